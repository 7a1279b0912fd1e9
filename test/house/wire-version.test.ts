/** The wire: its schemas may not change without a new version, or old phones would be misread. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PROTOCOL_VERSION } from '#protocol/version.ts'

/** Hash of the messages' sources (comments and blanks aside) by version. */
const hashByVersion: Record<number, string> = { 1: 'c78e250d958f64e1', 2: '26b1b194ee7015af', 3: '23a02f49f138b4b9', 4: '2edbafa180d1f8d0' }

const room = new URL('../../src/protocol/', import.meta.url)
const messages = readdirSync(room).filter((name) => name.endsWith('.ts') && name !== 'version.ts').toSorted()

function wireHash(): string {
  const hash = createHash('sha256')
  for (const name of messages) {
    const source = readFileSync(new URL(name, room), 'utf8')
    hash.update(source.replaceAll(/\/\*\*[\s\S]*?\*\//g, '').replaceAll(/\s+/g, ' '))
  }
  const op = readFileSync(new URL('../../src/domain/op.ts', import.meta.url), 'utf8')
  hash.update(op.replaceAll(/\/\*\*[\s\S]*?\*\//g, '').replaceAll(/\s+/g, ' '))
  return hash.digest('hex').slice(0, 16)
}

describe('the wire', () => {
  it('changes shape only together with its version', () => {
    expect(wireHash(), 'raise PROTOCOL_VERSION and add its hash here').toBe(hashByVersion[PROTOCOL_VERSION])
  })
})
