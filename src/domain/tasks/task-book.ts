/** The tasks of a ward or group kept up to date: a changed record makes only those persons' tasks anew whose records name it, a new day all. */
import type { ProgrammeData } from '../indicators/counting/programme-data.ts'
import type { FollowUpSchedule } from '../plans/plan.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import {
  isShared, mergedEntryWithRecords, peopleIndex, personIds, personWithRecords, readersOf, withRecord,
  type PeopleIndex, type ProgrammeRecord,
} from './people-index.ts'
import { allOn, onShelf, putOn, shelvesOf, type Shelves } from './shelves.ts'
import type { Task } from './task.ts'
import type { TaskRule } from './task-rule.ts'
import { tasksFor } from './tasks-for.ts'

/** What all tasks are asked by. */
export interface TaskAsking {
  readonly today: CalendarDay
  readonly rules: readonly TaskRule[]
  readonly planFollowUp?: FollowUpSchedule
}

/** Everybody's tasks on a day, with what they were made from. A book is never changed: each step gives the next. */
export interface TaskBook {
  readonly asking: TaskAsking
  readonly index: PeopleIndex
  readonly tasks: Shelves<readonly Task[]>
}

/** A record as it is now; undefined for one that this machine no longer holds. A voided one is a record with its reason. */
export interface BookChange {
  readonly id: string
  readonly record: ProgrammeRecord | undefined
}

/** The book of all records on a day. */
export function taskBook(data: ProgrammeData, asking: TaskAsking): TaskBook {
  return derived(peopleIndex(data), asking)
}

/** The book after one record changed. */
export function afterChange(book: TaskBook, { id, record }: BookChange): TaskBook {
  const old = onShelf(book.index.records, id)
  const index = withRecord(book.index, id, record)
  const states = [old, record].filter((state) => state !== undefined)
  if (states.some(isShared)) return derived(index, book.asking)
  const touched = new Set(states.flatMap((state) => [book.index, index].flatMap((one) => readersOf(one, state))))
  let { tasks } = book
  for (const person of touched) tasks = putOn(tasks, person, tasksUnder(index, person, book.asking))
  return { ...book, index, tasks }
}

/** The book on another day. */
export function onDay(book: TaskBook, today: CalendarDay): TaskBook {
  return today === book.asking.today ? book : derived(book.index, { ...book.asking, today })
}

/** The tasks of one person; none for an id that nobody is written down under. */
export function tasksOfPerson({ tasks }: TaskBook, person: string): readonly Task[] {
  return onShelf(tasks, person) ?? []
}

/** Everybody's tasks, by the ids of the persons. */
export function tasksIn({ tasks }: TaskBook): Task[] {
  const byPerson = [...allOn(tasks)].toSorted(([left], [right]) => (left < right ? -1 : Number(left > right)))
  return byPerson.flatMap(([, own]) => own)
}

function derived(index: PeopleIndex, asking: TaskAsking): TaskBook {
  const entries = [...personIds(index)].flatMap((id) => {
    const own = tasksUnder(index, id, asking)
    return own ? [[id, own] as const] : []
  })
  return { asking, index, tasks: shelvesOf(entries) }
}

/** Tasks of an entry that is read under another stand closed beside those of that other, so that none vanishes. */
function tasksUnder(index: PeopleIndex, id: string, asking: TaskAsking): readonly Task[] | undefined {
  const { rules, ...question } = asking
  const found = personWithRecords(index, id)
  if (found) return tasksFor({ ...found, ...question }, rules)
  const merged = mergedEntryWithRecords(index, id)
  if (!merged) return undefined
  const closedBy = { reason: 'merged', record: merged.decision?.id ?? null, on: merged.decision?.occurredOn ?? null } as const
  return tasksFor({ person: merged.person, records: merged.records, ...question }, rules).map((task) => ({ ...task, closedBy }))
}
