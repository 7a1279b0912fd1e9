/** The trail: each read and change leaves one chained row, told in plain words, and a row that was changed, cut out or slipped in is found. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditPage } from '#protocol/station-audit.ts'
import { commandOf, noteRestore } from '#server/commands.ts'
import { foundations } from '#server/store/migrations/0001-foundations.ts'
import { auditChain } from '#server/store/migrations/0005-audit-chain.ts'
import { SAME_READING_MS } from '#server/routes/read-named.ts'
import { openSqlite } from '#server/store/sqlite.ts'
import { openStore } from '#server/store/open-store.ts'
import type { Db } from '#server/store/store.ts'
import { knowsCode, verifyAudit, type AuditFinding } from '#server/store/verify-audit.ts'
import { withoutGuards } from './append-only.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, staffOf, testPorts, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const UNKNOWN = '00000000-0000-7000-8000-000000000000'

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone
  let household: string

  /** A day that leaves a dozen rows. */
  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    household = mai.household(GROUP_5).recordId
    mai.referral(GROUP_5, mai.person(GROUP_5, household).recordId)
    await mai.push()
    await world.hoa.post('/api/station/households', { q: 'Minh', page: 1 })
    await world.hoa.get(`/api/station/households/${household}`)
    await world.hoa.get('/api/station/referrals')
  })

  const findings = () => world.store.read(verifyAudit)
  const tamper = (work: (db: Db) => Promise<unknown>) => world.store.write('tamper', (db) => withoutGuards(db, work))
  const whole = { ward: WARD, name: 'Phường Lê Chân', is: 'whole' }

  it('an untouched trail is whole, also after many at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? world.hoa.get(`/api/station/record/${UNKNOWN}`) : world.hoa.post('/api/station/lock', { device: mai.identity.device, locked: at % 4 === 1, reason: '' }))))
    await staffOf(world, '31/11386', 'station')
    expect(await findings()).toMatchObject([{ ...whole, rows: 19 }, { ward: '31/11386', is: 'whole', rows: 1 }])
  })

  it.each([
    ['actor', { actor: 'ai-do' }],
    ['action', { action: 'sign-in' }],
    ['time', { at: 5 }],
    ['subjects', { subjects: '[]' }],
    ['hash', { hash: 'a'.repeat(64) }],
  ])('a row with another %s is found', async (_, change) => {
    await tamper((db) => db.updateTable('audit').set(change).where('ward', '=', WARD).where('n', '=', 3).execute())
    expect(await findings()).toMatchObject([{ is: 'altered', n: 3 }])
  })

  it('a missing row is found, wherever it stood', async () => {
    const all = await world.store.read((db) => db.selectFrom('audit').selectAll().orderBy('n').execute())
    for (const row of [all[0], all[3], all.at(-1)]) {
      if (!row) throw new Error('no row')
      await tamper((db) => db.deleteFrom('audit').where('id', '=', row.id).execute())
      expect(await findings()).toMatchObject([{ is: 'missing', n: row.n }])
      await tamper((db) => db.insertInto('audit').values(row).execute())
    }
    expect(await findings()).toMatchObject([whole])
    await tamper((db) => db.deleteFrom('audit').where('ward', '=', WARD).execute())
    expect(await findings()).toMatchObject([{ is: 'missing', n: 1 }])
  })

  it.each([
    ['changed', (db: Db) => db.updateTable('audit').set({ actor: 'ai-do' }).where('n', '=', 3).execute()],
    ['changed in nothing', (db: Db) => db.updateTable('audit').set((row) => ({ n: row.ref('n') })).execute()],
    ['taken away', (db: Db) => db.deleteFrom('audit').where('n', '=', 3).execute()],
    ['written over by its id', (db: Db) => sql`insert into audit (id, at, ward, actor, action, subjects, n, hash) select id, 5, ward, actor, action, subjects, n + 1000, hash from audit where n = 3 on conflict (id) do update set at = 5`.execute(db)],
    ['written over by its place', (db: Db) => sql`insert into audit (id, at, ward, actor, action, subjects, n, hash) select 'x', 5, ward, actor, action, subjects, n, hash from audit where n = 3 on conflict (ward, n) do update set at = 5`.execute(db)],
  ] satisfies [string, (db: Db) => Promise<unknown>][])('a row cannot be %s', async (_, work: (db: Db) => Promise<unknown>) => {
    await expect(world.store.write('tamper', work)).rejects.toThrow('rows of the audit are only added')
    expect(await findings()).toMatchObject([{ ...whole, rows: 7 }])
  })

  it('a row slipped in without a place is found', async () => {
    await tamper((db) => sql`insert into audit (id, at, ward, actor, action, subjects) values ('x', 1, ${WARD}, 'hoa', 'erase', '[]')`.execute(db))
    expect(await findings()).toMatchObject([{ is: 'foreign' }])
  })

  it('an op that went after its push was noted is missed', async () => {
    await tamper((db) => db.updateTable('op').set({ digest: 'b'.repeat(64) }).where('device', '=', mai.identity.device).where('n', '=', mai.ack.ackN).execute())
    expect(await findings()).toMatchObject([{ is: 'op-lost' }])
  })

  it('a chain forged from end to end does not know the paper', async () => {
    const [before] = await findings()
    const code = (before as Extract<AuditFinding, { is: 'whole' }>).code
    expect(await world.store.read((db) => knowsCode(db, code))).toBe(true)
    await tamper((db) => db.deleteFrom('audit').where('action', '=', 'read-household').execute())
    await tamper((db) => forge(db))
    expect(await findings()).toMatchObject([whole])
    expect(await world.store.read((db) => knowsCode(db, code))).toBe(false)
  })

  /** What somebody who owns the database could do: chain it all anew, as the migration does. */
  async function forge(db: Db): Promise<void> {
    const rows = await db.selectFrom('audit').selectAll().where('ward', '=', WARD).orderBy('n').execute()
    const { chainHash, CHAIN_BEGIN } = await import('#server/store/audit-chain.ts')
    let hash = CHAIN_BEGIN
    for (const [index, row] of rows.entries()) {
      hash = chainHash(hash, { ...row, n: index + 1 })
      await db.updateTable('audit').set({ n: index + 1, hash }).where('id', '=', row.id).execute()
    }
    await db.updateTable('ward').set({ audit_n: rows.length, audit_hash: hash }).where('area', '=', WARD).execute()
  }

  it('the station reads who did what in plain words', async () => {
    const page = (await world.hoa.get('/api/station/audit')).body as AuditPage
    expect(page.rows.map(({ sentence }) => sentence)).toEqual([
      'Trần Thu Hoa xem 1 phiếu chuyển gửi.',
      'Trần Thu Hoa mở sổ của một hộ.',
      'Trần Thu Hoa xem danh sách 1 hộ.',
      'Nguyễn Thị Mai gửi sổ từ điện thoại.',
      'Nguyễn Thị Mai kích hoạt điện thoại.',
      'Trần Thu Hoa cấp mã kích hoạt điện thoại.',
      'Trần Thu Hoa thiết lập phường.',
    ])
    expect(page.next).toBeNull()
    const about = (await world.hoa.get(`/api/station/audit?about=${household}`)).body as AuditPage
    expect(about.rows.map(({ action }) => action)).toEqual(['read-household', 'read-households'])
    for (const query of ['before=0', 'before=x', 'about=%25']) expect((await world.hoa.get(`/api/station/audit?${query}`)).status).toBe(400)
  })

  it('the same reading again leaves a row once in a while', async () => {
    const rows = async () => (await findings())[0]
    const before = await rows()
    for (const path of ['referrals', 'referrals', `households/${household}`]) await world.hoa.get(`/api/station/${path}`)
    expect(await rows()).toEqual(before)
    // Another person, another record or another time is another reading.
    await (await staffOf(world, WARD, 'station')).get('/api/station/referrals')
    world.ports.pass(SAME_READING_MS)
    await world.hoa.get('/api/station/referrals')
    mai.household(GROUP_5, { number: '999' })
    await mai.push()
    await world.hoa.post('/api/station/households', { q: 'Minh', page: 1 })
    const { rows: [newest, , third, fourth] } = (await world.hoa.get('/api/station/audit')).body as AuditPage
    expect([newest?.sentence, third?.sentence, fourth?.sentence]).toEqual(['Trần Thu Hoa xem danh sách 2 hộ.', 'Trần Thu Hoa xem 1 phiếu chuyển gửi.', 'Phạm Văn Toàn xem 1 phiếu chuyển gửi.'])
  })

  it('the trail is asked for by day, kind and person', async () => {
    for (const hours of [8, 8]) {
      world.ports.pass(hours * 3_600_000)
      await world.hoa.get('/api/session')
    }
    await (await staffOf(world, WARD, 'station')).get('/api/station/referrals')
    const asked = async (query: string) => (await world.hoa.get(`/api/station/audit?${query}`)).body as AuditPage
    const { people } = await asked('')
    expect(people.map(({ name, login }) => [name, login])).toEqual([['Nguyễn Thị Mai', ''], ['Phạm Văn Toàn', 'station-11383'], ['Trần Thu Hoa', 'hoa']])
    const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? ''
    const actions = async (query: string) => (await asked(query)).rows.map(({ action }) => action)
    expect(await actions('day=2026-06-11')).toEqual(['read-referrals'])
    expect(await actions('day=2026-06-10')).toHaveLength(7)
    expect(await actions('day=2026-06-09')).toEqual([])
    expect(await actions('kind=phones')).toEqual(['push', 'enrol', 'enrolment-code'])
    expect(await actions(`who=${idOf('Nguyễn Thị Mai')}`)).toEqual(['push', 'enrol'])
    expect(await actions(`who=${idOf('Trần Thu Hoa')}&kind=phones&day=2026-06-10`)).toEqual(['enrolment-code'])
    expect([await actions('who=server'), await actions('who=none')]).toEqual([[], []])
    for (const query of ['day=2026-02-30', 'kind=x', `who=${'x'.repeat(61)}`]) expect((await world.hoa.get(`/api/station/audit?${query}`)).status).toBe(400)
  })

  it('a long trail is read in pages, none twice', async () => {
    for (let time = 0; time < 120; time += 1) await world.hoa.get(`/api/station/record/${UNKNOWN}`)
    const first = (await world.hoa.get('/api/station/audit')).body as AuditPage
    const second = (await world.hoa.get(`/api/station/audit?before=${first.next}`)).body as AuditPage
    expect([...first.rows, ...second.rows].map(({ n }) => n)).toEqual(Array.from({ length: 127 }, (_, at) => 127 - at))
  })
})

describe('at the server itself', () => {
  it('a command tells whether the trail is whole', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'so-noi-audit-'))
    const said: string[] = []
    const parts = { origin: 'http://so-noi.test', config: { databaseUrl: undefined, dataDir }, ports: testPorts(), say: (sentence: string) => void said.push(sentence) }
    const verify = async (...argv: string[]) => [await commandOf(argv)?.(parts), ...said.splice(0)]
    expect(commandOf(['--demo'])).toBeUndefined()
    expect(await verify('--verify-audit')).toMatchObject([1, expect.stringContaining('npm start')])
    const store = await openStore({ databaseUrl: undefined, dataDir, now: () => 0, onIdleError: () => undefined })
    await wardWorld(store)
    const [code, sentence = ''] = await verify('--verify-audit')
    expect([code, sentence]).toEqual([0, expect.stringMatching(/^Nhật ký của Phường Lê Chân: 1 dòng, còn nguyên\. Mã để ghi lại: 1-[0-9a-f]{16}$/)])
    const paper = String(sentence).split(': ').at(-1) ?? ''
    await noteRestore(parts)
    expect(await verify(`--verify-audit=${paper}`)).toMatchObject([0, expect.stringContaining('2 dòng')])
    expect(await verify('--verify-audit=1-0123456789abcdef')).toMatchObject([1, expect.any(String), expect.stringContaining('1-0123456789abcdef')])
    await store.write('tamper', (db) => withoutGuards(db, () => db.deleteFrom('audit').where('n', '=', 2).execute()))
    expect(await verify('--verify-audit')).toEqual([1, 'Nhật ký của Phường Lê Chân: dòng 2 đã bị xóa.'])
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('rows from before the chain are chained as they stand', async () => {
    const store = openSqlite(':memory:')
    await store.write('old', async (db) => {
      await foundations.up(db)
      await sql`insert into ward (area, name, province_name, group_unit, station_name, training, created_at) values (${WARD}, 'Phường Lê Chân', '', '', '', 0, 0)`.execute(db)
      for (let row = 0; row < 2500; row += 1) {
        await sql`insert into audit (id, at, ward, actor, action, subjects) values (${`${row % 7}-${row}`}, ${Math.floor(row / 3)}, ${WARD}, 'hoa', 'read-referrals', '[]')`.execute(db)
      }
      await auditChain.up(db)
    })
    expect(await store.read(verifyAudit)).toMatchObject([{ is: 'whole', rows: 2500 }])
    await store.write('tamper', (db) => db.updateTable('audit').set({ actor: 'x' }).where('n', '=', 2001).execute())
    expect(await store.read(verifyAudit)).toMatchObject([{ is: 'altered', n: 2001 }])
    await store.close()
  })
})

describe('what one database alone can do', () => {
  it('SQLite does not replace a row of the trail', async () => {
    const store = await (databases[0] ?? { open: () => Promise.reject(new Error('no database')) }).open()
    await wardWorld(store)
    for (const change of [sql`id, n + 1000`, sql`'x', n`]) {
      const replace = sql`insert or replace into audit (id, n, at, ward, actor, action, subjects, hash) select ${change}, 5, ward, actor, action, subjects, hash from audit where n = 1`
      await expect(store.write('tamper', (db) => replace.execute(db))).rejects.toThrow('rows of the audit are only added')
    }
    expect(await store.read(verifyAudit)).toMatchObject([{ is: 'whole', rows: 1 }])
  })

  it.runIf(databases[1])('PostgreSQL does not empty the trail', async () => {
    const store = await (databases[1] ?? { open: () => Promise.reject(new Error('no database')) }).open()
    await wardWorld(store)
    await expect(store.write('tamper', (db) => sql`truncate audit`.execute(db))).rejects.toThrow('rows of the audit are only added')
    expect(await store.read(verifyAudit)).toMatchObject([{ is: 'whole', rows: 1 }])
  })
})
