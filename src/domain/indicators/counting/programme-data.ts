/** The records that indicators and tasks read, sorted by kind; voided ones and second copies are left out here, once for all. */
import { groupBy } from '../../group-by.ts'
import type { AgencyProgramme } from '../../records/agency-programme.ts'
import type { AntenatalContact } from '../../records/antenatal-contact.ts'
import type { Campaign } from '../../records/campaign.ts'
import type { CommunityHazard } from '../../records/community-hazard.ts'
import type { DangerSignCheck } from '../../records/danger-sign-check.ts'
import type { Death } from '../../records/death.ts'
import type { Delivery } from '../../records/delivery.ts'
import type { EducationSession } from '../../records/education-session.ts'
import type { FeedingRecall } from '../../records/feeding-recall.ts'
import type { HomeHazardCheck } from '../../records/home-hazard-check.ts'
import type { Household } from '../../records/household.ts'
import type { HouseholdVisit } from '../../records/household-visit.ts'
import type { IdentityDecision } from '../../records/identity-decision.ts'
import type { Immunisation } from '../../records/immunisation.ts'
import type { Injury } from '../../records/injury.ts'
import type { Measurement } from '../../records/measurement.ts'
import type { NewbornCheck } from '../../records/newborn-check.ts'
import type { PeriodicExam } from '../../records/periodic-exam.ts'
import type { Person } from '../../records/person.ts'
import type { PostnatalVisit } from '../../records/postnatal-visit.ts'
import type { Pregnancy } from '../../records/pregnancy.ts'
import type { Referral } from '../../records/referral.ts'
import type { SpecialCircumstance } from '../../records/special-circumstance.ts'
import type { SupportGiven } from '../../records/support-given.ts'
import type { TeachBack } from '../../records/teach-back.ts'
import type { VitaminADose } from '../../records/vitamin-a-dose.ts'
import { remember } from './remember.ts'

/** Record type by kind id. */
export interface ProgrammeRecords {
  household: Household
  person: Person
  pregnancy: Pregnancy
  delivery: Delivery
  death: Death
  'household-visit': HouseholdVisit
  'antenatal-contact': AntenatalContact
  'newborn-check': NewbornCheck
  'postnatal-visit': PostnatalVisit
  'danger-sign-check': DangerSignCheck
  referral: Referral
  'education-session': EducationSession
  'teach-back': TeachBack
  measurement: Measurement
  'vitamin-a-dose': VitaminADose
  immunisation: Immunisation
  'periodic-exam': PeriodicExam
  'feeding-recall': FeedingRecall
  'home-hazard-check': HomeHazardCheck
  injury: Injury
  'special-circumstance': SpecialCircumstance
  'support-given': SupportGiven
  campaign: Campaign
  'agency-programme': AgencyProgramme
  'community-hazard': CommunityHazard
  'identity-decision': IdentityDecision
}

/** A kind that the programme's rules read. */
export type ProgrammeKind = keyof ProgrammeRecords

/** Records by kind; a kind that a rule does not need may be absent. */
export type ProgrammeData = { readonly [Kind in ProgrammeKind]?: readonly ProgrammeRecords[Kind][] }

/** Sorts validated records by kind; kinds that no rule reads lie in it unread. */
export function programmeData(records: Iterable<{ readonly kind: string }>): ProgrammeData {
  return Object.fromEntries(groupBy(records, ({ kind }) => kind))
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

/**
 * The records that count: of two copies with one id the newer, and none that was voided; in the order of their ids, so that
 * every machine reads them alike. The same list for the same records, which must not change in place.
 */
export function validRecords<Item extends Voidable>(records: readonly Item[] | undefined): readonly Item[] {
  // What comes out was picked from what went in, so the type is the caller's.
  return records === undefined ? [] : (countingOf(records) as readonly Item[])
}

const countingOf = remember((records: readonly Voidable[]): readonly Voidable[] => {
  const newest = new Map<string, Voidable>()
  for (const record of records) {
    const other = newest.get(record.id)
    if (!other || record.recordedAt > other.recordedAt) newest.set(record.id, record)
  }
  return [...newest.values()].filter((record) => !isVoid(record)).toSorted(byId)
})

function byId(left: Voidable, right: Voidable): number {
  return left.id < right.id ? -1 : Number(left.id > right.id)
}
