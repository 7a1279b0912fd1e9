/** Turns a backup file into a new SQLite file, checked; a fault leaves no file behind. */
import { open, rm } from 'node:fs/promises'
import { migrateWithin } from '../store/migrate.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Db, Store } from '../store/store.ts'
import { fitsTogether } from './check-content.ts'
import { BadFile, type FileFault } from './faults.ts'
import type { BackupFooter, BackupHeader } from './format.ts'
import { loader } from './load-rows.ts'
import { readBackup, type Receiver } from './read-backup.ts'

/** How far each device's ops lie in the copy. */
export interface BackedDevice {
  device: string
  ackN: number
}

/** What was in the file. */
export interface Unpacked {
  header: BackupHeader
  footer: BackupFooter
  devices: BackedDevice[]
}

/** What stands after a restore, and where the old data was put. */
export interface Restored extends Unpacked {
  keptAside: string | undefined
}

/** How to unpack. */
export interface Unpacking {
  now: () => number
  signal?: AbortSignal | undefined
  /** Last changes, in the same transaction, when the content was found good. */
  finish?: (db: Db, unpacked: Unpacked) => Promise<void>
}

/** Unpacks into a file that does not exist yet. */
export async function unpack(file: string, target: string, how: Unpacking): Promise<Unpacked | FileFault> {
  let isGood = false
  const store = openSqlite(target, { isThrowAway: true })
  try {
    const unpacked = await fill(store, file, how)
    isGood = typeof unpacked !== 'string'
    return unpacked
  } finally {
    await store.close()
    if (isGood) await syncFile(target)
    else await removeDatabase(target)
  }
}

/** Removes a SQLite file with what belongs to it. */
export async function removeDatabase(path: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm', '-journal']) await rm(`${path}${ending}`, { force: true })
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function fill(store: Store, file: string, { now, signal, finish }: Unpacking): Promise<Unpacked | FileFault> {
  try {
    return await store.write('restore', async (db) => {
      const unpacked = await loadChecked(file, loader(db, 'sqlite', now), signal)
      await migrateWithin(db, now)
      if (!(await fitsTogether(db))) throw new BadFile('incomplete')
      const devices = await db.selectFrom('device').select(['id as device', 'ack_n as ackN']).execute()
      const whole = { ...unpacked, devices }
      await finish?.(db, whole)
      return whole
    })
  } catch (error) {
    if (error instanceof BadFile) return error.fault
    throw error
  }
}

/** Loads a file; a fault of the file is thrown, so that the transaction around it is taken back. */
export async function loadChecked(file: string, target: Receiver, signal?: AbortSignal): Promise<Omit<Unpacked, 'devices'>> {
  let header: BackupHeader | undefined
  const receiver: Receiver = {
    ...target,
    header: async (read) => {
      header = read
      await target.header(read)
    },
  }
  const footer = await readBackup(file, receiver, signal)
  if (typeof footer === 'string') throw new BadFile(footer)
  if (!header) throw new BadFile('damaged')
  return { header, footer }
}
