/** What a phone reads back: names and settings, clashes, sums, lost histories, erased families, copies handed over. */
import { beforeEach, describe, expect, it } from 'vitest'
import { areaSum } from '#protocol/area-sum.ts'
import { PROTOCOL_VERSION } from '#protocol/version.ts'
import { pullReplySchema, type PullReply } from '#protocol/pull.ts'
import type { ConflictRow, WitnessRow } from '#protocol/station-sync.ts'
import { forgetLateOps, pruneTombstones, TOMBSTONE_DAYS } from '#server/ops/tombstones.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, GROUP_6, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const DAY_MS = 86_400_000

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone
  let hong: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5, GROUP_6])
  })

  const ask = async (phone: Phone, more: Record<string, unknown> = {}): Promise<PullReply> => {
    const cursors = [GROUP_5, WARD].map((area) => phone.cursors.get(area) ?? { area, seq: 0, mark: '' })
    const body = { proto: PROTOCOL_VERSION, schemaVersion: 1, device: phone.identity.device, scopeVersion: 0, cursors, limit: 500, ...more }
    return pullReplySchema.parse(await (await phone.post('/api/pull', body)).json())
  }

  /** Two people change one child's birthday without having seen each other. */
  const clash = async () => {
    const home = mai.household(GROUP_5)
    const child = mai.person(GROUP_5, home.recordId)
    await mai.push()
    await hong.pull()
    const base = { birthDate: child.opId }
    mai.op({ kind: 'person', recordId: child.recordId, set: { birthDate: '2026-06-04' }, base })
    world.ports.pass(1000)
    hong.op({ kind: 'person', recordId: child.recordId, set: { birthDate: '2026-06-05' }, base })
    await mai.push()
    await hong.push()
    return child
  }

  it('names of the ward come once, and again when one changes', async () => {
    const first = await ask(mai)
    expect(first.scope?.people?.map(({ name }) => name).toSorted()).toEqual(['Lê Thị Hồng', 'Nguyễn Thị Mai', 'Trần Thu Hoa'])
    expect((await ask(mai, { scopeVersion: first.scope?.version })).scope).toBeUndefined()
    await world.enrolPhone('Phạm Thị Cúc', [GROUP_6])
    expect((await ask(mai, { scopeVersion: first.scope?.version })).scope?.people).toHaveLength(4)
  })

  it('an area without news sends no page', async () => {
    mai.household(GROUP_5)
    await mai.push()
    await mai.pull()
    expect((await ask(mai)).areas).toEqual([])
  })

  it('a clash comes with its record and goes once decided', async () => {
    const child = await clash()
    await mai.pull()
    expect(mai.seen.get(child.recordId)?.conflicts).toMatchObject([{ field: 'birthDate', shown: { value: '2026-06-05' }, other: { value: '2026-06-04' } }])
    const rows = (await world.hoa.get('/api/station/conflicts')).body as ConflictRow[]
    expect(rows).toMatchObject([{ about: 'Nguyễn Gia Bảo', shownBy: 'Lê Thị Hồng', otherBy: 'Nguyễn Thị Mai' }])
    const decided = await world.hoa.post('/api/station/conflict-resolve', { id: rows[0]?.conflict.id, keep: 'other' })
    expect(decided.status).toBe(200)
    await mai.pull()
    expect(mai.seen.get(child.recordId)).toMatchObject({ fields: { birthDate: '2026-06-04' } })
    expect(mai.seen.get(child.recordId)?.conflicts).toBeUndefined()
    expect((await world.hoa.get('/api/station/conflicts')).body).toEqual([])
    expect((await world.hoa.post('/api/station/conflict-resolve', { id: rows[0]?.conflict.id, keep: 'other' })).status).toBe(404)
  })

  it("the sum of an area is that of its readers' rows", async () => {
    mai.household(GROUP_5)
    mai.household(GROUP_5, { number: '033' })
    await mai.push()
    const reply = await ask(mai, { verify: true })
    const page = reply.areas.find(({ area }) => area === GROUP_5)
    expect(page?.sum).toBe(areaSum(page?.rows ?? []))
    expect(page?.sum).toMatch(/^2-[0-9a-f]{16}$/)
    expect((await ask(mai)).areas[0]?.sum).toBeUndefined()
  })

  it('a phone that was answered further than this is told', async () => {
    mai.household(GROUP_5)
    const { digest } = await mai.push()
    const body = { proto: PROTOCOL_VERSION, schemaVersion: 1, device: mai.identity.device, scopeVersion: 0, cursors: [], limit: 10 }
    const ahead = await mai.post('/api/pull', { ...body, witness: { ackN: 2, digest } })
    expect([ahead.status, await ahead.json()]).toEqual([409, { problem: 'history-lost', at: '1' }])
    const other = await mai.post('/api/pull', { ...body, witness: { ackN: 1, digest: 'a'.repeat(64) } })
    expect([other.status, await other.json()]).toEqual([409, { problem: 'fork', at: 'witness' }])
    expect((await mai.post('/api/pull', { ...body, witness: { ackN: 1, digest } })).status).toBe(200)
  })

  it('an erased family is gone everywhere, and stays gone', async () => {
    const home = mai.household(GROUP_5)
    const child = mai.person(GROUP_5, home.recordId)
    mai.referral(GROUP_5, child.recordId)
    await mai.push()
    await hong.pull()
    const erased = await world.hoa.post('/api/station/erase', { record: home.recordId, reason: 'Gia đình yêu cầu' })
    expect(erased).toMatchObject({ status: 200, body: { erased: 3 } })
    const rows = (await ask(hong)).areas.flatMap((page) => page.rows)
    expect(rows.map(({ recordId, state, fields }) => [recordId, state, fields])).toContainEqual([child.recordId, 'tombstone', undefined])
    mai.op({ kind: 'person', recordId: child.recordId, set: { name: 'Nguyễn Gia Bảo' } })
    expect((await mai.push()).results[0]).toMatchObject({ status: 'rejected', code: 'erased' })
    const kept = await world.store.read((db) => db.selectFrom('op').select('body').where('record_id', '=', home.recordId).execute())
    expect(kept.map(({ body }) => body)).toEqual(['{}'])
    expect((await world.hoa.get(`/api/station/households/${home.recordId}`)).status).toBe(404)
    expect((await world.hoa.post('/api/station/erase', { record: home.recordId, reason: 'x' })).status).toBe(404)
  })

  it('what came late about an erased family is emptied when settled', async () => {
    const home = mai.household(GROUP_5)
    await mai.push()
    await world.hoa.post('/api/station/erase', { record: home.recordId, reason: 'Gia đình yêu cầu' })
    const late = mai.op({ kind: 'household', recordId: home.recordId, set: { headName: 'Trần Thị Hạnh' } })
    await mai.push()
    const forget = () => world.store.write(WARD, (db) => forgetLateOps(db))
    const bodyOf = async () => (await world.store.read((db) => db.selectFrom('op').select('body').where('op_id', '=', late.opId).execute())).map(({ body }) => body)
    expect([await forget(), (await bodyOf())[0]?.includes('Hạnh')]).toEqual([0, true])
    const resolved = await world.hoa.post('/api/station/quarantine-resolve', { opId: late.opId, action: 'dismiss' })
    expect(resolved.status).toBe(200)
    expect([await forget(), await bodyOf(), await forget()]).toEqual([1, ['{}'], 0])
  })

  it('an old phone reads its area anew after tombstones went', async () => {
    const stays = mai.household(GROUP_5)
    const goes = mai.household(GROUP_5, { number: '033' })
    await mai.push()
    await mai.pull()
    await hong.pull()
    await world.hoa.post('/api/station/erase', { record: goes.recordId, reason: 'Gia đình yêu cầu' })
    const prune = () => world.store.write(WARD, (db) => pruneTombstones(db, world.ports))
    world.ports.pass((TOMBSTONE_DAYS - 1) * DAY_MS)
    await hong.pull()
    expect(await prune()).toBe(0)
    world.ports.pass(2 * DAY_MS)
    await hong.pull()
    world.ports.pass(61_000)
    await hong.pull()
    expect(await prune()).toBe(1)
    const page = (await ask(mai)).areas.find(({ area }) => area === GROUP_5)
    expect(page).toMatchObject({ restart: true, from: 0 })
    expect(page?.rows.map(({ recordId }) => recordId)).toEqual([stays.recordId])
  })

  it('a tombstone stays until the slowest phone has passed it', async () => {
    const goes = mai.household(GROUP_5)
    await mai.push()
    await mai.pull()
    await world.hoa.post('/api/station/erase', { record: goes.recordId, reason: 'Gia đình yêu cầu' })
    world.ports.pass(200 * DAY_MS)
    const before = await ask(mai)
    expect(before.areas.flatMap(({ rows }) => rows.map(({ state }) => state))).toEqual(['tombstone'])
    world.ports.pass((TOMBSTONE_DAYS - 199) * DAY_MS)
    expect(await world.store.write(WARD, (db) => pruneTombstones(db, world.ports))).toBe(0)
  })

  it('copies of what was lost wait for the station', async () => {
    const home = mai.household(GROUP_5)
    await mai.push()
    await hong.pull()
    const row = hong.seen.get(home.recordId)
    const lost = { recordId: mai.newId() }
    const copy = (recordId: string) => ({ recordId, kind: row?.kind, area: GROUP_5, fields: row?.fields, stamps: row?.stamps })
    const send = () => hong.post('/api/witness', { device: hong.identity.device, copies: [copy(home.recordId), copy(lost.recordId)] })
    expect(await (await send()).json()).toEqual({ kept: 1 })
    expect((await send()).status).toBe(200)
    const rows = (await world.hoa.get('/api/station/witness')).body as WitnessRow[]
    expect(rows).toMatchObject([{ recordId: lost.recordId, fromName: 'Lê Thị Hồng', present: null }])
    const accept = { device: hong.identity.device, recordId: lost.recordId, action: 'accept' }
    expect((await world.hoa.post('/api/station/witness-resolve', accept)).status).toBe(200)
    await mai.pull()
    expect(mai.seen.get(lost.recordId)?.fields).toMatchObject({ number: '032', author: mai.identity.author })
    expect((await world.hoa.get('/api/station/witness')).body).toEqual([])
    expect((await world.hoa.post('/api/station/witness-resolve', accept)).status).toBe(404)
  })

  it('a copy that does not fit the book stays a copy', async () => {
    const copy = { recordId: mai.newId(), kind: 'household', area: GROUP_5, fields: { number: 5 }, stamps: {} }
    await mai.post('/api/witness', { device: mai.identity.device, copies: [copy] })
    const accept = { device: mai.identity.device, recordId: copy.recordId, action: 'accept' }
    expect((await world.hoa.post('/api/station/witness-resolve', accept)).status).toBe(400)
    expect((await world.hoa.get('/api/station/quarantine')).body).toEqual([])
    expect((await world.hoa.get('/api/station/witness')).body).toHaveLength(1)
  })

  it('a copy that the station leaves is not asked about again', async () => {
    const set = { ...mai.head(GROUP_5), number: '040', headName: 'Vũ Văn Sơn', address: 'ngõ 3', consent: 'given', status: 'active' }
    const recordId = mai.newId()
    const copies = [{ recordId, kind: 'household', area: GROUP_5, fields: set, stamps: {} }]
    const outside = [{ recordId: mai.newId(), kind: 'household', area: GROUP_6, fields: set, stamps: {} }]
    await mai.post('/api/witness', { device: mai.identity.device, copies: [...copies, ...outside] })
    expect(((await world.hoa.get('/api/station/witness')).body as WitnessRow[]).map((row) => row.recordId)).toEqual([recordId])
    await world.hoa.post('/api/station/witness-resolve', { device: mai.identity.device, recordId, action: 'dismiss' })
    expect((await world.hoa.get('/api/station/witness')).body).toEqual([])
    await mai.pull()
    expect(mai.seen.has(recordId)).toBe(false)
  })
})
