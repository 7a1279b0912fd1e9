/** Durations of tasks: kept without saying whose, for half a year, and shown to the station as one line per task. */
import { timingLines, type TimingLine } from '#domain/timings/timing-summary.ts'
import { timedTask } from '#domain/timings/timed-tasks.ts'
import { addDays, type CalendarDay } from '#domain/time/calendar-day.ts'
import type { SentTiming, StationTimings } from '#protocol/timings.ts'
import type { Db } from '../store/store.ts'

/** Days that are shown. */
const SHOWN_DAYS = 30
/** Days that are kept; a timing older than this, or of a day to come, is passed over. */
const KEPT_DAYS = 180
/** Most that one ward keeps: 30 phones at 100 tasks a day for the days that are shown, and some. */
const MOST_KEPT = 100_000

/** Keeps those that are new; returns how many. The table names tasks of every version, so a newer phone loses none. */
export async function keepTimings(db: Db, ward: string, timings: readonly SentTiming[], today: CalendarDay): Promise<number> {
  await db.deleteFrom('task_timing').where('ward', '=', ward).where('day', '<', addDays(today, -KEPT_DAYS)).execute()
  const { count } = await db.selectFrom('task_timing').select((row) => row.fn.countAll().as('count')).where('ward', '=', ward).executeTakeFirstOrThrow()
  const room = Math.max(0, MOST_KEPT - Number(count))
  const rows = timings.filter(({ day }) => day >= addDays(today, -KEPT_DAYS) && day <= addDays(today, 1)).slice(0, room).map((timing) => ({ ...timing, ward }))
  if (rows.length === 0) return 0
  const kept = await db.insertInto('task_timing').values(rows).onConflict((clash) => clash.column('id').doNothing()).returning('id').execute()
  return kept.length
}

/** The lines of the last days. */
export async function stationTimings(db: Db, ward: string, today: CalendarDay): Promise<StationTimings> {
  const rows = await db.selectFrom('task_timing').select(['task', 'ms', 'taps']).where('ward', '=', ward).where('day', '>', addDays(today, -SHOWN_DAYS)).execute()
  const known = rows.flatMap(({ task, ms, taps }) => {
    const timed = timedTask(task)
    return timed ? [{ task: timed.id, ms, taps }] : []
  })
  return { days: SHOWN_DAYS, lines: timingLines(known).flatMap(lineOf) }
}

function lineOf({ task, count, median, p90, medianTaps }: TimingLine): StationTimings['lines'] {
  return median === null || p90 === null || medianTaps === null ? [] : [{ task: task.id, count, median, p90, medianTaps }]
}
