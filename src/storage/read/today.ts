/** Hôm nay: who is due, who was sent and must be asked after, and what comes in the week; reads what is kept and those named in it, never everything. */
import { compareHouseholdNumbers } from '#domain/formats/household-number.ts'
import type { Household } from '#domain/records/household.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import { referredCalled, referredOf } from '#domain/referrals/referred.ts'
import { urgencyRank } from '#domain/referrals/referral-urgency.ts'
import { referralState, type ReferralState } from '#domain/referrals/referral-state.ts'
import { dayList, upcomingDays, type DayList, type DayOrder, type UpcomingDay, type Way } from '#domain/tasks/day-list.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { setByHand, walkingOrder, walksOf } from '#domain/tasks/walking-order.ts'
import { addDays, type CalendarDay } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { DAYS_AHEAD, readListedTasks, type ListedTasks } from '../kept/listed-tasks.ts'
import { readDoorVisits, readOpenReferrals, readPeopleAndHouseholds } from '../kept/shelves.ts'
import { readMeta, readMetas, writeMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { toRecord } from './records.ts'
import { rowsById } from './tasks.ts'

/** A child who was sent and whose story is not over. */
export interface OpenReferral {
  referral: Referral
  state: ReferralState
  child: Person | undefined
  mother: Person | undefined
  /** The number to call, `+84…`: the mother's, else the household's. */
  phone: string | undefined
}

/** What the screen shows. */
export interface TodayPage {
  today: CalendarDay
  day: DayList<PhoneTask>
  /** As the collaborator last looked at it. */
  order: DayOrder
  /** Tomorrow and the week after, the nearest first; days without work are not among them. */
  upcoming: UpcomingDay<PhoneTask>[]
  referrals: OpenReferral[]
  /** People named in the rows, and their mothers. */
  people: ReadonlyMap<string, Person>
  /** False in an empty book. */
  hasHouseholds: boolean
  /** While the list is not whole yet: how far it has come. */
  making: ListedTasks['making']
}

/** Reads the page for the phone's present day. */
export async function readToday(phone: Phone): Promise<TodayPage> {
  const today = dayInVietNam(phone.ports.now())
  const [{ tasks, named, making }, referrals, way, order] = await Promise.all([
    readListedTasks(phone, today), readOpenReferrals(phone), readWay(phone), readMeta(phone, 'day-order'),
  ])
  const { people, households } = await namedIn(phone, tasks, named, referrals)
  const homes = [...households.values()]
  return {
    today,
    order,
    day: dayList(tasks, homes, today, order, way),
    upcoming: upcomingDays(tasks, homes, { today, until: addDays(today, DAYS_AHEAD) }, way),
    referrals: referrals.map((referral) => openReferral(referral, people, households, today)).toSorted(bySent),
    people,
    hasHouseholds: (await phone.db.records.where('kind').equals('household').count()) > 0,
    making,
  }
}

/** A door on the way. */
export interface WayDoor {
  id: string
  number: string
  headName: string
  address: string
}

/** The doors of today and of the week, in the order of walking. */
export async function readDoors(phone: Phone): Promise<WayDoor[]> {
  const [{ day, upcoming }, way] = await Promise.all([readToday(phone), readWay(phone)])
  const homes = [...day.rows, ...upcoming.flatMap(({ rows }) => rows)].flatMap(({ household }) => household ?? [])
  const doors = byId(homes)
  const inBook = [...doors.values()].toSorted((left, right) => compareHouseholdNumbers(left.number, right.number) || (left.id < right.id ? -1 : 1))
  return way(inBook.map(({ id }) => id)).flatMap((id): WayDoor[] => {
    const home = doors.get(id)
    return home ? [{ id, number: home.number, headName: home.headName, address: home.address }] : []
  })
}

/** How this phone's owner walks. */
async function readWay(phone: Phone): Promise<Way> {
  const [identity, byHand] = await readMetas(phone, 'identity', 'doors-by-hand')
  const walks = walksOf(identity ? await readDoorVisits(phone, identity.author) : [])
  return (doors) => walkingOrder(doors, walks, byHand)
}

/** Looks at the list in another order from now on. */
export async function setDayOrder(phone: Phone, order: DayOrder): Promise<void> {
  await writeMeta(phone, 'day-order', order)
}

/** Keeps doors in the order into which they were put by hand; null goes back to the way as it is walked. */
export async function setWay(phone: Phone, doors: readonly string[] | null): Promise<void> {
  const { db } = phone
  await db.transaction('rw', db.meta, async () => {
    const before = await readMeta(phone, 'doors-by-hand')
    await writeMeta(phone, 'doors-by-hand', doors ? setByHand(before, doors) : [])
  })
}

/** From so many on it is quicker to read everybody from where they are kept together than one by one. */
const MANY = 300

/** The people and homes of tasks and referrals, and the mothers by whom somebody is called; those that lie beside the tasks are not read again. */
async function namedIn(phone: Phone, tasks: readonly PhoneTask[], beside: readonly AnyRecord[], referrals: readonly Referral[]) {
  const known = byId(beside)
  const sent = new Set(referrals.map(({ subject }) => subject))
  const missing = [...new Set([...tasks.flatMap(({ person, household }) => [person, household]), ...sent])].filter((id) => !known.has(id))
  if (missing.length > MANY) {
    const { people, households } = await readPeopleAndHouseholds(phone)
    return { people: byId(people), households: byId(households) }
  }
  await readInto(known, phone, missing)
  // A child without a name is called by its mother's, and she is called on the telephone about one who was sent.
  const called = [...known.values()].filter(isPerson).filter(({ id, name }) => name === '' || sent.has(id))
  await readInto(known, phone, called.flatMap(({ mother, household }) => [mother ?? [], household]).flat())
  return { people: byId([...known.values()].filter(isPerson)), households: byId([...known.values()].filter(isHousehold)) }
}

/** Adds the records of these ids, but those that are known. */
async function readInto(known: Map<string, AnyRecord>, phone: Phone, ids: readonly string[]): Promise<void> {
  for (const row of (await rowsById(phone, ids.filter((id) => !known.has(id)))).values()) known.set(row.id, toRecord(row))
}

// The kind's schema was checked when a record was written.
const isPerson = (record: AnyRecord): record is Person & AnyRecord => record.kind === 'person'
const isHousehold = (record: AnyRecord): record is Household & AnyRecord => record.kind === 'household'

function byId<Item extends { id: string }>(records: readonly Item[]): Map<string, Item> {
  return new Map(records.map((record) => [record.id, record]))
}

function openReferral(
  referral: Referral,
  people: ReadonlyMap<string, Person>,
  households: ReadonlyMap<string, Household>,
  today: CalendarDay,
): OpenReferral {
  const child = people.get(referral.subject)
  const mother = child?.mother ? people.get(child.mother) : undefined
  const home = child ? households.get(child.household) : undefined
  return {
    referral,
    state: referralState(referral, { today, who: referredCalled[referredOf(child, today)] }),
    child,
    mother,
    phone: mother?.phone?.number ?? child?.phone?.number ?? home?.phones?.[0]?.number,
  }
}

/** Emergencies first, then the one that waits longest. */
function bySent(left: OpenReferral, right: OpenReferral): number {
  return urgencyRank(left.referral.urgency) - urgencyRank(right.referral.urgency) || left.referral.recordedAt - right.referral.recordedAt
}
