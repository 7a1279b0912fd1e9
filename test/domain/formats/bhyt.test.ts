/** Health insurance cards in their three written forms. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHealthCard } from '#domain/formats/bhyt.ts'

function problem(typed: string): unknown {
  const parsed = parseHealthCard(typed)
  return parsed.ok ? undefined : parsed.problem
}

describe('a health insurance card', () => {
  test('of fifteen characters holds the social insurance number', () => {
    expect(parseHealthCard('te 1 31 3123456789')).toEqual({
      ok: true,
      value: { code: 'TE1313123456789', form: 'card', socialInsurance: '3123456789', warnings: [] },
    })
  })

  test('of ten digits is the social insurance number alone', () => {
    expect(parseHealthCard('3123 456 789')).toEqual({
      ok: true,
      value: { code: '3123456789', form: 'social-insurance', socialInsurance: '3123456789', warnings: [] },
    })
  })

  test('of twelve digits is the personal number', () => {
    expect(parseHealthCard('031226000123')).toEqual({
      ok: true,
      value: { code: '031226000123', form: 'personal-id', warnings: [] },
    })
  })

  test('with another prefix than the ward expects is asked about', () => {
    const parsed = parseHealthCard('GD4313123456789', 'TE1')
    expect(parsed.ok && parsed.value.warnings).toEqual([{ code: 'card-prefix-differs', expected: 'TE1' }])
  })

  test('with the expected prefix, or without letters, gives no warning', () => {
    for (const typed of ['TE1313123456789', '3123456789', '031226000123']) {
      const parsed = parseHealthCard(typed, 'TE1')
      expect(parsed.ok && parsed.value.warnings).toEqual([])
    }
  })

  test.each([
    ['', { code: 'card-empty' }],
    ['TE131312345678', { code: 'card-wrong-length', characters: 14 }],
    ['31312345678', { code: 'card-wrong-length', characters: 11 }],
    ['T11313123456789', { code: 'card-wrong-shape' }],
    ['313123456A', { code: 'card-wrong-shape' }],
    ['TE13131234567', { code: 'card-wrong-length', characters: 13 }],
  ])('%j is not taken', (typed, expected) => {
    expect(problem(typed)).toEqual(expected)
  })

  test('typed with any spacing is one code', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}\d{13}$/), fc.nat(15), (code, at) => {
        const parsed = parseHealthCard(`${code.slice(0, at)} ${code.slice(at).toLowerCase()}`)
        return parsed.ok && parsed.value.code === code
      }),
    )
  })
})
