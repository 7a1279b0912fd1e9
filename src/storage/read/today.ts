/** Hôm nay: who is due, who was sent and must be asked after, and what is still unsent; reads the young children, the women with child and their links, never everything. */
import type { Delivery } from '#domain/records/delivery.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import type { Referral } from '#domain/records/referral.ts'
import { referredCalled, referredOf } from '#domain/referrals/referred.ts'
import { urgencyRank } from '#domain/referrals/referral-urgency.ts'
import { referralState, type ReferralState } from '#domain/referrals/referral-state.ts'
import { dayList, type DayList, type DayOrder } from '#domain/tasks/day-list.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { addMonths, type CalendarDay } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { Phone } from '../phone.ts'
import { recordsOfKind, toRecord } from './records.ts'
import { householdRows, tasksOf } from './tasks.ts'

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
  referrals: OpenReferral[]
  /** People named in the rows, and their mothers. */
  people: ReadonlyMap<string, Person>
  /** False in an empty book. */
  hasHouseholds: boolean
}

/** Children of this age and older have no open tasks of the schedules (months): nobody weighs or vaccinates them by the programme. */
const OLDEST_CHILD_MONTHS = 60

/** Reads the page for the phone's present day. */
export async function readToday(phone: Phone, order: DayOrder): Promise<TodayPage> {
  const today = dayInVietNam(phone.ports.now())
  const [people, referrals, pregnancies, deliveries] = await Promise.all([
    recordsOfKind<Person>(phone, 'person'), recordsOfKind<Referral>(phone, 'referral'),
    recordsOfKind<Pregnancy>(phone, 'pregnancy'), recordsOfKind<Delivery>(phone, 'delivery'),
  ])
  const byId = new Map(people.map((person) => [person.id, person]))
  const open = referrals.filter((referral) => referralState(referral).state !== 'closed')
  const sent = new Set(open.map((referral) => referral.subject))
  const since = addMonths(today, -OLDEST_CHILD_MONTHS)
  const women = new Set([
    ...pregnancies.filter(({ status }) => status === 'ongoing').map(({ subject }) => subject),
    ...deliveries.filter(({ occurredOn }) => occurredOn >= since).map(({ subject }) => subject),
  ])
  const asked = people.filter((person) => (person.birthDate ?? '') >= since || sent.has(person.id) || women.has(person.id))
  const tasks = await tasksOf(phone, asked, today)
  const households = await householdsOf(phone, tasks)
  return {
    today,
    day: dayList(tasks, [...households.values()], today, order),
    referrals: open.map((referral) => openReferral(referral, byId, households, today)).sort(bySent),
    people: byId,
    hasHouseholds: (await phone.db.records.where('kind').equals('household').count()) > 0,
  }
}

async function householdsOf(phone: Phone, tasks: readonly PhoneTask[]): Promise<Map<string, Household>> {
  const rows = await householdRows(phone, tasks.map((task) => task.household))
  return new Map([...rows].map(([id, row]) => [id, toRecord(row) as Household]))
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
