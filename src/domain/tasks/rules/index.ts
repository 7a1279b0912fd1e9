/** The rules that make tasks, one line each, in the order in which a person's tasks are listed. */
import type { TaskRule } from '../task-rule.ts'
import { antenatalContact } from './antenatal-contact.ts'
import { circumstanceReview } from './circumstance-review.ts'
import { deathReview } from './death-review.ts'
import { expectedBirthRule } from './expected-birth.ts'
import { feedingRecall } from './feeding-recall.ts'
import { homeHazardRecheck } from './home-hazard-recheck.ts'
import { measuring } from './measuring.ts'
import { newbornCheck } from './newborn-check.ts'
import { periodicExamRule } from './periodic-exam.ts'
import { postnatalContact } from './postnatal-contact.ts'
import { pregnancyDatingRule } from './pregnancy-dating.ts'
import { pregnancyVaccineDose } from './pregnancy-vaccine-dose.ts'
import { referralFollowUp } from './referral-follow-up.ts'
import { vaccineDose } from './vaccine-dose.ts'
import { vitaminARoundRule } from './vitamin-a-round.ts'

/** All rules; those that the phone has a form for stand in `on-phone.ts` too. */
export const taskRules: readonly TaskRule[] = [
  referralFollowUp,
  deathReview,
  pregnancyDatingRule,
  antenatalContact,
  pregnancyVaccineDose,
  expectedBirthRule,
  newbornCheck,
  postnatalContact,
  vaccineDose,
  vitaminARoundRule,
  measuring,
  feedingRecall,
  periodicExamRule,
  homeHazardRecheck,
  circumstanceReview,
]
