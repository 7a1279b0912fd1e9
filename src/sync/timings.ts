/** Once a day, after everything else went well: hands over how long tasks took. Nothing waits for it, and nothing fails with it. */
import * as z from 'zod/mini'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { MAX_TIMINGS, timingsReplySchema } from '#protocol/timings.ts'
import { letTimingsGo, timingsToSend } from '#storage/timings.ts'
import type { Cycle } from './cycle.ts'

/** Sends what waits; an endpoint that cannot take it is asked again tomorrow. */
export async function sendTimings({ phone, ports, identity }: Cycle): Promise<void> {
  const today = dayInVietNam(phone.ports.now())
  const waiting = await timingsToSend(phone, today, MAX_TIMINGS)
  if (waiting.length === 0) return
  const timings = waiting.map(({ id, task, ms, taps, day }) => ({ id, task, ms, taps, day }))
  const answer = await ports.post('/api/timings', { timings }, identity.token)
  // A page in place of our answer is none: what it said it took would be lost.
  if (answer.kind === 'unreachable' || (answer.kind === 'answer' && !z.safeParse(timingsReplySchema, answer.body).success)) return
  const ids = answer.kind === 'answer' ? timings.map(({ id }) => id) : []
  await letTimingsGo(phone, ids, ids.length < MAX_TIMINGS ? today : null)
}
