/** Ids made on a phone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idSchema } from '#domain/records/kind.ts'
import { uuidV7 } from '#domain/ids.ts'

describe('an id made on the phone', () => {
  it('has the form of a version 7 UUID', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (ms, random) => {
        const id = uuidV7(ms, random)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(idSchema.safeParse(id).success).toBe(true)
      }),
    )
  })

  it('sorts by the time of its making', () => {
    const random = new Uint8Array(10).fill(7)
    expect(uuidV7(1000, random) < uuidV7(2000, random)).toBe(true)
  })

  it('refuses too little randomness', () => {
    expect(() => uuidV7(1, new Uint8Array(4))).toThrow(RangeError)
  })
})
