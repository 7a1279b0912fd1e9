/** Third migration: indexes for what is asked at every push and every minute, so that a ward of many years answers like a new one. */
import { sql } from 'kysely'
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

export const indexes: Migration = {
  id: '0003-indexes',
  async up(db: Db) {
    // Beginning with the ward, it drew every question about single ops of a ward to itself, and read all of them.
    await db.schema.dropIndex('op_by_author_day').execute()
    await db.schema.createIndex('op_by_day').on('op').columns(['received_at', 'author']).execute()
    await sql`create index op_waits on op (waits_for) where waits_for is not null`.execute(db)
    await db.schema.createIndex('op_by_form').on('op').columns(['device', 'txn']).execute()
    await sql`create index conflict_open on conflict (ward) where resolved_by is null`.execute(db)
  },
}
