/** The list of the day, one row for each household, with the day's progress and the next day that has work (ux.md screen 4). */
import { compareHouseholdKeys, householdNumberKey } from '../formats/household-number.ts'
import { groupBy } from '../group-by.ts'
import type { Household } from '../records/household.ts'
import { daysBetween, type CalendarDay } from '../time/calendar-day.ts'
import { isOpen, type Task } from './task.ts'

/** `number`: as one walks from door to door. `urgency`: what cannot wait comes first. */
export type DayOrder = 'number' | 'urgency'

/** One door to knock at. `household` is undefined when its record has not reached this machine. */
export interface DayRow<Item extends Task = Task> {
  readonly householdId: string
  readonly household: Household | undefined
  /** Open tasks of today and before, the most urgent first. */
  readonly tasks: readonly Item[]
  /** True when a sent child must be asked after. */
  readonly danger: boolean
  /** Days since the oldest task should have been done (`daysLateOf`); 0 when none is overdue. */
  readonly daysLate: number
}

/** The day. `next` is the nearest later day with work, for an empty list. */
export interface DayList<Item extends Task = Task> {
  readonly rows: readonly DayRow<Item>[]
  readonly done: number
  readonly total: number
  /** "2 / 6 nhà". */
  readonly progress: string
  readonly next: { readonly day: CalendarDay; readonly households: number } | null
}

/** The doors of a list, in the order of the book, as they are walked to. */
export type Way = (doors: readonly string[]) => readonly string[]

/** One later day with the doors that are due on it. */
export interface UpcomingDay<Item extends Task = Task> {
  readonly day: CalendarDay
  readonly rows: readonly DayRow<Item>[]
}

/** Merges tasks per household; those done today count for the progress, a household that refused is left alone, and what is restricted stands in no list. */
export function dayList<Item extends Task>(
  tasks: readonly Item[],
  households: readonly Household[],
  today: CalendarDay,
  order: DayOrder = 'number',
  way: Way = (doors) => doors,
): DayList<Item> {
  const byId = new Map(households.map((household) => [household.id, household]))
  const wanted = listable(tasks, byId)
  const open = wanted.filter(isOpen)
  const now = groupBy(open.filter(({ state }) => state !== 'upcoming'), (task) => task.household)
  const rows = [...now].map(([id, due]): DayRow<Item> => rowOf(id, byId.get(id), due, today))
  const finished = wanted.filter(({ closedBy, household }) => closedBy?.on === today && isDone(closedBy.reason) && !now.has(household))
  const done = new Set(finished.map(({ household }) => household)).size
  const total = done + rows.length
  return {
    rows: order === 'number' ? alongTheWay(rows, way) : inBook(rows).toSorted(byUrgency),
    done,
    total,
    progress: `${done} / ${total} nhà`,
    next: nextDay(open),
  }
}

/** What comes on the days after today, up to a last one; within a day by the way. */
export function upcomingDays<Item extends Task>(
  tasks: readonly Item[],
  households: readonly Household[],
  { today, until }: { readonly today: CalendarDay; readonly until: CalendarDay },
  way: Way = (doors) => doors,
): UpcomingDay<Item>[] {
  const byId = new Map(households.map((household) => [household.id, household]))
  const coming = listable(tasks, byId).filter((task) => isOpen(task) && task.state === 'upcoming' && task.due <= until)
  return [...groupBy(coming, ({ due }) => due)]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([day, due]) => ({ day, rows: alongTheWay([...groupBy(due, (task) => task.household)].map(([id, own]) => rowOf(id, byId.get(id), own, today)), way) }))
}

function listable<Item extends Task>(tasks: readonly Item[], households: ReadonlyMap<string, Household>): Item[] {
  return tasks.filter((task) => households.get(task.household)?.consent !== 'refused' && task.restricted !== true)
}

function alongTheWay<Item extends Task>(rows: readonly DayRow<Item>[], way: Way): DayRow<Item>[] {
  const byDoor = new Map(inBook(rows).map((row) => [row.householdId, row]))
  return way([...byDoor.keys()]).flatMap((door) => byDoor.get(door) ?? [])
}

function isDone(reason: string): boolean {
  return reason === 'done' || reason === 'done-late'
}

function rowOf<Item extends Task>(householdId: string, household: Household | undefined, tasks: readonly Item[], today: CalendarDay): DayRow<Item> {
  return {
    householdId,
    household,
    tasks: tasks.toSorted((left, right) => rank(left) - rank(right) || (left.due < right.due ? -1 : Number(left.due > right.due))),
    danger: tasks.some(({ rule }) => rule === 'referral-follow-up'),
    daysLate: daysLateOf(tasks, today),
  }
}

/** Days since the oldest should have been done: of the collaborator's own work, and of what the station does only where that is all. */
export function daysLateOf(tasks: readonly Task[], today: CalendarDay): number {
  const own = tasks.filter(({ by }) => by === 'collaborator')
  return Math.max(0, ...(own.length > 0 ? own : tasks).map((task) => daysBetween(task.until, today)))
}

/** Order of what is due outside the list of the day: one's own work before reminders of the station's, the longest overdue first. Usable in `sort`. */
export function byWhoseAndUntil(left: Task, right: Task): number {
  return Number(left.by === 'station') - Number(right.by === 'station') || (left.until < right.until ? -1 : Number(left.until > right.until))
}

function rank(task: Task): number {
  if (task.rule === 'referral-follow-up') return 0
  return (task.state === 'overdue' ? 1 : 2) + (task.by === 'station' ? 2 : 0)
}

/** Rows in the order of the book; keys are made once, since there may be a thousand doors. */
function inBook<Item extends Task>(rows: readonly DayRow<Item>[]): DayRow<Item>[] {
  const keyed = rows.map((row) => ({ row, key: householdNumberKey(row.household?.number ?? '') }))
  return keyed.toSorted((left, right) => compareHouseholdKeys(left.key, right.key) || (left.row.householdId < right.row.householdId ? -1 : 1)).map(({ row }) => row)
}

/** What is alike stays in the order of the book. */
function byUrgency(left: DayRow, right: DayRow): number {
  return Number(right.danger) - Number(left.danger) || Number(hasOwn(right)) - Number(hasOwn(left)) || right.daysLate - left.daysLate
}

/** Doors with work of one's own come before those where one only reminds. */
function hasOwn({ tasks }: DayRow): boolean {
  return tasks.some(({ by }) => by === 'collaborator')
}

function nextDay(open: readonly Task[]): DayList['next'] {
  const upcoming = open.filter(({ state }) => state === 'upcoming')
  const [first] = upcoming.map(({ due }) => due).toSorted()
  if (first === undefined) return null
  return { day: first, households: new Set(upcoming.filter(({ due }) => due === first).map(({ household }) => household)).size }
}
