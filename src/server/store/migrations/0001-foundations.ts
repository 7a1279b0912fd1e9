/** First tables: wards and people, devices, ops, records, the feed, and the audit. */
import { sql } from 'kysely'
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

export const foundations: Migration = {
  id: '0001-foundations',
  async up(db) {
    await createPlaces(db)
    await createPeople(db)
    await createDevices(db)
    await createOps(db)
    await createRecords(db)
    await createTrail(db)
  },
}

async function createPlaces(db: Db): Promise<void> {
  await db.schema
    .createTable('ward')
    .addColumn('area', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('province_name', 'text', (column) => column.notNull())
    .addColumn('group_unit', 'text', (column) => column.notNull())
    .addColumn('station_name', 'text', (column) => column.notNull())
    .addColumn('station_phone', 'text')
    .addColumn('station_contact', 'text')
    .addColumn('referral_place', 'text')
    .addColumn('plan_id', 'text')
    .addColumn('training', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('ward_group')
    .addColumn('area', 'text', (column) => column.primaryKey())
    .addColumn('ward', 'text', (column) => column.notNull().references('ward.area'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .execute()
}

async function createPeople(db: Db): Promise<void> {
  await db.schema
    .createTable('author')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('ward', 'text', (column) => column.notNull().references('ward.area'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('honorific', 'text', (column) => column.notNull())
    .addColumn('phone', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('areas', 'text', (column) => column.notNull())
    .addColumn('scope_version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('account')
    .addColumn('login', 'text', (column) => column.primaryKey())
    .addColumn('author', 'text', (column) => column.notNull().references('author.id'))
    .addColumn('ward', 'text', (column) => column.notNull().references('ward.area'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('session')
    .addColumn('id_hash', 'text', (column) => column.primaryKey())
    .addColumn('login', 'text', (column) => column.notNull().references('account.login'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('setup_token')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute()
}

async function createDevices(db: Db): Promise<void> {
  await db.schema
    .createTable('device')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('ward', 'text', (column) => column.notNull().references('ward.area'))
    .addColumn('author', 'text', (column) => column.notNull().references('author.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.unique())
    .addColumn('enrolled_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint')
    .addColumn('push_at', 'bigint')
    .addColumn('app_version', 'text', (column) => column.notNull())
    .addColumn('waiting_count', 'integer')
    .addColumn('waiting_oldest', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .addColumn('revoked_reason', 'text')
    .addColumn('ack_n', 'bigint', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('device_by_author').on('device').columns(['ward', 'author']).execute()
  await db.schema
    .createTable('enrolment')
    .addColumn('code_hash', 'text', (column) => column.primaryKey())
    .addColumn('ward', 'text', (column) => column.notNull().references('ward.area'))
    .addColumn('author', 'text', (column) => column.notNull().references('author.id'))
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute()
}

async function createOps(db: Db): Promise<void> {
  await db.schema
    .createTable('op')
    .addColumn('device', 'text', (column) => column.notNull().references('device.id'))
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addColumn('op_id', 'text', (column) => column.notNull())
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('txn', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('code', 'text')
    .addColumn('field', 'text')
    .addColumn('waits_for', 'text')
    .addColumn('stamp', 'text')
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('conflicts', 'text')
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('resolved_at', 'bigint')
    .addPrimaryKeyConstraint('op_pk', ['device', 'n'])
    .execute()
  await sql`create unique index op_effective on op (op_id) where status in ('accepted', 'conflict')`.execute(db)
  await db.schema.createIndex('op_by_id').on('op').column('op_id').execute()
  await db.schema.createIndex('op_by_record').on('op').column('record_id').execute()
  await db.schema.createIndex('op_by_author_day').on('op').columns(['ward', 'received_at']).execute()
  await sql`create index op_held on op (ward, status) where status in ('rejected', 'waiting')`.execute(db)
}

async function createRecords(db: Db): Promise<void> {
  await db.schema
    .createTable('record')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('household', 'text')
    .addColumn('occurred_on', 'text', (column) => column.notNull())
    .addColumn('is_open', 'integer', (column) => column.notNull())
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('sort_key', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('stamps', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_seq', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('record_by_day').on('record').columns(['ward', 'kind', 'occurred_on']).execute()
  await db.schema.createIndex('record_by_subject').on('record').columns(['subject', 'kind']).execute()
  await db.schema.createIndex('record_by_household').on('record').columns(['household', 'kind']).execute()
  await db.schema.createIndex('record_by_order').on('record').columns(['ward', 'kind', 'area', 'sort_key']).execute()
  await db.schema
    .createTable('feed')
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feed_pk', ['area', 'record_id'])
    .execute()
  await db.schema.createIndex('feed_by_seq').on('feed').columns(['area', 'seq']).execute()
  await db.schema
    .createTable('counter')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('v', 'bigint', (column) => column.notNull())
    .execute()
  await db.insertInto('counter').values({ id: 1, v: 0 }).execute()
  await db.schema
    .createTable('commit_mark')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('mark', 'text', (column) => column.notNull().unique())
    .execute()
}

async function createTrail(db: Db): Promise<void> {
  await db.schema
    .createTable('conflict')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('shown', 'text', (column) => column.notNull())
    .addColumn('other', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('resolved_by', 'text')
    .addColumn('resolved_at', 'bigint')
    .execute()
  await db.schema.createIndex('conflict_by_record').on('conflict').column('record_id').execute()
  await db.schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('ward', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subjects', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('audit_by_time').on('audit').columns(['ward', 'at']).execute()
}
