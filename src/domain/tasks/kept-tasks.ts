/** Tasks worked out for several days at once, so that a list of the day is read and not reckoned: each task with the days on which it stands so. */
import { addDays, type CalendarDay } from '../time/calendar-day.ts'
import type { PhoneTask } from './on-phone.ts'
import { isOpen, taskState } from './task.ts'

/** A task as it stands from `first` to `last`; its state follows from the day on which it is read. */
export interface KeptTask {
  readonly task: Omit<PhoneTask, 'state'>
  readonly first: CalendarDay
  readonly last: CalendarDay
}

/** What a list of a day shows: what is open, and what was done on that very day; what is restricted stands in no list. */
export function isListed(task: PhoneTask, day: CalendarDay): boolean {
  if (task.restricted === true) return false
  return isOpen(task) || (task.closedBy?.on === day && (task.closedBy.reason === 'done' || task.closedBy.reason === 'done-late'))
}

/** The listed tasks of one person on each day from `from` to `until`; `tasksOf` works them out for a day. */
export function keepTasks(tasksOf: (day: CalendarDay) => readonly PhoneTask[], from: CalendarDay, until: CalendarDay): KeptTask[] {
  const kept: KeptTask[] = []
  let running = new Map<string, number>()
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const next = new Map<string, number>()
    for (const { state: _, ...task } of tasksOf(day).filter((one) => isListed(one, day))) {
      const text = JSON.stringify(task)
      const place = running.get(text)
      const known = place === undefined ? undefined : kept[place]
      if (place !== undefined && known) kept[place] = { ...known, last: day }
      next.set(text, place ?? kept.push({ task, first: day, last: day }) - 1)
    }
    running = next
  }
  return kept
}

/** The listed tasks on a day that was worked out. */
export function tasksOnDay(kept: readonly KeptTask[], day: CalendarDay): PhoneTask[] {
  return kept.filter(({ first, last }) => first <= day && day <= last).map(({ task }) => ({ ...task, state: taskState(task, day) }))
}

/** The earliest day on which one of these tasks is of interest: when it is due, or was done; undefined when there is none. */
export function firstDayOf(kept: readonly KeptTask[]): CalendarDay | undefined {
  return kept.map(({ task }) => (task.closedBy?.on && task.closedBy.on < task.due ? task.closedBy.on : task.due)).toSorted()[0]
}
