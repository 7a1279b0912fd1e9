/** What only the owner of the database can do to the trail: its guards are lifted for some work and put back. */
import { PostgresAdapter, sql } from 'kysely'
import type { Db } from '#server/store/store.ts'

/** Runs the work on a trail that does not refuse it. */
export async function withoutGuards(db: Db, work: (db: Db) => Promise<unknown>): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`alter table audit disable trigger user`.execute(db)
    await work(db)
    await sql`alter table audit enable trigger user`.execute(db)
    return
  }
  const { rows } = await sql<{ name: string; sql: string }>`select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'audit'`.execute(db)
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(db)
  await work(db)
  for (const guard of rows) await sql.raw(guard.sql).execute(db)
}
