/** Restores into a new SQLite file and puts it in place by one rename; at every moment there is one whole database. */
import { existsSync } from 'node:fs'
import { copyFile, link, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { codeOf, type FileFault } from './faults.ts'
import { trialName } from './folder.ts'
import { sqliteFile } from './snapshot.ts'
import { removeDatabase, unpack, type Restored, type Unpacking } from './unpack.ts'
import { syncFolder } from './write-backup.ts'

/** True when the folder holds a ward, or a file that cannot be read and may hold one. */
export function isSqliteInUse(dataDir: string): boolean {
  const path = sqliteFile(dataDir)
  if (!existsSync(path)) return false
  try {
    const database = new DatabaseSync(path)
    try {
      const { n } = database.prepare("select count(*) as n from sqlite_master where name = 'ward'").get() ?? {}
      return n === 1 && database.prepare('select 1 from ward limit 1').get() !== undefined
    } finally {
      database.close()
    }
  } catch {
    return true
  }
}

/** Checks and unpacks beside the old file, then swaps. */
export async function restoreSqlite(dataDir: string, file: string, how: Unpacking): Promise<Restored | FileFault> {
  const fresh = join(dataDir, trialName('khoi-phuc'))
  // Left by a restore that was cut off; this one holds the lock.
  await removeDatabase(fresh)
  const unpacked = await unpack(file, fresh, how)
  if (typeof unpacked === 'string') return unpacked
  const path = sqliteFile(dataDir)
  const keptAside = existsSync(path) ? `${path}.before-restore-${timeOf(how.now())}` : undefined
  if (keptAside) await keepAside(path, keptAside)
  await rename(fresh, path)
  await syncFolder(dataDir)
  return { ...unpacked, keptAside }
}

/** `20260617-091500`, by the clock of Viet Nam. */
export function timeOf(ms: number): string {
  const local = new Date(ms + 7 * 3_600_000).toISOString()
  return `${local.slice(0, 10)}${local.slice(10, 19)}`.replaceAll(/[-:]/g, '').replace('T', '-')
}

/** A log that is left (of a damaged database, or one that a reader still holds) goes along: beside the new file it would spoil that. */
async function keepAside(path: string, aside: string): Promise<void> {
  foldLog(path)
  await linkOrCopy(path, aside)
  for (const ending of ['-wal', '-shm']) {
    if (!existsSync(`${path}${ending}`)) continue
    await linkOrCopy(`${path}${ending}`, `${aside}${ending}`)
    await rm(`${path}${ending}`)
  }
}

/** Closing the last connection writes the log into the file and removes it; a damaged database is kept as it is, with its log. */
function foldLog(path: string): boolean {
  try {
    const database = new DatabaseSync(path)
    try {
      database.exec('pragma wal_checkpoint(truncate)')
    } finally {
      database.close()
    }
    return true
  } catch {
    return false
  }
}

/** Some disks know no second name for a file. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    await copyFile(from, to)
  }
}
