/** Builders of typed records for the tests of rules: say only what matters, the rest is an ordinary case. */
import type { DangerSignCheck } from '#domain/records/danger-sign-check.ts'
import type { HouseholdVisit } from '#domain/records/household-visit.ts'
import type { Household } from '#domain/records/household.ts'
import type { NewbornCheck } from '#domain/records/newborn-check.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import type { TeachBack } from '#domain/records/teach-back.ts'
import { epochFromVietNam } from '#domain/time/viet-nam-time.ts'

/** An id of the right form for a small number. */
export function id(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** A moment in the field as ms since 1970. */
export function moment(day: string, clock: string): number {
  return epochFromVietNam(day, clock) ?? Number.NaN
}

const head = (occurredOn: string) => ({
  area: '31/10525/g05',
  occurredOn,
  recordedAt: moment(occurredOn, '09:00'),
  author: 'mai',
  device: 'phone-1',
})

export function aHousehold(said: Partial<Household> = {}): Household {
  return {
    id: id(32),
    kind: 'household',
    ...head('2026-01-02'),
    number: '032',
    headName: 'Nguyễn Văn Nam',
    address: 'Số 14, ngõ 27',
    consent: 'given',
    status: 'active',
    ...said,
  }
}

export function aChild(said: Partial<Person> = {}): Person {
  return {
    id: id(1),
    kind: 'person',
    ...head(said.birthDate?.slice(0, 10).padEnd(10, '-01') ?? '2026-06-10'),
    household: id(32),
    name: 'Nguyễn Gia Bảo',
    sex: 'male',
    birthDate: '2026-06-10',
    role: 'child',
    mother: id(900),
    status: 'active',
    ...said,
  }
}

export function aMother(said: Partial<Person> = {}): Person {
  return aChild({ id: id(900), name: 'Trần Thị Hạnh', sex: 'female', birthDate: '1999', role: 'mother', mother: null, ...said })
}

export function aCheck(said: Partial<NewbornCheck> = {}): NewbornCheck {
  return {
    id: id(101),
    kind: 'newborn-check',
    ...head(said.occurredOn ?? '2026-06-12'),
    subject: id(1),
    birthPlace: 'district-hospital',
    weighed: 'unknown',
    vitaminK1: 'unknown',
    hepatitisB: 'unknown',
    earlyBreastfeeding: 'unknown',
    skinToSkin: 'unknown',
    eenc: 'unknown',
    screening: 'unknown',
    ...said,
  }
}

export function aVisit(said: Partial<HouseholdVisit> = {}): HouseholdVisit {
  return {
    id: id(201),
    kind: 'household-visit',
    ...head(said.occurredOn ?? '2026-06-13'),
    household: id(32),
    subject: id(1),
    seen: [id(1), id(900)],
    advice: [],
    ...said,
  }
}

export function aSignCheck(said: Partial<DangerSignCheck> = {}): DangerSignCheck {
  return { id: id(301), kind: 'danger-sign-check', ...head(said.occurredOn ?? '2026-06-13'), subject: id(1), signs: {}, ...said }
}

export function aReferral(said: Partial<Referral> = {}): Referral {
  return {
    id: id(401),
    kind: 'referral',
    ...head(said.occurredOn ?? '2026-06-17'),
    subject: id(1),
    urgency: 'emergency',
    reasons: ['chest_indrawing', 'fast_breathing'],
    breaths: [{ perMinute: 68, seconds: 60, method: 'tapped' }],
    destination: 'Bệnh viện Trẻ em, Cấp cứu',
    ...said,
  }
}

export function aTeachBack(said: Partial<TeachBack> = {}): TeachBack {
  return {
    id: id(501),
    kind: 'teach-back',
    ...head(said.occurredOn ?? '2026-06-17'),
    subject: id(900),
    topic: 'newborn-danger-signs',
    recalled: ['poor_feeding', 'lethargy', 'temperature_fever'],
    expected: ['poor_feeding', 'lethargy', 'temperature_fever', 'fast_breathing'],
    passMark: 3,
    ...said,
  }
}
