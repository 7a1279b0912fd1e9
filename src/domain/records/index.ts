/** The kinds of record that exist, one line each; order: registry, contacts, child, station. */
import { agencyProgrammeKind } from './agency-programme.ts'
import { antenatalContactKind } from './antenatal-contact.ts'
import { campaignKind } from './campaign.ts'
import { communityHazardKind } from './community-hazard.ts'
import { dangerSignCheckKind } from './danger-sign-check.ts'
import { deathKind } from './death.ts'
import { deliveryKind } from './delivery.ts'
import { educationSessionKind } from './education-session.ts'
import { feedingRecallKind } from './feeding-recall.ts'
import { homeHazardCheckKind } from './home-hazard-check.ts'
import { householdVisitKind } from './household-visit.ts'
import { householdKind } from './household.ts'
import { identityDecisionKind } from './identity-decision.ts'
import { immunisationKind } from './immunisation.ts'
import { injuryKind } from './injury.ts'
import type { RecordKind } from './kind.ts'
import { measurementKind } from './measurement.ts'
import { newbornCheckKind } from './newborn-check.ts'
import { noteKind } from './note.ts'
import { periodicExamKind } from './periodic-exam.ts'
import { personKind } from './person.ts'
import { planAdoptionKind } from './plan-adoption.ts'
import { postnatalVisitKind } from './postnatal-visit.ts'
import { pregnancyKind } from './pregnancy.ts'
import { referralKind } from './referral.ts'
import { reportKind } from './report.ts'
import { specialCircumstanceKind } from './special-circumstance.ts'
import { supportGivenKind } from './support-given.ts'
import { teachBackKind } from './teach-back.ts'
import { vitaminADoseKind } from './vitamin-a-dose.ts'

/** All kinds. */
export const recordKinds = [
  householdKind,
  personKind,
  pregnancyKind,
  deliveryKind,
  deathKind,
  householdVisitKind,
  antenatalContactKind,
  newbornCheckKind,
  postnatalVisitKind,
  dangerSignCheckKind,
  referralKind,
  educationSessionKind,
  teachBackKind,
  measurementKind,
  vitaminADoseKind,
  immunisationKind,
  periodicExamKind,
  feedingRecallKind,
  homeHazardCheckKind,
  injuryKind,
  specialCircumstanceKind,
  supportGivenKind,
  planAdoptionKind,
  campaignKind,
  agencyProgrammeKind,
  communityHazardKind,
  reportKind,
  noteKind,
  identityDecisionKind,
] as const

const kindById = new Map<string, RecordKind>(recordKinds.map((kind) => [kind.id, kind as unknown as RecordKind]))

/** The kind with this id, or undefined. */
export function findKind(id: string): RecordKind | undefined {
  return kindById.get(id)
}

/** Whether records of this kind are for their author and named officers only: no list, no timeline, no notice names them. */
export function isRestrictedKind(id: string): boolean {
  return findKind(id)?.restricted === true
}
