/** Fourth migration: who is named to read restricted records of her ward, since when and by whom. */
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

export const namedOfficers: Migration = {
  id: '0004-named-officers',
  async up(db: Db) {
    await db.schema.alterTable('author').addColumn('named_at', 'bigint').execute()
    await db.schema.alterTable('author').addColumn('named_by', 'text').execute()
  },
}
