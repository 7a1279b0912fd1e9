/** What a look through a home needs: the children's ages, what was seen before, and the look that is open. */
import { childAgesMonths } from '#domain/hazards/home-ages.ts'
import type { HomeHazardCheck } from '#domain/records/home-hazard-check.ts'
import type { Household } from '#domain/records/household.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { DraftRow } from '../db.ts'
import { openDraftOf } from '../drafts.ts'
import type { Phone } from '../phone.ts'
import { recordById, recordsLinkedTo } from './records.ts'
import { membersOf } from './registry.ts'

/** The home with its looks. */
export interface HazardPage {
  household: Household
  /** Completed months of the children here, null where nobody knows. */
  agesMonths: (number | null)[]
  /** Live looks before this one. */
  checks: HomeHazardCheck[]
  /** The look that is mended; undefined for a new one. */
  before: HomeHazardCheck | undefined
  draft: DraftRow | undefined
  today: string
}

/** Reads it by a household, or by a look that is to be mended; null when this phone has neither. */
export async function readHazardPage(phone: Phone, id: string, form: string): Promise<HazardPage | null> {
  const row = await recordById<AnyRecord>(phone, id)
  const before = row?.kind === 'home-hazard-check' ? await recordById<HomeHazardCheck>(phone, id) : undefined
  const household = await recordById<Household>(phone, before?.household ?? id)
  if (household?.kind !== 'household') return null
  const today = dayInVietNam(phone.ports.now())
  const [members, checks, draft] = await Promise.all([
    membersOf(phone, household.id),
    recordsLinkedTo<HomeHazardCheck>(phone, household.id, 'home-hazard-check'),
    openDraftOf(phone, form, id),
  ])
  return { household, agesMonths: childAgesMonths(members, today), checks: checks.filter((check) => check.id !== id), before, draft, today }
}
