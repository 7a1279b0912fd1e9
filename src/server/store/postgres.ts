/** The store on PostgreSQL, for a city with several processes behind one address. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'
import type { Store } from './store.ts'

const INT8 = 20

/** Opens a pool; `onIdleError` hears of connections that broke while nobody used them. */
export function openPostgres(url: string, onIdleError: (error: Error) => void): Store {
  // Counts and times are far below 2^53.
  pg.types.setTypeParser(INT8, Number)
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  pool.on('error', onIdleError)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return {
    read: (work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    write: (lane, work) =>
      db
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (transaction) => {
          await sql`set local synchronous_commit = on`.execute(transaction)
          await sql`select pg_advisory_xact_lock(hashtextextended(${lane}, 0))`.execute(transaction)
          return work(transaction)
        }),
    // Its autovacuum does.
    refreshStatistics: () => Promise.resolve(),
    close: () => db.destroy(),
  }
}
