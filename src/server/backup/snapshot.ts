/** Reads one consistent state through a connection of its own, so that the server goes on writing meanwhile. */
import { join } from 'node:path'
import { sql } from 'kysely'
import { openPostgres } from '../store/postgres.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Db } from '../store/store.ts'

/** Where the data lies. */
export interface DataPlace {
  /** PostgreSQL when given. */
  databaseUrl: string | undefined
  dataDir: string
}

/** Path of the embedded database. */
export function sqliteFile(dataDir: string): string {
  return join(dataDir, 'so-noi.sqlite')
}

/** Runs the work on a state that no commit changes; on SQLite too writers do not wait for it (WAL). */
export async function readSnapshot<T>(place: DataPlace, work: (db: Db) => Promise<T>): Promise<T> {
  // A connection that breaks makes the read itself fail.
  const store = place.databaseUrl ? openPostgres(place.databaseUrl, () => undefined) : openSqlite(sqliteFile(place.dataDir))
  try {
    return await store.read(work)
  } finally {
    await store.close()
  }
}

/** Tables that this database has, with their columns. */
export async function presentTables(db: Db): Promise<Map<string, string[]>> {
  const tables = await db.introspection.getTables()
  const inUse = tables.some(({ schema }) => schema !== undefined) ? await currentSchema(db) : undefined
  return new Map(tables.filter(({ schema }) => schema === inUse).map(({ name, columns }) => [name, columns.map((column) => column.name)]))
}

/** PostgreSQL's schema in which unqualified tables lie. */
export async function currentSchema(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db)
  return rows[0]?.name ?? 'public'
}

/** Ids of the migrations that have run, oldest first; none when the database is new. */
export async function doneMigrations(db: Db): Promise<string[]> {
  if (!(await presentTables(db)).has('migration')) return []
  const rows = await db.selectFrom('migration').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}
