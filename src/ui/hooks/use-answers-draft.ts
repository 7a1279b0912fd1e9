/** The answers under the thumb of a form in steps: shown at once, and stored before the next step comes. */
import { useRef, useState } from 'react'
import { useDraftWrites } from './use-draft-writes.ts'

/** Where the form begins and how its answers are kept. */
export interface AnswersDraftStart<Answers, Draft> {
  /** The answers of an untouched form. */
  fresh: Answers
  /** What was found in the drafts. */
  stored: { answers: Partial<Answers>; step: number } | undefined
  /** Stores all answers and, when given, the step; resolves to the draft when they are durable. */
  keep: (answers: Answers, step: number | undefined) => Promise<Draft>
}

/** The draft as a screen uses it. */
export interface AnswersDraft<Answers, Draft> {
  answers: Answers
  step: number
  saved: boolean
  failed: boolean
  /** Stores answers and, when given, the next step; resolves to the draft when they are durable, to undefined when they are not. */
  answer: (part: Partial<Answers>, step?: number) => Promise<Draft | undefined>
}

/** Starts from what is stored or afresh; a draft is kept from the first answer on, not from a look. */
export function useAnswersDraft<Answers extends object, Draft>({ fresh, stored, keep }: AnswersDraftStart<Answers, Draft>): AnswersDraft<Answers, Draft> {
  const [answers, setAnswers] = useState<Answers>(() => ({ ...fresh, ...stored?.answers }))
  const [step, setStep] = useState(stored?.step ?? 0)
  const { saved, failed, write } = useDraftWrites(stored !== undefined)
  // A second tap may come before the first has been drawn.
  const latest = useRef(answers)

  const answer = async (part: Partial<Answers>, next?: number): Promise<Draft | undefined> => {
    const all = { ...latest.current, ...part }
    latest.current = all
    setAnswers(all)
    try {
      // All answers, not the part alone: after a failed write nothing is left behind.
      const draft = await write(() => keep(all, next))
      if (next !== undefined) setStep(next)
      return draft
    } catch {
      return undefined
    }
  }
  return { answers, step, saved, failed, answer }
}
