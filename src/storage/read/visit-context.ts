/** What a recording screen needs around one person: household, parents, ward, the draft that is open, and this moment in the field. */
import type { Household } from '#domain/records/household.ts'
import type { NewbornCheck } from '#domain/records/newborn-check.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import { ageInDays } from '#domain/time/age.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { clockInVietNam, dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { WardProfile } from '#protocol/pull.ts'
import type { DraftRow } from '../db.ts'
import { DRAFT_DAYS, listDrafts } from '../drafts.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordById, recordsLinkedTo } from './records.ts'
import { membersOf, readRegistry } from './registry.ts'

/** The person with everybody and everything that the recording screens show. */
export interface VisitContextPage {
  person: Person
  household: Household
  members: Person[]
  mother: Person | undefined
  father: Person | undefined
  profile: WardProfile | undefined
  /** The unfinished form of this kind for this person. */
  draft: DraftRow | undefined
  /** The referral that the draft has already made. */
  referral: Referral | undefined
  /** The newest newborn check of the person. */
  newbornCheck: NewbornCheck | undefined
  /** Whether the collaborator lets the phone vibrate. */
  vibrate: boolean
  /** The day in the field, `yyyy-mm-dd`, and the clock there, `HH:MM`. */
  today: string
  now: string
}

/** Reads it; null when this phone does not have the person or the household. `form` is the kind of form whose draft is wanted. */
export async function readVisitContext(phone: Phone, personId: string, form: string): Promise<VisitContextPage | null> {
  const person = await recordById<Person>(phone, personId)
  if (person?.kind !== 'person') return null
  const household = await recordById<Household>(phone, person.household)
  if (!household) return null
  const [members, mother, father, scope, settings, draft, checks] = await Promise.all([
    membersOf(phone, household.id),
    person.mother ? recordById<Person>(phone, person.mother) : undefined,
    person.father ? recordById<Person>(phone, person.father) : undefined,
    readMeta(phone, 'scope'),
    readMeta(phone, 'settings'),
    openDraftOf(phone, form, personId),
    recordsLinkedTo<NewbornCheck>(phone, personId, 'newborn-check'),
  ])
  const referralId = draft?.ids['referral']
  const now = phone.ports.now()
  return {
    person,
    household,
    members,
    mother: mother ?? (person.role === 'child' ? undefined : motherItself(person)),
    father: father ?? members.find((member) => member.role === 'father'),
    profile: scope?.profile,
    draft,
    referral: referralId === undefined ? undefined : await recordById<Referral>(phone, referralId),
    newbornCheck: newestOf(checks.filter((check) => check.subject === personId)),
    vibrate: settings.vibrate,
    today: dayInVietNam(now),
    now: clockInVietNam(now),
  }
}

/** A visit that begins on a mother's own page is about her. */
function motherItself(person: Person): Person | undefined {
  return person.sex === 'female' ? person : undefined
}

function newestOf(checks: readonly NewbornCheck[]): NewbornCheck | undefined {
  return checks.toSorted((left, right) => right.recordedAt - left.recordedAt)[0]
}

/** The draft of this form for this subject without opening one; undefined when there is none, or only one too old to be offered. */
export async function openDraftOf(phone: Phone, form: string, subject: string | null): Promise<DraftRow | undefined> {
  const since = phone.ports.now() - DRAFT_DAYS * 24 * 3600 * 1000
  const rows = await phone.db.drafts.filter((row) => row.form === form && row.subject === subject).toArray()
  return rows.find((row) => row.updatedAt > since)
}

/** What "Ghi mới" offers: forms to finish, infants under two months, and the households written to last. */
export interface RecordNewPage {
  drafts: { draft: DraftRow; subjectKind: string | undefined }[]
  newborns: { child: Person; mother: Person | undefined; household: Household }[]
  recent: { household: Household; mothers: Person[] }[]
  today: string
  now: number
}

/** Infants up to this age are offered by name (days). */
const NEWBORN_DAYS = 60
/** So many households are offered before one has to search. */
const RECENT_HOUSEHOLDS = 8

/** Reads the offer; no search, no typing. */
export async function readRecordNew(phone: Phone): Promise<RecordNewPage> {
  const now = phone.ports.now()
  const today = dayInVietNam(now)
  const [{ households, people }, drafts, ops] = await Promise.all([readRegistry(phone), listDrafts(phone), phone.db.ops.toArray()])
  const open = households.filter(({ household }) => household.status === 'active' && household.consent === 'given')
  const newborns = open.flatMap(({ household, members }) =>
    members
      .filter((child) => child.role === 'child' && child.status === 'active' && isNewborn(child.birthDate, today))
      .map((child) => ({ child, household, mother: child.mother ? people.get(child.mother) : undefined })),
  )
  const lastWritten = new Map<string, number>()
  for (const { recordId, n } of ops) {
    const householdId = people.get(recordId)?.household ?? recordId
    lastWritten.set(householdId, Math.max(n, lastWritten.get(householdId) ?? 0))
  }
  const recent = open
    .toSorted((left, right) => (lastWritten.get(right.household.id) ?? 0) - (lastWritten.get(left.household.id) ?? 0))
    .slice(0, RECENT_HOUSEHOLDS)
  return {
    drafts: await Promise.all(drafts.map(async (draft) => ({ draft, subjectKind: await kindOf(phone, draft.subject) }))),
    newborns: newborns.toSorted((left, right) => ((left.child.birthDate ?? '') < (right.child.birthDate ?? '') ? 1 : -1)),
    recent: recent.map(({ household, members }) => ({ household, mothers: members.filter(({ role, status }) => role === 'mother' && status === 'active') })),
    today,
    now,
  }
}

async function kindOf(phone: Phone, id: string | null): Promise<string | undefined> {
  return id === null ? undefined : (await phone.db.records.get(id))?.kind
}

function isNewborn(birthDate: string | null | undefined, today: string): boolean {
  if (!birthDate || !isCalendarDay(birthDate)) return false
  const days = ageInDays(birthDate, today)
  return days >= 0 && days < NEWBORN_DAYS
}
