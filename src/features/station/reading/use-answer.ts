/** Holds the latest answer to an ask, asked again at each visit of the window and, where wanted, every so often. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result, StationProblem } from '../station-port.ts'

export type Answer<Value> = {
  /** Absent until the first good answer; kept while a later ask fails. */
  value?: Value
  /** Why the latest ask failed. */
  problem?: StationProblem
  /** Asks now; settles when the answer is in. */
  ask: () => Promise<void>
}

/** `load` must be stable (useCallback): a new one asks anew and forgets the old value. */
export function useAnswer<Value>(load: () => Promise<Result<Value>>, everyMs?: number): Answer<Value> {
  const [seen, setSeen] = useState<{ from: typeof load; value?: Value; problem?: StationProblem }>({ from: load })
  const latest = useRef(0)
  const ask = useCallback(async () => {
    latest.current += 1
    const turn = latest.current
    const result = await load()
    // A slow answer must not overwrite the one to a later ask.
    if (turn !== latest.current) return
    setSeen((before) => {
      if (result.ok) return { from: load, value: result.value }
      return { from: load, value: before.from === load ? before.value : undefined, problem: result.problem }
    })
  }, [load])

  useEffect(() => {
    void ask()
    const again = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    window.addEventListener('focus', again)
    const timer = everyMs === undefined ? undefined : window.setInterval(again, everyMs)
    return () => {
      window.removeEventListener('focus', again)
      if (timer !== undefined) window.clearInterval(timer)
    }
  }, [ask, everyMs])

  return seen.from === load ? { value: seen.value, problem: seen.problem, ask } : { ask }
}
