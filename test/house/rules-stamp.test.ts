/** The stamp by which a phone knows that it works with other rules: without it an upgraded phone would go on with the task lists of before. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rulesStamp } from '../../src/server/build-stamp.mjs'

let root: string
const write = async (path: string, text: string) => {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), text)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'so-noi-stamp-'))
  await write('src/domain/schedules/exams.ts', 'export const days = 42\n')
  await write('src/ui/button.tsx', 'export const Button = null\n')
})

afterEach(() => rm(root, { recursive: true, force: true }))

describe('the stamp of the rules', () => {
  it('is another when a rule is another', async () => {
    const before = rulesStamp(root)
    await write('src/domain/schedules/exams.ts', 'export const days = 43\n')
    expect(rulesStamp(root)).not.toBe(before)
  })

  it('is another when a rule gets another place', async () => {
    const before = rulesStamp(root)
    await rm(join(root, 'src/domain/schedules'), { recursive: true })
    await write('src/domain/exams.ts', 'export const days = 42\n')
    expect(rulesStamp(root)).not.toBe(before)
  })

  it('stays when only the looks change', async () => {
    const before = rulesStamp(root)
    await write('src/ui/button.tsx', 'export const Button = undefined\n')
    expect(rulesStamp(root)).toBe(before)
  })
})
