/** Classes, courses, doubtful figures and the words for a mother. */
import { describe, expect, it } from 'vitest'
import { zNames, type ZName, type ZScores } from '#domain/growth/anthropometry.ts'
import { digitPreference, growthVelocity, impossibleChanges, weightCourse } from '#domain/growth/growth-checks.ts'
import { growthClasses, growthClassLabels, needsStation } from '#domain/growth/growth-class.ts'
import { growthSentence, type GrowthNews } from '#domain/growth/growth-sentence.ts'

const z = (scores: Partial<Record<ZName, number>>, flags: ZName[] = []): ZScores =>
  ({ waz: null, haz: null, whz: null, baz: null, hcz: null, ...scores, flags, doubtfulPosition: false })

describe('the classes of a child', () => {
  it.each<[Partial<Record<ZName, number>>, string[]]>([
    [{ waz: -2 }, []],
    [{ waz: -2.01 }, ['underweight']],
    [{ waz: -3 }, ['underweight']],
    [{ waz: -3.01 }, ['underweight', 'underweight_severe']],
    [{ haz: -2.01 }, ['stunted']],
    [{ haz: -3.01 }, ['stunted', 'stunted_severe']],
    [{ whz: -2.01 }, ['wasted']],
    [{ whz: -3.01 }, ['wasted', 'wasted_severe']],
    [{ whz: 2 }, []],
    [{ whz: 2.01 }, ['overweight']],
    [{ whz: 3.01 }, ['overweight', 'obese']],
  ])('of %o are %o and no others', (scores, wanted) => {
    expect(growthClasses({ z: z(scores), ageMonths: 12 })).toEqual(wanted)
  })

  it('come from no z-score that was flagged', () => {
    expect(growthClasses({ z: z({ waz: -6.5, haz: -2.5 }, ['waz']), ageMonths: 12 })).toEqual(['stunted'])
  })

  it.each([[5, []], [6, ['wasted', 'wasted_severe']], [59, ['wasted', 'wasted_severe']], [60, []]])('read a thin arm at %s months as %o', (ageMonths, wanted) => {
    expect(growthClasses({ z: z({}), ageMonths, muacMm: 114 })).toEqual(wanted)
  })

  it('read an arm of 115 and of 125 mm as milder', () => {
    const arm = (muacMm: number) => growthClasses({ z: z({}), ageMonths: 12, muacMm })
    expect([arm(115), arm(124), arm(125), arm(0)]).toEqual([['wasted'], ['wasted'], [], []])
  })

  it('send to the station when severe or swollen', () => {
    expect([needsStation(['wasted']), needsStation(['wasted', 'wasted_severe']), needsStation(growthClasses({ z: z({}), ageMonths: 3, oedema: true }))]).toEqual([false, true, true])
    expect(Object.values(growthClassLabels)).not.toContain('')
    expect(zNames).toHaveLength(5)
  })
})

describe('two measurements of one child', () => {
  const on = (occurredOn: string, weightKg: number | null, lengthHeightCm: number | null = null) => ({ occurredOn, weightKg, lengthHeightCm })

  it.each<[string, number | null, string]>([
    ['2026-02-01', 5.9, 'lost'],
    ['2026-01-26', 5.91, 'no-gain'],
    ['2026-01-02', 5.91, 'unknown'],
    ['2026-02-01', 6.1, 'gained'],
    ['2026-01-26', 6.09, 'no-gain'],
    ['2026-01-25', 6, 'unknown'],
    ['2026-01-26', 6, 'no-gain'],
    ['2026-02-01', null, 'unknown'],
  ])('on %s with %s kg the weight is %s', (day, kg, course) => {
    expect(weightCourse(on('2026-01-01', 6), on(day, kg))).toBe(course)
  })

  it('do not call the loss of the first days one', () => {
    const at = (ageDays: number) => weightCourse(on('2026-01-01', 3.2), { ...on('2026-01-04', 3.05), ageDays })
    expect([at(3), at(13), at(14)]).toEqual(['unknown', 'unknown', 'lost'])
  })

  it('give grams a day and centimetres a month', () => {
    const { gramsPerDay, cmPerMonth } = growthVelocity(on('2026-01-01', 6, 60), on('2026-01-31', 6.9, 63))
    expect(gramsPerDay).toBeCloseTo(30, 6)
    expect(cmPerMonth).toBeCloseTo(3.04375, 6)
    expect(growthVelocity(on('2026-01-01', 6), on('2026-01-01', 7))).toEqual({ gramsPerDay: null, cmPerMonth: null })
  })

  it.each<[string, number, number, string[]]>([
    ['2026-01-31', 6.5, 59, []],
    ['2026-01-31', 6.5, 58.9, ['length-fell']],
    ['2026-01-31', 6.5, 68, []],
    ['2026-01-31', 6.5, 68.1, ['length-jumped']],
    ['2026-01-31', 8.6, 61, []],
    ['2026-01-31', 8.7, 61, ['weight-jumped']],
    ['2026-01-31', 4.6, 61, []],
    ['2026-01-31', 4.5, 61, ['weight-fell']],
  ])('on %s with %s kg and %s cm are asked about for %o', (day, kg, cm, wanted) => {
    expect(impossibleChanges(on('2026-01-01', 6, 60), on(day, kg, cm))).toEqual(wanted)
  })
})

describe('a measurer who likes round figures', () => {
  const figures = (round: number, others: number) => [...Array.from({ length: round }, (_, at) => 6 + at / 2), ...Array.from({ length: others }, (_, at) => 6.3 + at)]

  it('is told from 30 figures and two in five on', () => {
    expect(digitPreference(figures(12, 18), 0.1)).toEqual({ share: 0.4, isTold: true })
    expect(digitPreference(figures(11, 19), 0.1).isTold).toBe(false)
    expect(digitPreference(figures(29, 0), 0.1)).toEqual({ share: 1, isTold: false })
    expect(digitPreference([], 0.1)).toEqual({ share: null, isTold: false })
    expect(digitPreference([131, 132, 135], 1).share).toBeCloseTo(1 / 3, 9)
  })
})

describe('what a mother is told', () => {
  const news = { previousWeightKg: null, course: 'unknown', classes: [], score: 'sound' } as const

  it.each<[Partial<GrowthNews> & Pick<GrowthNews, 'weightKg'>, string]>([
    [{ weightKg: 7.2, previousWeightKg: 6.8, course: 'gained' }, 'Bé nặng 7,2 kg, tăng 400 g so với lần trước. Bé lớn tốt.'],
    [{ weightKg: 9.25, previousWeightKg: 8.1, course: 'gained' }, 'Bé nặng 9,25 kg, tăng 1,15 kg so với lần trước. Bé lớn tốt.'],
    [{ weightKg: 7.2 }, 'Bé nặng 7,2 kg. Cân nặng của bé hợp với tuổi.'],
    [{ weightKg: 7.2, score: 'none' }, 'Bé nặng 7,2 kg.'],
    [{ weightKg: 2, score: 'flagged' }, 'Bé nặng 2 kg. Số này chưa hợp với tuổi, cân đo lại cho chắc.'],
    [{ weightKg: 7, previousWeightKg: 7.2, course: 'lost' }, 'Bé nặng 7 kg, giảm 200 g so với lần trước. Đưa bé đến trạm y tế trong tuần này.'],
    [{ weightKg: 7, previousWeightKg: 7, course: 'no-gain' }, 'Bé nặng 7 kg, gần bằng lần trước. Đưa bé đến trạm y tế trong tuần này.'],
    [{ weightKg: 5, classes: ['underweight', 'underweight_severe'] }, 'Bé nặng 5 kg. Bé nhẹ hơn các bạn cùng tuổi. Đưa bé đến trạm y tế ngay hôm nay.'],
    [{ weightKg: 9, previousWeightKg: 8, course: 'gained', classes: ['stunted'] }, 'Bé nặng 9 kg, tăng 1 kg so với lần trước. Bé thấp hơn các bạn cùng tuổi. Hẹn trạm y tế xem cách cho bé ăn.'],
    [{ weightKg: null, previousWeightKg: 8, classes: ['oedema'], score: 'none' }, 'Hôm nay chưa cân bé. Hai bàn chân bé phù. Đưa bé đến trạm y tế ngay hôm nay.'],
    [{ weightKg: null, score: 'none' }, 'Hôm nay chưa cân bé. Lần tới nhớ cân.'],
  ])('says of %o what she can do', (said, sentence) => {
    expect(growthSentence({ ...news, ...said })).toBe(sentence)
  })
})
