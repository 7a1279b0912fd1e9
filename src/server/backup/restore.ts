/** Puts a backup in place of the data: checked first, the old data kept aside, and marked as a branch of its own. */
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { isSetupNeeded } from '../auth/setup-token.ts'
import type { Ports } from '../ports.ts'
import { takeSequences } from '../store/marks.ts'
import { openPostgres } from '../store/postgres.ts'
import type { Db } from '../store/store.ts'
import { carryOver, readCarriedOver, type CarriedOver } from './carry-over.ts'
import type { FileFault } from './faults.ts'
import { isOffMachine } from './off-machine.ts'
import { fileSha256 } from './read-backup.ts'
import { addCopy, markProved } from './register.ts'
import { restorePostgres } from './restore-postgres.ts'
import { isSqliteInUse, restoreSqlite } from './restore-sqlite.ts'
import { takeServingLock } from './serving-lock.ts'
import type { BackupSettings } from './settings.ts'
import { presentTables, type DataPlace } from './snapshot.ts'
import type { Restored, Unpacked } from './unpack.ts'

/** What a restore needs. */
export interface RestoreParts {
  ports: Ports
  place: DataPlace
  settings: BackupSettings
}

/** Why nothing was changed. `no-schema`: PostgreSQL does not let the old tables be kept aside. */
export type RestoreRefusal = FileFault | 'serving' | 'not-empty' | 'no-schema'

/** What stands now; `isCarriedOver`: the station need not decide again about stopped phones and erased families. */
export interface RestoredWard extends Restored {
  isCarriedOver: boolean
}

/** Restores; `mayReplace` is the operator's word that data that is there may be put aside. */
export async function restoreBackup(parts: RestoreParts, file: string, mayReplace: boolean): Promise<RestoredWard | RestoreRefusal> {
  const { place } = parts
  const lock = await takeServingLock(place, 'restoring')
  if (!lock) return 'serving'
  try {
    if (!mayReplace && (await isInUse(place))) return 'not-empty'
    const entry = await entryOf(parts, file)
    const carried = await readCarriedOver(place)
    const finish = (db: Db, unpacked: Unpacked): Promise<void> => begin(db, parts, unpacked, { entry, carried })
    const how = { now: parts.ports.now, finish }
    const restored = await (place.databaseUrl
      ? restorePostgres(place.databaseUrl, place.dataDir, file, how)
      : restoreSqlite(place.dataDir, file, how))
    return typeof restored === 'string' ? restored : { ...restored, isCarriedOver: carried !== undefined }
  } finally {
    await lock.release()
  }
}

async function isInUse({ databaseUrl, dataDir }: DataPlace): Promise<boolean> {
  if (!databaseUrl) return isSqliteInUse(dataDir)
  const store = openPostgres(databaseUrl, () => undefined)
  try {
    return await store.read(async (db) => (await presentTables(db)).has('ward') && !(await isSetupNeeded(db)))
  } finally {
    await store.close()
  }
}

interface Beginning {
  entry: ListEntry | undefined
  carried: CarriedOver | undefined
}

interface ListEntry {
  file: string
  bytes: number
  sha256: string
  offMachine: boolean
}

/** A file in the folder of backups goes on counting after the restore; one from elsewhere is not the server's to list. */
async function entryOf({ settings, place }: RestoreParts, file: string): Promise<ListEntry | undefined> {
  const isInFolder = dirname(resolve(file)) === resolve(settings.dir)
  const found = isInFolder ? await stat(file).catch(() => undefined) : undefined
  if (!found?.isFile()) return undefined
  return { file: basename(file), bytes: found.size, sha256: await fileSha256(file), offMachine: isOffMachine(settings, place) }
}

/**
 * The first commit of the new branch: its random mark is in no other history, so that what phones are told from now on
 * is known apart from what the lost history told them, whatever sequences either of them reaches.
 */
async function begin(db: Db, { ports }: RestoreParts, unpacked: Unpacked, { entry, carried }: Beginning): Promise<void> {
  if (carried) await carryOver(db, ports, carried)
  await takeSequences(db, ports, 1)
  if (!entry) return
  await addCopy(db, { ...entry, header: unpacked.header, rows: unpacked.footer.rows }, entry.offMachine)
  await markProved(db, unpacked.header.id, ports.now(), unpacked)
}
