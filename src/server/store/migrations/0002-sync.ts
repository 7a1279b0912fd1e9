/** Second migration: later fates of ops, split and locked devices, erased records, witness copies, backups. */
import { sql } from 'kysely'
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

export const sync: Migration = {
  id: '0002-sync',
  async up(db) {
    await extendOps(db)
    await extendDevices(db)
    await db.schema.alterTable('record').addColumn('erased_at', 'bigint').execute()
    await createCopies(db)
    await createBackups(db)
    // Below this sequence tombstones are no longer kept: a cursor that is older reads its areas anew.
    await db.insertInto('counter').values({ id: 2, v: 0 }).execute()
  },
}

async function extendOps(db: Db): Promise<void> {
  await db.schema.alterTable('op').addColumn('settlement', 'text').execute()
  await db.schema.alterTable('op').addColumn('settled_seq', 'bigint').execute()
  await db.schema.alterTable('op').addColumn('asked_at', 'bigint').execute()
  await db.schema.alterTable('op').addColumn('asked_note', 'text').execute()
  await sql`create index op_settled on op (device, settled_seq) where settled_seq is not null`.execute(db)
}

async function extendDevices(db: Db): Promise<void> {
  await db.schema.alterTable('device').addColumn('forked_from', 'text').execute()
  await db.schema.alterTable('device').addColumn('locked_at', 'bigint').execute()
  await db.schema.alterTable('device').addColumn('locked_reason', 'text').execute()
  await db.schema.alterTable('device').addColumn('cursors', 'text').execute()
  await db.schema
    .createTable('author_area')
    .addColumn('author', 'text', (column) => column.notNull().references('author.id'))
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('author_area_pk', ['author', 'area'])
    .execute()
}

async function createCopies(db: Db): Promise<void> {
  await db.schema
    .createTable('witness_copy')
    .addColumn('device', 'text', (column) => column.notNull().references('device.id'))
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('stamps', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('settled_at', 'bigint')
    .addColumn('settlement', 'text')
    .addPrimaryKeyConstraint('witness_copy_pk', ['device', 'record_id'])
    .execute()
  await sql`create index witness_open on witness_copy (ward) where settled_at is null`.execute(db)
  await db.schema.createIndex('witness_by_record').on('witness_copy').column('record_id').execute()
}

async function createBackups(db: Db): Promise<void> {
  await db.schema
    .createTable('backup')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('taken_at', 'bigint', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('rows', 'bigint', (column) => column.notNull())
    .addColumn('head_seq', 'bigint', (column) => column.notNull())
    .addColumn('off_machine', 'integer', (column) => column.notNull())
    .addColumn('verified_at', 'bigint')
    .addColumn('verify_fault', 'text')
    .addColumn('removed_at', 'bigint')
    .execute()
  await db.schema
    .createTable('backup_device')
    .addColumn('backup', 'text', (column) => column.notNull().references('backup.id'))
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('ack_n', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('backup_device_pk', ['device', 'backup'])
    .execute()
}
