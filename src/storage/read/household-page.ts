/** One household's page: its facts, its people, and the last visit with who was seen. */
import type { Household } from '#domain/records/household.ts'
import type { HouseholdVisit } from '#domain/records/household-visit.ts'
import type { Person } from '#domain/records/person.ts'
import type { Phone } from '../phone.ts'
import { readMeta } from '../meta.ts'
import { recordById, recordsLinkedTo } from './records.ts'
import { membersOf } from './registry.ts'

/** What the page shows. */
export interface HouseholdPage {
  household: Household
  members: Person[]
  /** The newest home visit, by the day in the field. */
  lastVisit: HouseholdVisit | undefined
  /** Name of the residential group, as the ward calls it. */
  groupName: string
}

/** Reads the page; undefined when this phone does not have the household. */
export async function readHouseholdPage(phone: Phone, id: string): Promise<HouseholdPage | undefined> {
  const household = await recordById<Household>(phone, id)
  if (household?.kind !== 'household') return undefined
  const [members, visits, scope] = await Promise.all([
    membersOf(phone, id),
    recordsLinkedTo<HouseholdVisit>(phone, id, 'household-visit'),
    readMeta(phone, 'scope'),
  ])
  const group = scope?.profile.groups.find((one) => one.area === household.area)
  return { household, members, lastVisit: newestVisit(visits), groupName: group?.name ?? '' }
}

function newestVisit(visits: readonly HouseholdVisit[]): HouseholdVisit | undefined {
  return visits.reduce<HouseholdVisit | undefined>((newest, visit) => {
    if (!newest) return visit
    const later = visit.occurredOn > newest.occurredOn || (visit.occurredOn === newest.occurredOn && visit.recordedAt > newest.recordedAt)
    return later ? visit : newest
  }, undefined)
}
