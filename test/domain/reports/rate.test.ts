/** Rates from whole numbers: rounded exactly, never across the goal, and in the words of Viet Nam. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceWords, goalWords, rateDifference, rateValue, rateWords } from '#domain/reports/rate.ts'

const of = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('a rate', () => {
  it.each<[number, number, number, string, string]>([
    [284, 312, 100, 'percent', '91,0%'],
    [247, 2000, 100, 'percent', '12,4%'],
    [7, 2000, 1000, 'per_1000_live_births', '3,5‰'],
    [1, 312, 100_000, 'per_100000_live_births', '320,5/100.000'],
    [3, 312, 100_000, 'per_100000_live_births', '961,5/100.000'],
    [5, 312, 100_000, 'per_100000_live_births', '1.602,6/100.000'],
    [0, 36, 1000, 'per_1000_live_births', '0,0‰'],
  ])('of %i in %i is written with comma and unit', (numerator, denominator, multiplier, unit, words) => {
    expect(rateWords(of(numerator, denominator), multiplier, unit as 'percent')).toBe(words)
  })

  it('of nobody is none, not zero', () => {
    expect([rateValue(of(0, 0), 100), rateWords(of(0, 0), 100, 'percent'), rateDifference(of(1, 2), of(0, 0), 100)]).toEqual([null, null, null])
  })

  it('is not rounded into its goal', () => {
    expect(rateWords(of(9496, 10_000), 100, 'percent', { op: '>=', value: 95 })).toBe('94,96%')
    expect(rateWords(of(949_996, 1_000_000), 100, 'percent', { op: '>=', value: 95 })).toBe('94,9996%')
    expect(rateWords(of(4, 80), 100, 'percent', { op: '<', value: 5 })).toBe('5,0%')
    expect(rateWords(of(499, 10_000), 100, 'percent', { op: '<', value: 5 })).toBe('4,99%')
    expect(rateWords(of(8004, 10_000), 100, 'percent', { op: '>', value: 80 })).toBe('80,04%')
  })

  it('stands on the side of the goal where the count stands', () => {
    const count = fc.integer({ min: 0, max: 2000 })
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 1000 }), (numerator, denominator, tenth) => {
        const words = rateWords(of(numerator, denominator), 100, 'percent', { op: '>=', value: tenth / 10 }) ?? ''
        const shown = Number(words.replaceAll('.', '').replace(',', '.').replace('%', ''))
        expect(shown >= tenth / 10).toBe(numerator * 1000 >= tenth * denominator)
      }),
    )
  })
})

describe('the difference to the period before', () => {
  it('is taken of the rates, not of what is shown', () => {
    expect(rateDifference(of(284, 312), of(200, 230), 100)).toBe(4.07)
    expect(rateDifference(of(200, 230), of(284, 312), 100)).toBe(-4.07)
    expect(rateDifference(of(1, 3), of(2, 6), 100)).toBe(0)
    expect(Object.is(rateDifference(of(33_333, 100_000), of(1, 3), 100), 0)).toBe(true)
  })

  it.each<[number, string, string]>([
    [4.07, 'percent', 'tăng 4,1 điểm'],
    [-5.56, 'per_1000_live_births', 'giảm 5,6‰'],
    [0, 'percent', 'bằng kỳ trước'],
    [-0.04, 'percent', 'giảm chưa tới 0,1 điểm'],
  ])('of %d is said as a person would', (difference, unit, words) => {
    expect(differenceWords(difference, unit as 'percent')).toBe(words)
  })
})

describe('a goal', () => {
  it('is written with its sign and unit', () => {
    expect([goalWords({ op: '>=', value: 90 }, 'percent'), goalWords({ op: '<', value: 2.5 }, 'per_1000_live_births'), goalWords({ op: 'down', value: null }, 'percent')]).toEqual(['≥ 90%', '< 2,5‰', 'giảm'])
  })
})
