/** A task of the day: what is due for whom, from when until when, why, and what closed it; a task never disappears silently. */
import type { FormId } from '../forms/form-id.ts'
import type { CalendarDay } from '../time/calendar-day.ts'

/** Before `due`, from `due` to `until`, or after. */
export type TaskState = 'overdue' | 'today' | 'upcoming'

/** On whose list a task stands. */
export type TaskDoer = 'collaborator' | 'station'

/** Forms and screens of the phone on which a task can be brought to its end, whatever was found. */
export type TaskForm = FormId | 'referral'

/** Why a task is no longer open. */
export type ClosingReason =
  | 'done' | 'done-late' | 'replaced' | 'in-hospital' | 'ended' | 'moved' | 'died' | 'refused' | 'not-needed' | 'recent-dose' | 'too-old'
  | 'pregnancy-over' | 'lost' | 'merged'

/** The reasons in words. */
export const closingLabels: Readonly<Record<ClosingReason, string>> = {
  done: 'Đã làm',
  'done-late': 'Đã làm, muộn',
  replaced: 'Đã đến lần thăm sau',
  'in-hospital': 'Bé còn ở viện',
  ended: 'Đã hết thời gian',
  moved: 'Đã chuyển đi',
  died: 'Đã mất',
  refused: 'Gia đình từ chối',
  'not-needed': 'Không còn cần',
  'recent-dose': 'Mới uống trong tháng trước',
  'too-old': 'Đã quá tuổi',
  'pregnancy-over': 'Thai kỳ đã kết thúc',
  lost: 'Không còn theo dõi được',
  merged: 'Đã gộp vào phiếu khác',
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
  /** Id of the rule that it comes from. */
  readonly rule: string
  readonly by: TaskDoer
  /** Where it is done on the phone; absent where the phone has no form for it yet. */
  readonly form?: TaskForm
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
  /** It comes from a restricted record: for `author` and the ward's named officers only, in no list that others read. */
  readonly restricted?: true
  readonly author?: string
}

/** The state on a day. */
export function taskState({ due, until }: Pick<Task, 'due' | 'until'>, today: CalendarDay): TaskState {
  if (today < due) return 'upcoming'
  return today > until ? 'overdue' : 'today'
}

/** True while nothing has closed the task. */
export function isOpen(task: Pick<Task, 'closedBy'>): boolean {
  return task.closedBy === undefined
}

/** Whether a reader may see the task: what is restricted only its author and the ward's named officers. */
export function mayRead(task: Pick<Task, 'restricted' | 'author'>, reader: { readonly author: string; readonly isNamedOfficer: boolean }): boolean {
  return task.restricted !== true || reader.isNamedOfficer || task.author === reader.author
}
