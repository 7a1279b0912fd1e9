/** Days in the field: phones and one endpoint in memory, over the real code of both sides. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMeta } from '#storage/meta.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { recordById } from '#storage/read/records.ts'
import { saveRecords } from '#storage/save.ts'
import { syncOnce } from '#sync/engine.ts'
import { anEndpoint, type EnrolledPhone, type TestEndpoint } from '../fixtures/endpoint.ts'
import { aHousehold } from '../fixtures/phones.ts'

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

async function saveHousehold(who: EnrolledPhone, group = 5, set = {}): Promise<string> {
  const id = who.phone.newId()
  await saveRecords(who.phone, [aHousehold(id, { area: AREA(group), ...set })], ON)
  return id
}

describe('a day without network', () => {
  it('ends with everything sent and receipts on the phone', async () => {
    mai.weather.splice(0, 1, 'request-lost')
    await saveHousehold(mai)
    await saveHousehold(mai, 5, { number: '033' })
    expect(await sync(mai)).toMatchObject({ ok: false, trouble: 'offline' })
    expect(await outboxCounts(mai.phone)).toMatchObject({ waiting: 2 })
    mai.weather.splice(0, 1, 'fair')
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await outboxCounts(mai.phone)).toMatchObject({ sent: 2, waiting: 0, refused: 0 })
    expect((await readMeta(mai.phone, 'sync-state')).trouble).toBeNull()
  })

  it('sends once what the endpoint kept but could not answer', async () => {
    const id = await saveHousehold(mai)
    mai.weather.splice(0, 1, 'reply-lost', 'fair')
    expect(await sync(mai)).toMatchObject({ ok: false })
    expect(await sync(mai)).toEqual({ ok: true })
    const kept = await endpoint.store.read((db) => db.selectFrom('op').selectAll().where('record_id', '=', id).execute())
    expect(kept).toHaveLength(1)
    expect(await outboxCounts(mai.phone)).toMatchObject({ sent: 1, waiting: 0 })
  })

  it('takes no captive portal for a receipt', async () => {
    await saveHousehold(mai)
    mai.weather.splice(0, 1, 'captive-portal')
    await sync(mai)
    expect(await outboxCounts(mai.phone)).toMatchObject({ sent: 0, waiting: 1 })
  })
})

describe('the same group on two phones', () => {
  it('has the same records on both', async () => {
    const hong = await endpoint.enrol('Hồng', [5])
    const id = await saveHousehold(mai)
    await sync(mai)
    await sync(hong)
    expect(await recordById(hong.phone, id)).toMatchObject({ number: '032', author: (await readMeta(mai.phone, 'identity'))?.author })
  })

  it('keeps the fields that each of two people changed', async () => {
    const hong = await endpoint.enrol('Hồng', [5])
    const id = await saveHousehold(mai)
    await sync(mai)
    await sync(hong)
    await saveRecords(mai.phone, [{ kind: 'household', id, set: { address: 'Số 20, ngõ 27' } }], ON)
    await saveRecords(hong.phone, [{ kind: 'household', id, set: { headName: 'Vũ Văn Sơn' } }], ON)
    await sync(mai)
    await sync(hong)
    await sync(mai)
    const both = { address: 'Số 20, ngõ 27', headName: 'Vũ Văn Sơn' }
    expect(await recordById(mai.phone, id)).toMatchObject(both)
    expect(await recordById(hong.phone, id)).toMatchObject(both)
  })
})

describe('another group', () => {
  it('sees nothing of mine', async () => {
    const thanh = await endpoint.enrol('Thanh', [6])
    const id = await saveHousehold(mai)
    await sync(mai)
    await sync(thanh)
    expect(await recordById(thanh.phone, id)).toBeUndefined()
    expect(await thanh.phone.db.records.where('kind').equals('household').count()).toBe(0)
  })

  it('cannot be written into; the form waits to be mended', async () => {
    await saveHousehold(mai, 6)
    const good = await saveHousehold(mai, 5)
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await outboxCounts(mai.phone)).toMatchObject({ sent: 1, refused: 1 })
    const rows = await endpoint.store.read((db) => db.selectFrom('record').select('id').where('kind', '=', 'household').execute())
    expect(rows.map((row) => row.id)).toEqual([good])
  })
})

describe('an idle phone', () => {
  it('asks once and writes nothing', async () => {
    await sync(mai)
    mai.requests.length = 0
    await sync(mai)
    expect(mai.requests).toEqual(['/api/pull'])
  })
})

describe('a revoked phone', () => {
  it('hands its unsent work over before it stops', async () => {
    await sync(mai)
    const { device = '' } = (await readMeta(mai.phone, 'identity')) ?? {}
    const headers = { 'content-type': 'application/json', origin: 'http://so-noi.test', host: 'so-noi.test', cookie: endpoint.stationCookie }
    const revoked = await endpoint.ask('/api/station/revoke', { method: 'POST', headers, body: JSON.stringify({ device, reason: 'mất máy' }) })
    expect(revoked.status).toBe(200)
    await saveHousehold(mai)
    expect(await sync(mai)).toMatchObject({ ok: false, trouble: 'revoked' })
    const kept = await endpoint.store.read((db) => db.selectFrom('op').select('status').where('device', '=', device).execute())
    expect(kept).toHaveLength(1)
    expect(await endpoint.store.read((db) => db.selectFrom('record').select('id').where('kind', '=', 'household').execute())).toEqual([])
  })
})

describe('an endpoint set back to an older copy', () => {
  it('gets everything again from the phone, once', async () => {
    const first = await saveHousehold(mai)
    await sync(mai)
    const second = await saveHousehold(mai, 5, { number: '033' })
    await sync(mai)
    await endpoint.store.write('test', async (db) => {
      // As if the copy of before the second save had been put back: its op, its record and its mark are gone.
      const lost = await db.selectFrom('op').selectAll().where('record_id', '=', second).executeTakeFirstOrThrow()
      const kept = await db.selectFrom('op').selectAll().where('record_id', '=', first).executeTakeFirstOrThrow()
      await db.deleteFrom('op').where('record_id', '=', second).execute()
      await db.deleteFrom('record').where('id', '=', second).execute()
      await db.deleteFrom('feed').where('record_id', '=', second).execute()
      await db.deleteFrom('commit_mark').where('seq', '>=', lost.seq).execute()
      await db.updateTable('device').set({ ack_n: kept.n, digest: kept.digest }).where('id', '=', lost.device).execute()
    })
    expect(await sync(mai)).toEqual({ ok: true })
    expect(await outboxCounts(mai.phone)).toMatchObject({ sent: 2, waiting: 0, refused: 0 })
    const rows = await endpoint.store.read((db) => db.selectFrom('record').select('id').where('kind', '=', 'household').execute())
    expect(rows.map((row) => row.id).sort()).toEqual([first, second].sort())
  })
})
