/** Saves that show at once: a tap draws what it will save before the disk has answered, can be taken back for ten seconds, and goes again when the disk refused. */
import { useState } from 'react'
import type { RecordChange } from '#domain/records/change.ts'
import type { AnyRecord } from '#domain/records/kind.ts'

/** How the saves are made, and the records that the screen has read. */
export interface EarlySaving {
  /** Resolves to whether the changes are durable. */
  write: (changes: readonly RecordChange[]) => Promise<boolean>
  records: readonly AnyRecord[]
  /** ms since 1970. */
  now: () => number
}

/** What may be taken back. */
export interface EarlyUndo {
  key: number
  message: string
  take: () => void
  expire: () => void
}

/** A record as a save leaves it; `done` once that is durable. */
export interface Early {
  record: AnyRecord
  done: boolean
}

export function useEarlySaves({ write, records, now }: EarlySaving) {
  const [early, setEarly] = useState<ReadonlyMap<string, Early>>(new Map())
  const [last, setLast] = useState<{ key: number; message: string; back: readonly RecordChange[] }>()
  const [failed, setFailed] = useState(false)

  const put = async (changes: readonly RecordChange[]): Promise<boolean> => {
    const at = now()
    setEarly((before) => {
      const after = new Map(before)
      for (const { id, kind, set } of changes) {
        const was = before.get(id)?.record ?? records.find((one) => one.id === id)
        after.set(id, { record: { author: '', device: '', ...was, ...set, id, kind, recordedAt: at }, done: false })
      }
      return after
    })
    const kept = await write(changes)
    setFailed(!kept)
    setEarly((before) => {
      const after = new Map(before)
      for (const { id } of changes) {
        const entry = after.get(id)
        if (entry && kept) after.set(id, { ...entry, done: true })
        else after.delete(id)
      }
      return after
    })
    return kept
  }

  return {
    failed,
    /** As `layOn`; a voided record stands among them with its reason. */
    shown: layOn(records, early),
    /** Saves `changes`; `back` takes them back. */
    save: async (changes: readonly RecordChange[], back: readonly RecordChange[], message: string): Promise<boolean> => {
      setLast({ key: now(), message, back })
      const kept = await put(changes)
      if (!kept) setLast(undefined)
      return kept
    },
    undo: last && {
      key: last.key,
      message: last.message,
      take: () => {
        setLast(undefined)
        void put(last.back)
      },
      expire: () => setLast(undefined),
    },
  }
}

/** The records with what is being saved on top; what is durable gives way to what was read, once that has come. */
export function layOn(records: readonly AnyRecord[], early: ReadonlyMap<string, Early>): AnyRecord[] {
  const read = new Set(records.map(({ id }) => id))
  const stands = ([id, { done }]: readonly [string, Early]) => !done || !read.has(id)
  const over = new Map([...early].filter(stands))
  return [...records.filter(({ id }) => !over.has(id)), ...[...over.values()].map(({ record }) => record)]
}
