/** Children: growth, vitamin A, vaccines, examinations, food, injuries, special circumstances, and the agencies. */
import { describe, expect, it } from 'vitest'
import { dietOfDay } from '#domain/feeding/minimum-diet.ts'
import { figureOf } from '#domain/indicators/counting/figure.ts'
import { indicatorById, indicatorRules } from '#domain/indicators/index.ts'
import { defaultIndicatorConfig, type IndicatorConfig, type ProgrammeData } from '#domain/indicators/indicator.ts'
import { aChild, aHousehold, aMother, aTeachBack, id } from './builders.ts'
import { recordOf, wardOfRecords } from './record-of.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const compute = (code: string, data: ProgrammeData, period = year, config: Partial<IndicatorConfig> = {}) => {
  const result = indicatorById(code)?.compute(data, period, { ...defaultIndicatorConfig, ...config })
  if (!result) throw new Error(`no rule for ${code}`)
  return result
}
const figure = (code: string, data: ProgrammeData, period = year, config: Partial<IndicatorConfig> = {}) => {
  const { numerator, denominator, unknown } = compute(code, data, period, config)
  return [numerator, denominator, unknown]
}
const boyOfOneYear = aChild({ birthDate: '2025-06-01' })
const ward = (...records: { kind: string }[]) => wardOfRecords(aHousehold(), aMother(), ...records)
const measured = (number: number, day: string, own: Partial<Parameters<typeof recordOf<'measurement'>>[3]>) =>
  recordOf('measurement', number, day, { subject: id(1), lengthHeightCm: null, position: 'lying', ...own })

describe('growth under five', () => {
  it.each([[7.6, 1], [7.8, 0]])('at one year with %s kg counts %s as light', (weightKg, count) => {
    expect(figure('underweight_u5', ward(boyOfOneYear, measured(10, '2026-06-01', { weightKg })))).toEqual([count, 1, 0])
  })

  it('goes by the latest measurement in the window', () => {
    const data = ward(boyOfOneYear, measured(10, '2026-06-01', { weightKg: 7 }), measured(11, '2026-09-01', { weightKg: 10 }))
    expect(figure('underweight_u5', data)).toEqual([0, 1, 0])
    expect(figure('underweight_u5', data, { from: '2026-01-01', to: '2026-08-31' })).toEqual([1, 1, 0])
  })

  it('forgets a measurement of more than a year ago', () => {
    const on = (day: string) => figure('underweight_u5', ward(aChild({ birthDate: '2024-06-01' }), measured(10, day, { weightKg: 11 })))
    expect([on('2025-12-31'), on('2026-01-01')]).toEqual([[0, 0, 1], [0, 1, 0]])
  })

  it('leaves out a flagged figure and asks to measure again', () => {
    const result = compute('underweight_u5', ward(boyOfOneYear, measured(10, '2026-06-01', { weightKg: 2 })))
    expect([result.denominator, result.toReach]).toEqual([0, [{ person: id(1), why: 'measure-again' }]])
  })

  it('counts swollen feet as light and thin, not as heavy or short', () => {
    const data = ward(boyOfOneYear, measured(10, '2026-06-01', { weightKg: 12, lengthHeightCm: 75, oedema: 'yes' }))
    expect(['underweight_u5', 'wasting_u5', 'stunting_u5', 'overweight_u5'].map((code) => figure(code, data))).toEqual([[1, 1, 0], [1, 1, 0], [0, 1, 0], [0, 0, 1]])
  })

  it('counts the thin, the short and the heavy', () => {
    const of = (weightKg: number, lengthHeightCm: number) =>
      ['stunting_u5', 'wasting_u5', 'overweight_u5'].map((code) => figure(code, ward(boyOfOneYear, measured(10, '2026-06-01', { weightKg, lengthHeightCm })))[0])
    expect([of(9.6, 75.7), of(8.5, 70), of(7, 75.7), of(13, 75.7)]).toEqual([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]])
  })

  it('names a child nobody has weighed', () => {
    expect(compute('stunting_u5', ward(boyOfOneYear)).toReach).toEqual([{ person: id(1), why: 'not-measured' }])
  })
})

describe('vitamin A twice a year', () => {
  const dose = (number: number, day: string, outcome: 'vita_200k' | 'vita_refused' = 'vita_200k') => recordOf('vitamin-a-dose', number, day, { subject: id(1), outcome })
  const toddler = aChild({ birthDate: '2024-06-01' })

  it('needs a dose in both rounds', () => {
    expect(figure('vitamin_a_2x_6_35m', ward(toddler, dose(10, '2026-06-01'), dose(11, '2026-12-03')))).toEqual([1, 1, 0])
    expect(figure('vitamin_a_2x_6_35m', ward(toddler, dose(10, '2026-06-01'), dose(11, '2026-06-20')))).toEqual([0, 1, 0])
    expect(figure('vitamin_a_2x_6_35m', ward(toddler, dose(10, '2026-06-01'), dose(11, '2026-12-01', 'vita_refused')))).toEqual([0, 1, 0])
  })

  it.each([['2025-12-01', 1], ['2025-12-02', 0], ['2023-12-02', 1], ['2023-12-01', 0]])('of one born on %s counts %s child', (birthDate, count) => {
    expect(figure('vitamin_a_2x_6_35m', ward(aChild({ birthDate })))[1]).toBe(count)
  })

  it('shows each round for itself and waits for the second', () => {
    const { denominator, parts } = compute('vitamin_a_2x_6_35m', ward(toddler, dose(10, '2026-06-02')), { from: '2026-01-01', to: '2026-07-01' })
    expect([denominator, parts]).toEqual([0, [{ label: 'Đợt 1', numerator: 1, denominator: 1 }]])
  })

  it('keeps to the day that the station set', () => {
    const campaign = recordOf('campaign', 20, '2026-06-28', { what: 'vitamin-a', round: 1, name: 'Đợt 1' })
    expect(figure('vitamin_a_2x_6_35m', ward(toddler, campaign, dose(10, '2026-06-02'), dose(11, '2026-12-01')))[0]).toBe(0)
    expect(figure('vitamin_a_2x_6_35m', ward(toddler, campaign, dose(10, '2026-06-29'), dose(11, '2026-12-01')))[0]).toBe(1)
  })
})

describe('vaccines before the first birthday', () => {
  const plan: [string, string][] = [
    ['bcg', '2025-06-05'], ['penta_1', '2025-08-01'], ['penta_2', '2025-09-01'], ['penta_3', '2025-10-01'],
    ['opv_1', '2025-08-01'], ['opv_2', '2025-09-01'], ['opv_3', '2025-10-01'], ['ipv_1', '2025-11-01'], ['measles_1', '2026-03-01'],
  ]
  const doses = (changed: Record<string, string> = {}) =>
    plan.map(([code, day], at) => recordOf('immunisation', 30 + at, changed[code] ?? day, { subject: id(1), dose: code, given: 'yes', givenOn: changed[code] ?? day }))

  it('are full on the last day and late on the birthday', () => {
    expect(figure('fully_immunised_u1', ward(boyOfOneYear, ...doses()))).toEqual([1, 1, 0])
    expect(figure('fully_immunised_u1', ward(boyOfOneYear, ...doses({ measles_1: '2026-05-31' })))[0]).toBe(1)
    expect(figure('fully_immunised_u1', ward(boyOfOneYear, ...doses({ measles_1: '2026-06-01' })))[0]).toBe(0)
  })

  it.each([['2025-01-01', 1], ['2024-12-31', 0], ['2025-12-31', 1], ['2026-01-01', 0]])('of one born on %s count %s child', (birthDate, count) => {
    expect(figure('fully_immunised_u1', ward(aChild({ birthDate })))[1]).toBe(count)
  })

  it('include the birth dose where the ward wants it', () => {
    expect(figure('fully_immunised_u1', ward(boyOfOneYear, ...doses()), year, { vaccinesSwitchedOn: ['hepatitis_b_birth'] })[0]).toBe(0)
  })
})

describe('the periodic examination', () => {
  const exam = (day: string, recordOpened: 'yes' | 'no' = 'yes') => recordOf('periodic-exam', 40, day, { subject: id(1), place: 'station', recordOpened })

  it('counts in its year and with a record', () => {
    const of = (...records: { kind: string }[]) => figure('periodic_exam_0_59m', ward(boyOfOneYear, ...records))[0]
    expect([of(exam('2026-01-01')), of(exam('2025-12-31')), of(exam('2026-03-01', 'no')), of()]).toEqual([1, 0, 0, 0])
  })

  it.each([['2021-12-31', 0], ['2022-01-01', 1], ['2026-12-31', 1], ['2027-01-01', 0]])('of one born on %s counts %s child', (birthDate, count) => {
    expect(figure('periodic_exam_0_59m', ward(aChild({ birthDate })))[1]).toBe(count)
  })
})

describe('food of the day before', () => {
  const five = { breast_milk: 'yes', grains_roots: 'yes', eggs: 'yes', flesh_foods: 'yes', vita_fruit_veg: 'yes', pulses_nuts: 'no', dairy: 'no', other_fruit_veg: 'no' } as const

  it.each<[string, Parameters<typeof dietOfDay>[0], number, string]>([
    ['five groups and two meals at 8 months', { breastfed: 'yes', foods: five, meals: 2, milkFeeds: 0 }, 8, 'yes'],
    ['the same at 9 months', { breastfed: 'yes', foods: five, meals: 2, milkFeeds: 0 }, 9, 'no'],
    ['four groups', { breastfed: 'yes', foods: { ...five, eggs: 'no' }, meals: 3, milkFeeds: 0 }, 12, 'no'],
    ['four groups and one not known', { breastfed: 'yes', foods: { ...five, eggs: 'unknown' }, meals: 3, milkFeeds: 0 }, 12, 'unknown'],
    ['no breast, four feeds, two of milk', { breastfed: 'no', foods: { ...five, breast_milk: 'no', dairy: 'yes' }, meals: 2, milkFeeds: 2 }, 12, 'yes'],
    ['no breast and one feed of milk', { breastfed: 'no', foods: { ...five, breast_milk: 'no', dairy: 'yes' }, meals: 4, milkFeeds: 1 }, 12, 'no'],
    ['no breast and milk only', { breastfed: 'no', foods: { ...five, breast_milk: 'no', dairy: 'yes' }, meals: 0, milkFeeds: 5 }, 12, 'no'],
    ['meals nobody counted', { breastfed: 'yes', foods: five, meals: null, milkFeeds: null }, 12, 'unknown'],
  ])('with %s is %s enough', (_, recall, months, wanted) => {
    expect(dietOfDay(recall, months).acceptable).toBe(wanted)
  })

  it('counts the latest answer of those who were asked', () => {
    const recall = (number: number, day: string, meals: number | null) => recordOf('feeding-recall', number, day, { subject: id(1), breastfed: 'yes', foods: five, meals, milkFeeds: 0 })
    expect(figure('min_acceptable_diet_6_23m', ward(boyOfOneYear, recall(50, '2026-03-01', 1), recall(51, '2026-04-01', 3)))).toEqual([1, 1, 0])
    expect(figure('min_acceptable_diet_6_23m', ward(boyOfOneYear, recall(50, '2026-03-01', null)))).toEqual([0, 0, 1])
    expect(figure('min_acceptable_diet_6_23m', ward(boyOfOneYear, recall(50, '2025-11-30', 3)), { from: '2025-01-01', to: '2025-12-31' })[1]).toBe(0)
  })
})

describe('three topics of one caregiver', () => {
  const talk = (number: number, topic: string, isPassed = true) => aTeachBack({ id: id(number), topic, recalled: isPassed ? ['poor_feeding', 'lethargy', 'jaundice_danger'] : [], expected: ['poor_feeding', 'lethargy', 'jaundice_danger'], passMark: 2 })
  const of = (...records: { kind: string }[]) => compute('caregiver_pneumonia_diarrhoea_injury', wardOfRecords(aHousehold(), aMother(), ...records))

  it('count when all three were passed', () => {
    const { numerator, denominator, parts } = of(talk(60, 'pneumonia'), talk(61, 'diarrhoea'), talk(62, 'child-injury'))
    expect([numerator, denominator, parts?.map((part) => part.numerator)]).toEqual([1, 1, [1, 1, 1]])
  })

  it('count as failed with one, as unknown when one was not asked', () => {
    const [failed, partly] = [of(talk(60, 'pneumonia'), talk(61, 'diarrhoea', false), talk(62, 'child-injury')), of(talk(60, 'pneumonia'))]
    expect([failed.numerator, failed.denominator, partly.denominator, partly.unknown]).toEqual([0, 1, 0, 1])
  })
})

describe('children in special circumstances', () => {
  const circumstance = (code: 'd_disability' | 'at_risk', own = {}) => recordOf('special-circumstance', 70, '2026-03-01', { subject: id(1), code, ...own })
  const support = (day: string) => recordOf('support-given', 71, day, { subject: id(1), what: 'allowance' })

  it('are counted and named to nobody', () => {
    const result = compute('special_circumstances_supported', ward(boyOfOneYear, circumstance('d_disability'), support('2026-05-01')))
    expect([result.numerator, result.denominator, result.reached, result.toReach, result.counted]).toEqual([1, 1, [], [], []])
  })

  it('are those of the law, in the year and under sixteen', () => {
    const of = (...records: { kind: string }[]) => figure('special_circumstances_supported', ward(...records)).slice(0, 2)
    expect(of(boyOfOneYear, circumstance('at_risk'))).toEqual([0, 0])
    expect(of(boyOfOneYear, circumstance('d_disability'), support('2025-12-31'))).toEqual([0, 1])
    expect(of(boyOfOneYear, circumstance('d_disability', { since: '2024-01-01', endedOn: '2025-12-31' }))).toEqual([0, 0])
    expect(of(aChild({ birthDate: '2010-01-01' }), circumstance('d_disability'))).toEqual([0, 0])
    expect(of(aChild({ birthDate: '2010-01-02' }), circumstance('d_disability'))).toEqual([0, 1])
  })
})

describe('injuries of children', () => {
  const injury = (number: number, day: string) => recordOf('injury', number, day, { subject: id(1), group: 'burns', place: 'home', outcome: 'treated' })

  it('are cases over children, with a line for the small', () => {
    const result = compute('injury_rate_children', ward(boyOfOneYear, aChild({ id: id(2), birthDate: '2015-01-01' }), injury(80, '2026-03-01'), injury(81, '2026-04-01'), injury(82, '2027-01-01')))
    expect([result.numerator, result.denominator, result.reached, result.parts]).toEqual([2, 2, [id(1)], [{ label: 'Dưới 5 tuổi', numerator: 2, denominator: 1 }]])
  })
})

describe('agencies with a programme', () => {
  const agency = (number: number, day: string, name: string, hasProgramme: 'yes' | 'no' | 'unknown') => recordOf('agency-programme', number, day, { agency: name, hasProgramme })

  it('are counted once each by the latest entry', () => {
    const data = wardOfRecords(agency(90, '2026-01-05', 'Công an', 'no'), agency(91, '2026-03-05', 'công an', 'yes'), agency(92, '2026-01-05', 'Đoàn Thanh niên', 'unknown'))
    expect(figure('agencies_injury_programme', data)).toEqual([1, 2, 1])
  })
})

describe('a book that the ward has not begun', () => {
  const shown = (code: string, data: ProgrammeData) => {
    const rule = indicatorRules.find(({ id: own }) => own === code)
    return rule && figureOf(rule, data, year, defaultIndicatorConfig)
  }

  it.each(['injury_rate_children', 'periodic_exam_0_59m', 'fully_immunised_u1', 'anc4_3_trimesters', 'home_care_week1'])('makes %s no data, not none done', (code) => {
    const data = ward(aChild({ birthDate: '2025-06-10' }), aChild({ id: id(2) }))
    expect(compute(code, data).denominator).toBeGreaterThan(0)
    expect(shown(code, data)).toMatchObject({ numerator: 0, denominator: 0, toReach: [] })
  })

  it('is begun with the first entry that is not void', () => {
    const exam = recordOf('periodic-exam', 40, '2026-03-01', { subject: id(9), place: 'station', recordOpened: 'yes' })
    expect(shown('periodic_exam_0_59m', ward(boyOfOneYear, exam))?.denominator).toBe(1)
    const voided = { ...exam, voidReason: 'ghi trùng' }
    expect(shown('periodic_exam_0_59m', ward(boyOfOneYear, voided))?.denominator).toBe(0)
  })
})
