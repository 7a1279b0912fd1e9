/** Danger overrides everything: a found sign is saved with its referral at once, while the rest of the visit waits as a draft. */
import type { VisitAnswers, VisitContext } from '#domain/forms/household-visit/answers.ts'
import { dangerChanges, assessVisit } from '#domain/forms/household-visit/danger.ts'
import type { Referral } from '#domain/records/referral.ts'
import type { Phone } from '#storage/phone.ts'
import { recordById } from '#storage/read/records.ts'
import { saveRecords } from '#storage/save.ts'

/** What new answers mean for the child: a sign that was not known before, fewer or other signs, or no change. */
export type DangerChange = 'new-sign' | 'changed' | 'none'

/** Compares the signs found before and after an answer. */
export function dangerChange(before: VisitAnswers, after: VisitAnswers, person: VisitContext['person']): DangerChange {
  const known = assessVisit(before, person).reasons
  const now = assessVisit(after, person).reasons
  if (now.some((reason) => !known.includes(reason))) return 'new-sign'
  return known.length === now.length ? 'none' : 'changed'
}

/** Saves check and referral; false when the phone could not keep them. */
export async function saveDanger(phone: Phone, answers: VisitAnswers, context: Omit<VisitContext, 'referral'>): Promise<boolean> {
  try {
    // Read now: the station may have answered since the screen was drawn.
    const referral = await recordById<Referral>(phone, context.ids['referral'] ?? '')
    const changes = dangerChanges(answers, { ...context, referral })
    const result = await saveRecords(phone, changes, { occurredOn: answers.occurredOn })
    return result.ok
  } catch {
    return false
  }
}
