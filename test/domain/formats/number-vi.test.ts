/** Numbers with decimal comma or point, and dots between thousands. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumberVi, isPlausible, numberReadings, parseNumberVi } from '#domain/formats/number-vi.ts'

const temperature = { from: 30, to: 43 }

describe('the readings of a typed number', () => {
  test.each([
    ['36,8', [36.8]],
    ['36.8', [36.8]],
    ['3200', [3200]],
    ['3.200', [3200, 3.2]],
    ['3,200', [3.2, 3200]],
    ['0.125', [0.125]],
    ['1.234,5', [1234.5]],
    ['1,234.5', [1234.5]],
    ['1.234.567', [1234567]],
    [',5', [0.5]],
    ['3.', []],
    ['1.23.4', []],
    ['ba', []],
    ['-2', []],
    ['', []],
  ])('of %j are %j', (typed, readings) => {
    expect(numberReadings(typed)).toEqual(readings)
  })
})

describe('a typed number', () => {
  test('with comma or point is the same temperature', () => {
    expect(parseNumberVi('36,8', temperature)).toEqual({ ok: true, value: 36.8 })
    expect(parseNumberVi('36.8', temperature)).toEqual({ ok: true, value: 36.8 })
  })

  test('takes the reading that its range allows', () => {
    expect(parseNumberVi('3.200', { from: 1, to: 10 })).toEqual({ ok: true, value: 3.2 })
    expect(parseNumberVi('3.200', { from: 300, to: 6000 })).toEqual({ ok: true, value: 3200 })
    expect(parseNumberVi('3,200', { from: 300, to: 6000 })).toEqual({ ok: true, value: 3200 })
  })

  test('outside its range is still read', () => {
    expect(parseNumberVi('92', temperature)).toEqual({ ok: true, value: 92 })
  })

  test('empty and unreadable are told apart', () => {
    expect(parseNumberVi(' ')).toEqual({ ok: false, problem: { code: 'number-empty' } })
    expect(parseNumberVi('cao')).toEqual({ ok: false, problem: { code: 'number-unreadable' } })
  })

  test('both ends of a range belong to it', () => {
    expect([30, 43, 29.9, 43.1].map((value) => isPlausible(value, temperature))).toEqual([true, true, false, false])
    expect(isPlausible(1e9, undefined)).toBe(true)
  })
})

describe('a written number', () => {
  test.each([
    [36.8, 2, '36,8'],
    [2640, 0, '2.640'],
    [1234567.5, 1, '1.234.567,5'],
    [9, 2, '9'],
    [0.456, 2, '0,46'],
    [-3.2, 1, '-3,2'],
    [-0.001, 1, '0'],
    [0, 2, '0'],
    [100, 0, '100'],
    [Number.NaN, 2, ''],
    [Number.POSITIVE_INFINITY, 2, ''],
  ])('%s with %i decimals is %s', (value, decimals, text) => {
    expect(formatNumberVi(value, decimals)).toBe(text)
  })

  test('has two decimals at most when nothing is said', () => {
    expect(formatNumberVi(2.2266)).toBe('2,23')
  })

  test('is among its own readings when typed again', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), (hundredths) => numberReadings(formatNumberVi(hundredths / 100)).includes(hundredths / 100)),
    )
  })
})
