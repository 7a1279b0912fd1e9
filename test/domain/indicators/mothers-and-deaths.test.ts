/** Care of mothers and deaths: who is counted, on which days, and what is not known. */
import { describe, expect, it } from 'vitest'
import { indicatorById } from '#domain/indicators/index.ts'
import type { ProgrammeData } from '#domain/indicators/indicator.ts'
import { aCheck, aChild, aHousehold, aMother, aVisit, id } from './builders.ts'
import { recordOf, wardOfRecords } from './record-of.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const figure = (code: string, data: ProgrammeData, period = year) => {
  const { numerator, denominator, unknown } = indicatorById(code)?.compute(data, period) ?? {}
  return [numerator, denominator, unknown]
}
const family = [aHousehold(), aMother(), aChild()]
const delivery = (number: number, day: string, own: Partial<Parameters<typeof recordOf<'delivery'>>[3]> = {}) =>
  recordOf('delivery', number, day, { subject: id(900), place: 'district-hospital', attendant: 'health-staff', liveBirths: 1, stillbirths: 0, children: [id(1)], ...own })
const death = (number: number, subject: string, day: string, own: Partial<Parameters<typeof recordOf<'death'>>[3]> = {}) =>
  recordOf('death', number, day, { subject, place: 'hospital', causeGroup: 'unknown', ...own })

describe('deaths of children', () => {
  const codes = ['neonatal_mortality', 'infant_mortality', 'under5_mortality']
  const of = (diedOn: string, birthDate = '2026-01-10') =>
    codes.map((code) => figure(code, wardOfRecords(aHousehold(), aMother(), aChild({ birthDate, status: 'died', statusOn: diedOn })))[0])

  it.each([
    ['2026-01-10', [1, 1, 1]],
    ['2026-02-06', [1, 1, 1]],
    ['2026-02-07', [0, 1, 1]],
  ])('on %s count as newborn, infant and under five: %o', (diedOn, wanted) => {
    expect(of(diedOn)).toEqual(wanted)
  })

  it.each([
    ['2026-03-09', '2025-03-10', [0, 1, 1]],
    ['2026-03-10', '2025-03-10', [0, 0, 1]],
    ['2026-03-09', '2021-03-10', [0, 0, 1]],
    ['2026-03-10', '2021-03-10', [0, 0, 0]],
  ])('on %s of one born on %s end with a birthday: %o', (diedOn, bornOn, wanted) => {
    expect(of(diedOn, bornOn)).toEqual(wanted)
  })

  it('are counted once though two records tell of them', () => {
    const data = wardOfRecords(aHousehold(), aMother(), aChild({ status: 'died', statusOn: '2026-06-12' }), death(50, id(1), '2026-06-12'))
    expect(figure('neonatal_mortality', data)).toEqual([1, 1, 0])
  })

  it('are of the period of the death, not of the birth', () => {
    const data = wardOfRecords(aHousehold(), aChild({ birthDate: '2025-12-30', status: 'died', statusOn: '2026-01-02' }))
    expect(figure('infant_mortality', data)).toEqual([1, 0, 0])
    expect(figure('infant_mortality', data, { from: '2025-01-01', to: '2025-12-31' })).toEqual([0, 1, 0])
  })

  it('without any age are unknown and in no count', () => {
    const data = wardOfRecords(aHousehold(), aChild({ birthDate: null, status: 'died', statusOn: '2026-05-01' }))
    expect(figure('under5_mortality', data)).toEqual([0, 0, 1])
    const aged = wardOfRecords(aHousehold(), aChild({ birthDate: null, status: 'died', statusOn: '2026-05-01' }), death(50, id(1), '2026-05-01', { ageDays: 27 }))
    expect(figure('neonatal_mortality', aged)).toEqual([1, 0, 0])
  })

  it('of a family that had moved away are not ours', () => {
    const data = wardOfRecords(aHousehold({ status: 'moved', movedOn: '2026-06-11' }), aChild({ status: 'died', statusOn: '2026-06-20' }))
    expect(figure('neonatal_mortality', data)[0]).toBe(0)
  })
})

describe('a move of which nobody wrote the day', () => {
  const gone = aChild({ birthDate: '2026-01-10', status: 'moved', statusOn: null })

  it('takes no birth and no death away, and ends residence', () => {
    const data = wardOfRecords(aHousehold(), aMother(), gone, death(50, id(1), '2026-02-01'), delivery(40, '2026-01-10'))
    expect(figure('neonatal_mortality', data)).toEqual([1, 1, 0])
    expect(figure('skilled_birth_attendance', data)).toEqual([1, 1, 0])
    expect(figure('periodic_exam_0_59m', wardOfRecords(aHousehold(), aMother(), gone))[1]).toBe(0)
  })
})

describe('deaths of mothers', () => {
  const dead = aMother({ status: 'died', statusOn: '2026-07-22' })

  it.each([
    ['2026-07-22', 1],
    ['2026-07-23', 0],
  ])('on %s count to 42 days after a birth', (day, count) => {
    const data = wardOfRecords(aHousehold(), dead, aChild({ birthDate: '2026-06-10' }), death(50, id(900), day, { causeGroup: 'other-disease' }))
    expect(figure('maternal_mortality_ratio', data)[0]).toBe(count)
  })

  it.each([['traffic', [0, 1, 0]], ['pregnancy-related', [1, 1, 0]], ['unknown', [0, 1, 1]]] as const)('of %s causes make %o', (causeGroup, wanted) => {
    expect(figure('maternal_mortality_ratio', wardOfRecords(aHousehold(), dead, aChild(), death(50, id(900), '2026-06-20', { causeGroup })))).toEqual(wanted)
  })

  it('follow the word of the review against the days', () => {
    const reviewed = (maternal: 'maternal' | 'no') => figure('maternal_mortality_ratio', wardOfRecords(aHousehold(), dead, aChild(), death(50, id(900), '2026-06-20', { maternal })))[0]
    expect([reviewed('maternal'), reviewed('no')]).toEqual([1, 0])
  })

  it('in a pregnancy that goes on are a mother\'s', () => {
    const pregnant = recordOf('pregnancy', 60, '2026-03-01', { subject: id(900), status: 'ongoing' })
    const data = wardOfRecords(aHousehold(), dead, pregnant, death(50, id(900), '2026-06-20', { causeGroup: 'infection' }))
    expect(figure('maternal_mortality_ratio', data)).toEqual([1, 0, 0])
  })
})

describe('who attended the birth', () => {
  const of = (...records: { kind: string }[]) => figure('skilled_birth_attendance', wardOfRecords(...family, ...records))

  it('is read from the delivery, else from the place', () => {
    expect(of(delivery(40, '2026-06-10'))).toEqual([1, 1, 0])
    expect(of(delivery(40, '2026-06-10', { attendant: 'untrained' }))).toEqual([0, 1, 0])
    expect(of(aCheck({ birthPlace: 'station' }))).toEqual([1, 1, 0])
    expect(of(aCheck({ birthPlace: 'home' }))).toEqual([0, 1, 1])
  })

  it('counts twins and two records of one birth once', () => {
    const twins = [aChild({ id: id(2) }), delivery(40, '2026-06-10', { liveBirths: 2, children: [id(1), id(2)] }), delivery(41, '2026-06-11')]
    expect(of(...twins)).toEqual([1, 1, 0])
  })

  it('counts a stillbirth, which makes no live birth', () => {
    const data = wardOfRecords(aHousehold(), aMother(), delivery(40, '2026-06-10', { liveBirths: 0, stillbirths: 1, children: [] }))
    expect(figure('skilled_birth_attendance', data)).toEqual([1, 1, 0])
    expect(figure('home_care_week1', data)).toEqual([0, 0, 0])
  })
})

describe('care at home in the first week', () => {
  const seenOn = (day: string, seen = [id(1), id(900)]) => figure('home_care_week1', wardOfRecords(...family, aVisit({ occurredOn: day, seen })))

  it.each([['2026-06-09', 0], ['2026-06-10', 1], ['2026-06-16', 1], ['2026-06-17', 0]])('by a visit on %s counts %s', (day, count) => {
    expect(seenOn(day)).toEqual([count, 1, 0])
  })

  it('needs both to be seen in one visit', () => {
    expect([seenOn('2026-06-12', [id(1)])[0], seenOn('2026-06-12', [id(900)])[0]]).toEqual([0, 0])
  })

  it('counts a postnatal visit that saw both', () => {
    const visit = (sawMother: 'yes' | 'no') => recordOf('postnatal-visit', 70, '2026-06-12', { subject: id(1), mother: id(900), sawMother, sawNewborn: 'yes' })
    expect([figure('home_care_week1', wardOfRecords(...family, visit('yes')))[0], figure('home_care_week1', wardOfRecords(...family, visit('no')))[0]]).toEqual([1, 0])
  })
})

describe('four antenatal contacts in three trimesters', () => {
  const pregnancy = recordOf('pregnancy', 60, '2025-11-01', { subject: id(900), lastPeriodOn: '2025-09-03', status: 'delivered', endedOn: '2026-06-10' })
  const contacts = (...days: string[]) => days.map((day, at) => recordOf('antenatal-contact', 61 + at, day, { subject: id(900), pregnancy: id(60), place: 'station' }))
  const of = (...days: string[]) => figure('anc4_3_trimesters', wardOfRecords(...family, pregnancy, ...contacts(...days)))[0]

  it.each<[string, string[], number]>([
    ['one in each and four in all', ['2025-11-01', '2026-01-15', '2026-03-20', '2026-05-01'], 1],
    ['three in all', ['2025-11-01', '2026-01-15', '2026-05-01'], 0],
    ['none in the first', ['2026-01-15', '2026-02-15', '2026-03-20', '2026-05-01'], 0],
    ['the first on the last day of the first trimester', ['2025-12-09', '2026-01-15', '2026-03-20', '2026-05-01'], 1],
    ['the first a day later', ['2025-12-10', '2026-01-15', '2026-03-20', '2026-05-01'], 0],
    ['one after the birth', ['2025-11-01', '2026-01-15', '2026-05-01', '2026-06-11'], 0],
  ])('with %s is counted or not', (_, days, count) => {
    expect(of(...days)).toBe(count)
  })

  it('is dated by the birth when nothing else does', () => {
    const undated = recordOf('pregnancy', 60, '2025-11-01', { subject: id(900), status: 'delivered' })
    const data = wardOfRecords(...family, undated, ...contacts('2025-11-01', '2026-01-15', '2026-03-20', '2026-05-01'))
    expect(figure('anc4_3_trimesters', data)).toEqual([1, 1, 0])
  })
})

describe('anaemia in pregnancy', () => {
  const pregnancy = recordOf('pregnancy', 60, '2026-02-01', { subject: id(900), status: 'ongoing' })
  const tested = (number: number, day: string, haemoglobin: number | null) =>
    recordOf('antenatal-contact', number, day, { subject: id(900), pregnancy: id(60), place: 'station', haemoglobin })
  const of = (...records: { kind: string }[]) => figure('anaemia_pregnancy', wardOfRecords(aHousehold(), aMother(), pregnancy, ...records))

  it.each([[109, [1, 1, 0]], [110, [0, 1, 0]], [null, [0, 0, 1]]] as const)('with %s g/L counts %o', (haemoglobin, wanted) => {
    expect(of(tested(61, '2026-03-01', haemoglobin))).toEqual(wanted)
  })

  it('goes by the latest result of the pregnancy', () => {
    expect(of(tested(61, '2026-03-01', 95), tested(62, '2026-05-01', 118), tested(63, '2026-06-01', null))).toEqual([0, 1, 0])
  })
})
