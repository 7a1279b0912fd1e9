/** What the last visit said of feeding, cord, warmth and advice, offered again in one tap; danger signs never are: each is asked anew (ux.md screen 10). */
import type { HouseholdVisit } from '../../records/household-visit.ts'
import { isCalendarDay, daysBetween } from '../../time/calendar-day.ts'
import { adviceFor } from './advice.ts'
import type { VisitAnswers, VisitContext } from './answers.ts'
import { offeredDays } from './next-days.ts'

/** The questions about care that a visit asks. */
export type CareQuestion = 'feeding' | 'cord' | 'warm'

/** Answers that may be taken over. */
export type RepeatedAnswers = Pick<VisitAnswers, 'breastfeeding' | 'cordDry' | 'keptWarm' | 'advice' | 'nextVisitOn' | 'noNextVisit'>

/** A visit older than this says nothing of today. NSC. */
const REPEAT_DAYS = 35

/** What can be confirmed in one tap; undefined when anything asked today was open, unknown or not as it should be, or nothing was advised. */
export function repeatOffer(
  last: HouseholdVisit | undefined,
  care: readonly CareQuestion[],
  answers: VisitAnswers,
  context: Pick<VisitContext, 'person' | 'mother' | 'woman'>,
): RepeatedAnswers | undefined {
  if (!last || last.seen.length === 0 || !isCalendarDay(answers.occurredOn)) return undefined
  const since = daysBetween(last.occurredOn, answers.occurredOn)
  if (since < 0 || since > REPEAT_DAYS) return undefined
  const { breastfeeding = '', cordDry = '', keptWarm = '' } = last
  const open = [
    care.includes('feeding') && (breastfeeding === '' || breastfeeding === 'unknown'),
    care.includes('cord') && cordDry !== 'yes',
    care.includes('warm') && keptWarm !== 'yes',
  ]
  const offered = adviceFor(answers, context).map(({ code }) => code)
  const advice = last.advice.filter((code) => offered.includes(code))
  const [next] = offeredDays(context, answers.occurredOn)
  if (open.includes(true) || advice.length === 0 || !next) return undefined
  return {
    breastfeeding: care.includes('feeding') ? breastfeeding : '',
    cordDry: care.includes('cord') ? cordDry : '',
    keptWarm: care.includes('warm') ? keptWarm : '',
    advice,
    nextVisitOn: next.day,
    noNextVisit: false,
  }
}
