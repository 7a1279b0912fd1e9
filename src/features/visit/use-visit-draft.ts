/** The answers of a visit, or of a quick check, and where they are kept. */
import { dangerSignsForm, emptyCheck, type DangerSignAnswers } from '#domain/forms/danger-signs.ts'
import type { SignAnswers } from '#domain/forms/danger-signs/look.ts'
import { householdVisitForm } from '#domain/forms/household-visit.ts'
import { emptyVisit, type VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import type { Json } from '#domain/json.ts'
import type { DraftRow } from '#storage/db.ts'
import { keepDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import { useAnswersDraft } from '#ui/hooks/use-answers-draft.ts'

/** Whom the form is for and what was found in the drafts. */
export interface VisitDraftStart {
  subject: string
  title: string
  today: string
  stored: DraftRow | undefined
}

export function useVisitDraft(phone: Phone, { subject, title, today, stored }: VisitDraftStart) {
  const { id: form, idNames } = householdVisitForm
  return useAnswersDraft<VisitAnswers, DraftRow>({
    fresh: emptyVisit(today),
    stored,
    keep: (answers, step) => keepDraft(phone, { form, subject, title, idNames }, { ...answers, ...counts(answers) }, step),
  })
}

export function useCheckDraft(phone: Phone, { subject, title, today, stored }: VisitDraftStart) {
  const { id: form, idNames } = dangerSignsForm
  return useAnswersDraft<DangerSignAnswers, DraftRow>({
    fresh: emptyCheck(today),
    stored,
    keep: (answers, step) => keepDraft(phone, { form, subject, title, idNames }, { ...answers, ...counts(answers) }, step),
  })
}

function counts({ breathToConfirm, breathSeen, breaths }: SignAnswers): Record<string, Json> {
  return { breathToConfirm: breathToConfirm && { ...breathToConfirm }, breathSeen: breathSeen && { ...breathSeen }, breaths: breaths.map((count) => ({ ...count })) }
}
