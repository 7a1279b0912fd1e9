/** Advice after a recall: by what was missing, short, kind, and never of what was not asked. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FedDay } from '#domain/feeding/breastfeeding.ts'
import { feedingAdvice, feedingAdviceTexts, MOST_FEEDING_ADVICE } from '#domain/feeding/feeding-advice.ts'
import { foodGroups } from '#domain/records/feeding-recall.ts'
import { needsConfirmation } from '#domain/signs/rule.ts'

const onlyMilk: FedDay = { breastfed: 'yes', foods: {}, meals: 0, milkFeeds: 0, water: 'no' }
const fullDay: FedDay = { breastfed: 'yes', foods: { grains_roots: 'yes', flesh_foods: 'yes', eggs: 'yes', vita_fruit_veg: 'yes', pulses_nuts: 'no', dairy: 'no', other_fruit_veg: 'no' }, meals: 3, milkFeeds: 0 }
const codes = (day: FedDay, months: number): string[] => feedingAdvice(day, months).map(({ code }) => code)

describe('the sentences', () => {
  test('are short, whole and wait for the station', () => {
    for (const text of Object.values(feedingAdviceTexts.value)) {
      expect(text.length, text).toBeLessThanOrEqual(140)
      expect(text).toMatch(/^\p{Lu}.*\.$/u)
      expect(text).not.toMatch(/\d+ ?(mg|ml|viên|giọt)/)
    }
    expect([needsConfirmation(feedingAdviceTexts), feedingAdviceTexts.source.length > 0]).toEqual([true, true])
  })
})

describe('under six months', () => {
  test.each<[string, Partial<FedDay>, string[]]>([
    ['only breast milk', {}, ['exclusive_well']],
    ['water', { water: 'yes' }, ['water_u6m']],
    ['other milk beside the breast', { milkFeeds: 2 }, ['other_milk_u6m']],
    ['gruel and water', { meals: 1, water: 'yes' }, ['food_u6m', 'water_u6m']],
    ['no breast milk but another milk', { breastfed: 'no', milkFeeds: 8 }, ['not_breastfed_u6m']],
    ['answers that are missing', { water: undefined, meals: null, milkFeeds: null }, []],
  ])('after %s the mother hears of that', (_, said, expected) => {
    expect(codes({ ...onlyMilk, ...said }, 3)).toEqual(expected)
  })

  test('speaks of milk until the day of six months', () => {
    expect([codes(onlyMilk, 0), codes(onlyMilk, 5), codes(onlyMilk, 6)]).toEqual([['exclusive_well'], ['exclusive_well'], ['too_few_meals']])
  })
})

describe('from six to 23 months', () => {
  test.each<[string, Partial<FedDay>, number, string[]]>([
    ['a full day', {}, 12, ['diet_well']],
    ['two meals at eight months', { meals: 2 }, 8, ['diet_well']],
    ['two meals at nine months', { meals: 2 }, 9, ['too_few_meals']],
    ['too few kinds of food', { foods: { ...fullDay.foods, eggs: 'no', flesh_foods: 'no' } }, 12, ['flesh_foods', 'eggs', 'pulses_nuts']],
    ['no breast and no other milk', { breastfed: 'no', meals: 4 }, 12, ['too_few_milk_feeds', 'pulses_nuts', 'dairy']],
    ['no breast and three feeds in all', { breastfed: 'no', foods: { ...fullDay.foods, dairy: 'yes' }, meals: 1, milkFeeds: 2 }, 12, ['too_few_meals_not_breastfed']],
    ['nothing that was asked', { breastfed: 'unknown', foods: {}, meals: null, milkFeeds: null }, 12, []],
  ])('after %s the mother hears of that', (_, said, months, expected) => {
    expect(codes({ ...fullDay, ...said }, months)).toEqual(expected)
  })

  test('ends with the second birthday', () => {
    expect([codes(fullDay, 23), codes(fullDay, 24), codes(fullDay, -1), codes(fullDay, Number.NaN)]).toEqual([['diet_well'], [], [], []])
  })
})

test('whatever was asked, advice is short and of what was said', () => {
  const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
  const days = fc.record({ breastfed: answer, foods: fc.dictionary(fc.constantFrom(...foodGroups), answer), meals: fc.option(fc.nat(5)), milkFeeds: fc.option(fc.nat(5)), water: fc.option(answer, { nil: undefined }) })
  fc.assert(
    fc.property(days, fc.integer({ min: -2, max: 30 }), (day, months) => {
      const given = codes(day, months)
      expect(given.length).toBeLessThanOrEqual(MOST_FEEDING_ADVICE)
      expect(new Set(given).size).toBe(given.length)
      for (const group of foodGroups) if (given.includes(group)) expect(day.foods[group]).toBe('no')
      if (given.includes('water_u6m')) expect([day.water, months < 6]).toEqual(['yes', true])
      if (given.includes('exclusive_well') || given.includes('diet_well')) expect(given).toHaveLength(1)
    }),
  )
})
