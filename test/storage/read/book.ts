/** A small book on a phone in memory: a household with a mother and a newborn, saved through the real door. */
import type { Json } from '#domain/json.ts'
import type { RecordChange } from '#domain/records/change.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, TO_5, type TestPhone } from '../../fixtures/phones.ts'

/** The day of the book: 17 June 2026. */
export const TODAY = '2026-06-17'

/** A change of a person of a household. */
export function aPerson(id: string, household: string, set: Record<string, Json>): RecordChange {
  return { kind: 'person', id, set: { area: TO_5, household, name: '', sex: 'female', role: 'other', status: 'active', ...set } }
}

/** Ids of the family that `aFamily` saves. */
export interface Family {
  household: string
  mother: string
  child: string
}

/** Saves household 032 with its mother and a child born on 14 June at 4:30, three days ago. */
export async function aFamily(phone: TestPhone, change: { household?: Record<string, Json>; child?: Record<string, Json> } = {}): Promise<Family> {
  const family = { household: phone.newId(), mother: phone.newId(), child: phone.newId() }
  await save(phone, [
    aHousehold(family.household, change.household),
    aPerson(family.mother, family.household, { name: 'Trần Thị Hạnh', role: 'mother', birthDate: '1996', phone: { number: '+84912345678', owner: 'self' } }),
    aPerson(family.child, family.household, {
      name: 'Nguyễn Gia Bảo', sex: 'male', role: 'child', birthDate: '2026-06-14', birthTime: '04:30', mother: family.mother, ...change.child,
    }),
  ])
  return family
}

/** Saves changes on a day; throws when they do not fit, because a test then asks for nothing true. */
export async function save(phone: TestPhone, changes: RecordChange[], occurredOn = TODAY): Promise<string> {
  const outcome = await saveRecords(phone, changes, { occurredOn })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.txn
}

/** A visit at home that saw the child. */
export function aVisit(phone: TestPhone, family: Family, set: Record<string, Json> = {}): RecordChange {
  return {
    kind: 'household-visit', id: phone.newId(),
    set: { area: TO_5, household: family.household, subject: family.child, mother: family.mother, seen: [family.child], advice: [], ...set },
  }
}

/** A referral of the child. */
export function aReferral(phone: TestPhone, family: Family, set: Record<string, Json> = {}): RecordChange {
  return {
    kind: 'referral', id: phone.newId(),
    set: { area: TO_5, subject: family.child, urgency: 'emergency', reasons: ['chest_indrawing'], destination: 'Khoa Cấp cứu', ...set },
  }
}

/** A newborn check of the child with nothing known yet. */
export function aNewbornCheck(phone: TestPhone, family: Family, set: Record<string, Json> = {}): RecordChange {
  const unknown = { weighed: 'unknown', vitaminK1: 'unknown', hepatitisB: 'unknown', earlyBreastfeeding: 'unknown', skinToSkin: 'unknown', eenc: 'unknown', screening: 'unknown' }
  return { kind: 'newborn-check', id: phone.newId(), set: { area: TO_5, subject: family.child, mother: family.mother, birthPlace: 'station', ...unknown, ...set } }
}
