/** Saves a change and keeps, for ten seconds, the change that takes it back. */
import { useState } from 'react'
import type { RecordChange } from '#domain/records/change.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { saveRecords } from '#storage/save.ts'

interface Undoable {
  key: string
  message: string
  back: readonly RecordChange[]
}

export function useUndoableSave(phone: Phone, today: string) {
  const [last, setLast] = useState<Undoable>()
  const [failure, setFailure] = useState<string>()

  const write = async (changes: readonly RecordChange[]): Promise<string | undefined> => {
    try {
      const outcome = await saveRecords(phone, changes, { occurredOn: today })
      setFailure(outcome.ok ? undefined : words.person.saveFailed)
      return outcome.ok ? outcome.txn : undefined
    } catch {
      setFailure(words.person.saveFailed)
      return undefined
    }
  }
  return {
    failure,
    /** Saves `changes`; `back` restores what was before. */
    save: async (changes: readonly RecordChange[], back: readonly RecordChange[], message: string): Promise<void> => {
      const key = await write(changes)
      if (key !== undefined) setLast({ key, message, back })
    },
    undo: last && {
      key: last.key,
      message: last.message,
      take: () => {
        setLast(undefined)
        void write(last.back)
      },
      expire: () => setLast(undefined),
    },
  }
}
