/** A task of the day: what is due for whom, from when until when, why, and what closed it; a task never disappears silently. */
import type { CalendarDay } from '../time/calendar-day.ts'

/** Before `due`, from `due` to `until`, or after. */
export type TaskState = 'overdue' | 'today' | 'upcoming'

/** The rules that make tasks. */
export type TaskRule = 'newborn-check' | 'postnatal-contact' | 'referral-follow-up'

/** Why a task is no longer open. */
export type ClosingReason = 'done' | 'done-late' | 'replaced' | 'in-hospital' | 'ended' | 'moved' | 'died'

/** The reasons in words. */
export const closingLabels: Readonly<Record<ClosingReason, string>> = {
  done: 'Đã làm',
  'done-late': 'Đã làm, muộn',
  replaced: 'Đã đến lần thăm sau',
  'in-hospital': 'Bé còn ở viện',
  ended: 'Đã hết thời gian',
  moved: 'Đã chuyển đi',
  died: 'Đã mất',
}

/** What closed a task: the record that did it, or null where time or life did; `on` is the day of that record. */
export interface TaskClosing {
  readonly reason: ClosingReason
  readonly record: string | null
  readonly on: CalendarDay | null
}

/** One task. `id` is the same on every machine; `from` to `until` are the days on which doing it counts. */
export interface Task {
  readonly id: string
  readonly rule: TaskRule
  readonly person: string
  readonly household: string
  readonly from: CalendarDay
  readonly due: CalendarDay
  readonly until: CalendarDay
  /** Vietnamese, short: "Thăm sau sinh, ngày thứ 3". */
  readonly why: string
  readonly state: TaskState
  /** The record that the task comes from, where it is not the person. */
  readonly record?: string
  readonly closedBy?: TaskClosing
}

/** The state on a day. */
export function taskState({ due, until }: Pick<Task, 'due' | 'until'>, today: CalendarDay): TaskState {
  if (today < due) return 'upcoming'
  return today > until ? 'overdue' : 'today'
}

/** True while nothing has closed the task. */
export function isOpen(task: Task): boolean {
  return task.closedBy === undefined
}
