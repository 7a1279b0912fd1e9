/** The table of safeguards must keep up with the sources, or the mutation check would take nothing away. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editsOf, safeguards } from './safeguards.ts'

const root = new URL('../../', import.meta.url)

test.each(safeguards.map((one) => [one.name, one] as const))('%s stands exactly once in its file', (_name, safeguard) => {
  for (const { file, text, without } of editsOf(safeguard)) {
    expect(readFileSync(new URL(file, root), 'utf8').split(text)).toHaveLength(2)
    expect(without).not.toContain(text)
  }
})

test('there are at least the seventeen of the contract', () => {
  expect(safeguards.length).toBeGreaterThanOrEqual(17)
  expect(new Set(safeguards.map(({ name }) => name)).size).toBe(safeguards.length)
})
