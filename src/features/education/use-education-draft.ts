/** The answers of a session: shown at once, stored one after another, and "saved" only when the phone's database has them all. */
import { useRef, useState } from 'react'
import { educationSessionForm, type EducationAnswers } from '#domain/forms/education-session.ts'
import type { Json } from '#domain/json.ts'
import type { DraftRow } from '#storage/db.ts'
import { openDraft, updateDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'

/** Where a session begins. */
export interface EducationDraftStart {
  /** The household; null for a group. */
  subject: string | null
  title: string
  fresh: EducationAnswers
  stored: DraftRow | undefined
}

/** The draft as a screen uses it. */
export interface EducationDraft {
  answers: EducationAnswers
  step: number
  saved: boolean
  failed: boolean
  /** Stores answers and, when given, the next step; resolves to the draft when durable, to undefined when not. */
  answer: (part: Partial<EducationAnswers>, step?: number) => Promise<DraftRow | undefined>
}

interface Held {
  answers: EducationAnswers
  step: number
  waiting: number
  failed: boolean
  stored: boolean
}

/** Starts from the stored draft or afresh; a draft is opened at the first answer, not at a look. */
export function useEducationDraft(phone: Phone, start: EducationDraftStart): EducationDraft {
  const [held, setHeld] = useState<Held>(() => ({
    answers: { ...start.fresh, ...start.stored?.answers },
    step: start.stored?.step ?? 0,
    waiting: 0,
    failed: false,
    stored: start.stored !== undefined,
  }))
  const latest = useRef(held.answers)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const answer: EducationDraft['answer'] = async (part, step) => {
    latest.current = { ...latest.current, ...part }
    const answers = latest.current
    setHeld((before) => ({ ...before, answers, waiting: before.waiting + 1 }))
    const write = queue.current.then(async () => {
      const { subject, title } = start
      const draft = await openDraft(phone, { form: educationSessionForm.id, subject, title, idNames: educationSessionForm.idNames })
      await updateDraft(phone, draft.id, toJson(answers), step)
      return draft
    })
    queue.current = write.then(() => undefined, () => undefined)
    try {
      const draft = await write
      setHeld((before) => ({ ...before, step: step ?? before.step, waiting: before.waiting - 1, failed: false, stored: true }))
      return draft
    } catch {
      setHeld((before) => ({ ...before, waiting: before.waiting - 1, failed: true }))
      return undefined
    }
  }
  return {
    answers: held.answers,
    step: held.step,
    saved: held.stored && held.waiting === 0 && !held.failed,
    failed: held.failed,
    answer,
  }
}

function toJson(answers: EducationAnswers): Record<string, Json> {
  const toldBack = Object.fromEntries(Object.entries(answers.toldBack).map(([caregiver, told]) => [caregiver, { ...told }]))
  return { ...answers, toldBack }
}
