/** Many timings made one line per task: count, median, nine in ten, and whether the median keeps the figure of ux.md §1. */
import type { TaskTiming } from './stopwatch.ts'
import { timedTasks, TOO_SLOW_SHARE, type TimedTask } from './timed-tasks.ts'

/** `ok`: within the figure. `over`: above it, by less than a tenth. `slow`: a tenth or more above it. `none`: nothing was timed. */
export type TimingState = 'ok' | 'over' | 'slow' | 'none'

/** One line of the station's table. */
export interface TimingLine {
  readonly task: TimedTask
  readonly count: number
  /** Milliseconds; null without timings. */
  readonly median: number | null
  readonly p90: number | null
  readonly medianTaps: number | null
  readonly state: TimingState
}

/** Every task in the order of ux.md; tasks of another version are left out. */
export function timingLines(timings: readonly Pick<TaskTiming, 'task' | 'ms' | 'taps'>[]): TimingLine[] {
  return timedTasks.map((task) => {
    const own = timings.filter((timing) => timing.task === task.id)
    const median = quantile(own.map(({ ms }) => ms), 0.5)
    return { task, count: own.length, median, p90: quantile(own.map(({ ms }) => ms), 0.9), medianTaps: quantile(own.map(({ taps }) => taps), 0.5), state: stateOf(task, median) }
  })
}

/** How a median stands to the figure of its task. */
export function stateOf({ seconds }: TimedTask, median: number | null): TimingState {
  if (median === null) return 'none'
  const figure = seconds * 1000
  if (median <= figure) return 'ok'
  return median < figure * (1 + TOO_SLOW_SHARE) ? 'over' : 'slow'
}

/** The smallest value that so large a share of the values does not exceed; null of none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
}
