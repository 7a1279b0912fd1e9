/** What a recording screen needs around one person: household, parents, ward, the draft that is open, and this moment in the field. */
import { programmeData, type ProgrammeData } from '#domain/indicators/counting/programme-data.ts'
import type { WomanNow } from '#domain/pregnancy/woman-now.ts'
import type { Delivery } from '#domain/records/delivery.ts'
import type { Household } from '#domain/records/household.ts'
import type { HouseholdVisit } from '#domain/records/household-visit.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { NewbornCheck } from '#domain/records/newborn-check.ts'
import type { Person } from '#domain/records/person.ts'
import type { PostnatalVisit } from '#domain/records/postnatal-visit.ts'
import type { Referral } from '#domain/records/referral.ts'
import { clockInVietNam, dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { WardProfile } from '#protocol/pull.ts'
import type { DraftRow } from '../db.ts'
import { openDraftOf } from '../drafts.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordById, recordsLinkedTo } from './records.ts'
import { membersOf } from './registry.ts'
import { readWomanNow } from './woman-now.ts'

/** The person with everybody and everything that the recording screens show. */
export interface VisitContextPage {
  person: Person
  household: Household
  members: Person[]
  mother: Person | undefined
  father: Person | undefined
  /** Where the mother, or the woman herself, stands; undefined for anybody else, and beside a twin with whom she was asked today. */
  woman: WomanNow | undefined
  /** Another newborn of the same birth whom nobody has visited today. */
  twin: string | undefined
  profile: WardProfile | undefined
  /** The unfinished form of this kind for this person. */
  draft: DraftRow | undefined
  /** The referrals that the draft has already made: that of the person, and that of the mother beside a child. */
  referral: Referral | undefined
  motherReferral: Referral | undefined
  /** The newest visit of the person before this one. */
  lastVisit: HouseholdVisit | undefined
  /** The newest newborn check of the person. */
  newbornCheck: NewbornCheck | undefined
  /** The confinement that the person was born in. */
  delivery: Delivery | undefined
  /** Born with the person, and without a newborn check of their own. */
  uncheckedTwins: Person[]
  /** All that is recorded of the person. */
  records: ProgrammeData
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
  const now = phone.ports.now()
  const today = dayInVietNam(now)
  const [members, mother, father, scope, settings, draft, linked] = await Promise.all([
    membersOf(phone, household.id),
    person.mother ? recordById<Person>(phone, person.mother) : undefined,
    person.father ? recordById<Person>(phone, person.father) : undefined,
    readMeta(phone, 'scope'),
    readMeta(phone, 'settings'),
    openDraftOf(phone, form, personId),
    recordsLinkedTo<AnyRecord>(phone, personId),
  ])
  const records = programmeData(linked)
  const referralOf = async (name: string) => {
    const id = draft?.ids[name]
    return id === undefined ? undefined : recordById<Referral>(phone, id)
  }
  const herself = mother ?? (person.role === 'child' ? undefined : womanHerself(person))
  const woman = herself && (await readWomanNow(phone, herself, today))
  const twins = (woman?.newborns ?? []).filter(({ id }) => id !== personId)
  const visitedToday = new Set(twins.length > 0 ? await seenOn(phone, household.id, today) : [])
  const askedBeside = person.role === 'child' && herself !== undefined && twins.length > 0 && (await askedBesideOther(phone, herself.id, personId, today))
  return {
    person,
    household,
    members,
    mother: herself,
    father: father ?? members.find((member) => member.role === 'father'),
    woman: askedBeside ? undefined : woman,
    twin: person.role === 'child' && woman?.newborns.some(({ id }) => id === personId) ? twins.find(({ id }) => !visitedToday.has(id))?.id : undefined,
    profile: scope?.profile,
    draft,
    referral: await referralOf('referral'),
    motherReferral: await referralOf('mother-referral'),
    lastVisit: newestOf((records['household-visit'] ?? []).filter(({ subject }) => person.role !== 'child' || subject === personId)),
    newbornCheck: newestOf((records['newborn-check'] ?? []).filter((check) => check.subject === personId)),
    delivery: records.delivery?.find(({ children }) => children.includes(personId)),
    uncheckedTwins: await uncheckedTwinsOf(phone, person, members),
    records,
    vibrate: settings.vibrate,
    today,
    now: clockInVietNam(now),
  }
}

/** Everybody whom a visit to the household saw on a day. */
async function seenOn(phone: Phone, household: string, day: string): Promise<string[]> {
  const visits = await recordsLinkedTo<HouseholdVisit>(phone, household, 'household-visit')
  return visits.filter(({ occurredOn }) => occurredOn === day).flatMap(({ seen }) => seen)
}

/** Whether the mother told of her own signs on a day, in a visit to another of her newborns: of twins she is asked once. */
async function askedBesideOther(phone: Phone, mother: string, child: string, day: string): Promise<boolean> {
  const contacts = await recordsLinkedTo<PostnatalVisit>(phone, mother, 'postnatal-visit')
  return contacts.some(({ subject, occurredOn, motherSigns }) => subject !== child && occurredOn === day && motherSigns !== undefined)
}

/** A visit that begins on a mother's own page is about her. */
function womanHerself(person: Person): Person | undefined {
  return person.sex === 'female' ? person : undefined
}

async function uncheckedTwinsOf(phone: Phone, { id, mother, birthDate }: Person, members: readonly Person[]): Promise<Person[]> {
  const twins = members.filter((one) => one.id !== id && one.status === 'active' && !!mother && one.mother === mother && one.birthDate === birthDate)
  const checks = await Promise.all(twins.map((twin) => recordsLinkedTo<NewbornCheck>(phone, twin.id, 'newborn-check')))
  return twins.filter((_, place) => checks[place]?.length === 0)
}

function newestOf<Item extends { recordedAt: number }>(records: readonly Item[]): Item | undefined {
  return records.toSorted((left, right) => right.recordedAt - left.recordedAt)[0]
}
