/** Household numbers of the ledger, with and without zeros. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareHouseholdNumbers,
  displayHouseholdNumber,
  householdNumberKey,
  sameHouseholdNumber,
} from '#domain/formats/household-number.ts'

describe('a household number', () => {
  test.each([
    ['032', '32'],
    ['32', '32'],
    [' Hộ 032 ', '32'],
    ['số hộ 32', '32'],
    ['Nhà số 32', '32'],
    ['032A', '32a'],
    ['12/01', '12/1'],
    ['000', '0'],
    ['Hoa', 'hoa'],
    ['', ''],
  ])('typed as %j has the key %j', (typed, key) => {
    expect(householdNumberKey(typed)).toBe(key)
  })

  test('with and without zeros is one household', () => {
    expect(sameHouseholdNumber('032', 'hộ 32')).toBe(true)
    expect(sameHouseholdNumber('032', '320')).toBe(false)
    expect(sameHouseholdNumber('32A', '32')).toBe(false)
  })

  test('that is missing twice is not one household', () => {
    expect(sameHouseholdNumber('', '')).toBe(false)
  })

  test('sorts as the ledger does, missing numbers last', () => {
    expect(['100', '', '32A', '010', '2', '32'].sort(compareHouseholdNumbers)).toEqual(['2', '010', '32', '32A', '100', ''])
  })

  test('is shown with three digits', () => {
    expect(['32', '5a', '1234', '', 'Hộ 7'].map(displayHouseholdNumber)).toEqual(['032', '005A', '1234', '', '007'])
  })

  test('shown is the same household as stored', () => {
    fc.assert(fc.property(fc.nat(99_999), (number) => sameHouseholdNumber(displayHouseholdNumber(String(number)), String(number))))
  })
})
