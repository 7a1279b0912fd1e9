/** Packed columns give back every whole number and refuse text that is none of theirs. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { unpackColumn } from '#domain/growth/packed-column.ts'
import { packColumn } from './pack-column.ts'

describe('a packed column', () => {
  it('gives back any whole numbers that were packed', () => {
    const numbers = fc.array(fc.integer({ min: -2_000_000, max: 2_000_000 }), { maxLength: 40 })
    fc.assert(
      fc.property(numbers, (column) => {
        expect(unpackColumn(packColumn(column))).toEqual(column)
      }),
    )
  })

  it('takes one sign for each number of a straight line', () => {
    expect(packColumn([5, 10, 15, 20])).toHaveLength(4)
    expect(unpackColumn(packColumn([5, 10, 15, 20]))).toEqual([5, 10, 15, 20])
  })

  it.each([
    ['A', [0]],
    ['C', [1]],
    ['B', [-1]],
    ['CA', [1, 2]],
    ['fA', [-16, -32]],
    ['gB', [16]],
    ['', []],
  ])('reads %o as the hand-worked numbers', (packed, numbers) => {
    expect(unpackColumn(packed)).toEqual(numbers)
  })

  it.each(['A-', 'A ', 'ắ'])('refuses the foreign sign in %o', (packed) => {
    expect(() => unpackColumn(packed)).toThrow(RangeError)
  })

  it('refuses text that breaks off inside a number', () => {
    expect(() => unpackColumn('Ag')).toThrow('ends in the middle')
  })
})
