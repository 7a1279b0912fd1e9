/** Danger signs of a home visit: judged as answered so far, and turned into a check and its referral; signs: clinical.md §1. */
import type { Json } from '../../json.ts'
import type { RecordChange } from '../../records/change.ts'
import type { Person } from '../../records/person.ts'
import { assessDangerSigns, type SignAssessment } from '../../signs/assess.ts'
import { ageOnVisit, type VisitAnswers, type VisitContext } from './answers.ts'
import { keptTemperature } from './temperature.ts'

/** The danger signs as answered so far, judged. */
export function assessVisit(answers: VisitAnswers, person: Person): SignAssessment {
  return assessDangerSigns({
    signs: answers.signs,
    breaths: answers.breaths,
    temperatureCelsius: keptTemperature(answers.temperature),
    ageDays: ageOnVisit(person, answers.occurredOn) ?? 0,
  })
}

/** The reason that a referral gets when a changed answer took its last sign away. */
export const MISTAKEN_SIGN = 'Ghi nhầm dấu hiệu, đã sửa câu trả lời.'

/**
 * The check and its referral as answered so far, for saving at once when a sign is there: the visit itself goes on.
 * The check does not name the visit yet, because a record must not wait at the endpoint for one that is unfinished.
 */
export function dangerChanges(answers: VisitAnswers, context: VisitContext): RecordChange[] {
  return [checkChange(answers, context, {}), ...referralChange(answers, context)]
}

/** The check as a record; `extra` is what else is known of it. */
export function checkChange(answers: VisitAnswers, context: VisitContext, extra: Record<string, Json>): RecordChange {
  const set: Record<string, Json> = {
    area: context.person.area,
    occurredOn: answers.occurredOn,
    subject: context.person.id,
    signs: answers.signs,
    breaths: answers.breaths,
    temperatureCelsius: keptTemperature(answers.temperature),
    ...extra,
  }
  return { kind: 'danger-sign-check', id: context.ids['check'] ?? '', set }
}

/** The referral that the signs call for, or its withdrawal. Only what the visit knows is set: destination, times and outcome of a referral under way belong to its own page. */
export function referralChange(answers: VisitAnswers, context: VisitContext): RecordChange[] {
  const { reasons } = assessVisit(answers, context.person)
  const id = context.ids['referral'] ?? ''
  const before = context.referral
  if (reasons.length === 0) {
    if (!before || typeof before.voidReason === 'string') return []
    return [{ kind: 'referral', id, set: { voidReason: MISTAKEN_SIGN } }]
  }
  const found: Record<string, Json> = {
    reasons,
    occurredOn: answers.occurredOn,
    ...(answers.breaths.length > 0 || before?.breaths ? { breaths: answers.breaths } : {}),
  }
  if (before) return [{ kind: 'referral', id, set: before.voidReason === MISTAKEN_SIGN ? { ...found, voidReason: null } : found }]
  const fresh: Record<string, Json> = {
    area: context.person.area,
    subject: context.person.id,
    check: context.ids['check'] ?? '',
    urgency: 'emergency',
    destination: context.destination,
  }
  return [{ kind: 'referral', id, set: { ...fresh, ...found } }]
}
