/** What version 1 left behind: a phone with a full outbox, opened by the present code, and requests that the present endpoint still answers. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pullReplySchema } from '#protocol/pull.ts'
import { pushReplySchema } from '#protocol/push.ts'
import { hashSecret } from '#server/auth/secrets.ts'
import { listDrafts } from '#storage/drafts.ts'
import { readMeta } from '#storage/meta.ts'
import { withdrawForm } from '#storage/mend.ts'
import { openPhone, type Phone } from '#storage/phone.ts'
import { outboxCounts, outboxForms } from '#storage/read/outbox.ts'
import { recordById } from '#storage/read/records.ts'
import { syncOnce } from '#sync/engine.ts'
import { anEndpoint, phoneAt, type TestEndpoint } from '../fixtures/endpoint.ts'
import { countedBytes } from '../fixtures/phones.ts'
import phoneV1 from '../fixtures/phone-v1.json' with { type: 'json' }
import wireV1 from '../fixtures/wire-v1.json' with { type: 'json' }

const { identity, exchanges } = wireV1
const stores: Record<string, unknown[]> = phoneV1.stores

let endpoint: TestEndpoint

beforeEach(async () => {
  endpoint = await anEndpoint()
})

afterEach(() => endpoint.close())

/** A database as version 1 of the code made it, with what lay in it that day. */
async function theOldPhone(): Promise<Phone> {
  const factory = { indexedDB: new IDBFactory(), IDBKeyRange }
  const old = new Dexie('so-noi', factory)
  old.version(1).stores({ records: 'id, kind, *links', shadow: 'id', ops: 'opId, &n, recordId', drafts: 'id, updatedAt', meta: 'key' })
  for (const [name, rows] of Object.entries(stores)) await old.table(name).bulkAdd(rows)
  old.close()
  return openPhone('so-noi', { now: () => phoneV1.madeAt, randomBytes: countedBytes }, factory)
}

/** The person and the phone of the old requests, at this endpoint. */
async function knownThere(): Promise<void> {
  await endpoint.store.write('test', async (db) => {
    const { author, device, token, authorName, role } = identity
    await db.insertInto('author').values({
      id: author, ward: '31/10525', name: authorName, honorific: 'chị', phone: null, role, areas: JSON.stringify(['31/10525/g05']), scope_version: 1, created_at: 0,
    }).execute()
    await db.insertInto('device').values({
      id: device, ward: '31/10525', author, role, name: 'Mai', token_hash: hashSecret('device', token), enrolled_at: 0, seen_at: null, push_at: null,
      app_version: 'test', waiting_count: null, waiting_oldest: null, revoked_at: null, revoked_reason: null, ack_n: 0, digest: '0'.repeat(64),
      forked_from: null, locked_at: null, locked_reason: null, cursors: null,
    }).execute()
  })
}

async function asked(path: string, request: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json', host: 'so-noi.test', authorization: `Bearer ${identity.token}` }
  const response = await endpoint.ask(path, { method: 'POST', headers, body: JSON.stringify(request) })
  return response.json()
}

/** Everything that the old phone had sent, sent again to the present endpoint. */
async function replayed(): Promise<void> {
  endpoint.clock.now = phoneV1.madeAt
  await knownThere()
  for (const { path, request } of exchanges) if (path === '/api/push') await asked(path, { ...request, witness: { ...request.witness, mark: '' } })
}

describe('a phone of version 1', () => {
  it('opens with its outbox as it was', async () => {
    const phone = await theOldPhone()
    expect(await phone.db.ops.orderBy('n').toArray()).toEqual(stores['ops'])
    expect(phone.db.verno).toBe(5)
    expect(await outboxCounts(phone)).toMatchObject({ sent: 2, refused: 1, waiting: 2, backedUp: 0 })
    expect(await listDrafts(phone)).toHaveLength(1)
    expect(await readMeta(phone, 'sync-state')).toMatchObject({ stalledSince: null, trouble: null })
  })

  it('hands everything over to the present endpoint', async () => {
    await replayed()
    const old = phoneAt(endpoint, await theOldPhone())
    expect(await syncOnce(old.phone, old.ports)).toEqual({ ok: true })
    expect(await outboxCounts(old.phone)).toMatchObject({ sent: 4, refused: 1, waiting: 0 })
    const home = (await outboxForms(old.phone)).flatMap((form) => form.ops).find((row) => row.op.set['address'] === 'Số 20, ngõ 27')?.recordId ?? ''
    expect(await recordById(old.phone, home)).toMatchObject({ address: 'Số 20, ngõ 27' })
  })

  it('lets its refused form be taken back', async () => {
    await replayed()
    const old = phoneAt(endpoint, await theOldPhone())
    const refused = (await outboxForms(old.phone)).find((form) => form.state === 'refused')
    await withdrawForm(old.phone, refused?.txn ?? '')
    expect(await syncOnce(old.phone, old.ports)).toEqual({ ok: true })
    expect(await outboxCounts(old.phone)).toMatchObject({ sent: 4, refused: 0, waiting: 0 })
    const held = await endpoint.store.read((db) => db.selectFrom('op').select('resolved_at').where('status', '=', 'rejected').execute())
    expect(held.every((row) => row.resolved_at !== null)).toBe(true)
  })
})

describe('a request of version 1', () => {
  it('to push is answered op by op as it was', async () => {
    endpoint.clock.now = phoneV1.madeAt
    await knownThere()
    for (const { path, request, answer } of exchanges.filter((each) => each.path === '/api/push')) {
      const reply = pushReplySchema.parse(await asked(path, { ...request, witness: { ...request.witness, mark: '' } }))
      expect(reply.results.map(({ opId, n, status, code }) => ({ opId, n, status, code }))).toEqual(
        (answer.results ?? []).map((result) => ({ opId: result.opId, n: result.n, status: result.status, code: 'code' in result ? result.code : undefined })),
      )
      expect(reply).toMatchObject({ ackN: answer.ackN, digest: answer.digest })
    }
  })

  it('to pull is answered with scope and a page for each area', async () => {
    await replayed()
    const pull = exchanges.find((each) => each.path === '/api/pull')
    const reply = pullReplySchema.parse(await asked('/api/pull', pull?.request))
    expect(reply.scope?.areas).toEqual(pull?.answer.scope?.areas)
    expect(reply.areas.map((page) => page.area)).toEqual((pull?.answer.areas ?? []).map((page) => page.area))
    expect(reply.areas.flatMap((page) => page.rows).map((row) => row.kind)).toEqual(expect.arrayContaining(['household', 'person', 'plan-adoption']))
    expect(reply.settled).toBeUndefined()
  })
})
