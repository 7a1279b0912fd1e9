/** What holds for every indicator in whatever ward: the parts add up, and an unknown answer changes no numerator. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { programmeData, validRecords } from '#domain/indicators/counting/programme-data.ts'
import { indicatorRules } from '#domain/indicators/index.ts'
import { defaultIndicatorConfig, type IndicatorConfig, type ProgrammeData } from '#domain/indicators/indicator.ts'
import type { ThreeWay } from '#domain/records/kind.ts'
import { aCheck, aChild, aHousehold, aMother, aReferral, aSignCheck, aTeachBack, aVisit, id } from './builders.ts'

const period = { from: '2026-03-01', to: '2026-09-30' }
const answer = fc.constantFrom<ThreeWay>('yes', 'no', 'unknown')
const day = fc.constantFrom('2026-02-28', '2026-03-01', '2026-05-20', '2026-09-30', '2026-10-01')

const child = fc.record({
  birthDate: day,
  mother: fc.constantFrom(id(900), id(901), null),
  residence: fc.constantFrom('permanent' as const, 'temporary' as const, undefined),
  status: fc.constantFrom('active' as const, 'died' as const, 'moved' as const),
  statusOn: fc.constantFrom('2026-01-01', '2026-12-01', null),
  voidReason: fc.constantFrom(null, undefined, 'ghi trùng'),
})
const check = fc.record({
  subject: fc.integer({ min: 1, max: 6 }).map(id),
  occurredOn: day,
  weighed: answer,
  vitaminK1: answer,
  earlyBreastfeeding: answer,
  eenc: answer,
  birthWeightGrams: fc.constantFrom(null, 700, 2499, 2500, 3200),
})
const talk = fc.record({
  subject: fc.constantFrom(id(900), id(901)),
  occurredOn: day,
  recalled: fc.subarray(['poor_feeding', 'lethargy', 'temperature_fever', 'fast_breathing']),
})
const config: fc.Arbitrary<IndicatorConfig> = fc
  .record({ countMothers: fc.boolean(), includeTemporary: fc.boolean(), passMark: fc.constantFrom(null, 1, 3) })
  .map((said) => ({ ...defaultIndicatorConfig, ...said }))
/** Rules whose every unit is a live birth: whoever is not reached is named. */
const ofBirths = ['vitamin_k1', 'birth_weighed', 'eenc', 'newborn_screening', 'low_birth_weight', 'early_breastfeeding_1h', 'caregiver_newborn_danger_signs']
const ward: fc.Arbitrary<ProgrammeData> = fc
  .tuple(fc.array(child, { maxLength: 6 }), fc.array(check, { maxLength: 10 }), fc.array(talk, { maxLength: 5 }))
  .map(([children, checks, talks]) => ({
    household: [aHousehold()],
    person: [...children.map((said, index) => aChild({ ...said, id: id(index + 1) })), aMother(), aMother({ id: id(901) })],
    'newborn-check': checks.map((said, index) => aCheck({ ...said, id: id(100 + index) })),
    'teach-back': talks.map((said, index) => aTeachBack({ ...said, id: id(500 + index) })),
  }))

describe.each(indicatorRules.map((rule) => [rule.id, rule] as const))('%s in any ward', (code, rule) => {
  it('counts no more than its denominator', () => {
    fc.assert(
      fc.property(ward, config, (data, how) => {
        const { numerator, denominator, unknown } = rule.compute(data, period, how)
        return numerator >= 0 && numerator <= denominator && unknown >= 0
      }),
    )
  })

  it('names as many people as it counts', () => {
    fc.assert(
      fc.property(ward, config, (data, how) => {
        const { numerator, denominator, unknown, reached, toReach } = rule.compute(data, period, how)
        expect(reached).toHaveLength(numerator)
        if (!ofBirths.includes(code)) return
        const everyone = ['vitamin_k1', 'birth_weighed', 'eenc', 'newborn_screening'].includes(code) ? denominator : denominator + unknown
        const expected = code === 'low_birth_weight' ? unknown : everyone - numerator
        expect(toReach).toHaveLength(expected)
        expect(reached.filter((person) => toReach.some((other) => other.person === person))).toEqual([])
      }),
    )
  })

  it('keeps its numerator when an unknown answer is added', () => {
    fc.assert(
      fc.property(ward, config, fc.integer({ min: 1, max: 6 }), day, (data, how, subject, occurredOn) => {
        const more = [...(data['newborn-check'] ?? []), aCheck({ id: id(199), subject: id(subject), occurredOn, birthPlace: 'unknown' })]
        const before = rule.compute(data, period, how)
        const after = rule.compute({ ...data, 'newborn-check': more }, period, how)
        expect([after.numerator, after.denominator, after.unknown]).toEqual([before.numerator, before.denominator, before.unknown])
      }),
    )
  })

  it('gives the same number in whatever order records arrive', () => {
    fc.assert(
      fc.property(ward, config, (data, how) => {
        const turned: ProgrammeData = {
          household: data.household?.toReversed(),
          person: data.person?.toReversed(),
          'newborn-check': data['newborn-check']?.toReversed(),
          'teach-back': data['teach-back']?.toReversed(),
        }
        const [one, other] = [rule.compute(data, period, how), rule.compute(turned, period, how)]
        expect([other.numerator, other.denominator, other.unknown]).toEqual([one.numerator, one.denominator, one.unknown])
        expect(other.counted.toSorted()).toEqual(one.counted.toSorted())
      }),
    )
  })

  it('counts only records that exist and are valid', () => {
    fc.assert(
      fc.property(ward, config, (data, how) => {
        const valid = new Set([data.person, data['newborn-check'], data['teach-back']].flatMap((list) => validRecords<{ id: string; recordedAt: number; voidReason?: string | null }>(list).map((record) => record.id)))
        expect(rule.compute(data, period, how).counted.filter((record) => !valid.has(record))).toEqual([])
      }),
    )
  })
})

describe('records sorted by kind', () => {
  it('come out as they went in, each under its kind', () => {
    const records = [aHousehold(), aChild(), aCheck(), aVisit(), aSignCheck(), aReferral(), aTeachBack(), { id: id(7), kind: 'note' }]
    const data = programmeData(records)
    expect(Object.values(data).flat()).toHaveLength(8)
    expect(data.person).toEqual([aChild()])
    expect(data['education-session']).toBeUndefined()
  })
})
