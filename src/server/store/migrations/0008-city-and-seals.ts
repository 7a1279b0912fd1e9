/** Eighth migration: the wards that a city reader reads, the counts that were made for her once, and entries whose use a person had stopped. */
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

export const cityAndSeals: Migration = {
  id: '0008-city-and-seals',
  async up(db: Db) {
    await db.schema.alterTable('account').addColumn('reads', 'text').execute()
    await db.schema
      .createTable('city_count')
      .addColumn('ward', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('part', 'text', (column) => column.notNull())
      .addColumn('counted_at', 'bigint', (column) => column.notNull())
      .addColumn('counts', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('city_count_key', ['ward', 'year', 'part'])
      .execute()
    await db.schema
      .createTable('seal')
      .addColumn('record_id', 'text', (column) => column.primaryKey())
      .addColumn('ward', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('sealed_at', 'bigint', (column) => column.notNull())
      .addColumn('sealed_by', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('seal_ward').on('seal').column('ward').execute()
  },
}
