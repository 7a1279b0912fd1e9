/** The answers under the thumb: shown at once, stored one after another, and "saved" only when the phone's database has them all. */
import { useRef, useState } from 'react'
import { emptyVisit, householdVisitForm, type VisitAnswers } from '#domain/forms/household-visit.ts'
import type { Json } from '#domain/json.ts'
import { openDraft, updateDraft } from '#storage/drafts.ts'
import type { DraftRow } from '#storage/db.ts'
import type { Phone } from '#storage/phone.ts'

/** Whom the visit is for and what was found in the drafts. */
export interface VisitDraftStart {
  subject: string
  title: string
  today: string
  stored: DraftRow | undefined
}

/** The draft as a screen uses it. */
export interface VisitDraft {
  answers: VisitAnswers
  step: number
  /** True when something is answered and nothing waits to be written. */
  saved: boolean
  /** True when the last write failed: the answers are still on the screen. */
  failed: boolean
  /** Stores answers and, when given, the next step; resolves to the draft when they are durable, to undefined when they are not. */
  answer: (part: Partial<VisitAnswers>, step?: number) => Promise<DraftRow | undefined>
  /** Moves without an answer; the place is stored too. */
  go: (step: number) => Promise<unknown>
}

interface Held {
  answers: VisitAnswers
  step: number
  waiting: number
  failed: boolean
  stored: boolean
}

/** Starts from the stored draft or from nothing; a draft is opened at the first answer, not at a look. */
export function useVisitDraft(phone: Phone, start: VisitDraftStart): VisitDraft {
  const [held, setHeld] = useState<Held>(() => ({
    answers: { ...emptyVisit(start.today), ...start.stored?.answers },
    step: start.stored?.step ?? 0,
    waiting: 0,
    failed: false,
    stored: start.stored !== undefined,
  }))
  const latest = useRef(held.answers)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const answer: VisitDraft['answer'] = async (part, step) => {
    latest.current = { ...latest.current, ...part }
    const answers = latest.current
    setHeld((before) => ({ ...before, answers, waiting: before.waiting + 1 }))
    const write = queue.current.then(async () => {
      const { subject, title } = start
      const draft = await openDraft(phone, { form: householdVisitForm.id, subject, title, idNames: householdVisitForm.idNames })
      // All answers, not the part alone: after a failed write nothing is left behind.
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
    go: (step) => answer({}, step),
  }
}

function toJson(answers: VisitAnswers): Record<string, Json> {
  return { ...answers, breathToConfirm: answers.breathToConfirm && { ...answers.breathToConfirm }, breaths: answers.breaths.map((count) => ({ ...count })) }
}
