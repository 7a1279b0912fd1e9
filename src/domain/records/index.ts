/** The kinds of record that exist, one line each. */
import { dangerSignCheckKind } from './danger-sign-check.ts'
import { educationSessionKind } from './education-session.ts'
import { householdVisitKind } from './household-visit.ts'
import { householdKind } from './household.ts'
import type { RecordKind } from './kind.ts'
import { newbornCheckKind } from './newborn-check.ts'
import { personKind } from './person.ts'
import { planAdoptionKind } from './plan-adoption.ts'
import { referralKind } from './referral.ts'
import { teachBackKind } from './teach-back.ts'

/** All kinds. */
export const recordKinds = [
  householdKind,
  personKind,
  newbornCheckKind,
  householdVisitKind,
  dangerSignCheckKind,
  referralKind,
  educationSessionKind,
  teachBackKind,
  planAdoptionKind,
] as const

const kindById = new Map<string, RecordKind>(recordKinds.map((kind) => [kind.id, kind as unknown as RecordKind]))

/** The kind with this id, or undefined. */
export function findKind(id: string): RecordKind | undefined {
  return kindById.get(id)
}
