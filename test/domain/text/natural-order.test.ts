/** The order of labels that hold numbers. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNatural } from '#domain/text/natural-order.ts'

describe('natural order', () => {
  test('counts numbers inside labels', () => {
    expect(['10', '2', '5A', '5', '1b', '1'].sort(compareNatural)).toEqual(['1', '1b', '2', '5', '5A', '10'])
  })

  test('does not see leading zeros', () => {
    expect(compareNatural('032', '32')).toBe(0)
    expect(compareNatural('000', '0')).toBe(0)
  })

  test('puts words in Vietnamese order', () => {
    expect(['Đông', 'Dương', 'Bắc'].sort(compareNatural)).toEqual(['Bắc', 'Dương', 'Đông'])
  })

  test('keeps very long numbers whole', () => {
    expect(compareNatural('12345678901234567891', '12345678901234567890')).toBeGreaterThan(0)
  })

  test('agrees with the order of plain numbers', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (a, b) => Math.sign(compareNatural(String(a), String(b))) === Math.sign(a - b)))
  })
})
