/** Brings a database to the present shape, one migration after the other, each recorded when it has run. */
import type { Db, Store } from './store.ts'
import { migrations } from './migrations/index.ts'

/** Runs what has not run yet and returns its ids. */
export async function migrate(store: Store, now: () => number): Promise<string[]> {
  return store.write('migrate', (db) => migrateWithin(db, now))
}

/** The same inside a transaction that has begun; with `only`, as far as these go: a restore loads rows into the shape they had. */
export async function migrateWithin(db: Db, now: () => number, only?: readonly string[]): Promise<string[]> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute()
  const done = new Set((await db.selectFrom('migration').select('id').execute()).map((row) => row.id))
  const due = migrations.filter(({ id }) => !done.has(id) && (only?.includes(id) ?? true))
  for (const migration of due) {
    await migration.up(db)
    await db.insertInto('migration').values({ id: migration.id, at: now() }).execute()
  }
  return due.map((migration) => migration.id)
}
