/** The answers of a visit and where they are kept. */
import { householdVisitForm } from '#domain/forms/household-visit.ts'
import { emptyVisit, type VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import type { Json } from '#domain/json.ts'
import type { DraftRow } from '#storage/db.ts'
import { keepDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import { useAnswersDraft } from '#ui/hooks/use-answers-draft.ts'

/** Whom the visit is for and what was found in the drafts. */
export interface VisitDraftStart {
  subject: string
  title: string
  today: string
  stored: DraftRow | undefined
}

export function useVisitDraft(phone: Phone, { subject, title, today, stored }: VisitDraftStart) {
  const { id: form, idNames } = householdVisitForm
  return useAnswersDraft({
    fresh: emptyVisit(today),
    stored,
    keep: (answers, step) => keepDraft(phone, { form, subject, title, idNames }, toJson(answers), step),
  })
}

function toJson(answers: VisitAnswers): Record<string, Json> {
  return { ...answers, breathToConfirm: answers.breathToConfirm && { ...answers.breathToConfirm }, breaths: answers.breaths.map((count) => ({ ...count })) }
}
