/** The answers of a look through a home and where they are kept. */
import { emptyHazards, hazardAnswersOf, homeHazardCheckForm, type HazardAnswers } from '#domain/forms/home-hazard-check.ts'
import { words } from '#language/words.ts'
import { keepDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import type { HazardPage } from '#storage/read/hazard-page.ts'
import { useAnswersDraft } from '#ui/hooks/use-answers-draft.ts'

/** `subject` is the household, or the look that is mended. */
export function useHazardsDraft(phone: Phone, subject: string, { household, before, draft, today }: HazardPage) {
  const { id: form, idNames } = homeHazardCheckForm
  return useAnswersDraft<HazardAnswers, { id: string; ids: Record<string, string> }>({
    fresh: before ? hazardAnswersOf(before) : emptyHazards(today),
    stored: draft,
    keep: (answers, step) => keepDraft(phone, { form, subject, title: words.hazards.draftTitle(household.number), idNames }, { ...answers }, step),
  })
}
