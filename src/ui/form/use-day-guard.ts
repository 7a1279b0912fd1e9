/** Days under typing on one screen: its save waits for them, and they say so when it was tried. */
import { useState } from 'react'

/** The two things that are done with the days of a screen. */
export interface DayHold {
  /** Told by each day whether it is open: half typed, or refused. */
  hold: (id: string, isOpen: boolean) => void
  /** Runs `save` when no day is open; otherwise the open days show what is wrong with them. */
  pass: (save: () => unknown) => unknown
}

/** The guard as a screen hands it to its days. */
export interface DayGuard extends DayHold {
  /** How often a save was tried in vain since a day was last opened or closed. */
  tried: number
}

/** Starts with no day open; `tell` hears the count of tries. */
export function dayHold(tell: (tried: number) => void): DayHold {
  const open = new Set<string>()
  let tried = 0
  const become = (count: number) => {
    if (count === tried) return
    tried = count
    tell(tried)
  }
  return {
    hold: (id, isOpen) => {
      if (open.has(id) === isOpen) return
      if (isOpen) open.add(id)
      else open.delete(id)
      become(0)
    },
    pass: (save) => {
      if (open.size === 0) return save()
      become(tried + 1)
      return undefined
    },
  }
}

export function useDayGuard(): DayGuard {
  const [tried, setTried] = useState(0)
  const [{ hold, pass }] = useState(() => dayHold(setTried))
  return { tried, hold, pass }
}
