/**
 * Runs the database's own work, one event at a time, so that all microtasks are done between two events, and yet never lets
 * the event loop turn: thousands of transactions pass in the time of one timer.
 */

/** One piece of work; it belongs to a process, and dies with it. */
export interface Job {
  process: { isDead: boolean; stepped: () => boolean }
  run: () => void
}

let jobs: Job[] = []
let first = 0
let isDue = false
let afterEvent: (() => void) | undefined

/** Adds a piece of work behind all others. */
export function later(job: Job): void {
  jobs.push(job)
  if (isDue) return
  isDue = true
  queueMicrotask(hop)
}

/** Says what to do once the microtasks of the present event are through, before the next event. */
export function whenDrained(work: () => void): void {
  afterEvent = work
}

// Ticks run when no microtask is left, but several ticks run without microtasks in between: hence one tick per event.
function hop(): void {
  process.nextTick(step)
}

function step(): void {
  afterEvent?.()
  afterEvent = undefined
  const job = jobs[first]
  first += 1
  if (first === jobs.length) {
    jobs = []
    first = 0
  }
  if (job && !job.process.isDead && job.process.stepped()) job.run()
  if (first < jobs.length) queueMicrotask(hop)
  else isDue = false
}
