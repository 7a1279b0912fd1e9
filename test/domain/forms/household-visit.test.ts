/** The home visit: what it saves at once, what it saves at the end, and what is never taken for "no". */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeLook, lookChanges, MISTAKEN_SIGN } from '#domain/forms/danger-signs/look.ts'
import { householdVisitForm } from '#domain/forms/household-visit.ts'
import { visitAdvice } from '#domain/forms/household-visit/advice.ts'
import { ageOnVisit, emptyVisit, type VisitAnswers, type VisitContext } from '#domain/forms/household-visit/answers.ts'
import { childSubject, visitLooks } from '#domain/forms/household-visit/looks.ts'
import { temperatureAskBack, temperatureProblem, typedTemperature } from '#domain/forms/household-visit/temperature.ts'
import type { Household } from '#domain/records/household.ts'
import { findKind } from '#domain/records/index.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { newbornFindings } from '#domain/signs/newborn-findings.ts'

const AREA = '31/10525/g05'
const TODAY = '2026-06-17'
const id = (last: number) => `018f0000-0000-7000-8000-${String(last).padStart(12, '0')}`
const head = { area: AREA, occurredOn: TODAY, recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }

const household: Household = {
  ...head, id: id(1), kind: 'household', number: '032', headName: 'Trần Thị Hạnh', address: 'Số 14', consent: 'given', status: 'active',
}
const mother: Person = { ...head, id: id(2), kind: 'person', household: id(1), name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active' }
const baby: Person = {
  ...head, id: id(3), kind: 'person', household: id(1), name: 'Nguyễn Gia Bảo', sex: 'male', role: 'child', status: 'active',
  birthDate: '2026-06-10', mother: id(2),
}
const referral: Referral = {
  ...head, id: id(12), kind: 'referral', subject: id(3), check: id(11), urgency: 'emergency', reasons: ['chest_indrawing'],
  destination: 'Bệnh viện Trẻ em',
}

const context = (over: Partial<VisitContext> = {}): VisitContext => ({
  ids: { visit: id(10), check: id(11), referral: id(12), 'mother-check': id(13), 'mother-referral': id(14), postnatal: id(15) },
  household, person: baby, mother, woman: undefined, destinations: { emergency: 'Bệnh viện Trẻ em' }, referral: undefined, motherReferral: undefined, today: TODAY, ...over,
})
const answers = (over: Partial<VisitAnswers> = {}): VisitAnswers => ({ ...emptyVisit(TODAY), seen: [baby.id, mother.id], ...over })
const allNo = Object.fromEntries(newbornFindings.map(({ code }) => [code, 'no' as const]))

/** What is saved at once when a sign of the child is found. */
function dangerChanges(given: VisitAnswers, about: VisitContext) {
  const { child } = visitLooks(given, about)
  return child ? lookChanges(child) : []
}

function assessVisit(given: VisitAnswers, person: Person) {
  const { child } = visitLooks(given, context({ person }))
  if (!child) throw new Error('nobody is looked at')
  return judgeLook(child)
}

function saved(result: ReturnType<typeof householdVisitForm.toRecords>) {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result.changes
}

describe('a visit without a danger sign', () => {
  it('saves the visit and the check that names it', () => {
    const changes = saved(householdVisitForm.toRecords(answers({ signs: allNo, temperature: '36,8' }), context()))
    expect(changes.map(({ kind }) => kind)).toEqual(['household-visit', 'danger-sign-check', 'postnatal-visit'])
    expect(changes[1]?.set).toMatchObject({ visit: id(10), subject: id(3), temperatureCelsius: 36.8 })
  })

  it('saves no check when nobody was met', () => {
    const changes = saved(householdVisitForm.toRecords(answers({ seen: [] }), context()))
    expect(changes.map(({ kind }) => kind)).toEqual(['household-visit'])
    expect(changes[0]?.set).toMatchObject({ seen: [], nextVisitOn: null })
  })

  it('leaves out what was not asked', () => {
    const [visit] = saved(householdVisitForm.toRecords(answers(), context()))
    expect(visit?.set).not.toHaveProperty('cordDry')
    expect(visit?.set).not.toHaveProperty('breastfeeding')
    expect(visit?.set).not.toHaveProperty('motherWell')
  })

  it('keeps an unsure answer as unknown', () => {
    const changes = saved(householdVisitForm.toRecords(answers({ signs: { ...allNo, lethargy: 'unknown' } }), context()))
    expect(changes[1]?.set).toMatchObject({ signs: { lethargy: 'unknown' } })
    expect(assessVisit(answers({ signs: { ...allNo, lethargy: 'unknown' } }), baby).unknown).toEqual(['lethargy'])
  })

  it('is about the mother when it began on her page', () => {
    const [visit] = saved(householdVisitForm.toRecords(answers({ seen: [mother.id] }), context({ person: mother })))
    expect(visit?.set).toMatchObject({ subject: null, mother: mother.id })
  })
})

describe('a danger sign', () => {
  const found = answers({ signs: { chest_indrawing: 'yes' } })

  it('saves check and referral before the visit is finished', () => {
    const changes = dangerChanges(found, context())
    expect(changes.map(({ kind }) => kind)).toEqual(['danger-sign-check', 'referral'])
    expect(changes[1]?.set).toMatchObject({ reasons: ['chest_indrawing'], urgency: 'emergency', check: id(11), destination: 'Bệnh viện Trẻ em' })
  })

  it('does not make the check wait for the unfinished visit', () => {
    expect(dangerChanges(found, context())[0]?.set).not.toHaveProperty('visit')
  })

  it('writes the same records again at the end', () => {
    const changes = saved(householdVisitForm.toRecords(found, context({ referral })))
    expect(changes.map(({ id: record }) => record)).toEqual([id(10), id(11), id(12), id(15)])
    expect(changes[1]?.set).toMatchObject({ visit: id(10) })
  })

  it('leaves destination and progress of a referral alone', () => {
    const [, change] = dangerChanges(found, context({ referral: { ...referral, destination: 'Nơi khác', seenAt: 5 } }))
    expect(Object.keys(change?.set ?? {}).toSorted()).toEqual(['occurredOn', 'reasons'])
  })

  it('voids the referral when the last sign was a mistake', () => {
    const [, change] = dangerChanges(answers({ signs: { chest_indrawing: 'no' } }), context({ referral }))
    expect(change?.set).toEqual({ voidReason: MISTAKEN_SIGN })
  })

  it('takes a mistaken void back when a sign returns', () => {
    const [, change] = dangerChanges(found, context({ referral: { ...referral, voidReason: MISTAKEN_SIGN } }))
    expect(change?.set).toMatchObject({ voidReason: null })
  })

  it('does not reopen a referral that a person dropped', () => {
    const [, change] = dangerChanges(found, context({ referral: { ...referral, voidReason: 'Trạm đã xem, bé không sao' } }))
    expect(change?.set).not.toHaveProperty('voidReason')
  })

  it('is a fast count that was counted again', () => {
    const count = (perMinute: number) => ({ perMinute, seconds: 60, method: 'tapped' as const })
    expect(assessVisit(answers({ breathToConfirm: count(68) }), baby).reasons).toEqual([])
    expect(assessVisit(answers({ breaths: [count(68), count(66)] }), baby).reasons).toEqual(['fast_breathing'])
  })

  it('is not raised by half a temperature under typing', () => {
    expect(assessVisit(answers({ temperatureTyping: '35' }), baby).reasons).toEqual([])
    expect(assessVisit(answers({ temperature: '35' }), baby).reasons).toEqual(['temperature_cold'])
  })

  it('always makes a referral, whichever sign it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...newbornFindings.map(({ code }) => code)), (code) => {
        const changes = dangerChanges(answers({ signs: { ...allNo, [code]: 'yes' } }), context())
        expect(changes.find(({ kind }) => kind === 'referral')?.set['reasons']).toEqual([code])
      }),
    )
  })
})

describe('the day of a visit', () => {
  it('cannot be after today or before the birth', () => {
    expect(householdVisitForm.toRecords(answers({ occurredOn: '2026-06-18' }), context())).toMatchObject({ ok: false })
    expect(householdVisitForm.toRecords(answers({ occurredOn: '2026-06-09' }), context())).toMatchObject({ ok: false })
  })

  it('comes before the day of the next visit', () => {
    expect(householdVisitForm.toRecords(answers({ nextVisitOn: TODAY }), context())).toMatchObject({
      ok: false, problems: [{ field: 'nextVisitOn' }],
    })
  })

  it('decides the age and so the questions', () => {
    expect(ageOnVisit(baby, TODAY)).toBe(7)
    expect(childSubject(baby, TODAY)?.list).toBe('young-infant')
    expect(childSubject(baby, '2026-08-08')?.list).toBe('young-infant')
    expect(childSubject(baby, '2026-08-09')?.list).toBe('child')
    expect(childSubject(baby, '2031-06-11')).toBeUndefined()
    expect(childSubject(mother, TODAY)).toBeUndefined()
  })
})

describe('a typed temperature', () => {
  it('reads comma, dot and three bare digits alike', () => {
    expect(['36,8', '36.8', '368'].map(typedTemperature)).toEqual([36.8, 36.8, 36.8])
  })

  it('is refused when no thermometer shows it', () => {
    expect(temperatureProblem('52')).toBe('Nhiệt độ từ 25 đến 45 °C. Xem lại nhiệt kế.')
    expect(temperatureProblem('nóng')).toBe('Chưa đọc được. Ghi ví dụ 36,8.')
    expect(temperatureProblem('')).toBeUndefined()
  })

  it('is asked back and kept when it is rare', () => {
    expect(temperatureAskBack('33,2')).toBe('Nhiệt độ này ít gặp. Đo lại ở nách bé.')
    expect(temperatureAskBack('36,8')).toBeUndefined()
    expect(householdVisitForm.toRecords(answers({ temperature: '33,2' }), context())).toMatchObject({ ok: true, warnings: [{ field: 'temperature' }] })
  })

  it('says every tenth of a degree back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 250, max: 450 }), (tenths) => {
        expect(typedTemperature(String(tenths))).toBe(tenths / 10)
        expect(temperatureProblem(String(tenths))).toBeUndefined()
      }),
    )
  })
})

describe('what a visit saves', () => {
  it('fits the kinds of its records', () => {
    const full = answers({
      signs: { ...allNo, lethargy: 'yes' }, breaths: [{ perMinute: 48, seconds: 60, method: 'typed' }], temperature: '37',
      breastfeeding: 'exclusive', cordDry: 'yes', keptWarm: 'unknown', motherWell: 'yes', advice: visitAdvice.map(({ code }) => code),
      nextVisitOn: '2026-06-24', note: 'Bé bú tốt.',
    })
    for (const { kind, set } of saved(householdVisitForm.toRecords(full, context()))) {
      const definition = findKind(kind)
      expect(definition && recordProblems(definition, { ...head, ...set })).toEqual([])
    }
  })
})
