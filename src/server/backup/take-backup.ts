/** One backup from beginning to end: write, register, restore on trial, rotate; a failure is kept for the station to see. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { BackupFault } from '#protocol/station-backup.ts'
import { errorTrace, type Log } from '../http/log.ts'
import { newId, type Ports } from '../ports.ts'
import { writeAuditOfAll } from '../store/audit.ts'
import type { Db, Store } from '../store/store.ts'
import { trialFault, writingFault, type FileFault } from './faults.ts'
import { clearBrokenOff, makeFolder, trialName } from './folder.ts'
import { isOffMachine } from './off-machine.ts'
import { reconcile } from './reconcile.ts'
import { addCopy, addFailure, liveCopies, markFaulty, markProved, markRemoved, OTHER_HISTORY } from './register.ts'
import { removableCopies } from './rotation.ts'
import type { BackupSettings } from './settings.ts'
import { readSnapshot, type DataPlace } from './snapshot.ts'
import { unpack, type Unpacked } from './unpack.ts'
import { writeBackup, type WrittenBackup } from './write-backup.ts'

/** Everything that a backup needs. */
export interface BackupParts {
  store: Store
  ports: Ports
  place: DataPlace
  settings: BackupSettings
  appVersion: string
  log?: Log | undefined
  signal?: AbortSignal | undefined
}

/** A copy that was taken; `fault` when it failed its trial. */
export interface TakenBackup {
  copy: WrittenBackup
  offMachine: boolean
  fault: BackupFault | undefined
}

/** Takes a copy; with `isWanted`, only when it still says yes once nobody else is at it. */
export async function takeBackup(parts: BackupParts, isWanted?: (db: Db) => Promise<boolean>): Promise<TakenBackup | { failed: BackupFault } | undefined> {
  const copy = { id: newId(parts.ports), takenAt: parts.ports.now(), appVersion: parts.appVersion }
  try {
    return await attempt(parts, copy, isWanted)
  } catch (error) {
    if (parts.signal?.aborted) return undefined
    const failed = writingFault(error)
    parts.log?.({ event: 'backup-failed', fault: failed, ...errorTrace(error) })
    await parts.store.write('backup', async (db) => {
      await addFailure(db, { id: copy.id, at: copy.takenAt, fault: failed })
      await writeAuditOfAll(db, parts.ports, 'backup-failed')
    })
    return { failed }
  }
}

async function attempt(parts: BackupParts, copy: { id: string; takenAt: number; appVersion: string }, isWanted?: (db: Db) => Promise<boolean>): Promise<TakenBackup | undefined> {
  const { store, ports, place, settings, signal } = parts
  await makeFolder(settings.dir)
  await clearBrokenOff(settings.dir, Date.now())
  await clearBrokenOff(place.dataDir, Date.now())
  const offMachine = isOffMachine(settings, place)
  await reconcile(store, { dir: settings.dir, offMachine, now: ports.now() })
  const written = await readSnapshot(place, async (db) => {
    if (isWanted && !((await isAlone(db, place)) && (await store.read(isWanted)))) return undefined
    const whole = await writeBackup(db, settings.dir, copy, signal)
    await store.write('backup', (own) => addCopy(own, whole, offMachine))
    return whole
  })
  if (!written) return undefined
  const tried = await tryRestore(parts, join(settings.dir, written.file))
  const fault = typeof tried === 'string' ? trialFault(tried) : undefined
  await store.write('backup', async (db) => {
    await (typeof tried === 'string' ? markFaulty(db, copy.id, trialFault(tried)) : markProved(db, copy.id, ports.now(), tried))
    await writeAuditOfAll(db, ports, fault ? 'backup-faulty' : 'backup')
  })
  if (!fault) await rotate(parts)
  parts.log?.({ event: 'backup', file: written.file, bytes: written.bytes, rows: written.rows, offMachine, fault: fault ?? '', ms: ports.now() - copy.takenAt })
  return { copy: written, offMachine, fault }
}

/** Of several processes on one PostgreSQL the first to ask takes the copy; the lock ends with its reading. */
async function isAlone(db: Db, place: DataPlace): Promise<boolean> {
  if (!place.databaseUrl) return true
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(hashtextextended('so-noi-backup', 0)) as got`.execute(db)
  return rows[0]?.got === true
}

/** Restores the file into a database that is thrown away again. */
export async function tryRestore({ place, ports, signal }: Pick<BackupParts, 'place' | 'ports' | 'signal'>, path: string): Promise<Unpacked | FileFault> {
  const trial = join(place.dataDir, trialName(newId(ports)))
  try {
    return await unpack(path, trial, { now: ports.now, signal })
  } finally {
    await rm(trial, { force: true })
  }
}

/** Files first: a copy that is still listed without a file is found missing by the next look at the folder. */
async function rotate({ store, ports, settings }: BackupParts): Promise<void> {
  const copies = await store.read(liveCopies)
  const rotated = copies.map((row) => ({ id: row.id, takenAt: row.taken_at, isProved: row.verified_at !== null, isOfOther: row.verify_fault === OTHER_HISTORY }))
  const removable = new Set(removableCopies(rotated, settings.keep, ports.now()))
  const going = copies.filter(({ id }) => removable.has(id))
  for (const { file } of going) {
    await rm(join(settings.dir, file), { force: true })
    await rm(join(settings.dir, `${file}.sha256`), { force: true })
  }
  await store.write('backup', (db) => markRemoved(db, going.map(({ id }) => id), ports.now()))
}
