/** A phone sends and fetches: receipts, replays, refusals, waiting ops, conflicts, moves, pages. */
import { beforeEach, describe, expect, it } from 'vitest'
import { pushReplySchema, type PushReply } from '#protocol/push.ts'
import { SCHEMA_VERSION } from '#protocol/version.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, GROUP_6, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const statuses = (reply: PushReply) => reply.results.map(({ status }) => status)
const codes = (reply: PushReply) => reply.results.map(({ code }) => code ?? null)

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone
  let hong: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_6])
  })

  it('a household and its child reach a second phone of the group', async () => {
    const household = mai.household(GROUP_5)
    const child = mai.person(GROUP_5, household.recordId)
    expect(statuses(await mai.push())).toEqual(['accepted', 'accepted'])
    const second = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5], mai.identity.author)
    await second.pull()
    expect(second.seen.get(child.recordId)?.fields).toMatchObject({ name: 'Nguyễn Gia Bảo', household: household.recordId })
    expect(second.seen.get(child.recordId)?.stamps?.['name']).toMatchObject({ op: child.opId, author: mai.identity.author })
  })

  it('the neighbour of another group sees nothing of it', async () => {
    mai.household(GROUP_5)
    await mai.push()
    const reply = await hong.pull()
    expect(reply.scope?.areas).toEqual([GROUP_6, WARD])
    expect([...hong.seen.values()].map(({ kind }) => kind)).toEqual(['plan-adoption'])
    const asked = await hong.tryPull([{ area: GROUP_5, seq: 0, mark: '' }])
    expect(asked.body).toMatchObject({ areas: [] })
  })

  it('the same push again gives the same receipts and changes nothing', async () => {
    mai.household(GROUP_5)
    mai.household(GROUP_6)
    const body = mai.pushBody()
    const first = pushReplySchema.parse((await mai.tryPush(body)).body)
    const again = pushReplySchema.parse((await mai.tryPush(body)).body)
    expect(again.results.map(({ status }) => status)).toEqual(['duplicate', 'duplicate'])
    expect(again.results.map(({ seq, stamp, code }) => ({ seq, stamp, code }))).toEqual(first.results.map(({ seq, stamp, code }) => ({ seq, stamp, code })))
    expect(again).toMatchObject({ ackN: first.ackN, digest: first.digest, mark: first.mark })
  })

  it('a record of a group that is not hers is refused and kept', async () => {
    mai.household(GROUP_6)
    const reply = await mai.push()
    expect(reply.results[0]).toMatchObject({ status: 'rejected', code: 'wrong-area', n: 1 })
    expect(reply.results[0]?.seq).toBeGreaterThan(0)
    const { body } = await world.hoa.get('/api/station/quarantine')
    expect(body).toMatchObject([{ code: 'wrong-area', authorName: 'Nguyễn Thị Mai', fields: { number: '032' } }])
  })

  it('a change of a record in a group not hers is refused', async () => {
    const household = hong.household(GROUP_6)
    await hong.push()
    mai.op({ kind: 'household', recordId: household.recordId, set: { area: GROUP_5 } })
    expect(codes(await mai.push())).toEqual(['wrong-area'])
  })

  it('ward records cannot be written by a collaborator', async () => {
    mai.op({ kind: 'plan-adoption', recordId: mai.newId(), set: { ...mai.head(WARD), plan: 'minh-tan-2026', acceptedCorrections: [] } })
    mai.household(WARD)
    expect(codes(await mai.push())).toEqual(['not-allowed', 'wrong-area'])
  })

  it('one bad op in many never stops the rest', async () => {
    for (let index = 0; index < 40; index += 1) {
      if (index === 17) mai.keep({ opId: 'not an id', n: index + 1, set: 5 })
      else if (index === 18) mai.household(GROUP_5, { consent: 'perhaps' })
      else if (index === 19) mai.op({ kind: 'unheard-of', recordId: mai.newId(), set: {} })
      else mai.household(GROUP_5, { number: String(index) })
    }
    const reply = await mai.push()
    expect(statuses(reply).filter((status) => status === 'accepted')).toHaveLength(37)
    expect(codes(reply).slice(17, 20)).toEqual(['wrong-field', 'wrong-field', 'unknown-kind'])
    expect(reply.results[18]).toMatchObject({ field: 'consent' })
    expect(reply.ackN).toBe(40)
  })

  it('a field that the kind does not have is refused by name', async () => {
    mai.household(GROUP_5, { constructor: 'x' })
    mai.household(GROUP_5, { author: hong.identity.author })
    const reply = await mai.push()
    expect(reply.results.map(({ code, field }) => [code, field])).toEqual([['wrong-field', 'constructor'], ['wrong-field', 'author']])
  })

  it("another phone's op and another person's name are refused", async () => {
    const stolen = hong.household(GROUP_6)
    mai.keep({ ...stolen, n: 1 })
    mai.keep({ ...mai.household(GROUP_5), n: 3, opId: mai.newId(), txn: mai.newId(), author: hong.identity.author })
    expect(codes(await mai.push())).toEqual(['foreign-device', null, 'not-allowed'])
  })

  it('other contents under a known number make a fork', async () => {
    const household = mai.household(GROUP_5)
    await mai.push()
    const altered = { ...household, set: { ...household.set, headName: 'Người khác' } }
    for (const op of [altered, { ...household, opId: mai.newId() }]) {
      expect(await mai.tryPush({ ...mai.pushBody(1), ops: [op] })).toEqual({ status: 409, body: { problem: 'fork', at: '1' } })
    }
    mai.keep({ ...altered, n: 2 })
    expect(codes(await mai.push())).toEqual(['op-altered'])
  })

  it('the same op under a new number of a new phone counts once', async () => {
    const household = mai.household(GROUP_5)
    const [first] = (await mai.push()).results
    const second = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5], mai.identity.author)
    second.keep({ ...household, device: second.identity.device, n: 1 })
    const reply = await second.push()
    expect(reply.results[0]).toMatchObject({ status: 'duplicate', seq: first?.seq, stamp: first?.stamp })
    expect(reply.ackN).toBe(1)
  })

  it('a gap in the numbers refuses the whole push', async () => {
    mai.household(GROUP_5)
    mai.household(GROUP_5)
    expect(await mai.tryPush(mai.pushBody(2))).toEqual({ status: 409, body: { problem: 'fork', at: 'firstN' } })
    const swapped = { ...mai.pushBody(1), ops: mai.ops.toReversed() }
    expect(await mai.tryPush(swapped)).toEqual({ status: 400, body: { problem: 'wrong-shape', at: 'ops.0.n' } })
    expect((await mai.push()).ackN).toBe(2)
  })

  it('a phone with another past is told so and stores nothing', async () => {
    mai.household(GROUP_5)
    await mai.push()
    mai.household(GROUP_5)
    expect(await mai.tryPush({ ...mai.pushBody(), digest: 'f'.repeat(64) })).toMatchObject({ status: 409, body: { problem: 'fork' } })
    const forked = { ...mai.pushBody(1), ops: [{ ...mai.household(GROUP_5), n: 1 }, mai.ops[1]] }
    expect(await mai.tryPush(forked)).toMatchObject({ status: 409, body: { problem: 'fork' } })
  })

  it('a form save with a refused part is kept back whole', async () => {
    const txn = mai.newId()
    const household = mai.op({ txn, kind: 'household', recordId: mai.newId(), set: { ...mai.head(GROUP_5), number: '', headName: 'Lan' } })
    const child = mai.op({ txn, kind: 'person', recordId: mai.newId(), set: { ...mai.head(GROUP_5), household: household.recordId, name: 'Bé', sex: 'female', role: 'child', status: 'active' } })
    const reply = await mai.push()
    expect(reply.results.map(({ status, code }) => [status, code])).toEqual([['rejected', 'wrong-field'], ['waiting', 'parent-missing']])
    const { body: today } = await world.hoa.get('/api/station/today')
    expect(today).toMatchObject({ quarantined: 1 })
    mai.op({ kind: 'household', recordId: household.recordId, set: { ...mai.head(GROUP_5), number: '7', headName: 'Lan', address: '', consent: 'given', status: 'active' } })
    expect(statuses(await mai.push())).toEqual(['accepted'])
    await mai.pull()
    expect(mai.seen.has(child.recordId)).toBe(true)
    expect((await world.hoa.get('/api/station/quarantine')).body).toEqual([])
  })

  it('a child whose household nobody has is refused by field', async () => {
    mai.person(GROUP_5, mai.newId())
    expect((await mai.push()).results[0]).toMatchObject({ status: 'rejected', code: 'parent-missing', field: 'household' })
  })

  it('two who did not see each other make a conflict with both values', async () => {
    const second = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5], mai.identity.author)
    const child = mai.person(GROUP_5, mai.household(GROUP_5).recordId)
    await mai.push()
    await second.pull()
    const base = { birthDate: child.opId }
    mai.op({ kind: 'person', recordId: child.recordId, set: { birthDate: '2026-06-04' }, base })
    second.op({ kind: 'person', recordId: child.recordId, set: { birthDate: '2026-06-05' }, base })
    await mai.push()
    const reply = await second.push()
    expect(reply.results[0]?.status).toBe('conflict')
    const conflicts = () => world.store.read((db) => db.selectFrom('conflict').selectAll().execute())
    const [opened] = await conflicts()
    expect([opened?.shown, opened?.other].map((text) => (JSON.parse(text ?? '') as { value: string }).value).toSorted()).toEqual(['2026-06-04', '2026-06-05'])
    expect(reply.results[0]?.conflicts).toEqual([opened?.id])
    const shown = JSON.parse(opened?.shown ?? '') as { op: string }
    const decision = mai.op({ type: 'resolve', kind: 'person', recordId: child.recordId, set: { birthDate: '2026-06-05' }, base: { birthDate: shown.op }, settles: [opened?.id ?? ''] })
    await mai.push()
    expect((await conflicts()).map(({ resolved_by }) => resolved_by)).toEqual([decision.opId])
  })

  it('a household that moves leaves the old group and enters the new', async () => {
    const both = await world.enrolPhone('Vũ Thị Thanh', [GROUP_5, GROUP_6])
    const household = both.household(GROUP_5)
    await both.push()
    await mai.pull()
    expect(mai.seen.has(household.recordId)).toBe(true)
    both.op({ kind: 'household', recordId: household.recordId, set: { area: GROUP_6 }, base: { area: household.opId } })
    await both.push()
    const reply = await mai.pull()
    expect(reply.areas.flatMap(({ rows }) => rows)).toEqual([expect.objectContaining({ state: 'moved-out', recordId: household.recordId })])
    expect(JSON.stringify(reply)).not.toContain('Trần Văn Minh')
    await hong.pull()
    expect(hong.seen.has(household.recordId)).toBe(true)
  })

  it('small pages bring every record exactly once', async () => {
    for (let index = 0; index < 23; index += 1) mai.household(GROUP_5, { number: String(index + 1) })
    await mai.push(9)
    await mai.push()
    await mai.pull(4)
    expect([...mai.seen.values()].filter(({ kind }) => kind === 'household')).toHaveLength(23)
    const cursor = mai.cursors.get(GROUP_5)
    const { body } = await mai.tryPull([cursor ?? { area: GROUP_5, seq: 0, mark: '' }])
    expect(body).toMatchObject({ areas: [{ from: cursor?.seq, rows: [], more: false }] })
  })

  it('a cursor or witness of another history is refused with the last number', async () => {
    mai.household(GROUP_5)
    await mai.push()
    const lost = { problem: 'history-lost', at: '1' }
    expect(await mai.tryPull([{ area: GROUP_5, seq: 1, mark: 'of another time' }])).toEqual({ status: 409, body: lost })
    expect(await mai.tryPush({ ...mai.pushBody(), witness: { ...mai.ack, mark: 'of another time' } })).toEqual({ status: 409, body: lost })
    expect(await mai.tryPush({ ...mai.pushBody(), witness: { ...mai.ack, ackN: 9 } })).toEqual({ status: 409, body: lost })
  })

  it('a phone newer than the endpoint keeps its ops for later', async () => {
    const household = mai.household(GROUP_5)
    expect(await mai.tryPush({ ...mai.pushBody(), schemaVersion: SCHEMA_VERSION + 1, somethingNew: true })).toEqual({ status: 409, body: { problem: 'server-too-old' } })
    expect(await mai.tryPush({ ...mai.pushBody(), ops: [{ ...household, schemaVersion: SCHEMA_VERSION + 1 }] })).toMatchObject({ status: 409 })
    expect(await world.store.read((db) => db.selectFrom('op').select('n').where('device', '=', mai.identity.device).execute())).toEqual([])
  })

  it("a stopped phone's last work is kept in quarantine, then wiped", async () => {
    const household = mai.household(GROUP_5)
    await world.hoa.post('/api/station/revoke', { device: mai.identity.device, reason: 'Mất máy' })
    const reply = await mai.push()
    expect(reply).toMatchObject({ ackN: 1, directives: ['wipe'], results: [{ status: 'rejected', code: 'not-allowed' }] })
    expect(await mai.tryPull()).toEqual({ status: 403, body: { problem: 'device-revoked' } })
    const done = await world.hoa.post('/api/station/quarantine-resolve', { opId: household.opId, action: 'retry' })
    expect(done.body).toEqual({ stillHeld: false })
    const { body } = await world.hoa.get(`/api/station/record/${household.recordId}`)
    expect(body).toMatchObject({ kind: 'household', authorName: 'Nguyễn Thị Mai' })
  })

  it('what the phone said of its outbox shows at the station', async () => {
    mai.household(GROUP_5)
    await mai.tryPush({ ...mai.pushBody(), waiting: { count: 4, oldestAt: world.ports.now() - 1000 } })
    const { body } = await world.hoa.get('/api/station/collaborators')
    expect(body).toMatchObject([{ name: 'Lê Thị Hồng' }, { name: 'Nguyễn Thị Mai', sentToday: 1, devices: [{ waitingCount: 4, name: 'Redmi 9A', lastPushAt: world.ports.now() }] }])
    expect((await world.hoa.get('/api/station/today')).body).toMatchObject({ collaborators: 2, sentToday: 1, waitingOnPhones: 4 })
  })
})
