/** A copy of a database of an older program, before its tables are changed; it is listed once the tables can hold a list. */
import { join } from 'node:path'
import type { BackupFault } from '#protocol/station-backup.ts'
import { errorTrace } from '../http/log.ts'
import { newId } from '../ports.ts'
import { trialFault, writingFault } from './faults.ts'
import { clearBrokenOff, makeFolder } from './folder.ts'
import { isOffMachine } from './off-machine.ts'
import { readSnapshot } from './snapshot.ts'
import { tryRestore, type BackupParts, type TakenBackup } from './take-backup.ts'
import { writeBackup } from './write-backup.ts'

/** Writes and tries a copy without touching the database. */
export async function copyOldShape(parts: Omit<BackupParts, 'store'>): Promise<TakenBackup | { failed: BackupFault }> {
  const { ports, place, settings, appVersion, log } = parts
  try {
    await makeFolder(settings.dir)
    await clearBrokenOff(settings.dir, Date.now())
    const copy = { id: newId(ports), takenAt: ports.now(), appVersion }
    const written = await readSnapshot(place, (db) => writeBackup(db, settings.dir, copy))
    const tried = await tryRestore(parts, join(settings.dir, written.file))
    const fault = typeof tried === 'string' ? trialFault(tried) : undefined
    log?.({ event: 'backup', file: written.file, bytes: written.bytes, rows: written.rows, fault: fault ?? '' })
    return { copy: written, offMachine: isOffMachine(settings, place), fault }
  } catch (error) {
    const failed = writingFault(error)
    log?.({ event: 'backup-failed', fault: failed, ...errorTrace(error) })
    return { failed }
  }
}
