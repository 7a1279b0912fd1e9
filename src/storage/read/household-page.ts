/** One household's page: its facts, its people, and the last visit with who was seen. */
import type { Household } from '#domain/records/household.ts'
import type { HouseholdVisit } from '#domain/records/household-visit.ts'
import type { HomeHazardCheck } from '#domain/records/home-hazard-check.ts'
import type { Person } from '#domain/records/person.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { byWhoseAndUntil } from '#domain/tasks/day-list.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { Phone } from '../phone.ts'
import { readMeta } from '../meta.ts'
import { recordById, recordsLinkedTo } from './records.ts'
import { membersOf } from './registry.ts'
import { tasksOf } from './tasks.ts'

/** What the page shows. */
export interface HouseholdPage {
  household: Household
  members: Person[]
  /** The newest home visit, by the day in the field. */
  lastVisit: HouseholdVisit | undefined
  /** Live looks through the home; `domain/hazards` puts them together. */
  hazardChecks: HomeHazardCheck[]
  /** Who this phone belongs to, as records name her. */
  self: string | undefined
  /** What is due here now, the most urgent first. */
  due: PhoneTask[]
  /** Name of the residential group, as the ward calls it. */
  groupName: string
}

/** Reads the page; undefined when this phone does not have the household. */
export async function readHouseholdPage(phone: Phone, id: string): Promise<HouseholdPage | undefined> {
  const household = await recordById<Household>(phone, id)
  if (household?.kind !== 'household') return undefined
  const [members, visits, hazardChecks, identity, scope] = await Promise.all([
    membersOf(phone, id),
    recordsLinkedTo<HouseholdVisit>(phone, id, 'household-visit'),
    recordsLinkedTo<HomeHazardCheck>(phone, id, 'home-hazard-check'),
    readMeta(phone, 'identity'),
    readMeta(phone, 'scope'),
  ])
  const today = dayInVietNam(phone.ports.now())
  const due = (await tasksOf(phone, members, today)).filter((task) => isOpen(task) && task.state !== 'upcoming' && task.restricted !== true)
  const group = scope?.profile.groups.find((one) => one.area === household.area)
  return { household, members, lastVisit: newestVisit(visits), hazardChecks, self: identity?.author, due: due.toSorted(byWhoseAndUntil), groupName: group?.name ?? '' }
}

function newestVisit(visits: readonly HouseholdVisit[]): HouseholdVisit | undefined {
  return visits.reduce<HouseholdVisit | undefined>((newest, visit) => {
    if (!newest) return visit
    const later = visit.occurredOn > newest.occurredOn || (visit.occurredOn === newest.occurredOn && visit.recordedAt > newest.recordedAt)
    return later ? visit : newest
  }, undefined)
}
