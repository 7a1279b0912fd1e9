/** The indicators over live births: who is counted, by which answer, and who is still to reach. */
import { describe, expect, it } from 'vitest'
import { indicatorById, indicatorRules } from '#domain/indicators/index.ts'
import { defaultIndicatorConfig, type ProgrammeData } from '#domain/indicators/indicator.ts'
import { indicators, isIndicatorCode } from '#domain/plans/indicator-codes.ts'
import { aCheck, aChild, aHousehold, aMother, id } from './builders.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }

function compute(code: string, data: ProgrammeData, period = year, config = defaultIndicatorConfig) {
  const indicator = indicatorById(code)
  if (!indicator) throw new Error(`no indicator ${code}`)
  return indicator.compute({ household: [aHousehold()], ...data }, period, config)
}

describe('the list of indicators', () => {
  it('holds only codes of the plans, each once', () => {
    const ids = indicatorRules.map((rule) => rule.id)
    expect(ids.every(isIndicatorCode)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('compute everything that a plan sets a target for', () => {
    expect(Object.keys(indicators).filter((code) => indicatorById(code) === undefined)).toEqual([])
    expect(indicatorById('of_tomorrow')).toBeUndefined()
  })

  it('says in words what it divides by what', () => {
    for (const rule of indicatorRules) expect(rule.source).toContain(' / ')
  })
})

describe('the live births of a period', () => {
  it.each([
    ['2025-12-31', 0],
    ['2026-01-01', 1],
    ['2026-06-10', 1],
    ['2026-12-31', 1],
    ['2027-01-01', 0],
  ])('born on %s: %i', (birthDate, denominator) => {
    expect(compute('vitamin_k1', { person: [aChild({ birthDate })] }).denominator).toBe(denominator)
  })

  it('count a birth found on day 35 or in month 6', () => {
    const late = [aCheck({ occurredOn: '2026-07-15', vitaminK1: 'yes' })]
    const sixMonths = [aCheck({ occurredOn: '2026-12-10', vitaminK1: 'yes' })]
    expect(compute('vitamin_k1', { person: [aChild()], 'newborn-check': late }).numerator).toBe(1)
    expect(compute('vitamin_k1', { person: [aChild()], 'newborn-check': sixMonths }, { from: '2026-01-01', to: '2026-06-30' }).numerator).toBe(1)
  })

  it('count a child without a name like any other', () => {
    expect(compute('vitamin_k1', { person: [aChild({ name: '', unnamed: true })] }).denominator).toBe(1)
  })

  it('count both of twins', () => {
    const twins = [aChild({ id: id(1) }), aChild({ id: id(2) })]
    expect(compute('vitamin_k1', { person: twins }).denominator).toBe(2)
  })

  it('leave adults and births without a date out', () => {
    const people = [aMother(), aChild({ birthDate: null }), aChild({ id: id(3), birthDate: undefined })]
    expect(compute('vitamin_k1', { person: people }).denominator).toBe(0)
  })

  it('count a birth of a known month inside the period', () => {
    const person = [aChild({ birthDate: '2026-05' })]
    expect(compute('vitamin_k1', { person }).denominator).toBe(1)
    expect(compute('vitamin_k1', { person }, { from: '2026-01-01', to: '2026-05-15' }).denominator).toBe(0)
  })

  it('leave a voided child out and take a restored one back', () => {
    expect(compute('vitamin_k1', { person: [aChild({ voidReason: 'ghi trùng' })] }).denominator).toBe(0)
    expect(compute('vitamin_k1', { person: [aChild({ voidReason: null })] }).denominator).toBe(1)
  })

  it('count two copies of one child once, by the newer copy', () => {
    const copies = [aChild({ recordedAt: 2, birthDate: '2025-06-10' }), aChild({ recordedAt: 1 })]
    expect(compute('vitamin_k1', { person: copies }).denominator).toBe(0)
    expect(compute('vitamin_k1', { person: copies.toReversed() }).denominator).toBe(0)
  })

  it('keep a child who died or moved away later', () => {
    const people = [aChild({ status: 'died', statusOn: '2026-06-12' }), aChild({ id: id(2), status: 'moved', statusOn: '2026-08-01' })]
    expect(compute('vitamin_k1', { person: people }).denominator).toBe(2)
  })

  it.each([
    ['2026-06-09', 0],
    ['2026-06-10', 1],
    ['2026-06-11', 1],
    [null, 1],
  ])('of a household that moved away on %s: %i', (movedOn, denominator) => {
    const household = [aHousehold({ status: 'moved', movedOn })]
    expect(compute('vitamin_k1', { household, person: [aChild()] }).denominator).toBe(denominator)
  })

  it('name temporary residents and count them unless told not to', () => {
    const data: ProgrammeData = { household: [aHousehold({ residence: 'temporary' })], person: [aChild()] }
    expect(compute('vitamin_k1', data)).toMatchObject({ denominator: 1, temporary: [id(1)] })
    const without = compute('vitamin_k1', data, year, { ...defaultIndicatorConfig, includeTemporary: false })
    expect(without).toMatchObject({ denominator: 0, temporary: [id(1)] })
  })

  it('go by the person where household and person differ', () => {
    const data: ProgrammeData = { household: [aHousehold({ residence: 'temporary' })], person: [aChild({ residence: 'permanent' })] }
    expect(compute('vitamin_k1', data).temporary).toEqual([])
  })
})

describe.each([
  ['vitamin_k1', 'vitaminK1'],
  ['birth_weighed', 'weighed'],
  ['eenc', 'eenc'],
] as const)('%s', (code, field) => {
  const person = [1, 2, 3, 4].map((number) => aChild({ id: id(number) }))
  const checks = [
    aCheck({ id: id(101), subject: id(1), [field]: 'yes' }),
    aCheck({ id: id(102), subject: id(2), [field]: 'no' }),
    aCheck({ id: id(103), subject: id(3), [field]: 'unknown' }),
  ]

  it('divides the yes by all live births', () => {
    expect(compute(code, { person, 'newborn-check': checks })).toMatchObject({ numerator: 1, denominator: 4, unknown: 2 })
  })

  it('names everybody still to reach and why', () => {
    expect(compute(code, { person, 'newborn-check': checks }).toReach).toEqual([
      { person: id(2), why: 'answer-no' },
      { person: id(3), why: 'answer-unknown' },
      { person: id(4), why: 'no-check' },
    ])
  })

  it('lists the records behind the number', () => {
    const { counted, reached } = compute(code, { person, 'newborn-check': checks })
    expect(counted.toSorted()).toEqual([id(1), id(2), id(3), id(4), id(101), id(102)].toSorted())
    expect(reached).toEqual([id(1)])
  })

  it('never falls when a later check lacks the answer', () => {
    const later = aCheck({ id: id(109), subject: id(1), occurredOn: '2026-07-01' })
    expect(compute(code, { person, 'newborn-check': [...checks, later] }).numerator).toBe(1)
  })

  it('forgets a voided check', () => {
    const voided = checks.map((check) => ({ ...check, voidReason: 'nhầm bé' }))
    expect(compute(code, { person, 'newborn-check': voided })).toMatchObject({ numerator: 0, unknown: 4 })
  })

  it('has no data in an empty ward', () => {
    expect(compute(code, {})).toEqual({
      numerator: 0, denominator: 0, unknown: 0, reached: [], toReach: [], counted: [], temporary: [],
    })
  })
})

describe('low birth weight', () => {
  const weights = [700, 2499, 2500, null]
  const person = weights.map((_grams, index) => aChild({ id: id(index + 1) }))
  const checks = weights.map((birthWeightGrams, index) => aCheck({ id: id(101 + index), subject: id(index + 1), weighed: 'yes', birthWeightGrams }))

  it('counts 2,499 g and 700 g but not 2,500 g', () => {
    expect(compute('low_birth_weight', { person, 'newborn-check': checks })).toMatchObject({ numerator: 2, denominator: 3, unknown: 1 })
  })

  it('asks only after the weights that are missing', () => {
    expect(compute('low_birth_weight', { person, 'newborn-check': checks }).toReach).toEqual([{ person: id(4), why: 'answer-unknown' }])
  })

  it('names the low ones, who need closer visits', () => {
    expect(compute('low_birth_weight', { person, 'newborn-check': checks }).reached).toEqual([id(1), id(2)])
  })

  it('keeps the weight when a later check has none', () => {
    const later = aCheck({ id: id(120), subject: id(2), birthWeightGrams: null, occurredOn: '2026-07-01' })
    expect(compute('low_birth_weight', { person, 'newborn-check': [...checks, later] }).numerator).toBe(2)
  })
})

describe('breastfeeding in the first hour', () => {
  const mothers = { ...defaultIndicatorConfig, countMothers: true }
  const twins = [aChild({ id: id(1), mother: id(900) }), aChild({ id: id(2), mother: id(900), birthDate: '2026-06-11' })]
  const fed = (child: number, answer: 'yes' | 'no' | 'unknown') =>
    aCheck({ id: id(100 + child), subject: id(child), earlyBreastfeeding: answer })

  it('leaves unknown answers out of the denominator', () => {
    const data: ProgrammeData = { person: twins, 'newborn-check': [fed(1, 'yes'), fed(2, 'unknown')] }
    expect(compute('early_breastfeeding_1h', data)).toMatchObject({ numerator: 1, denominator: 1, unknown: 1 })
  })

  it.each([
    ['yes', 'yes', 1, 1],
    ['yes', 'no', 1, 1],
    ['yes', 'unknown', 1, 1],
    ['no', 'unknown', 0, 1],
    ['unknown', 'unknown', 0, 0],
  ] as const)('counts twins %s and %s once per mother', (first, second, numerator, denominator) => {
    const data: ProgrammeData = { person: twins, 'newborn-check': [fed(1, first), fed(2, second)] }
    expect(compute('early_breastfeeding_1h', data, year, mothers)).toMatchObject({ numerator, denominator })
  })

  it('counts twins twice where children are counted', () => {
    const data: ProgrammeData = { person: twins, 'newborn-check': [fed(1, 'yes'), fed(2, 'yes')] }
    expect(compute('early_breastfeeding_1h', data).numerator).toBe(2)
  })

  it('counts two births of one mother in a year twice', () => {
    const siblings = [aChild({ id: id(1), birthDate: '2026-01-05' }), aChild({ id: id(2), birthDate: '2026-12-05' })]
    const data: ProgrammeData = { person: siblings, 'newborn-check': [fed(1, 'yes'), fed(2, 'yes')] }
    expect(compute('early_breastfeeding_1h', data, year, mothers)).toMatchObject({ numerator: 2, denominator: 2 })
  })

  it('counts children without a known mother one by one', () => {
    const orphans = [aChild({ id: id(1), mother: null }), aChild({ id: id(2), mother: undefined })]
    const data: ProgrammeData = { person: orphans, 'newborn-check': [fed(1, 'yes'), fed(2, 'no')] }
    expect(compute('early_breastfeeding_1h', data, year, mothers)).toMatchObject({ numerator: 1, denominator: 2 })
  })

  it('per mother is asked of no other indicator', () => {
    expect(compute('vitamin_k1', { person: twins }, year, mothers).denominator).toBe(2)
  })
})
