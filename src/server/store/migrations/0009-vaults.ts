/** Ninth migration: shares of the phones' vault keys, and the key that opens parcels. */
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

export const vaults: Migration = {
  id: '0009-vaults',
  async up(db: Db) {
    await db.schema.alterTable('device').addColumn('key_share', 'text').execute()
    await db.schema
      .createTable('endpoint_key')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('private_jwk', 'text', (column) => column.notNull())
      .addColumn('public_raw', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
