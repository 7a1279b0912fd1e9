/** A household with everybody whom a visit may be for, and any answers that a visit or a check may hold. */
import * as fc from 'fast-check'
import type { DangerSignAnswers, DangerSignContext } from '#domain/forms/danger-signs.ts'
import { emptyVisit, type VisitAnswers, type VisitContext } from '#domain/forms/household-visit/answers.ts'
import { visitAdvice } from '#domain/forms/household-visit/advice.ts'
import type { WomanNow } from '#domain/pregnancy/woman-now.ts'
import type { Household } from '#domain/records/household.ts'
import type { HouseholdVisit } from '#domain/records/household-visit.ts'
import type { Person } from '#domain/records/person.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import type { Referral } from '#domain/records/referral.ts'
import { womanFindingsAt } from '#domain/signs/assess-woman.ts'
import { childFindings } from '#domain/signs/child-findings.ts'
import { newbornFindings } from '#domain/signs/newborn-findings.ts'

export const TODAY = '2026-06-17'
export const id = (last: number) => `018f0000-0000-7000-8000-${String(last).padStart(12, '0')}`
export const head = { area: '31/10525/g05', occurredOn: TODAY, recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }

export const household: Household = { ...head, id: id(1), kind: 'household', number: '032', headName: 'Trần Thị Hạnh', address: 'Số 14', consent: 'given', status: 'active' }
export const mother: Person = { ...head, id: id(2), kind: 'person', household: id(1), name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active' }
export const baby: Person = { ...head, id: id(3), kind: 'person', household: id(1), name: 'Nguyễn Gia Bảo', sex: 'male', role: 'child', status: 'active', birthDate: '2026-06-10', mother: id(2) }
export const toddler: Person = { ...baby, id: id(4), name: 'Nguyễn Gia Minh', birthDate: '2025-09-10' }
const pregnancy: Pregnancy = { ...head, id: id(20), kind: 'pregnancy', subject: id(2), status: 'ongoing', dueOn: '2026-08-20' }

const nothing: WomanNow = { pregnancy: undefined, startOn: null, birthOn: null, gaveBirth: false, newborns: [], bereaved: false }
export const afterBirth: WomanNow = { ...nothing, birthOn: '2026-06-10', gaveBirth: true, newborns: [baby] }
export const withChild: WomanNow = { ...nothing, pregnancy, startOn: '2025-11-13' }
export const bereaved: WomanNow = { ...nothing, birthOn: '2026-06-10', gaveBirth: true, bereaved: true }

export const context = (over: Partial<VisitContext> = {}): VisitContext => ({
  ids: { visit: id(10), check: id(11), referral: id(12), 'mother-check': id(13), 'mother-referral': id(14), postnatal: id(15) },
  household, person: baby, mother, woman: afterBirth, destinations: { emergency: 'Bệnh viện Trẻ em' }, referral: undefined, motherReferral: undefined, today: TODAY, ...over,
})
export const checkContext = (over: Partial<DangerSignContext> = {}): DangerSignContext => ({
  ids: { check: id(11), referral: id(12) }, person: toddler, woman: undefined, destinations: { emergency: 'Bệnh viện Trẻ em' }, referral: undefined, today: TODAY, ...over,
})
export const answers = (over: Partial<VisitAnswers> = {}): VisitAnswers => ({ ...emptyVisit(TODAY), seen: [baby.id, mother.id], ...over })

export const aReferral = (over: Partial<Referral> = {}): Referral => ({
  ...head, id: id(12), kind: 'referral', subject: id(3), check: id(11), urgency: 'emergency', reasons: ['chest_indrawing'], destination: 'Bệnh viện Trẻ em', ...over,
})
export const aVisit = (over: Partial<HouseholdVisit> = {}): HouseholdVisit => ({
  ...head, id: id(40), kind: 'household-visit', occurredOn: '2026-06-13', household: id(1), subject: id(3), mother: id(2), seen: [id(2), id(3)],
  breastfeeding: 'exclusive', cordDry: 'yes', keptWarm: 'yes', advice: ['breast-milk-only', 'keep-warm'], ...over,
})

/** Everybody whom a visit may begin with. */
export const whom: readonly Partial<VisitContext>[] = [
  {}, { woman: undefined, mother: undefined }, { person: toddler }, { person: toddler, woman: withChild },
  { person: mother, woman: withChild }, { person: mother, woman: afterBirth }, { person: mother, woman: bereaved }, { person: mother, woman: nothing },
]

const threeWay = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
const codes = [...newbornFindings.map(({ code }) => code), ...childFindings.value.map(({ code }) => code), 'a_sign_of_tomorrow']
const womanCodes = [...womanFindingsAt('pregnant'), ...womanFindingsAt('postpartum')].map(({ code }) => code)
const count = fc.record({ perMinute: fc.integer({ min: 0, max: 200 }), seconds: fc.integer({ min: 1, max: 120 }), method: fc.constantFrom('tapped' as const, 'typed' as const) })
const day = fc.constantFrom(TODAY, '2026-06-12', '2026-06-01', '2026-07-01', '')

/** Any answers about one person's signs. */
const anySigns = {
  signs: fc.dictionary(fc.constantFrom(...codes), threeWay),
  breaths: fc.array(count, { maxLength: 2 }),
  breathToConfirm: fc.constant(null),
  breathSeen: fc.constant(null),
  temperature: fc.constantFrom('', '36,8', '38', '35.2', 'nóng', '99'),
  temperatureTyping: fc.constantFrom('', '3'),
}

/** Any answers of a visit. */
export const anyVisit: fc.Arbitrary<VisitAnswers> = fc.record({
  ...anySigns,
  occurredOn: day,
  seen: fc.subarray([baby.id, mother.id, toddler.id]),
  motherSigns: fc.dictionary(fc.constantFrom(...womanCodes), threeWay),
  repeat: fc.constantFrom('' as const, 'same' as const, 'changed' as const),
  breastfeeding: fc.constantFrom('' as const, 'exclusive' as const, 'unknown' as const),
  cordDry: fc.constantFrom('' as const, 'yes' as const, 'no' as const, 'unknown' as const),
  keptWarm: fc.constantFrom('' as const, 'yes' as const, 'unknown' as const),
  motherWell: fc.constantFrom('' as const, 'yes' as const),
  advice: fc.subarray(visitAdvice.map(({ code }) => code)),
  nextVisitOn: fc.constantFrom('', '2026-06-24', TODAY),
  noNextVisit: fc.boolean(),
  note: fc.constantFrom('', ' Bé bú tốt. '),
})

/** Any answers of a quick check. */
export const anyCheck: fc.Arbitrary<DangerSignAnswers> = fc.record({ ...anySigns, occurredOn: day, signs: fc.dictionary(fc.constantFrom(...codes, ...womanCodes), threeWay) })
