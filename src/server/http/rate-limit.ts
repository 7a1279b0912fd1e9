/** Slows down those who guess: counts failures per key, and after the free ones each failure doubles the wait. */

interface Failures {
  count: number
  lastAt: number
  blockedUntil: number
}

/** How fast a limit bites. */
export interface LimitRule {
  /** Failures without any wait. */
  free: number
  /** First wait, then doubled. */
  firstWaitMs: number
  longestWaitMs: number
  /** Failures are forgotten after so long without another. */
  forgetMs: number
}

/** One limit. An attempt counts as failed from its beginning: many at once would else all begin before the first has failed. */
export interface RateLimit {
  /** Seconds to wait, 0 when an attempt may begin. */
  waitSeconds(key: string): number
  began(key: string): void
  /** Forgets all failures of the key. */
  succeeded(key: string): void
  /** Takes back one attempt that did not fail, and leaves those that did. */
  tookBack(key: string): void
}

const MOST_KEYS = 50_000

/** A limit in this process's memory. */
export function createRateLimit(rule: LimitRule, now: () => number): RateLimit {
  const failures = new Map<string, Failures>()
  const current = (key: string): Failures | undefined => {
    const known = failures.get(key)
    if (known && now() - known.lastAt > rule.forgetMs) {
      failures.delete(key)
      return undefined
    }
    return known
  }
  return {
    waitSeconds: (key) => Math.max(0, Math.ceil(((current(key)?.blockedUntil ?? 0) - now()) / 1000)),
    began(key) {
      const count = (current(key)?.count ?? 0) + 1
      const over = count - rule.free
      const wait = over <= 0 ? 0 : Math.min(rule.firstWaitMs * 2 ** (over - 1), rule.longestWaitMs)
      // The oldest goes first, so that a flood of addresses cannot fill the memory.
      if (failures.size >= MOST_KEYS) failures.delete(failures.keys().next().value ?? '')
      failures.delete(key)
      failures.set(key, { count, lastAt: now(), blockedUntil: now() + wait })
    },
    succeeded: (key) => void failures.delete(key),
    tookBack(key) {
      const known = current(key)
      if (known) failures.set(key, { ...known, count: known.count - 1, blockedUntil: known.count - 1 <= rule.free ? 0 : known.blockedUntil })
    },
  }
}

/** The limits of this endpoint. */
export interface RateLimits {
  /** Per address and login: nobody can lock another out by knowing her name. */
  signIn: RateLimit
  /** Per address, over all names. */
  signInAddress: RateLimit
  enrol: RateLimit
  setup: RateLimit
  parcel: RateLimit
  /** Per phone: it sends once a day. */
  timings: RateLimit
}

const MINUTE = 60_000

/** Fresh limits. */
export function createRateLimits(now: () => number): RateLimits {
  const forgetMs = 60 * MINUTE
  return {
    signIn: createRateLimit({ free: 5, firstWaitMs: 2_000, longestWaitMs: 15 * MINUTE, forgetMs }, now),
    signInAddress: createRateLimit({ free: 60, firstWaitMs: 5_000, longestWaitMs: 15 * MINUTE, forgetMs }, now),
    enrol: createRateLimit({ free: 10, firstWaitMs: 5_000, longestWaitMs: 15 * MINUTE, forgetMs }, now),
    parcel: createRateLimit({ free: 30, firstWaitMs: 5_000, longestWaitMs: 15 * MINUTE, forgetMs }, now),
    timings: createRateLimit({ free: 30, firstWaitMs: 60_000, longestWaitMs: 15 * MINUTE, forgetMs }, now),
    setup: createRateLimit({ free: 10, firstWaitMs: 5_000, longestWaitMs: 15 * MINUTE, forgetMs }, now),
  }
}
