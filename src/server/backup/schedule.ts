/** A copy each night while serving; one that was missed is made up for when the server runs again. */
import { errorTrace } from '../http/log.ts'
import { fieldDay, startOfFieldDay } from '../ports.ts'
import { isSetupNeeded } from '../auth/setup-token.ts'
import type { Db } from '../store/store.ts'
import { lastAttempt } from './register.ts'
import { takeBackup, type BackupParts } from './take-backup.ts'

const DAY_MS = 86_400_000
/** The first look comes when the server has had time to answer those who waited for it. */
const LOOK_EVERY_MS = 60_000
/** A disk that was full at two is full at five past two; after an hour somebody may have made room. */
const TRY_AGAIN_MS = 3_600_000

/** The newest moment, up to now, at which a copy was due; `at` in minutes after midnight in Viet Nam. */
export function lastDueAt(now: number, at: number): number {
  const today = startOfFieldDay(fieldDay(now)) + at * 60_000
  return today <= now ? today : today - DAY_MS
}

/** The moment after now at which the next copy is due. */
export function nextDueAt(now: number, at: number): number {
  return lastDueAt(now, at) + DAY_MS
}

/** True when the newest attempt does not cover the last due moment; an endpoint without a ward has nothing to lose. */
export async function isCopyDue(db: Db, now: number, at: number): Promise<boolean> {
  if (await isSetupNeeded(db)) return false
  const last = await lastAttempt(db)
  if (!last) return true
  // Failed, or broken off before its trial was over.
  if (last.verified_at === null) return now - last.taken_at >= TRY_AGAIN_MS
  return last.taken_at < lastDueAt(now, at)
}

/** A running schedule. */
export interface BackupSchedule {
  /** Takes the copy that is due, if one is; never rejects. */
  look: () => Promise<void>
  /** Breaks a copy off that is being taken, and waits for the end of it. */
  stop: () => Promise<void>
}

/** Starts looking each minute; `at` as in the settings. */
export function startBackupSchedule(parts: BackupParts, at: number): BackupSchedule {
  const ending = new AbortController()
  let running: Promise<void> | undefined
  const isDue = (db: Db): Promise<boolean> => isCopyDue(db, parts.ports.now(), at)
  const work = async (): Promise<void> => {
    try {
      if (await parts.store.read(isDue)) await takeBackup({ ...parts, signal: ending.signal }, isDue)
    } catch (error) {
      // The database itself does not answer; requests tell of it too.
      parts.log?.({ event: 'backup-failed', fault: 'failed', ...errorTrace(error) })
    }
  }
  const look = (): Promise<void> => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref()
  return {
    look,
    stop: async () => {
      clearInterval(timer)
      ending.abort()
      await running
    },
  }
}
