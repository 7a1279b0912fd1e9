/** Bad days: a copied phone, an endpoint set back, a refused form, a phone locked and taken out of use; real code on both sides. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAccess } from '#storage/access.ts'
import { listConflicts, resolveConflict } from '#storage/conflicts.ts'
import { askStation, withdrawForm } from '#storage/mend.ts'
import { readMeta } from '#storage/meta.ts'
import { openPhone } from '#storage/phone.ts'
import { outboxCounts, outboxForms } from '#storage/read/outbox.ts'
import { recordById } from '#storage/read/records.ts'
import { saveRecords } from '#storage/save.ts'
import { syncOnce } from '#sync/engine.ts'
import { anEndpoint, phoneAt, type EnrolledPhone, type TestEndpoint } from '../fixtures/endpoint.ts'
import { aHousehold, countedBytes } from '../fixtures/phones.ts'

const ON = { occurredOn: '2026-06-17' }
const AREA = (group: number) => `31/10525/g0${group}`

let endpoint: TestEndpoint
let mai: EnrolledPhone

beforeEach(async () => {
  endpoint = await anEndpoint()
  mai = await endpoint.enrol('Mai', [5])
})

afterEach(() => endpoint.close())

const sync = (who: EnrolledPhone) => syncOnce(who.phone, who.ports)

async function saveHousehold(who: EnrolledPhone, set = {}): Promise<string> {
  const id = who.phone.newId()
  await saveRecords(who.phone, [aHousehold(id, { area: AREA(5), ...set })], ON)
  return id
}

async function copyOf(who: EnrolledPhone): Promise<EnrolledPhone> {
  const copy = openPhone('so-noi-copy', { now: () => who.clock.now, randomBytes: countedBytes }, { indexedDB: new IDBFactory(), IDBKeyRange })
  for (const store of who.phone.db.tables) await copy.db.table(store.name).bulkAdd(await store.toArray())
  return phoneAt(endpoint, copy, who.clock)
}

async function station(path: string, body: object): Promise<number> {
  const headers = { 'content-type': 'application/json', origin: 'http://so-noi.test', host: 'so-noi.test', cookie: endpoint.stationCookie }
  return (await endpoint.ask(`/api/station/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status
}

async function householdsThere(): Promise<string[]> {
  const rows = await endpoint.store.read((db) => db.selectFrom('record').select('id').where('kind', '=', 'household').execute())
  return rows.map((row) => row.id).sort()
}

async function refusedForm(who: EnrolledPhone): Promise<string> {
  return (await outboxForms(who.phone)).find((form) => form.state === 'refused')?.txn ?? ''
}

describe('two phones with the same book', () => {
  it('lose nothing and double nothing', async () => {
    const before = await saveHousehold(mai)
    await sync(mai)
    const copy = await copyOf(mai)
    const [mine, theirs] = [await saveHousehold(mai, { number: '033' }), await saveHousehold(copy, { number: '034' })]
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await sync(copy)).toEqual({ ok: true })
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await householdsThere()).toEqual([before, mine, theirs].sort())
    for (const who of [mai, copy]) {
      expect(await outboxCounts(who.phone)).toMatchObject({ sent: 2, waiting: 0, refused: 0 })
      expect((await who.phone.db.records.where('kind').equals('household').primaryKeys()).sort()).toEqual([before, mine, theirs].sort())
    }
    expect((await readMeta(copy.phone, 'identity'))?.device).not.toBe((await readMeta(mai.phone, 'identity'))?.device)
  })

  it('lose nothing when the second answer is lost', async () => {
    const copy = await copyOf(mai)
    await saveHousehold(mai)
    await saveHousehold(copy, { number: '034' })
    await sync(mai)
    copy.weather.splice(0, 1, 'fair', 'reply-lost', 'fair')
    expect(await sync(copy)).toMatchObject({ ok: false, trouble: 'offline' })
    expect(await sync(copy)).toEqual({ ok: true })
    expect(await householdsThere()).toHaveLength(2)
    const devices = await endpoint.store.read((db) => db.selectFrom('device').select('id').where('forked_from', 'is not', null).execute())
    expect(devices).toHaveLength(1)
  })
})

describe('a refused form', () => {
  it('is mended by the next save, and the station sees it once', async () => {
    const home = await saveHousehold(mai, { area: AREA(2) })
    await sync(mai)
    await saveRecords(mai.phone, [aHousehold(home, { area: AREA(5) })], ON)
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await outboxCounts(mai.phone)).toMatchObject({ sent: 1, refused: 0, waiting: 0 })
    expect(await householdsThere()).toEqual([home])
    const open = await endpoint.store.read((db) => db.selectFrom('op').select('op_id').where('status', '=', 'rejected').where('resolved_at', 'is', null).execute())
    expect(open).toEqual([])
  })

  it('that is taken back leaves quarantine and the phone', async () => {
    const home = await saveHousehold(mai, { area: AREA(2) })
    await sync(mai)
    await withdrawForm(mai.phone, await refusedForm(mai))
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await recordById(mai.phone, home)).toBeUndefined()
    const open = await endpoint.store.read((db) => db.selectFrom('op').select('op_id').where('status', '=', 'rejected').where('resolved_at', 'is', null).execute())
    expect(open).toEqual([])
  })

  it('that the station was asked about and put aside is no longer refused', async () => {
    await saveHousehold(mai, { area: AREA(2) })
    await sync(mai)
    await askStation(mai.phone, await refusedForm(mai), 'Nhà này ở tổ nào?')
    await sync(mai)
    const [held] = await endpoint.store.read((db) => db.selectFrom('op').select(['op_id', 'asked_note']).where('status', '=', 'rejected').execute())
    expect(held?.asked_note).toBe('Nhà này ở tổ nào?')
    expect(await station('quarantine-resolve', { opId: held?.op_id, action: 'dismiss' })).toBe(200)
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await outboxCounts(mai.phone)).toMatchObject({ refused: 0, waiting: 0 })
  })
})

describe('a clash of two collaborators', () => {
  it('is seen by both and closed by one of them', async () => {
    const hong = await endpoint.enrol('Hồng', [5])
    const home = await saveHousehold(mai)
    const child = mai.phone.newId()
    const set = { area: AREA(5), household: home, name: 'Bé An', sex: 'female', role: 'child', status: 'active', birthDate: '2026-06-10' }
    await saveRecords(mai.phone, [{ kind: 'person', id: child, set }], ON)
    await sync(mai)
    await sync(hong)
    const born = (who: EnrolledPhone, birthDate: string) => saveRecords(who.phone, [{ kind: 'person', id: child, set: { birthDate } }], ON)
    await born(mai, '2026-06-11')
    await born(hong, '2026-06-12')
    await sync(mai)
    await sync(hong)
    await sync(mai)
    expect(await listConflicts(hong.phone)).toHaveLength(1)
    const [clash] = await listConflicts(mai.phone)
    expect(new Set([clash?.shownBy, clash?.otherBy])).toEqual(new Set(['Hồng', 'Mai']))
    await resolveConflict(mai.phone, child, clash?.conflict.id ?? '', '2026-06-11')
    await sync(mai)
    await sync(hong)
    expect(await listConflicts(mai.phone)).toEqual([])
    expect(await listConflicts(hong.phone)).toEqual([])
    expect(await recordById(hong.phone, child)).toMatchObject({ birthDate: '2026-06-11' })
  })
})

describe('an endpoint that lost what others had sent', () => {
  it('gets a copy from whoever still has it', async () => {
    const hong = await endpoint.enrol('Hồng', [5])
    await saveHousehold(mai)
    await sync(mai)
    const lostHome = await saveHousehold(hong, { number: '099' })
    await sync(hong)
    await sync(mai)
    await endpoint.store.write('test', async (db) => {
      const lost = await db.selectFrom('op').selectAll().where('record_id', '=', lostHome).executeTakeFirstOrThrow()
      await db.deleteFrom('op').where('record_id', '=', lostHome).execute()
      await db.deleteFrom('feed').where('record_id', '=', lostHome).execute()
      await db.deleteFrom('record').where('id', '=', lostHome).execute()
      await db.deleteFrom('commit_mark').where('seq', '>=', lost.seq).execute()
      await db.updateTable('device').set({ ack_n: 0, digest: '0'.repeat(64) }).where('id', '=', lost.device).execute()
    })
    expect(await sync(mai)).toEqual({ ok: true })
    const copies = await endpoint.store.read((db) => db.selectFrom('witness_copy').select('record_id').execute())
    expect(copies.map((row) => row.record_id)).toEqual([lostHome])
    expect(await mai.phone.db.keepsakes.count()).toBe(0)
    expect(await sync(hong)).toEqual({ ok: true })
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await recordById(mai.phone, lostHome)).toMatchObject({ number: '099' })
    expect((await readMeta(mai.phone, 'sync-state')).trouble).toBeNull()
  })
})

describe('a lost phone', () => {
  it('is locked, hands over, and opens when it is found', async () => {
    const { device = '' } = (await readMeta(mai.phone, 'identity')) ?? {}
    expect(await station('lock', { device, locked: true, reason: 'để quên' })).toBe(200)
    const home = await saveHousehold(mai)
    expect(await sync(mai)).toMatchObject({ trouble: 'locked' })
    expect(await householdsThere()).toEqual([home])
    expect(await readAccess(mai.phone)).toMatchObject({ state: 'locked' })
    await station('lock', { device, locked: false, reason: 'đã tìm thấy' })
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await readAccess(mai.phone)).toMatchObject({ state: 'open' })
  })

  it('that is taken out of use keeps nothing', async () => {
    await saveHousehold(mai)
    await sync(mai)
    const { device = '' } = (await readMeta(mai.phone, 'identity')) ?? {}
    await station('revoke', { device, reason: 'mất máy' })
    await saveHousehold(mai, { number: '033' })
    expect(await sync(mai)).toMatchObject({ trouble: 'revoked' })
    expect(await readAccess(mai.phone)).toMatchObject({ state: 'ended' })
    expect(await mai.phone.db.records.count()).toBe(0)
    expect(await mai.phone.db.ops.count()).toBe(0)
  })
})
