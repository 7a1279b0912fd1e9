/** In a ward of many years nothing that is asked at a push, a pull or a look reads a whole table: SQLite tells how it would find the rows. */
import { mkdtemp, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openStore } from '#server/store/open-store.ts'
import type { Store } from '#server/store/store.ts'
import { GROUP_5, GROUP_6, wardWorld } from './ward-world.ts'

/** How often a ward's first day is copied: rows as of many years. */
const COPIES = 400
/** What grows with every visit, and the columns by which a copy differs. */
const growing = {
  record: { id: "id || '-' || i", household: "household || '-' || i", subject: "coalesce(subject, id) || '-' || i" },
  op: { n: 'n + i * 100000', op_id: "op_id || '-' || i", record_id: "record_id || '-' || i", txn: "txn || '-' || i", status: "'accepted'", waits_for: 'null' },
  feed: { record_id: "record_id || '-' || i", seq: 'seq + i * 100000' },
} satisfies Record<string, Record<string, string>>

let dataDir: string
let store: Store
/** Hears of every statement that the endpoint prepares. */
const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare')

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'so-noi-plans-'))
  store = await openStore({ databaseUrl: undefined, dataDir, now: () => 0, onIdleError: () => undefined })
})

afterAll(async () => {
  vi.restoreAllMocks()
  await store.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function grow(): Promise<void> {
  await store.write('grow', async (db) => {
    for (const [table, changes] of Object.entries(growing) as [string, Record<string, string>][]) {
      const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db)
      const names = sql.join(rows.map(({ name }) => sql.ref(name)))
      const values = sql.join(rows.map(({ name }) => sql.raw(changes[name] ?? `"${name}"`)))
      const copies = sql`(with recursive copy(i) as (select 1 union all select i + 1 from copy where i < ${COPIES}) select i from copy)`
      await sql`insert into ${sql.table(table)} (${names}) select ${values} from ${sql.table(table)}, ${copies} where true`.execute(db)
    }
  })
}

/** All that phones and the station do in a day. */
async function workADay(): Promise<void> {
  const { hoa, enrolPhone } = await wardWorld(store)
  const [mai, hong] = [await enrolPhone('Nguyễn Thị Mai', [GROUP_5]), await enrolPhone('Lê Thị Hồng', [GROUP_5, GROUP_6])]
  const home = mai.household(GROUP_5)
  const child = mai.person(GROUP_5, home.recordId)
  mai.person(GROUP_5, mai.household(GROUP_5, { number: '999' }).recordId)
  await mai.push()
  await hong.pull()
  for (const phone of [mai, hong]) phone.op({ kind: 'person', recordId: child.recordId, set: { birthDate: phone === mai ? '2026-06-01' : '2026-06-02' } })
  const refused = hong.household(GROUP_6, { number: '' })
  hong.person(GROUP_6, refused.recordId)
  await mai.push()
  await hong.push()
  hong.op({ type: 'ask', kind: 'household', recordId: refused.recordId, set: {}, settles: [refused.opId] })
  await hong.push()
  await hong.pull()
  for (const path of ['today', 'quarantine', 'conflicts', 'witness', 'collaborators', 'referrals']) {
    expect((await hoa.get(`/api/station/${path}`)).status, path).toBe(200)
  }
  for (const q of ['', 'minh']) expect((await hoa.post('/api/station/households', { q, page: 1 })).status).toBe(200)
  await hoa.post('/api/station/quarantine-resolve', { opId: refused.opId, action: 'retry' })
  await hoa.post('/api/station/quarantine-resolve', { opId: refused.opId, action: 'dismiss' })
  await hoa.post('/api/station/erase', { record: home.recordId, reason: 'Gia đình yêu cầu' })
  await mai.pull()
}

/** Statements that read whole tables, with the way that SQLite takes. */
function slowOnes(asked: ReadonlySet<string>): string[] {
  const database = new DatabaseSync(join(dataDir, 'so-noi.sqlite'), { readOnly: true })
  const slow: string[] = []
  for (const text of asked) {
    if (!/^(select|update|delete)/.test(text) || !/"(op|record|feed|conflict|witness_copy|commit_mark)"/.test(text)) continue
    const plan = database.prepare(`explain query plan ${text}`).all(...Array.from({ length: text.split('?').length - 1 }, () => 1)).map(({ detail }) => String(detail))
    // An index of which only the ward is used is a whole table too, but for those of what is still open.
    if (plan.some((step) => /^SCAN (?!commit_mark USING INDEX)|INDEX (?!conflict_open|witness_open)\w+ \(ward=\?\)/.test(step))) slow.push(`${plan.join(' | ')}: ${text}`)
  }
  database.close()
  return slow
}

it('finds by an index whatever grows', async () => {
  await workADay()
  await grow()
  await store.refreshStatistics()
  const asked = new Set(prepared.mock.calls.map(([text]) => text))
  expect(asked.size).toBeGreaterThan(60)
  expect(slowOnes(asked)).toEqual([])
})
