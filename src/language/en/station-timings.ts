/** English words of the table of how long tasks take on the phones. */
import { many } from './many.ts'
import type { stationTimings as stationTimingsVi } from '../vi/station-timings.ts'
import type { Widened } from '../words-shape.ts'
export const stationTimings: Widened<typeof stationTimingsVi> = {
  timings: {
    title: 'Time of tasks',
    explain: (days: number) => `Phones timed themselves over the last ${many(days, 'day')}. Not who did it, not what was answered.`,
    caption: 'Time of each task on collaborators’ phones',
    task: 'Task',
    count: 'Times done',
    median: 'Median',
    p90: '9 in 10',
    taps: 'Taps',
    figure: 'Aim',
    state: 'Against the aim',
    seconds: (seconds: string) => `${seconds} s`,
    figureOf: (seconds: string, taps: number | null) => (taps === null ? `${seconds} s` : `${seconds} s, ${many(taps, 'tap')}`),
    states: { ok: 'Within the aim', over: 'A little over the aim', slow: 'Too slow', none: 'Not done yet' },
    none: '–',
  },
}
