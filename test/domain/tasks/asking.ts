/** Asks one rule, or all, for the tasks of a person, as short as the tests of rules want it. */
import { programmeData, type ProgrammeData } from '#domain/indicators/counting/programme-data.ts'
import type { Person } from '#domain/records/person.ts'
import { isOpen, type Task } from '#domain/tasks/task.ts'
import type { TaskRule } from '#domain/tasks/task-rule.ts'
import { taskRules } from '#domain/tasks/rules/index.ts'
import { tasksFor } from '#domain/tasks/tasks-for.ts'

type Records = readonly { readonly kind: string }[]

/** The tasks of a person by these rules on a day. */
export function tasksOn(today: string, person: Person, records: Records = [], rules: readonly TaskRule[] = taskRules): Task[] {
  return tasksFor({ person, today, records: dataOf(records) }, rules)
}

/** Records by kind. */
export function dataOf(records: Records): ProgrammeData {
  return programmeData(records)
}

/** The task whose id ends so. */
export function taskNamed(tasks: readonly Task[], ending: string): Task | undefined {
  return tasks.find(({ id }) => id.endsWith(`:${ending}`))
}

/** How a task stands in a word: its state while it is open, else why it is closed. */
export function standing(task: Task | undefined): string | undefined {
  return task && (isOpen(task) ? task.state : task.closedBy?.reason)
}
