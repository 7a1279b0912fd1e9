/** A person's kept tasks as a row: what they have in common is written once, and who and where lie beside them, so that a list opens no other row. */
import type { AnyRecord } from '#domain/records/kind.ts'
import type { KeptTask } from '#domain/tasks/kept-tasks.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'

/** A kept task without what its row says of all. */
export interface PackedTask {
  readonly task: Partial<KeptTask['task']> & Omit<KeptTask['task'], 'person' | 'household'>
  readonly first?: CalendarDay
  readonly last?: CalendarDay
}

/** What is said of all tasks of a row that do not say otherwise. */
export interface PackedTasks {
  /** Whose they are. */
  id: string
  household: string
  first: CalendarDay
  last: CalendarDay
  tasks: PackedTask[]
  /** The person and the home as they were written down, where they are on this phone. */
  person?: AnyRecord
  home?: AnyRecord
}

/** Packs the tasks of one person, kept for these days. */
export function packTasks(id: string, kept: readonly KeptTask[], days: { from: CalendarDay; until: CalendarDay }): Omit<PackedTasks, 'person' | 'home'> {
  const household = kept[0]?.task.household ?? ''
  const tasks = kept.map(({ task: { person, household: home, ...task }, first, last }): PackedTask => ({
    task: { ...task, ...(person !== id && { person }), ...(home !== household && { household: home }) },
    ...(first !== days.from && { first }),
    ...(last !== days.until && { last }),
  }))
  return { id, household, first: days.from, last: days.until, tasks }
}

/** The tasks as they were. */
export function unpackTasks({ id, household, first, last, tasks }: PackedTasks): KeptTask[] {
  return tasks.map((packed) => ({ task: { person: id, household, ...packed.task }, first: packed.first ?? first, last: packed.last ?? last }))
}
