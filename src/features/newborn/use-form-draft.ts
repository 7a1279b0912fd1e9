/** Stores a form's answers as they change, and once more before they become records. */
import { useEffect, useEffectEvent } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { DraftRow } from '#storage/db.ts'
import { keepDraft, type DraftStart } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import { useDraftWrites } from '#ui/hooks/use-draft-writes.ts'

/** What a screen is told of its draft. */
export interface FormDraft {
  saved: boolean
  failed: boolean
  /** Writes all answers and gives the draft; rejects when the phone cannot keep them. */
  keep: () => Promise<DraftRow>
}

/** A draft is opened at the first change, not at a look. */
export function useFormDraft<Answers extends FieldValues>(
  phone: Phone,
  start: DraftStart,
  form: UseFormReturn<Answers, unknown, Answers>,
  resumed: boolean,
): FormDraft {
  const { saved, failed, write } = useDraftWrites(resumed)
  const keep = () => write(() => keepDraft(phone, start, form.getValues()))

  const onChange = useEffectEvent(() => {
    // A failed write is shown on the screen and tried again with the next change.
    keep().catch(() => undefined)
  })
  useEffect(() => {
    const subscription = form.watch(() => onChange())
    return () => subscription.unsubscribe()
  }, [form])

  return { saved, failed, keep }
}
