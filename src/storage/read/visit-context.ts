/** What a recording screen needs around one person: household, parents, ward, the draft that is open, and this moment in the field. */
import { programmeData, type ProgrammeData } from '#domain/indicators/counting/programme-data.ts'
import type { Delivery } from '#domain/records/delivery.ts'
import type { Household } from '#domain/records/household.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { NewbornCheck } from '#domain/records/newborn-check.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import { clockInVietNam, dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { WardProfile } from '#protocol/pull.ts'
import type { DraftRow } from '../db.ts'
import { openDraftOf } from '../drafts.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { recordById, recordsLinkedTo } from './records.ts'
import { membersOf } from './registry.ts'

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
    newbornCheck: newestOf((records['newborn-check'] ?? []).filter((check) => check.subject === personId)),
    delivery: records.delivery?.find(({ children }) => children.includes(personId)),
    uncheckedTwins: await uncheckedTwinsOf(phone, person, members),
    records,
    vibrate: settings.vibrate,
    today: dayInVietNam(now),
    now: clockInVietNam(now),
  }
}

/** A visit that begins on a mother's own page is about her. */
function motherItself(person: Person): Person | undefined {
  return person.sex === 'female' ? person : undefined
}

async function uncheckedTwinsOf(phone: Phone, { id, mother, birthDate }: Person, members: readonly Person[]): Promise<Person[]> {
  const twins = members.filter((one) => one.id !== id && one.status === 'active' && !!mother && one.mother === mother && one.birthDate === birthDate)
  const checks = await Promise.all(twins.map((twin) => recordsLinkedTo<NewbornCheck>(phone, twin.id, 'newborn-check')))
  return twins.filter((_, place) => checks[place]?.length === 0)
}

function newestOf(checks: readonly NewbornCheck[]): NewbornCheck | undefined {
  return checks.toSorted((left, right) => right.recordedAt - left.recordedAt)[0]
}
