/** Keeps the lists of an open book up to date while nobody waits for anything: a slice, a pause, the next. */
import { makeKeeper, needsKeeping } from '#storage/kept/keeper.ts'
import type { Phone } from '#storage/phone.ts'
import { watch } from '#storage/watch.ts'

/** A tap comes before the next slice; where the browser cannot tell when it rests, so long is waited (ms). */
const PAUSE_MS = 30
/** Even on a busy phone it goes on after so long (ms). */
const LONGEST_PAUSE_MS = 400

/** Starts keeping; the function ends it. */
export function keepLists(phone: Phone): () => void {
  const keeper = makeKeeper(phone)
  const state = { isStopped: false, isAtWork: false, isWanted: false }

  const work = async () => {
    state.isWanted = true
    if (state.isAtWork) return
    state.isAtWork = true
    while (state.isWanted && !state.isStopped) {
      state.isWanted = false
      await rest()
      // A book that is shut meanwhile, or a full disk, ends the work; what was left undone is done at the next change or opening.
      if (!state.isStopped && (await keeper.step().catch(() => false))) state.isWanted = true
    }
    state.isAtWork = false
  }
  const changes = watch(() => needsKeeping(phone)).subscribe({
    next: (isNeeded) => {
      if (isNeeded) void work()
    },
  })
  // A new day may have begun.
  const seen = () => {
    if (document.visibilityState === 'visible') void work()
  }
  document.addEventListener('visibilitychange', seen)
  return () => {
    state.isStopped = true
    changes.unsubscribe()
    document.removeEventListener('visibilitychange', seen)
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: LONGEST_PAUSE_MS })
    else setTimeout(resolve, PAUSE_MS)
  })
}
