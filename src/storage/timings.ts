/** Durations of tasks on their way to the endpoint: kept here until it has them, and never more than a month's work. */
import type { TaskTiming } from '#domain/timings/stopwatch.ts'
import type { TimingRow } from './db.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Phone } from './phone.ts'

/** Most that wait here; the oldest go first. */
const MOST_WAITING = 1000

/** Keeps timings. A phone without room loses them: they are not worth an answer. */
export async function keepTimings(phone: Phone, timings: readonly TaskTiming[]): Promise<void> {
  const { db } = phone
  await db.transaction('rw', db.timings, async () => {
    const over = (await db.timings.count()) + timings.length - MOST_WAITING
    if (over > 0) await db.timings.limit(over).delete()
    await db.timings.bulkAdd(timings.map((timing) => ({ ...timing, id: randomId(phone) })))
  })
}

/** Random all through: an id with a moment in it would say when. */
function randomId({ ports }: Phone): string {
  return [...ports.randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The next ones to send; none when some were sent today already. */
export async function timingsToSend(phone: Phone, today: string, most: number): Promise<TimingRow[]> {
  if ((await readMeta(phone, 'timings-sent-on')) === today) return []
  return phone.db.timings.limit(most).toArray()
}

/** The endpoint has them; when it was the last message, none goes before tomorrow. */
export async function letTimingsGo(phone: Phone, ids: readonly string[], sentOn: string | null): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.timings, db.meta], async () => {
    await db.timings.bulkDelete([...ids])
    if (sentOn !== null) await writeMeta(phone, 'timings-sent-on', sentOn)
  })
}
