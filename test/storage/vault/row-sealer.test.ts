/** Sealing of one row: everything comes back, nothing shows, nothing that was changed or moved opens. */
import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rowSealer } from '#storage/vault/row-sealer.ts'

const bytes = (count: number) => new Uint8Array(randomBytes(count))
const sealerOf = (key = bytes(32), book = 'so-noi-a') => rowSealer(book, key, bytes)
const rows = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.jsonValue())

describe('a row sealer', () => {
  it('gives back every row that it sealed', () => {
    const sealer = sealerOf()
    fc.assert(
      fc.property(rows, fc.string(), (row, key) => {
        const fresh = sealerOf()
        for (const one of [sealer, fresh]) expect(one.open('records', key, one.seal('records', key, row))).toEqual(JSON.parse(JSON.stringify(row)))
      }),
    )
  })

  it('shows nothing of a row, and never the same twice', () => {
    const sealer = sealerOf()
    const one = sealer.seal('records', '1', { name: 'Trần Thị Hạnh' })
    expect(Buffer.from(one).includes(Buffer.from('Hạnh'))).toBe(false)
    expect(Buffer.from(one).equals(Buffer.from(sealer.seal('records', '1', { name: 'Trần Thị Hạnh' })))).toBe(false)
  })

  it('opens no row that was changed by one bit', () => {
    const sealer = sealerOf()
    const sealed = sealer.seal('records', '1', { name: 'Hạnh' })
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
        const changed = sealed.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte))
        expect(() => sealer.open('records', '1', changed)).toThrow('invalid tag')
      }),
    )
  })

  it('opens no row in another place or of another book', () => {
    const key = bytes(32)
    const sealed = sealerOf(key.slice()).seal('records', '1', { name: 'Hạnh' })
    expect(() => sealerOf(key.slice()).open('records', '2', sealed)).toThrow('invalid tag')
    expect(() => sealerOf(key.slice()).open('shadow', '1', sealed)).toThrow('invalid tag')
    expect(() => sealerOf(key.slice(), 'so-noi-b').open('records', '1', sealed)).toThrow('invalid tag')
    expect(() => sealerOf().open('records', '1', sealed)).toThrow('invalid tag')
  })

  it('opens nothing once it has forgotten its key', () => {
    const key = bytes(32)
    const sealer = sealerOf(key)
    const sealed = sealer.seal('records', '1', { name: 'Hạnh' })
    sealer.open('records', '1', sealed)
    sealer.forget()
    expect(() => sealer.open('records', '1', sealed)).toThrow('locked')
    expect(key.every((byte) => byte === 0)).toBe(true)
  })
})
