/** Stores a form's answers as they change, one write after another; "saved" only when the phone's database has them all. */
import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { DraftRow } from '#storage/db.ts'
import { openDraft, updateDraft, type DraftStart } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'

/** What a screen is told of its draft. */
export interface FormDraft {
  saved: boolean
  failed: boolean
  /** Writes all answers and gives the draft; rejects when the phone cannot keep them. */
  keep: () => Promise<DraftRow>
}

/** `answersToJson` gives what is stored; a draft is opened at the first change, not at a look. */
export function useFormDraft<Answers extends FieldValues>(
  phone: Phone,
  start: Omit<DraftStart, 'answers'>,
  form: UseFormReturn<Answers, unknown, Answers>,
  resumed: boolean,
): FormDraft {
  const [state, setState] = useState({ waiting: 0, failed: false, stored: resumed })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const opening = useRef(start)
  opening.current = start

  const keep = useRef(async (): Promise<DraftRow> => {
    setState((before) => ({ ...before, waiting: before.waiting + 1 }))
    const write = queue.current.then(async () => {
      const draft = await openDraft(phone, opening.current)
      await updateDraft(phone, draft.id, form.getValues())
      return draft
    })
    queue.current = write.then(() => undefined, () => undefined)
    try {
      const draft = await write
      setState((before) => ({ waiting: before.waiting - 1, failed: false, stored: true }))
      return draft
    } catch (reason) {
      setState((before) => ({ ...before, waiting: before.waiting - 1, failed: true }))
      throw reason
    }
  })

  useEffect(() => {
    // A failed write is shown on the screen and tried again with the next change.
    const subscription = form.watch(() => void keep.current().catch(() => undefined))
    return () => subscription.unsubscribe()
  }, [form])

  return { saved: state.stored && state.waiting === 0 && !state.failed, failed: state.failed, keep: keep.current }
}
