/** What the vitamin A queue needs: the children of the collaborator's groups with their households, all doses, and the rounds that the station set. */
import type { Campaign } from '#domain/records/campaign.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { VitaminADose } from '#domain/records/vitamin-a-dose.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { ownGroups } from './own-groups.ts'
import { recordsOfKind } from './records.ts'
import { readRegistry } from './registry.ts'

/** A child with what its row shows. */
export interface ListedChild extends Person {
  home: Household
  motherName: string
}

/** The page. */
export interface VitaminAPage {
  /** Children who live here, in the order of the book. */
  children: ListedChild[]
  doses: VitaminADose[]
  campaigns: Campaign[]
  today: CalendarDay
  /** This moment (ms since 1970). */
  now: number
  /** This phone's own doses among them. */
  ownDoses: VitaminADose[]
}

/** Reads it. */
export async function readVitaminAPage(phone: Phone): Promise<VitaminAPage> {
  const [{ households, people }, doses, campaigns, scope, identity] = await Promise.all([
    readRegistry(phone),
    recordsOfKind<VitaminADose>(phone, 'vitamin-a-dose'),
    recordsOfKind<Campaign>(phone, 'campaign'),
    readMeta(phone, 'scope'),
    readMeta(phone, 'identity'),
  ])
  const groups = new Set(ownGroups(scope).map(({ area }) => area))
  const isMine = (area: string) => groups.size === 0 || groups.has(area)
  const children = households
    .filter(({ household }) => household.status === 'active' && household.consent === 'given' && isMine(household.area))
    .flatMap(({ household, members }) =>
      members
        .filter(({ role, status }) => role === 'child' && status === 'active')
        .map((child): ListedChild => ({ ...child, home: household, motherName: people.get(child.mother ?? '')?.name ?? '' })),
    )
  const now = phone.ports.now()
  return { children, doses, campaigns, today: dayInVietNam(now), now, ownDoses: doses.filter(({ device }) => device === identity?.device) }
}
