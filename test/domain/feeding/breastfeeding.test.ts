/** Only breast milk under six months, still breastfed later: what was asked, what was not, and the two figures without a target. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breastfeedingAges, exclusivelyBreastfed, hadBreastMilk, type FedDay } from '#domain/feeding/breastfeeding.ts'
import { breastfeedingFigures } from '#domain/feeding/breastfeeding-figures.ts'
import { isIndicatorCode } from '#domain/plans/indicator-codes.ts'
import { foodGroups, type FeedingRecall } from '#domain/records/feeding-recall.ts'
import { addDays, addMonths } from '#domain/time/calendar-day.ts'
import { aChild, aHousehold, aVisit, id } from '../indicators/builders.ts'
import { recordOf, wardOfRecords } from '../indicators/record-of.ts'

const onlyMilk: FedDay = { breastfed: 'yes', foods: {}, meals: 0, milkFeeds: 0, water: 'no' }

describe('a child under six months', () => {
  test.each<[string, Partial<FedDay>, string]>([
    ['nothing else', {}, 'yes'],
    ['nothing else, its foods asked one by one', { foods: { eggs: 'no', dairy: 'no' } }, 'yes'],
    ['expressed milk by the cup', { breastfed: 'no', foods: { breast_milk: 'yes' } }, 'yes'],
    ['water', { water: 'yes' }, 'no'],
    ['another milk once', { milkFeeds: 1 }, 'no'],
    ['a spoon of rice gruel', { meals: 1 }, 'no'],
    ['an egg, though meals were not counted', { meals: null, foods: { eggs: 'yes' } }, 'no'],
    ['no breast milk at all', { breastfed: 'no' }, 'no'],
    ['water that nobody asked about', { water: undefined }, 'unknown'],
    ['meals that nobody counted', { meals: null }, 'unknown'],
    ['other milk that nobody counted', { milkFeeds: null }, 'unknown'],
    ['breast milk or not, nobody knows', { breastfed: 'unknown' }, 'unknown'],
  ])('that had %s is counted so', (_, said, expected) => {
    expect(exclusivelyBreastfed({ ...onlyMilk, ...said })).toBe(expected)
  })

  test('is never told "no" or "yes" of what was not asked', () => {
    const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
    const days = fc.record({ breastfed: answer, foods: fc.dictionary(fc.constantFrom(...foodGroups), answer), meals: fc.option(fc.nat(3)), milkFeeds: fc.option(fc.nat(3)), water: fc.option(answer, { nil: undefined }) })
    fc.assert(
      fc.property(days, (day) => {
        const result = exclusivelyBreastfed(day)
        const nothingAsked = { ...day, foods: {}, meals: null, milkFeeds: null, water: undefined }
        if (day.breastfed !== 'no') expect(exclusivelyBreastfed(nothingAsked)).toBe('unknown')
        if (result === 'yes') expect([hadBreastMilk(day), day.water, day.meals, day.milkFeeds]).toEqual(['yes', 'no', 0, 0])
      }),
    )
  })
})

describe('the figures without a target', () => {
  const [exclusive, continued] = breastfeedingFigures
  const period = { from: '2026-01-01', to: '2026-12-31' }
  const recall = (number: number, day: string, said: Partial<FeedingRecall> = {}): FeedingRecall => ({ ...recordOf('feeding-recall', number, day, { subject: id(1), ...onlyMilk }), ...said })
  const born = '2026-03-15'
  const count = (figure: (typeof breastfeedingFigures)[number] | undefined, ...records: { readonly kind: string }[]) => {
    const result = figure?.compute(wardOfRecords(aHousehold(), aChild({ birthDate: born }), ...records), period)
    return [result?.numerator, result?.denominator, result?.unknown, result?.toReach[0]?.why]
  }

  test('stand beside the targets and not among them', () => {
    expect(breastfeedingFigures.map(({ id: code }) => isIndicatorCode(code))).toEqual([false, false])
    for (const { label, shortLabel, source } of breastfeedingFigures) expect([label, shortLabel, source].every((words) => words.length > 0)).toBe(true)
    expect([breastfeedingAges.confirmedBy, breastfeedingAges.source.length > 0]).toEqual([null, true])
  })

  test('count only breast milk until the day before six months', () => {
    const six = addMonths(born, 6)
    expect(count(exclusive, recall(1, addDays(six, -1)))).toEqual([1, 1, 0, undefined])
    expect(count(exclusive, recall(1, six))).toEqual([0, 0, 0, undefined])
    expect(count(exclusive, recall(1, born))).toEqual([1, 1, 0, undefined])
    expect(count(exclusive, recall(1, addDays(born, -1)))).toEqual([0, 0, 0, undefined])
  })

  test('count the breast from twelve to the end of 23 months', () => {
    const older = (day: string, bornOn: string) =>
      continued?.compute(wardOfRecords(aHousehold(), aChild({ birthDate: bornOn }), recall(1, day, { meals: 3 })), period).denominator
    const asked = '2026-06-17'
    expect([older(asked, '2025-06-17'), older(asked, '2025-06-18')]).toEqual([1, 0])
    expect([older(asked, '2024-06-18'), older(asked, '2024-06-17')]).toEqual([1, 0])
  })

  test('take a visit that asked the same in one word', () => {
    expect(count(exclusive, aVisit({ occurredOn: '2026-04-01', breastfeeding: 'exclusive' }))).toEqual([1, 1, 0, undefined])
    expect(count(exclusive, aVisit({ occurredOn: '2026-04-01', breastfeeding: 'mixed' }))).toEqual([0, 1, 0, 'answer-no'])
    expect(count(exclusive, aVisit({ occurredOn: '2026-04-01', breastfeeding: 'unknown' }))).toEqual([0, 0, 1, 'answer-unknown'])
    expect(count(exclusive, aVisit({ occurredOn: '2026-04-01' }))).toEqual([0, 0, 0, undefined])
    const postnatal = recordOf('postnatal-visit', 1, '2026-03-20', { subject: id(1), sawMother: 'yes', sawNewborn: 'yes', breastfeeding: 'exclusive' })
    expect(count(exclusive, postnatal)).toEqual([1, 1, 0, undefined])
  })

  test('let the latest known answer of the period decide', () => {
    const water = recall(2, '2026-06-01', { water: 'yes' })
    expect(count(exclusive, recall(1, '2026-05-01'), water)).toEqual([0, 1, 0, 'answer-no'])
    expect(count(exclusive, recall(1, '2026-05-01'), recall(2, '2026-06-01', { water: 'yes', voidReason: 'nhầm bé' }))).toEqual([1, 1, 0, undefined])
    expect(count(exclusive, recall(1, '2026-05-01'), recall(2, '2026-06-01', { water: 'unknown' }))).toEqual([1, 1, 0, undefined])
    expect(count(exclusive, recall(1, '2025-12-31'))).toEqual([0, 0, 0, undefined])
  })

  test('name the children whom nobody has asked', () => {
    const result = exclusive?.compute(wardOfRecords(aHousehold(), aChild({ birthDate: '2026-11-01' })), period)
    expect(result).toMatchObject({ numerator: 0, denominator: 0, unknown: 1, toReach: [{ person: id(1), why: 'not-asked' }] })
  })
})
