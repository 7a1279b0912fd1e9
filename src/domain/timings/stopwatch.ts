/** Times the tasks of ux.md §1 from what the app sees of itself: addresses, taps, saves. No answer and no name comes in or goes out. */
import type { CalendarDay } from '../time/calendar-day.ts'
import { dayInVietNam } from '../time/viet-nam-time.ts'
import { markMeans, timedTasks, type TimedTask, type TimedTaskId } from './timed-tasks.ts'

/** Something that was seen of the app; `hidden` and `seen` are the page going out of sight and coming back. */
export type TimingSign =
  | { readonly kind: 'route'; readonly path: string }
  | { readonly kind: 'mark'; readonly name: string }
  | { readonly kind: 'tap' | 'typed' | 'call' | 'saved' | 'hidden' | 'seen' }

/** How long one task took, in how many taps, on which day. */
export interface TaskTiming {
  readonly task: TimedTaskId
  readonly ms: number
  readonly taps: number
  readonly day: CalendarDay
}

interface Running {
  readonly task: TimedTask
  readonly since: number
  readonly taps: number
  readonly saves: number
  /** What it would come to if it ended with its last save. */
  readonly saved: { readonly ms: number; readonly taps: number } | null
}

/** A stopwatch between two signs; a plain value. */
export interface Stopwatch {
  readonly path: string
  readonly running: readonly Running[]
  /** Milliseconds out of sight so far, which count for no task, and since when it is out of sight now. */
  readonly away: number
  readonly hiddenSince: number | null
}

/** Before the first sign. */
export const restingWatch: Stopwatch = { path: '', running: [], away: 0, hiddenSince: null }

/** So many times the figure is no slow task any more: somebody came to the door. */
const BROKEN_OFF_TIMES = 20

/** The watch after a sign, and the tasks that ended with it. `now` is in ms since 1970. */
export function takeSign(watch: Stopwatch, sign: TimingSign, now: number): { watch: Stopwatch; done: readonly TaskTiming[] } {
  if (sign.kind === 'hidden') return { watch: { ...watch, hiddenSince: watch.hiddenSince ?? now }, done: [] }
  if (sign.kind === 'seen') return { watch: back(watch, now), done: [] }
  const seen = back(watch, now)
  const at = now - seen.away
  const ended: Running[] = []
  const going = seen.running.flatMap((one) => {
    const next = goOn(one, sign, at)
    if (next?.ended) ended.push(next.running)
    return next && !next.ended ? [next.running] : []
  })
  const path = sign.kind === 'route' ? sign.path : seen.path
  const begun = timedTasks
    .filter((task) => going.every((one) => one.task !== task) && doesBegin(task, sign, seen.path, path))
    .map((task): Running => ({ task, since: at, taps: (task.tapsBefore ?? 0) + (sign.kind === 'mark' ? 1 : 0), saves: 0, saved: null }))
  return {
    watch: { ...seen, path, running: [...going, ...begun] },
    done: ended.flatMap((one) => timingOf(one, now)),
  }
}

/** In sight again: the time away is taken out of whatever goes on. */
function back(watch: Stopwatch, now: number): Stopwatch {
  if (watch.hiddenSince === null) return watch
  return { ...watch, hiddenSince: null, away: watch.away + Math.max(0, now - watch.hiddenSince) }
}

/** One running task after a sign: it goes on, it ended, or (undefined) it was broken off. */
function goOn(running: Running, sign: TimingSign, at: number): { running: Running; ended: boolean } | undefined {
  const { task } = running
  const ms = at - running.since
  switch (sign.kind) {
    case 'route':
      return leave(running, sign.path, ms)
    case 'tap':
      if (task.ends === 'tap') return end(running, ms)
      return { running: { ...running, taps: running.taps + 1 }, ended: false }
    case 'mark':
      if (markMeans(sign.name, task) === 'end') return end(running, ms)
      return { running: { ...running, taps: running.taps + 1 }, ended: false }
    case 'call':
      return task.ends === 'call' ? end(running, ms) : { running, ended: false }
    case 'saved': {
      const saves = running.saves + 1
      if (task.ends === 'save' && saves >= (task.saves ?? 1)) return end(running, ms)
      return { running: { ...running, saves, saved: { ms, taps: running.taps } }, ended: false }
    }
    default:
      return { running, ended: false }
  }
}

/** Which address follows tells whether it was done: a save before it, the page that was looked for, or nothing. */
function leave(running: Running, path: string, ms: number): { running: Running; ended: boolean } | undefined {
  const { task, saved } = running
  if (task.ends === 'open' && task.opens?.test(path)) return end(running, ms)
  if (task.begins === 'mark') return undefined
  if (task.at.test(path)) return { running, ended: false }
  // A danger sign overrides the visit: what follows is another task.
  if (task.ends === 'leave' && saved !== null && !path.startsWith('/chuyen-gui/')) return end({ ...running, taps: saved.taps }, saved.ms)
  return undefined
}

function end(running: Running, ms: number): { running: Running; ended: boolean } {
  return { running: { ...running, saved: { ms, taps: running.taps } }, ended: true }
}

function doesBegin(task: TimedTask, sign: TimingSign, before: string, path: string): boolean {
  if (!(task.first ?? task.at).test(path)) return false
  switch (task.begins) {
    case 'enter':
      return sign.kind === 'route' && before !== path && (task.after?.test(before) ?? true)
    case 'typed':
      return sign.kind === 'typed'
    case 'save':
      return sign.kind === 'saved' || (sign.kind === 'route' && before !== path)
    case 'mark':
      return sign.kind === 'mark' && markMeans(sign.name, task) === 'begin'
  }
}

/** None for one whose clock was set back meanwhile, or that lay open while something else was done. */
function timingOf({ task, saved }: Running, now: number): TaskTiming[] {
  if (saved === null || saved.ms < 0 || saved.ms > task.seconds * 1000 * BROKEN_OFF_TIMES) return []
  return [{ task: task.id, ms: Math.round(saved.ms), taps: saved.taps, day: dayInVietNam(now) }]
}
