/** The records that indicators and tasks read, sorted by kind; voided ones and second copies are left out here, once for all. */
import type { DangerSignCheck } from '../../records/danger-sign-check.ts'
import type { EducationSession } from '../../records/education-session.ts'
import type { HouseholdVisit } from '../../records/household-visit.ts'
import type { Household } from '../../records/household.ts'
import type { NewbornCheck } from '../../records/newborn-check.ts'
import type { Person } from '../../records/person.ts'
import type { Referral } from '../../records/referral.ts'
import type { TeachBack } from '../../records/teach-back.ts'

/** Record type by kind id. */
export interface ProgrammeRecords {
  household: Household
  person: Person
  'newborn-check': NewbornCheck
  'household-visit': HouseholdVisit
  'danger-sign-check': DangerSignCheck
  referral: Referral
  'education-session': EducationSession
  'teach-back': TeachBack
}

/** A kind that the programme's rules read. */
export type ProgrammeKind = keyof ProgrammeRecords

/** Records by kind; a kind that a rule does not need may be absent. */
export type ProgrammeData = { readonly [Kind in ProgrammeKind]?: readonly ProgrammeRecords[Kind][] }

/** Sorts validated records by kind; kinds that no rule reads are passed over. */
export function programmeData(records: Iterable<{ readonly kind: string }>): ProgrammeData {
  const data: { [Kind in ProgrammeKind]: ProgrammeRecords[Kind][] } = {
    household: [],
    person: [],
    'newborn-check': [],
    'household-visit': [],
    'danger-sign-check': [],
    referral: [],
    'education-session': [],
    'teach-back': [],
  }
  for (const record of records) {
    if (isKind(record, 'household')) data.household.push(record)
    else if (isKind(record, 'person')) data.person.push(record)
    else if (isKind(record, 'newborn-check')) data['newborn-check'].push(record)
    else if (isKind(record, 'household-visit')) data['household-visit'].push(record)
    else if (isKind(record, 'danger-sign-check')) data['danger-sign-check'].push(record)
    else if (isKind(record, 'referral')) data.referral.push(record)
    else if (isKind(record, 'education-session')) data['education-session'].push(record)
    else if (isKind(record, 'teach-back')) data['teach-back'].push(record)
  }
  return data
}

function isKind<Kind extends ProgrammeKind>(
  record: { readonly kind: string },
  kind: Kind,
): record is ProgrammeRecords[Kind] {
  return record.kind === kind
}

interface Voidable {
  readonly id: string
  readonly recordedAt: number
  readonly voidReason?: string | null
}

/** True for a record that somebody took back (bỏ phiếu); a null reason means it was restored. */
export function isVoid(record: Pick<Voidable, 'voidReason'>): boolean {
  return typeof record.voidReason === 'string'
}

/** The records that count: of two copies with one id the newer, and none that was voided. */
export function validRecords<Item extends Voidable>(records: readonly Item[] | undefined): Item[] {
  const newest = new Map<string, Item>()
  for (const record of records ?? []) {
    const other = newest.get(record.id)
    if (!other || record.recordedAt > other.recordedAt) newest.set(record.id, record)
  }
  return [...newest.values()].filter((record) => !isVoid(record))
}
