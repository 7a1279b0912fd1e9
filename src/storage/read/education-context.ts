/** What teaching with cards needs: who may listen in one household or in the whole group, and the session that is open. */
import { isInSpan } from '#domain/hazards/hazard-groups.ts'
import type { Audience, Listeners } from '#domain/education/topic.ts'
import { ageInMonths } from '#domain/time/age.ts'
import { earliestDay } from '#domain/time/partial-date.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { compareNames } from '#domain/text/name.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import type { DraftRow } from '../db.ts'
import { openDraftOf } from '../drafts.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordById, recordsOfKind } from './records.ts'
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
  /** For whom topics may fit. */
  listeners: Listeners
  draft: DraftRow | undefined
  today: string
}

/** A household with a small child or a woman who expects one, for choosing whom to teach. */
export interface HouseholdToTeach {
  household: Household
  child: Person | undefined
  mother: Person | undefined
}

/** Somebody who cares for a small child or expects one, with the household's number to tell namesakes apart. */
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

/** Children below this age make their household's adults caregivers. */
const SMALL_CHILD = { from: 0, below: 60 }

/** Reads a session at home by household or by one of its people; null when this phone has neither. */
export async function readHomeSession(phone: Phone, ids: { householdId?: string; personId?: string }): Promise<HomeSessionPage | null> {
  const person = ids.personId === undefined ? undefined : await recordById<Person>(phone, ids.personId)
  const household = await recordById<Household>(phone, ids.householdId ?? person?.household ?? '')
  if (household?.kind !== 'household') return null
  const [members, expecting] = await Promise.all([membersOf(phone, household.id), womenExpecting(phone)])
  const children = members.filter((member) => member.role === 'child' && member.status === 'active')
  const today = dayInVietNam(phone.ports.now())
  return {
    household,
    caregivers: adultsOf(members),
    child: person?.role === 'child' ? person : youngest(children),
    listeners: { agesMonths: children.map((child) => monthsOf(child, today)), pregnant: members.some(({ id }) => expecting.has(id)) },
    draft: await openDraftOf(phone, EDUCATION_FORM, household.id),
    today,
  }
}

/** Households with a small child or an expecting woman: whom the topic is for comes first, then the youngest. */
export async function householdsToTeach(phone: Phone, forWhom: Audience): Promise<HouseholdToTeach[]> {
  const today = dayInVietNam(phone.ports.now())
  const [{ households, people }, expecting] = await Promise.all([readRegistry(phone), womenExpecting(phone)])
  const rows = households.flatMap(({ household, members }) => {
    if (household.status !== 'active' || household.consent !== 'given') return []
    const small = smallChildren(members, today)
    const meant = youngest(small.filter((child) => isInSpan(monthsOf(child, today), forWhom.children)))
    const woman = members.find((member) => member.status === 'active' && expecting.has(member.id))
    const child = meant ?? (forWhom.pregnant && woman ? undefined : youngest(small))
    if (!child && !woman) return []
    const fits = meant !== undefined || (forWhom.pregnant && woman !== undefined)
    return [{ household, child, mother: child?.mother ? people.get(child.mother) : woman, fits }]
  })
  return rows
    .toSorted((left, right) => Number(right.fits) - Number(left.fits) || ((left.child?.birthDate ?? '9') < (right.child?.birthDate ?? '9') ? 1 : -1))
    .map(({ household, child, mother }) => ({ household, child, mother }))
}

/** Reads a session in a group: the caregivers of small children and the expecting women in the collaborator's area. */
export async function readGroupSession(phone: Phone): Promise<GroupSessionPage> {
  const today = dayInVietNam(phone.ports.now())
  const [{ households }, expecting, scope, draft] = await Promise.all([
    readRegistry(phone),
    womenExpecting(phone),
    readMeta(phone, 'scope'),
    openDraftOf(phone, EDUCATION_FORM, null),
  ])
  const caregivers = households.flatMap(({ household, members }) => {
    if (household.status !== 'active') return []
    const those = smallChildren(members, today).length > 0 ? adultsOf(members) : members.filter(({ id, status }) => status === 'active' && expecting.has(id))
    return those.map((person) => ({ person, householdNumber: household.number }))
  })
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
  return members.filter((member) => {
    const months = monthsOf(member, today)
    return member.role === 'child' && member.status === 'active' && months !== null && isInSpan(months, SMALL_CHILD)
  })
}

function monthsOf({ birthDate }: Person, today: string): number | null {
  return birthDate ? ageInMonths(earliestDay(birthDate), today) : null
}

async function womenExpecting(phone: Phone): Promise<ReadonlySet<string>> {
  const pregnancies = await recordsOfKind<Pregnancy>(phone, 'pregnancy')
  return new Set(pregnancies.filter(({ status }) => status === 'ongoing').map(({ subject }) => subject))
}

function youngest(children: readonly Person[]): Person | undefined {
  return children.toSorted((left, right) => ((left.birthDate ?? '') < (right.birthDate ?? '') ? 1 : -1))[0]
}
