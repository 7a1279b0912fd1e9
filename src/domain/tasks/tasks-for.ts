/** All tasks of one person on one day: a pure function of the records and the rules, the same on every phone and at the station. */
import { isVoid } from '../indicators/counting/programme-data.ts'
import { taskState, type Task } from './task.ts'
import type { TaskDraft, TaskQuestion, TaskRule } from './task-rule.ts'

/** In the order of the rules; closed tasks are among them with what closed them. */
export function tasksFor(question: TaskQuestion, rules: readonly TaskRule[]): Task[] {
  if (isVoid(question.person)) return []
  return rules.flatMap((rule) => rule.drafts(question).map((draft) => taskOf(rule, draft, question)))
}

function taskOf(rule: TaskRule, { key, author, record, closedBy, from, due, until, why }: TaskDraft, { person, today }: TaskQuestion): Task {
  return {
    id: `${rule.id}:${key}`,
    rule: rule.id,
    by: rule.by,
    ...(rule.form && { form: rule.form }),
    person: person.id,
    household: person.household,
    from,
    due,
    until,
    why,
    state: taskState({ due, until }, today),
    ...(record && { record }),
    ...(closedBy && { closedBy }),
    ...(rule.restricted && { restricted: rule.restricted, author }),
  }
}
