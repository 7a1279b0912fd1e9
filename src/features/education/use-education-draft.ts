/** The answers of a session and where they are kept. */
import { educationSessionForm, type EducationAnswers } from '#domain/forms/education-session.ts'
import type { Json } from '#domain/json.ts'
import type { DraftRow } from '#storage/db.ts'
import { keepDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import { useAnswersDraft } from '#ui/hooks/use-answers-draft.ts'

/** Where a session begins. */
export interface EducationDraftStart {
  /** The household; null for a group. */
  subject: string | null
  title: string
  fresh: EducationAnswers
  stored: DraftRow | undefined
}

export function useEducationDraft(phone: Phone, { subject, title, fresh, stored }: EducationDraftStart) {
  const { id: form, idNames } = educationSessionForm
  return useAnswersDraft({
    fresh,
    stored,
    keep: (answers, step) => keepDraft(phone, { form, subject, title, idNames }, toJson(answers), step),
  })
}

function toJson(answers: EducationAnswers): Record<string, Json> {
  const toldBack = Object.fromEntries(Object.entries(answers.toldBack).map(([caregiver, told]) => [caregiver, { ...told }]))
  return { ...answers, toldBack }
}
