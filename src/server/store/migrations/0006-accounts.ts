/** Sixth migration: links by which an account's password is set, and what browser a session belongs to. */
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

export const accounts: Migration = {
  id: '0006-accounts',
  async up(db: Db) {
    await db.schema.alterTable('setup_token').addColumn('login', 'text').execute()
    await db.schema.alterTable('setup_token').addColumn('expires_at', 'bigint').execute()
    await db.schema.alterTable('session').addColumn('agent', 'text', (column) => column.notNull().defaultTo('')).execute()
  },
}
