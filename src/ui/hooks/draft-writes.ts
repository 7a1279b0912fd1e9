/** Writes of one draft, one after another, and what may be said of them meanwhile. */

/** Where the writes stand. */
export interface WritesState {
  waiting: number
  /** True when the last write failed: the answers are still on the screen, and every write carries them all. */
  failed: boolean
  /** True when the database holds something of the draft. */
  stored: boolean
}

/** "Đã lưu" is said only when something is kept, nothing waits and the last write went through. */
export function isSaved({ waiting, failed, stored }: WritesState): boolean {
  return stored && waiting === 0 && !failed
}

/** The two things that can be done to a draft; both settle as the work that they are given. */
export interface DraftWrites {
  /** Runs `keep` after the writes before it. */
  write: <Kept>(keep: () => Promise<Kept>) => Promise<Kept>
  /** Runs `drop` after the writes before it; then nothing is stored. */
  forget: (drop: () => Promise<void>) => Promise<void>
}

/** Starts with nothing waiting; `tell` hears every change of state. */
export function draftWrites(start: WritesState, tell: (state: WritesState) => void): DraftWrites {
  let state = start
  let last: Promise<unknown> = Promise.resolve()
  const become = (next: Partial<WritesState>) => {
    state = { ...state, ...next }
    tell(state)
  }
  const inTurn = async <Done>(work: () => Promise<Done>, stored: boolean): Promise<Done> => {
    become({ waiting: state.waiting + 1 })
    const turn = last.then(work)
    // A failed write does not hold up the next one.
    last = turn.then(() => undefined, () => undefined)
    try {
      const done = await turn
      become({ waiting: state.waiting - 1, failed: false, stored })
      return done
    } catch (reason) {
      become({ waiting: state.waiting - 1, failed: true })
      throw reason
    }
  }
  return { write: (keep) => inTurn(keep, true), forget: (drop) => inTurn(drop, false) }
}
