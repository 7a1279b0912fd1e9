/** The draft behind a form: found when the form opens, made at the first answer, and written at every change. */
import { useEffect, useRef, useState } from 'react'
import type { Json } from '#domain/json.ts'
import type { DraftRow } from '#storage/db.ts'
import { dropDraft, listDrafts, openDraft, updateDraft, type DraftStart } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'

/** What a form does with its draft. */
export interface DraftHandle {
  /** Answers of an earlier sitting; undefined for a fresh form. */
  found: DraftRow | undefined
  /** Stores the answers; resolves when they are durable. */
  keep: (answers: Record<string, Json>) => Promise<void>
  /** The draft itself, made now when there is none: a save needs its id and its records' ids. */
  take: () => Promise<DraftRow>
  drop: () => Promise<void>
}

/** Undefined until it is known whether a draft waits. One draft per opened form: a second save of it does nothing. */
export function useDraft(phone: Phone, start: DraftStart): DraftHandle | undefined {
  const [looked, setLooked] = useState<{ found: DraftRow | undefined }>()
  const taken = useRef<Promise<DraftRow>>(undefined)
  const writing = useRef<Promise<void>>(Promise.resolve())
  const { form, subject } = start
  useEffect(() => {
    let left = false
    void listDrafts(phone).then((drafts) => {
      if (!left) setLooked({ found: drafts.find((draft) => draft.form === form && draft.subject === subject) })
    })
    return () => {
      left = true
    }
  }, [phone, form, subject])
  if (!looked) return undefined
  const take = () => {
    taken.current ??= openDraft(phone, start)
    return taken.current
  }
  return {
    found: looked.found,
    take,
    keep: (answers) => {
      writing.current = writing.current.then(async () => {
        const draft = await take()
        await updateDraft(phone, draft.id, answers)
      })
      return writing.current
    },
    drop: async () => {
      const draft = looked.found ?? (taken.current && (await taken.current))
      taken.current = undefined
      if (draft) await dropDraft(phone, draft.id)
    },
  }
}
