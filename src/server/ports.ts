/** What the endpoint takes from the world beside its store: the time and fresh random bytes. */
import { uuidV7 } from '#domain/ids.ts'

/** Passed in everywhere, so that tests and simulations drive the real code. */
export interface Ports {
  /** Milliseconds since 1970. */
  now: () => number
  randomBytes: (count: number) => Uint8Array
}

/** A fresh UUIDv7. */
export function newId(ports: Ports): string {
  return uuidV7(ports.now(), ports.randomBytes(10))
}

/** The day in Viet Nam (UTC+7 all year) at a moment, `yyyy-mm-dd`. */
export function fieldDay(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** The moment at which a day in Viet Nam begins, ms since 1970. */
export function startOfFieldDay(day: string): number {
  return Date.parse(`${day}T00:00:00+07:00`)
}
