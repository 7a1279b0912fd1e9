/** GET /api/station/backup: when the endpoint was last copied, and when a copy was last proved to restore. */
import type { BackupFault, BackupState } from '#protocol/station-backup.ts'
import { lastAttempt, liveCopies, OTHER_HISTORY } from '../backup/register.ts'
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import type { Db } from '../store/store.ts'

/** Handles the question. */
export async function readBackupState(ask: Ask, { store, options }: Parts): Promise<Response> {
  const state = await store.read(stateOf)
  return answerJson(ask, { ...state, nextAt: options.nextBackupAt?.() ?? null } satisfies BackupState)
}

async function stateOf(db: Db): Promise<Omit<BackupState, 'nextAt'>> {
  const copies = (await liveCopies(db)).filter((copy) => copy.verify_fault !== OTHER_HISTORY)
  const proved = copies.filter((copy) => copy.verified_at !== null)
  const last = await lastAttempt(db)
  return {
    lastAt: copies[0]?.taken_at ?? null,
    lastVerifiedAt: proved.length === 0 ? null : Math.max(...proved.map((copy) => copy.verified_at ?? 0)),
    offMachine: proved[0]?.off_machine === 1,
    lastFault: (last?.verify_fault ?? null) as BackupFault | null,
    count: copies.length,
    bytes: copies[0]?.bytes ?? 0,
  }
}
