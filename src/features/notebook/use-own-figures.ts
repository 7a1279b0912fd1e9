/** The kept figures, and counting them: by itself the first time, by a press when the book has changed since. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { countOwnFigures } from '#storage/own-figures.ts'
import type { Phone } from '#storage/phone.ts'
import { readOwnTargets, type OwnTargets } from '#storage/read/own-targets.ts'
import { watch } from '#storage/watch.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'

export type OwnFiguresState = { value?: OwnTargets; isCounting: boolean; hasFailed: boolean; count: () => void }

/** A task of its own: the browser draws and hears the finger before the next slice. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

export function useOwnFigures(phone: Phone): OwnFiguresState {
  const { value } = useWatch(() => watch(() => readOwnTargets(phone)), [phone])
  const [isCounting, setCounting] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const begun = useRef(false)
  const count = useCallback(() => {
    if (begun.current) return
    begun.current = true
    setCounting(true)
    // A book that was shut meanwhile, or a full disk: the figures of before stay, and the screen says so.
    countOwnFigures(phone, pause)
      .then(() => setFailed(false), () => setFailed(true))
      .finally(() => {
        begun.current = false
        setCounting(false)
      })
  }, [phone])
  const isEmpty = value !== undefined && value.counted === null
  useEffect(() => {
    if (isEmpty) count()
  }, [isEmpty, count])
  return { ...(value ? { value } : {}), isCounting, hasFailed, count }
}
