/** The tasks of a day's list: read where they are kept, worked out at once for the few people of whom something changed since. */
import type { AnyRecord } from '#domain/records/kind.ts'
import { isListed, tasksOnDay } from '#domain/tasks/kept-tasks.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { addDays, type CalendarDay } from '#domain/time/calendar-day.ts'
import type { Phone } from '../phone.ts'
import { daysKept, hasDay, readAsking, readCoverage, type Asking } from './coverage.ts'
import { EVERYTHING, type Coverage, type KeptTasksRow } from './kept-rows.ts'
import type { AskedPeople } from './ask-people.ts'
import { unpackTasks } from './packed-tasks.ts'
import { readAsked, readersOfTouched, readIdentities, withRules, type Rules, type Identities } from './people-records.ts'

/** What a list is made of. */
export interface ListedTasks {
  /** Open tasks up to a week ahead and on the next day with work after that, and what was done today. */
  tasks: PhoneTask[]
  /** People and homes of these tasks, as far as they lie beside them; the others are found by their ids. */
  named: AnyRecord[]
  /** How many people are worked out, while the list is not whole; null when it is. */
  making: { done: number; of: number } | null
}

/** Days ahead that a list reaches. */
export const DAYS_AHEAD = 7
/** So many people are worked out at once while somebody waits; more than that is left to the keeper. */
const MOST_AT_ONCE = 100

/** What stands, and for whom something must be worked out first. */
interface Ground {
  coverage: Coverage | undefined
  asking: Asking
  identities: Identities
  stale: ReadonlySet<string>
  of: number
}

/** Reads the list of a day. */
export function readListedTasks(phone: Phone, today: CalendarDay): Promise<ListedTasks> {
  return withRules((rules) => inOneReading(phone, async () => {
    const ground = await readGround(phone, rules, today)
    const { coverage, asking, stale, of } = ground
    const asked = await workOut(phone, rules, ground)
    const fresh = asked ? [...stale].flatMap((id) => asked.tasksOf(id, today).filter((task) => isListed(task, today))) : []
    const isKept = (id: string) => !stale.has(id) && hasDay(daysKept(coverage, asking, id), today)
    const kept = coverage ? await readKept(phone, today, isKept) : []
    const tasks = [...kept.flatMap((row) => tasksOnDay(unpackTasks(row), today)), ...fresh]
    return { tasks, named: kept.flatMap(({ person, home }) => [person, home]).filter((record) => record !== undefined), making: asked ? null : { done: Math.max(0, of - stale.size), of } }
  }))
}

/** Women who go with child, as far as they are known while the list is made. */
export function readExpecting(phone: Phone, today: CalendarDay): Promise<Set<string>> {
  const { db } = phone
  return withRules((rules) => inOneReading(phone, async () => {
    const ground = await readGround(phone, rules, today)
    const { coverage, stale } = ground
    const asked = await workOut(phone, rules, ground)
    const kept = coverage ? await db.tasks.where('expecting').equals(1).primaryKeys() : []
    return new Set([...kept.filter((id) => !stale.has(id)), ...(asked ? [...stale].filter((id) => asked.isExpecting(id, today)) : [])])
  }))
}

/** What is kept and what was touched must be of one moment. */
function inOneReading<Result>({ db }: Phone, read: () => Promise<Result>): Promise<Result> {
  return db.transaction('r', [db.records, db.tasks, db.touched, db.kept, db.meta], read)
}

async function readGround(phone: Phone, rules: Rules, today: CalendarDay): Promise<Ground> {
  const [known, asking, marks, identities] = await Promise.all([readCoverage(phone), readAsking(phone), phone.db.touched.toArray(), readIdentities(phone, rules)])
  const coverage = marks.some(({ id }) => id === EVERYTHING) ? undefined : known
  const touched = coverage ? await readersOfTouched(phone, marks, identities) : []
  const { missing, of } = await notKept(phone, coverage, asking, today, identities)
  return { coverage, asking, identities, stale: new Set([...touched, ...missing]), of }
}

/** Undefined when they are too many. */
async function workOut(phone: Phone, rules: Rules, { stale, identities, asking }: Ground): Promise<AskedPeople | undefined> {
  return stale.size > MOST_AT_ONCE ? undefined : readAsked(phone, rules, [...stale], identities, asking.plan)
}

/** Persons of whom no tasks are kept for this day, and how many there are in all. */
async function notKept({ db }: Phone, coverage: Coverage | undefined, asking: Asking, today: CalendarDay, { aliasOf }: Identities): Promise<{ missing: string[]; of: number }> {
  if (coverage?.key === asking.key && hasDay(coverage.base ?? undefined, today) && hasDay(coverage.round ?? coverage.base ?? undefined, today)) return { missing: [], of: 0 }
  const ids = await db.records.where('kind').equals('person').primaryKeys()
  const all = [...new Set(ids.map(aliasOf))]
  return { missing: all.filter((id) => !hasDay(daysKept(coverage, asking, id), today)), of: all.length }
}

async function readKept({ db }: Phone, today: CalendarDay, isKept: (id: string) => boolean): Promise<KeptTasksRow[]> {
  const reach = addDays(today, DAYS_AHEAD)
  const keptOf = (rows: readonly KeptTasksRow[]) => rows.filter(({ id }) => isKept(id))
  const found = keptOf(await db.tasks.where('day').belowOrEqual(reach).toArray())
  // The next day with work may lie beyond: rows come by their earliest day, so none after it can hold an earlier one.
  let next = nextDay(found, today)
  for (let after: CalendarDay | undefined = reach; after !== undefined; ) {
    const day: CalendarDay | undefined = (await db.tasks.where('day').above(after).limit(1).toArray())[0]?.day
    if (day === undefined || (next !== undefined && day > next)) return found
    found.push(...keptOf(await db.tasks.where('day').equals(day).toArray()))
    next = nextDay(found, today)
    after = day
  }
  return found
}

/** The nearest day after today on which one of these is due. */
function nextDay(rows: readonly KeptTasksRow[], today: CalendarDay): CalendarDay | undefined {
  let next: CalendarDay | undefined
  for (const row of rows) {
    for (const { task, first, last } of unpackTasks(row)) {
      if (first <= today && today <= last && isOpen(task) && task.due > today && (next === undefined || task.due < next)) next = task.due
    }
  }
  return next
}
