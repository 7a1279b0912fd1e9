/** Times the tasks of ux.md §1 as they are done: hears addresses, touches and saves, keeps durations, and nothing of what was written. */
import { restingWatch, takeSign, type TimingSign } from '#domain/timings/stopwatch.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { keepTimings } from '#storage/timings.ts'
import { watch } from '#storage/watch.ts'

/** A running clock. */
export interface TaskClock {
  /** Tells it where one is. */
  at: (path: string) => void
  stop: () => void
}

/** Starts it over an open book. */
export function startTaskClock(phone: Phone): TaskClock {
  let state = restingWatch
  const take = (sign: TimingSign) => {
    const { watch: next, done } = takeSign(state, sign, phone.ports.now())
    state = next
    // A phone without room, or a book that was shut under it, loses a duration and nothing else.
    if (done.length > 0) keepTimings(phone, done).catch(() => undefined)
  }
  const click = ({ target }: MouseEvent) => {
    const touched = target instanceof Element ? target : null
    const mark = touched?.closest('[data-timed]')?.getAttribute('data-timed')
    take(mark ? { kind: 'mark', name: mark } : { kind: 'tap' })
    if (touched?.closest('a[href^="tel:"]')) take({ kind: 'call' })
  }
  const typed = () => take({ kind: 'typed' })
  const sight = () => take({ kind: document.visibilityState === 'visible' ? 'seen' : 'hidden' })
  document.addEventListener('click', click, { capture: true, passive: true })
  document.addEventListener('input', typed, { capture: true, passive: true })
  document.addEventListener('visibilitychange', sight)
  const saves = onEachSave(phone, () => take({ kind: 'saved' }))
  return {
    at: (path) => take({ kind: 'route', path }),
    stop: () => {
      document.removeEventListener('click', click, { capture: true })
      document.removeEventListener('input', typed, { capture: true })
      document.removeEventListener('visibilitychange', sight)
      saves.unsubscribe()
    },
  }
}

/** The count of ops rises once with each save, whatever screen made it. */
function onEachSave(phone: Phone, told: () => void): { unsubscribe: () => void } {
  let known: number | undefined
  return watch(async () => (await readMeta(phone, 'counter')).n).subscribe({
    next: (written) => {
      if (known !== undefined && written > known) told()
      known = written
    },
  })
}
