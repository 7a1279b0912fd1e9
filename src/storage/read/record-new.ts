/** What "Ghi mới" offers without a search: forms to finish, what is due, the newborns, and the households written to last. */
import type { MenuPerson } from '#domain/forms/record-menu.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { phoneLines } from '#domain/tasks/phone-lines.ts'
import { byWhoseAndUntil } from '#domain/tasks/day-list.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { ageInDays } from '#domain/time/age.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { readExpecting, readListedTasks } from '../kept/listed-tasks.ts'
import type { Phone } from '../phone.ts'
import { readDrafts, type DraftWithSubject } from './drafts.ts'
import { readRegistry, type Registry } from './registry.ts'

/** What "Ghi mới" offers: forms to finish, what is due first, infants under two months, and the households written to last. */
export interface RecordNewPage {
  drafts: DraftWithSubject[]
  due: { task: PhoneTask; why: string; person: Person; mother: Person | undefined; household: Household | undefined }[]
  newborns: { child: Person; mother: Person | undefined; household: Household }[]
  recent: { household: Household; members: Person[] }[]
  registry: Registry
  /** Women who go with child. */
  expecting: ReadonlySet<string>
  today: string
  now: number
}

/** Infants up to this age are offered by name (days). */
const NEWBORN_DAYS = 60
/** So many households are offered before one has to search. */
const RECENT_HOUSEHOLDS = 5
/** So much of what is due is offered here; all of it stands in Hôm nay. */
const MOST_DUE = 4
/** Looked back for the households written to last. */
const LATE_OPS = 150

/** Reads the offer; no search, no typing. */
export async function readRecordNew(phone: Phone): Promise<RecordNewPage> {
  const now = phone.ports.now()
  const today = dayInVietNam(now)
  const [registry, drafts, ops, { tasks }, expecting] = await Promise.all([
    readRegistry(phone), readDrafts(phone), phone.db.ops.orderBy('n').reverse().limit(LATE_OPS).toArray(), readListedTasks(phone, today), readExpecting(phone, today),
  ])
  const { households, people } = registry
  const open = households.filter(({ household }) => household.status === 'active' && household.consent === 'given')
  const newborns = open.flatMap(({ household, members }) =>
    members
      .filter((child) => child.role === 'child' && child.status === 'active' && isNewborn(child.birthDate, today))
      .map((child) => ({ child, household, mother: child.mother ? people.get(child.mother) : undefined })),
  )
  const lastWritten = new Map<string, number>()
  for (const { recordId, n, op } of ops) {
    const householdId = homeOf(recordId, op.set, people)
    lastWritten.set(householdId, Math.max(n, lastWritten.get(householdId) ?? 0))
  }
  const recent = open
    .toSorted((left, right) => (lastWritten.get(right.household.id) ?? 0) - (lastWritten.get(left.household.id) ?? 0))
    .slice(0, RECENT_HOUSEHOLDS)
  return {
    drafts,
    due: dueOf(tasks, registry),
    newborns: newborns.toSorted((left, right) => ((left.child.birthDate ?? '') < (right.child.birthDate ?? '') ? 1 : -1)),
    recent,
    registry,
    expecting,
    today,
    now,
  }
}

/** Whom a menu is opened for, from what the page holds. */
export function menuPersonOf({ registry, expecting, today }: Pick<RecordNewPage, 'registry' | 'expecting' | 'today'>, person: Person): MenuPerson {
  const births = [...registry.people.values()].flatMap(({ mother, birthDate }) => (mother === person.id && birthDate && isCalendarDay(birthDate) && birthDate <= today ? [birthDate] : []))
  const last = births.toSorted().at(-1)
  return { person, today, pregnant: expecting.has(person.id), birthAgo: last === undefined ? null : ageInDays(last, today) }
}

/** One's own work first, and of it what is overdue the longest. */
function dueOf(tasks: readonly PhoneTask[], { people, households }: Registry): RecordNewPage['due'] {
  const homes = new Map(households.map(({ household }) => [household.id, household]))
  const due = tasks
    .filter((task) => isOpen(task) && task.state !== 'upcoming' && homes.get(task.household)?.consent !== 'refused')
    .toSorted(byWhoseAndUntil)
  return phoneLines(due)
    .flatMap(({ task, why }) => {
      const person = people.get(task.person)
      return person ? [{ task, why, person, mother: people.get(person.mother ?? ''), household: homes.get(task.household) }] : []
    })
    .slice(0, MOST_DUE)
}

function homeOf(recordId: string, set: Readonly<Record<string, unknown>>, people: ReadonlyMap<string, Person>): string {
  if (typeof set['household'] === 'string') return set['household']
  const subject = typeof set['subject'] === 'string' ? set['subject'] : recordId
  return people.get(subject)?.household ?? recordId
}

function isNewborn(birthDate: string | null | undefined, today: string): boolean {
  if (!birthDate || !isCalendarDay(birthDate)) return false
  const days = ageInDays(birthDate, today)
  return days >= 0 && days < NEWBORN_DAYS
}
