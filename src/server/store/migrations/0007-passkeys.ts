/** Passkeys of accounts, beside the password; and the questions that a browser is asked to sign, each once. */
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

export const passkeys: Migration = {
  id: '0007-passkeys',
  async up(db: Db) {
    await db.schema
      .createTable('passkey')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('login', 'text', (column) => column.notNull().references('account.login'))
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addColumn('sign_count', 'bigint', (column) => column.notNull())
      .addColumn('agent', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('used_at', 'bigint')
      .execute()
    await db.schema.createIndex('passkey_by_login').on('passkey').column('login').execute()
    await db.schema
      .createTable('passkey_challenge')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('login', 'text')
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
