/** How long tasks took on a phone (ux.md §1): durations alone, of nobody; the endpoint keeps neither phone nor person beside them. */
import * as z from 'zod/mini'
import { daySchema } from '#domain/records/kind.ts'

/** Most timings in one message. */
export const MAX_TIMINGS = 200

/** Longest time and most taps that are taken for one task. */
const MAX_MS = 24 * 3600 * 1000
const MAX_TAPS = 10_000

const timingSchema = z.strictObject({
  /** Random: the same timing sent twice counts once, and says nothing of when it was made. */
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  task: z.string().check(z.regex(/^[a-z\d-]{1,40}$/)),
  ms: z.int().check(z.minimum(0), z.maximum(MAX_MS)),
  taps: z.int().check(z.minimum(0), z.maximum(MAX_TAPS)),
  day: daySchema,
})
/** One timing on its way. */
export type SentTiming = z.infer<typeof timingSchema>

/** Shape of the message. */
export const timingsRequestSchema = z.strictObject({ timings: z.array(timingSchema).check(z.minLength(1), z.maxLength(MAX_TIMINGS)) })
/** Timings handed over. */
export type TimingsRequest = z.infer<typeof timingsRequestSchema>

/** Shape of the answer, given after they are durable: how many were new. */
export const timingsReplySchema = z.object({ kept: z.int() })

/** One line of the station's table. */
export interface StationTiming {
  task: string
  count: number
  /** Milliseconds. */
  median: number
  p90: number
  medianTaps: number
}

/** What the station reads: lines of the tasks that were timed, over so many days up to today. */
export interface StationTimings {
  days: number
  lines: StationTiming[]
}
