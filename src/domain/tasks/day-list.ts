/** The list of the day, one row for each household, with the day's progress and the next day that has work (ux.md screen 4). */
import { compareHouseholdNumbers } from '../formats/household-number.ts'
import { groupBy } from '../group-by.ts'
import type { Household } from '../records/household.ts'
import { daysBetween, type CalendarDay } from '../time/calendar-day.ts'
import { isOpen, type Task } from './task.ts'

/** `number`: as one walks from door to door by the numbers of the book. `urgency`: what cannot wait comes first. */
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

/** Merges tasks per household; those done today count for the progress, a household that refused is left alone, and what is restricted stands in no list. */
export function dayList<Item extends Task>(
  tasks: readonly Item[],
  households: readonly Household[],
  today: CalendarDay,
  order: DayOrder = 'number',
): DayList<Item> {
  const byId = new Map(households.map((household) => [household.id, household]))
  const wanted = tasks.filter((task) => byId.get(task.household)?.consent !== 'refused' && task.restricted !== true)
  const open = wanted.filter(isOpen)
  const now = groupBy(open.filter(({ state }) => state !== 'upcoming'), (task) => task.household)
  const rows = [...now].map(([id, due]): DayRow<Item> => rowOf(id, byId.get(id), due, today))
  const finished = wanted.filter(({ closedBy, household }) => closedBy?.on === today && isDone(closedBy.reason) && !now.has(household))
  const done = new Set(finished.map(({ household }) => household)).size
  const total = done + rows.length
  return {
    rows: rows.toSorted(order === 'number' ? byNumber : byUrgency),
    done,
    total,
    progress: `${done} / ${total} nhà`,
    next: nextDay(open),
  }
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

function rank(task: Task): number {
  if (task.rule === 'referral-follow-up') return 0
  return (task.state === 'overdue' ? 1 : 2) + (task.by === 'station' ? 2 : 0)
}

function byNumber(left: DayRow, right: DayRow): number {
  return (
    compareHouseholdNumbers(left.household?.number ?? '', right.household?.number ?? '') ||
    (left.householdId < right.householdId ? -1 : 1)
  )
}

function byUrgency(left: DayRow, right: DayRow): number {
  return Number(right.danger) - Number(left.danger) || Number(hasOwn(right)) - Number(hasOwn(left)) || right.daysLate - left.daysLate || byNumber(left, right)
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
