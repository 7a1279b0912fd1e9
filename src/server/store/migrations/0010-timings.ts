/** Tenth migration: how long tasks took on the phones of a ward, without the phone and without the person. */
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

export const timings: Migration = {
  id: '0010-timings',
  async up(db: Db) {
    await db.schema
      .createTable('task_timing')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('ward', 'text', (column) => column.notNull())
      .addColumn('task', 'text', (column) => column.notNull())
      .addColumn('ms', 'integer', (column) => column.notNull())
      .addColumn('taps', 'integer', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('task_timing_ward_day').on('task_timing').columns(['ward', 'day']).execute()
  },
}
