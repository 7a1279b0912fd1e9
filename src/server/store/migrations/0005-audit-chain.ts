/** Fifth migration: the trail becomes a chain; rows that are there are chained in the order in which they were written. */
import { CHAIN_BEGIN, chainHash } from '../audit-chain.ts'
import type { AuditTable } from '../schema.ts'
import type { Db } from '../store.ts'
import type { Migration } from './migration.ts'

const PAGE_ROWS = 1000

export const auditChain: Migration = {
  id: '0005-audit-chain',
  async up(db) {
    await db.schema.alterTable('audit').addColumn('n', 'bigint').execute()
    await db.schema.alterTable('audit').addColumn('hash', 'text').execute()
    await db.schema.alterTable('ward').addColumn('audit_n', 'bigint', (column) => column.notNull().defaultTo(0)).execute()
    await db.schema.alterTable('ward').addColumn('audit_hash', 'text', (column) => column.notNull().defaultTo(CHAIN_BEGIN)).execute()
    for (const { area } of await db.selectFrom('ward').select('area').execute()) await chainWard(db, area)
    await db.schema.createIndex('audit_place').on('audit').columns(['ward', 'n']).unique().execute()
  },
}

async function chainWard(db: Db, ward: string): Promise<void> {
  let n = 0
  let previous = CHAIN_BEGIN
  for (let last: AuditTable | undefined; ; ) {
    const rows = await rowsAfter(db, ward, last)
    for (const row of rows) {
      n += 1
      previous = chainHash(previous, { ...row, n })
      await db.updateTable('audit').set({ n, hash: previous }).where('id', '=', row.id).execute()
    }
    last = rows.at(-1)
    if (!last) break
  }
  await db.updateTable('ward').set({ audit_n: n, audit_hash: previous }).where('area', '=', ward).execute()
}

function rowsAfter(db: Db, ward: string, last: AuditTable | undefined): Promise<AuditTable[]> {
  const all = db.selectFrom('audit').selectAll().where('ward', '=', ward).orderBy('at').orderBy('id').limit(PAGE_ROWS)
  const after = last && all.where((row) => row.or([row('at', '>', last.at), row.and([row('at', '=', last.at), row('id', '>', last.id)])]))
  return (after ?? all).execute()
}
