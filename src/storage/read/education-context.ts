/** What teaching with cards needs: who may listen in one household or in the whole group, and the session that is open. */
import { ageInYears } from '#domain/time/age.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { compareNames } from '#domain/text/name.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { DraftRow } from '../db.ts'
import { openDraftOf } from '../drafts.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordById } from './records.ts'
import { membersOf, readRegistry } from './registry.ts'

/** Kinds of draft: a session at home belongs to a household, one in a group to nobody. */
export const EDUCATION_FORM = 'education-session'

/** A session at home. */
export interface HomeSessionPage {
  household: Household
  /** Adults of the household, mothers first. */
  caregivers: Person[]
  /** The child that the session began with, or the youngest. */
  child: Person | undefined
  draft: DraftRow | undefined
  today: string
}

/** A household with a small child, for choosing whom to teach. */
export interface HouseholdToTeach {
  household: Household
  child: Person
  mother: Person | undefined
}

/** Somebody who cares for a small child, with the household's number to tell namesakes apart. */
export interface GroupCaregiver {
  person: Person
  householdNumber: string
}

/** A session in a group. */
export interface GroupSessionPage {
  /** By given name. */
  caregivers: GroupCaregiver[]
  area: string
  draft: DraftRow | undefined
  today: string
}

/** Children up to this age make their household's adults caregivers (years). */
const SMALL_CHILD_YEARS = 5

/** Reads a session at home by household or by one of its people; null when this phone has neither. */
export async function readHomeSession(phone: Phone, ids: { householdId?: string; personId?: string }): Promise<HomeSessionPage | null> {
  const person = ids.personId === undefined ? undefined : await recordById<Person>(phone, ids.personId)
  const household = await recordById<Household>(phone, ids.householdId ?? person?.household ?? '')
  if (household?.kind !== 'household') return null
  const members = await membersOf(phone, household.id)
  const children = members.filter((member) => member.role === 'child' && member.status === 'active')
  return {
    household,
    caregivers: adultsOf(members),
    child: person?.role === 'child' ? person : youngest(children),
    draft: await openDraftOf(phone, EDUCATION_FORM, household.id),
    today: dayInVietNam(phone.ports.now()),
  }
}

/** Households with a small child, the youngest first. */
export async function householdsToTeach(phone: Phone): Promise<HouseholdToTeach[]> {
  const today = dayInVietNam(phone.ports.now())
  const { households, people } = await readRegistry(phone)
  return households
    .flatMap(({ household, members }) => {
      const child = household.status === 'active' && household.consent === 'given' ? youngest(smallChildren(members, today)) : undefined
      return child ? [{ household, child, mother: child.mother ? people.get(child.mother) : undefined }] : []
    })
    .toSorted((left, right) => ((left.child.birthDate ?? '') < (right.child.birthDate ?? '') ? 1 : -1))
}

/** Reads a session in a group: the caregivers of small children in the collaborator's area. */
export async function readGroupSession(phone: Phone): Promise<GroupSessionPage> {
  const today = dayInVietNam(phone.ports.now())
  const [{ households }, scope, draft] = await Promise.all([
    readRegistry(phone),
    readMeta(phone, 'scope'),
    openDraftOf(phone, EDUCATION_FORM, null),
  ])
  const caregivers = households.flatMap(({ household, members }) =>
    household.status === 'active' && smallChildren(members, today).length > 0
      ? adultsOf(members).map((person) => ({ person, householdNumber: household.number }))
      : [],
  )
  return {
    caregivers: caregivers.toSorted((left, right) => compareNames(left.person.name, right.person.name)),
    area: scope?.areas.find((area) => area.split('/').length === 3) ?? scope?.profile.ward ?? '',
    draft,
    today,
  }
}

function adultsOf(members: readonly Person[]): Person[] {
  const adults = members.filter((member) => member.role !== 'child' && member.status === 'active')
  return adults.toSorted((left, right) => Number(right.role === 'mother') - Number(left.role === 'mother'))
}

function smallChildren(members: readonly Person[], today: string): Person[] {
  return members.filter(({ role, status, birthDate }) => {
    if (role !== 'child' || status !== 'active' || !birthDate || !isCalendarDay(birthDate)) return false
    return ageInYears(birthDate, today) < SMALL_CHILD_YEARS
  })
}

function youngest(children: readonly Person[]): Person | undefined {
  return children.toSorted((left, right) => ((left.birthDate ?? '') < (right.birthDate ?? '') ? 1 : -1))[0]
}
