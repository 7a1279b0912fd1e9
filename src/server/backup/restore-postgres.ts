/** Restores into PostgreSQL in one transaction; the old tables move into a schema of their own. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { migrateWithin } from '../store/migrate.ts'
import { openPostgres } from '../store/postgres.ts'
import type { Db } from '../store/store.ts'
import { fitsTogether } from './check-content.ts'
import { BadFile, type FileFault } from './faults.ts'
import { trialName } from './folder.ts'
import { loader } from './load-rows.ts'
import { timeOf } from './restore-sqlite.ts'
import { presentTables } from './snapshot.ts'
import { allTables } from './table-plan.ts'
import { loadChecked, unpack, type Restored, type Unpacked, type Unpacking } from './unpack.ts'

/** Proves the file on a SQLite database first, so that a bad one never costs the server a moment of its tables. */
export async function restorePostgres(url: string, dataDir: string, file: string, how: Unpacking): Promise<Restored | FileFault | 'no-schema'> {
  const proved = await proveFirst(dataDir, file, how.now)
  if (typeof proved === 'string') return proved
  const store = openPostgres(url, () => undefined)
  try {
    return await store.write('restore', (db) => replace(db, file, proved, how))
  } catch (error) {
    if (error instanceof BadFile) return error.fault
    throw error
  } finally {
    await store.close()
  }
}

async function proveFirst(dataDir: string, file: string, now: () => number): Promise<Unpacked | FileFault> {
  const trial = join(dataDir, trialName('khoi-phuc'))
  await rm(trial, { force: true })
  try {
    return await unpack(file, trial, { now })
  } finally {
    await rm(trial, { force: true })
  }
}

async function replace(db: Db, file: string, proved: Unpacked, { now, finish }: Unpacking): Promise<Restored | 'no-schema'> {
  const old = [...(await presentTables(db)).keys()].filter((table) => allTables.includes(table))
  const keptAside = old.length > 0 ? `truoc_khoi_phuc_${timeOf(now()).replace('-', '_')}` : undefined
  if (keptAside && !(await maySetAside(db))) return 'no-schema'
  if (keptAside) {
    await sql`create schema ${sql.ref(keptAside)}`.execute(db)
    for (const table of old) await sql`alter table ${sql.table(table)} set schema ${sql.ref(keptAside)}`.execute(db)
  }
  await loadChecked(file, loader(db, 'postgres', now))
  await migrateWithin(db, now)
  if (!(await fitsTogether(db))) throw new BadFile('incomplete')
  await finish?.(db, proved)
  return { ...proved, keptAside }
}

async function maySetAside(db: Db): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select has_database_privilege(current_database(), 'CREATE') as may`.execute(db)
  return rows[0]?.may === true
}
