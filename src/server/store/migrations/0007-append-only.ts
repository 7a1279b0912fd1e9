/**
 * Seventh migration: the database itself refuses to change or take away a row of the trail, and knows when an account was
 * last used and when it was closed. A restore only adds rows to new tables, so it needs no way around; nothing of the trail
 * is ever let go. Whoever owns the database can still drop the triggers: the chain and the code on paper tell of that.
 */
import { PostgresAdapter, sql } from 'kysely'
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

/** The words "constraint failed" make a restore take a file that breaks it for a damaged one. */
const REFUSED = 'constraint failed: rows of the audit are only added'

export const appendOnly: Migration = {
  id: '0007-append-only',
  async up(db: Db) {
    await db.schema.alterTable('account').addColumn('signed_in_at', 'bigint').execute()
    await db.schema.alterTable('account').addColumn('closed_at', 'bigint').execute()
    if (db.getExecutor().adapter instanceof PostgresAdapter) await guardPostgres(db)
    else await guardSqlite(db)
  },
}

async function guardPostgres(db: Db): Promise<void> {
  await sql`create or replace function audit_only_added() returns trigger language plpgsql as ${sql.lit(`begin raise exception '${REFUSED}'; end`)}`.execute(db)
  await sql`create trigger audit_kept before update or delete on audit for each row execute function audit_only_added()`.execute(db)
  await sql`create trigger audit_not_emptied before truncate on audit for each statement execute function audit_only_added()`.execute(db)
}

async function guardSqlite(db: Db): Promise<void> {
  const refuse = sql.raw(`begin select raise(abort, '${REFUSED}'); end`)
  await sql`create trigger audit_not_changed before update on audit ${refuse}`.execute(db)
  await sql`create trigger audit_not_deleted before delete on audit ${refuse}`.execute(db)
  // "insert or replace" deletes without asking the trigger of deletes.
  await sql`create trigger audit_not_replaced before insert on audit when exists (select 1 from audit where id = new.id or (ward = new.ward and n = new.n)) ${refuse}`.execute(db)
}
