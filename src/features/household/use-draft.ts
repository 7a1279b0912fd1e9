/** The draft behind a registry form: found when the form opens, made at the first answer, the same one until the form is left. */
import { useEffect, useRef, useState } from 'react'
import type { Json } from '#domain/json.ts'
import type { DraftRow } from '#storage/db.ts'
import { dropDraft, openDraft, ownDraftOf, updateDraft, type DraftStart } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'

/** What a form does with its draft. */
export interface DraftHandle {
  /** Answers of an earlier sitting; undefined for a fresh form, and once they were dropped. */
  found: DraftRow | undefined
  /** Stores the answers; resolves when they are durable. */
  keep: (answers: Record<string, Json>) => Promise<void>
  /** The draft itself, made now when there is none: a save needs its id and its records' ids. */
  take: () => Promise<DraftRow>
  drop: () => Promise<void>
  /** Its records are saved: what is written from now on is another form, with ids of its own. */
  leave: () => void
}

/** Undefined until it is known whether a draft waits. One draft per opened form: a second save of it does nothing. */
export function useDraft(phone: Phone, start: DraftStart): DraftHandle | undefined {
  const [looked, setLooked] = useState<{ found: DraftRow | undefined }>()
  const taken = useRef<DraftRow>(undefined)
  const { form, subject } = start
  useEffect(() => {
    let left = false
    void ownDraftOf(phone, form, subject).then((found) => {
      if (!left) setLooked({ found })
    })
    return () => {
      left = true
    }
  }, [phone, form, subject])
  if (!looked) return undefined
  const take = async () => {
    taken.current ??= await openDraft(phone, start)
    return taken.current
  }
  return {
    found: looked.found,
    take,
    leave: () => {
      taken.current = undefined
    },
    keep: async (answers) => updateDraft(phone, (await take()).id, answers),
    drop: async () => {
      const draft = taken.current ?? looked.found
      taken.current = undefined
      if (draft) await dropDraft(phone, draft.id)
      setLooked({ found: undefined })
    },
  }
}
