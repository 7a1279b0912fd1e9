/** The tasks that the phone shows: those that one of its forms can bring to an end, so that no row is a dead end. */
import { antenatalContact } from './rules/antenatal-contact.ts'
import { circumstanceReview } from './rules/circumstance-review.ts'
import { expectedBirthRule } from './rules/expected-birth.ts'
import { feedingRecall } from './rules/feeding-recall.ts'
import { homeHazardRecheck } from './rules/home-hazard-recheck.ts'
import { measuring } from './rules/measuring.ts'
import { newbornCheck } from './rules/newborn-check.ts'
import { periodicExamRule } from './rules/periodic-exam.ts'
import { postnatalContact } from './rules/postnatal-contact.ts'
import { pregnancyDatingRule } from './rules/pregnancy-dating.ts'
import { pregnancyVaccineDose } from './rules/pregnancy-vaccine-dose.ts'
import { referralFollowUp } from './rules/referral-follow-up.ts'
import { vaccineDose } from './rules/vaccine-dose.ts'
import { vitaminARoundRule } from './rules/vitamin-a-round.ts'
import type { Task, TaskForm } from './task.ts'
import type { TaskQuestion, TaskRule } from './task-rule.ts'
import { tasksFor } from './tasks-for.ts'

/** A task with its form. */
export interface PhoneTask extends Task {
  readonly form: TaskForm
}

/** The rules that have a form, apart from the others so that a phone loads no more. */
export const phoneTaskRules: readonly TaskRule[] = [
  referralFollowUp, pregnancyDatingRule, antenatalContact, pregnancyVaccineDose, expectedBirthRule, newbornCheck,
  postnatalContact, vaccineDose, vitaminARoundRule, measuring, feedingRecall, periodicExamRule, homeHazardRecheck,
]

/** The rules whose tasks stand on their own screen alone, for their author: in no list, whoever looks over the shoulder. */
export const privateTaskRules: readonly TaskRule[] = [circumstanceReview]

/** The tasks of one person that can be done on the phone. */
export function tasksOnPhone(question: TaskQuestion): PhoneTask[] {
  return tasksFor(question, phoneTaskRules).filter(hasForm)
}

function hasForm(task: Task): task is PhoneTask {
  return task.form !== undefined
}
