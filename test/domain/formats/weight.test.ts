/** Weights in grams and kilograms, and the echo that shows what was understood. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayGrams, displayKilograms, parseWeight } from '#domain/formats/weight.ts'

const birth = { from: 300, to: 6500 }
const toddler = { from: 5000, to: 20_000 }

function grams(typed: string, range = birth): number | undefined {
  const parsed = parseWeight(typed, range)
  return parsed.ok ? parsed.value.grams : undefined
}

describe('a typed birth weight', () => {
  test.each([
    ['3200', 3200],
    ['3.200', 3200],
    ['3,200', 3200],
    ['3,2', 3200],
    ['3.2', 3200],
    ['3', 3000],
    ['3.200 g', 3200],
    ['3200g', 3200],
    ['3200 gram', 3200],
    ['3,2 kg', 3200],
    ['3,2KG', 3200],
    ['2,64 kg', 2640],
    ['2.640 kg', 2640],
    ['3 kg 2', 3200],
    ['3kg25', 3250],
    ['3kg200', 3200],
    ['3 cân 2', 3200],
    ['3 ký', 3000],
    ['3,1 cân', 3100],
    ['650', 650],
    ['0,65', 650],
    ['700 g', 700],
    ['2640,4 g', 2640],
  ])('%j is %i grams', (typed, expected) => {
    expect(grams(typed)).toBe(expected)
  })

  test('of 700 grams is plausible and not asked about', () => {
    expect(parseWeight('700', birth)).toEqual({ ok: true, value: { grams: 700, plausible: true } })
  })

  test('empty and unreadable are told apart', () => {
    expect(parseWeight('  ')).toEqual({ ok: false, problem: { code: 'weight-empty' } })
    expect(parseWeight('nặng')).toEqual({ ok: false, problem: { code: 'weight-unreadable' } })
    expect(parseWeight('kg')).toEqual({ ok: false, problem: { code: 'weight-unreadable' } })
    expect(parseWeight('3 kg 2000')).toEqual({ ok: false, problem: { code: 'weight-unreadable' } })
  })
})

describe('an implausible weight', () => {
  test('of 92 kg for a toddler suggests 9,2 kg', () => {
    expect(parseWeight('92', toddler)).toEqual({ ok: true, value: { grams: 92_000, plausible: false, suggestion: 9200 } })
  })

  test('of 32000 g at birth suggests 3200 g', () => {
    expect(parseWeight('32000', birth)).toEqual({ ok: true, value: { grams: 32_000, plausible: false, suggestion: 3200 } })
  })

  test('that no moved comma explains has no suggestion', () => {
    expect(parseWeight('0', birth)).toEqual({ ok: true, value: { grams: 0, plausible: false } })
  })
})

describe('a mother’s weight', () => {
  test('is read in kilograms when no range is given', () => {
    const parsed = parseWeight('52,5')
    expect(parsed).toEqual({ ok: true, value: { grams: 52_500, plausible: true } })
  })
})

describe('the echo of a weight', () => {
  test('is in grams at birth and in kilograms later', () => {
    expect(displayGrams(2640)).toBe('2.640 g')
    expect(displayGrams(700)).toBe('700 g')
    expect(displayKilograms(9200)).toBe('9,2 kg')
    expect(displayKilograms(12_000)).toBe('12 kg')
    expect(displayKilograms(9255)).toBe('9,255 kg')
  })

  test('typed again is the same weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 200_000 }), (weight) => {
        for (const echo of [displayGrams(weight), displayKilograms(weight)]) {
          const parsed = parseWeight(echo)
          if (!parsed.ok || parsed.value.grams !== weight || !parsed.value.plausible) return false
        }
        return true
      }),
    )
  })

  test('typed again without its unit is the same birth weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 6500 }), (weight) => {
        return grams(displayGrams(weight).replace(' g', '')) === weight && grams(displayKilograms(weight).replace(' kg', '')) === weight
      }),
    )
  })
})
