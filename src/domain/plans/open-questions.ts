/** What the station has still to confirm of a plan: misprints, numbers left out, doubtful days and the follow-up after birth; source: plans.md §§8, 10. */
import type { Plan } from './plan.ts'

/** One question; `about` is the id of a target, the code of an event or the label of a report. */
export interface OpenQuestion {
  readonly code: 'correction' | 'missing-value' | 'report-day' | 'event-day' | 'follow-up'
  readonly about: string
  /** Vietnamese. */
  readonly words: string
}

/** Reports whose day somebody must know; the others are tasks or come when asked for. */
const DATED: ReadonlySet<string> = new Set(['six-month', 'year', 'periodic', 'six-month-and-year'])

/** The questions in the plan's order; `settled` are the targets whose correction was accepted or whose number the ward set. */
export function openQuestions(plan: Plan, settled: ReadonlySet<string>): OpenQuestion[] {
  return [...targetQuestions(plan, settled), ...reportQuestions(plan), ...eventQuestions(plan), ...followUpQuestions(plan)]
}

function targetQuestions({ targets }: Plan, settled: ReadonlySet<string>): OpenQuestion[] {
  return targets
    .filter(({ id, correctionNote }) => correctionNote !== undefined && !settled.has(id))
    .map(({ id, value, correctionNote = '' }) => ({ code: value === null ? 'missing-value' : 'correction', about: id, words: correctionNote }))
}

/** Only where the plan dates no report at all: one without a day beside dated ones says who sends, not when. */
function reportQuestions({ deadlines }: Plan): OpenQuestion[] {
  if (deadlines.some(({ what, beforeDay }) => (what === 'six-month' || what === 'year') && beforeDay !== null)) return []
  return deadlines
    .filter(({ what }) => DATED.has(what))
    .map(({ label }) => ({ code: 'report-day', about: label, words: `${label}: kế hoạch không ghi ngày. Hỏi nơi nhận rồi điền hạn.` }))
}

function eventQuestions({ events }: Plan): OpenQuestion[] {
  return events
    .filter(({ suggested }) => suggested !== undefined)
    .map(({ code, name, correctionNote }) => ({ code: 'event-day', about: code, words: correctionNote ?? `${name}: kế hoạch không ghi ngày. Chọn ngày.` }))
}

function followUpQuestions({ followUp }: Plan): OpenQuestion[] {
  return followUp.needsConfirmation ? [{ code: 'follow-up', about: 'follow-up', words: 'Lịch theo dõi mẹ và bé sau sinh: kế hoạch ghi chưa rõ. Trạm xem lại giúp.' }] : []
}
