/** Personal numbers: what is checked hard and what is only asked about. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePersonalId, sexAndYearOfId } from '#domain/formats/personal-id.ts'
import type { IdOwner } from '#domain/formats/personal-id.ts'

const today = '2026-06-17'

function warnings(id: string, owner: IdOwner): unknown {
  const parsed = parsePersonalId(id, owner)
  return parsed.ok ? parsed.value.warnings.map((warning) => warning.code) : parsed.problem
}

function problem(id: string, owner: IdOwner = {}): unknown {
  const parsed = parsePersonalId(id, owner)
  return parsed.ok ? undefined : parsed.problem
}

describe('a personal number', () => {
  test('of twelve digits keeps its leading zeros', () => {
    expect(parsePersonalId('031 226 000123')).toEqual({
      ok: true,
      value: { id: '031226000123', form: 'personal-id', warnings: [] },
    })
  })

  test('tells sex and year of birth', () => {
    expect(sexAndYearOfId('031226000123')).toEqual({ sex: 'male', year: 2026 })
    expect(sexAndYearOfId('031326000123')).toEqual({ sex: 'female', year: 2026 })
    expect(sexAndYearOfId('031096000123')).toEqual({ sex: 'male', year: 1996 })
    expect(sexAndYearOfId('031196000123')).toEqual({ sex: 'female', year: 1996 })
    expect(sexAndYearOfId('0311960001')).toBeUndefined()
  })

  test('that fits the child gives no warning', () => {
    expect(warnings('031226000123', { sex: 'male', birth: '2026-06-10', today })).toEqual([])
  })

  test('of another sex or year is asked about, not refused', () => {
    expect(warnings('031326000123', { sex: 'male' })).toEqual(['id-sex-differs'])
    expect(warnings('031225000123', { birth: '2026-06-10' })).toEqual(['id-year-differs'])
    expect(warnings('031196000123', { sex: 'male', birth: '1990' })).toEqual(['id-sex-differs', 'id-year-differs'])
  })

  test('of a training person has no such province', () => {
    expect(warnings('000226000123', {})).toEqual(['id-province-unknown'])
    expect(warnings('097226000123', {})).toEqual(['id-province-unknown'])
  })

  test('of a province that was merged away is right', () => {
    expect(warnings('030226000123', {})).toEqual([])
    expect(warnings('096226000123', {})).toEqual([])
  })

  test.each([
    ['', { code: 'id-empty' }],
    [' - ', { code: 'id-empty' }],
    ['03122600012', { code: 'id-wrong-length', digits: 11 }],
    ['0312260001234', { code: 'id-wrong-length', digits: 13 }],
    ['03122600O123', { code: 'id-letters' }],
  ])('%j is not taken', (typed, expected) => {
    expect(problem(typed)).toEqual(expected)
  })

  test('of nine digits is taken for an adult', () => {
    expect(parsePersonalId('031234567', { birth: '1990', today })).toEqual({
      ok: true,
      value: { id: '031234567', form: 'cmnd', warnings: [] },
    })
    expect(problem('031234567')).toBeUndefined()
  })

  test('of nine digits is never a child’s', () => {
    expect(problem('031234567', { birth: '2012-05-01', today })).toEqual({ code: 'id-cmnd-for-child' })
    expect(problem('031234567', { birth: '2008-06-17', today })).toBeUndefined()
    expect(problem('031234567', { birth: '2008-06-18', today })).toEqual({ code: 'id-cmnd-for-child' })
  })

  test('of twelve digits is always taken', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{12}$/), (id) => parsePersonalId(id, { sex: 'female', birth: '2020', today }).ok))
  })
})
