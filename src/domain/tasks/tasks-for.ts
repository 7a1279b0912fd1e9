/** All tasks of one person on one day: a pure function of the records, the same on every phone and at the station. */
import { isVoid } from '../indicators/counting/programme-data.ts'
import { newbornCheckTasks } from './newborn-check-task.ts'
import type { TaskQuestion } from './person-facts.ts'
import { postnatalTasks } from './postnatal-tasks.ts'
import { referralTasks } from './referral-tasks.ts'
import type { Task } from './task.ts'

export type { TaskQuestion } from './person-facts.ts'

/** Referrals first, then what is asked, then visits; closed tasks are among them with what closed them. */
export function tasksFor(question: TaskQuestion): Task[] {
  if (isVoid(question.person)) return []
  return [...referralTasks(question), ...newbornCheckTasks(question), ...postnatalTasks(question)]
}
