/** What a rule of tasks declares: whose task it is, where it was read, which records close it, and the tasks of one person. */
import type { ProgrammeData, ProgrammeKind } from '../indicators/counting/programme-data.ts'
import type { FollowUpSchedule } from '../plans/plan.ts'
import type { Person } from '../records/person.ts'
import type { Rule } from '../signs/rule.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import type { Task, TaskDoer, TaskForm } from './task.ts'

/** What a rule of tasks is given; `records` may hold other people's too, and are already read through the aliases. */
export interface TaskQuestion {
  readonly person: Person
  readonly records: ProgrammeData
  readonly today: CalendarDay
  /** The adopted plan's follow-up after birth. */
  readonly planFollowUp?: FollowUpSchedule
}

/** A task as its rule makes it; what every task of the rule shares is added by `tasksFor`. */
export interface TaskDraft extends Pick<Task, 'from' | 'due' | 'until' | 'why' | 'record' | 'closedBy' | 'author'> {
  /** What tells it from the rule's other tasks, on every machine and every day alike. */
  readonly key: string
}

/** Where a rule was read and who confirmed it. */
export type Provenance = Omit<Rule<unknown>, 'value'>

/** One rule of tasks: one file of the folder `rules`. */
export interface TaskRule extends Provenance {
  readonly id: string
  /** Vietnamese. */
  readonly label: string
  readonly by: TaskDoer
  /** Kinds of record by which its tasks are done. */
  readonly closes: readonly ProgrammeKind[]
  /** Where they are done on the phone; absent where it has no form that can always bring them to an end. */
  readonly form?: TaskForm
  /** Its tasks come from restricted records and say nothing of what stands in them. */
  readonly restricted?: true
  drafts(question: TaskQuestion): TaskDraft[]
}

/** The provenance of a schedule, for the rule that asks by it. */
export function basedOn({ source, validFrom, confirmedBy }: Rule<unknown>): Provenance {
  return { source, validFrom, confirmedBy }
}
