/** What becomes of refused ops: mended, taken back, asked about, let in by the station; and of phones that were split, locked or moved. */
import { beforeEach, describe, expect, it } from 'vitest'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import { pullReplySchema, type PullReply } from '#protocol/pull.ts'
import { pushReplySchema, type OpReceipt } from '#protocol/push.ts'
import type { QuarantineRow } from '#protocol/station.ts'
import { PROTOCOL_VERSION } from '#protocol/version.ts'
import type { Op } from '#domain/op.ts'
import { testDatabases } from './databases.ts'
import { Phone } from './phone.ts'
import { GROUP_5, GROUP_6, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const DAY_MS = 86_400_000

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  })

  const quarantine = async () => (await world.hoa.get('/api/station/quarantine')).body as QuarantineRow[]
  const fates = (receipts: readonly OpReceipt[] | undefined) => (receipts ?? []).map(({ n, status, code }) => [n, status, code ?? null])

  const pullSince = async (phone: Phone, settledSeq: number): Promise<PullReply> => {
    const body = { proto: PROTOCOL_VERSION, schemaVersion: 1, device: phone.identity.device, scopeVersion: 0, cursors: [], limit: 10, settledSeq }
    return pullReplySchema.parse(await (await phone.post('/api/pull', body)).json())
  }

  /** A household without a number, refused, and a child that waits for it in another form. */
  const refusedFamily = async () => {
    const home = mai.household(GROUP_5, { number: '' })
    const child = mai.person(GROUP_5, home.recordId)
    expect(fates((await mai.push()).results)).toEqual([[1, 'rejected', 'wrong-field'], [2, 'waiting', 'parent-missing']])
    return { home, child }
  }

  it('a mended form lets in what waited for it', async () => {
    const { home, child } = await refusedFamily()
    mai.op({ kind: 'household', recordId: home.recordId, set: { ...home.set, number: '032' }, settles: [home.opId] })
    expect(fates((await mai.push()).results)).toEqual([[3, 'accepted', null]])
    expect(await quarantine()).toEqual([])
    const told = (await pullSince(mai, 0)).settled
    expect(fates(told?.receipts)).toEqual([[1, 'rejected', 'settled'], [2, 'accepted', null]])
    expect((await pullSince(mai, told?.seq ?? 0)).settled).toBeUndefined()
    const beyond = await mai.post('/api/pull', { proto: PROTOCOL_VERSION, schemaVersion: 1, device: mai.identity.device, scopeVersion: 0, cursors: [], limit: 10, settledSeq: (told?.seq ?? 0) + 100 })
    expect([beyond.status, await beyond.json()]).toEqual([409, { problem: 'history-lost', at: '3' }])
    await mai.pull()
    expect(mai.seen.has(child.recordId)).toBe(true)
  })

  it('a form mended wrongly lies there once, as it is now', async () => {
    const { home } = await refusedFamily()
    mai.op({ kind: 'household', recordId: home.recordId, set: { ...home.set, number: '', headName: 'Trần Minh' }, settles: [home.opId] })
    await mai.push()
    expect((await quarantine()).filter(({ kind }) => kind === 'household').map(({ fields }) => fields['headName'])).toEqual(['Trần Minh'])
  })

  it('a form taken back leaves quarantine, by its author only', async () => {
    const { home, child } = await refusedFamily()
    const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    hong.op({ type: 'withdraw', kind: 'household', recordId: home.recordId, set: {}, settles: [home.opId] })
    await hong.push()
    expect(await quarantine()).toHaveLength(2)
    mai.op({ type: 'withdraw', kind: 'household', recordId: home.recordId, set: {}, settles: [home.opId, child.opId] })
    expect(fates((await mai.push()).results)).toEqual([[3, 'accepted', null]])
    expect(await quarantine()).toEqual([])
    mai.op({ kind: 'household', recordId: home.recordId, set: { ...home.set, number: '032' } })
    await mai.push()
    await mai.pull()
    expect([mai.seen.has(home.recordId), mai.seen.has(child.recordId)]).toEqual([true, false])
  })

  it('the station is asked, and its answer reaches the phone', async () => {
    const { home } = await refusedFamily()
    mai.op({ type: 'ask', kind: 'household', recordId: home.recordId, set: { note: 'Hộ này chưa có số' }, settles: [home.opId] })
    await mai.push()
    const [first] = await quarantine()
    expect(first).toMatchObject({ opId: home.opId, askedNote: 'Hộ này chưa có số', txn: home.txn, device: mai.identity.device })
    await world.hoa.post('/api/station/quarantine-resolve', { opId: home.opId, action: 'dismiss' })
    expect(fates((await pullSince(mai, 0)).settled?.receipts)).toEqual([[1, 'rejected', 'settled']])
  })

  const forkOf = async (phone: Phone): Promise<Phone> => {
    const request = { device: phone.identity.device, newDevice: phone.newId(), newToken: 'k'.repeat(30) + phone.newId().slice(-13).replaceAll('-', 'x') }
    expect((await phone.post('/api/fork', request)).status).toBe(201)
    expect((await phone.post('/api/fork', request)).status).toBe(201)
    const split = new Phone(world.app, world.ports, { ...phone.identity, device: request.newDevice, token: request.newToken })
    for (const op of phone.ops) split.keep({ ...(op as Op), device: request.newDevice, n: split.ops.length + 1 })
    return split
  }

  it('a split phone sends all again, and nothing is there twice', async () => {
    const { home, child } = await refusedFamily()
    const good = mai.household(GROUP_5)
    await mai.push()
    const split = await forkOf(mai)
    const fresh = split.household(GROUP_5, { number: '040' })
    expect(fates((await split.push()).results)).toEqual([[1, 'rejected', 'wrong-field'], [2, 'waiting', 'parent-missing'], [3, 'duplicate', null], [4, 'accepted', null]])
    expect((await quarantine()).map(({ opId, device }) => `${opId} ${device}`).toSorted()).toEqual([home, child].map(({ opId }) => `${opId} ${split.identity.device}`).toSorted())
    const taken = await world.store.read((db) => db.selectFrom('op').select('op_id').where('status', 'in', ['accepted', 'conflict']).where('kind', '=', 'household').execute())
    expect(taken.map((row) => row.op_id).toSorted()).toEqual([good.opId, fresh.opId].toSorted())
  })

  it('what was settled before the split stays settled', async () => {
    const { home } = await refusedFamily()
    await world.hoa.post('/api/station/quarantine-resolve', { opId: home.opId, action: 'dismiss' })
    const split = await forkOf(mai)
    expect(fates((await split.push()).results)[0]).toEqual([1, 'rejected', 'settled'])
    expect((await quarantine()).map(({ kind }) => kind)).toEqual(['person'])
  })

  it('another may not take the id of a split phone', async () => {
    const split = await forkOf(mai)
    const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    const request = { device: hong.identity.device, newDevice: split.identity.device, newToken: 'z'.repeat(43) }
    expect((await hong.post('/api/fork', request)).status).toBe(409)
    expect((await hong.post('/api/fork', { ...request, device: mai.identity.device })).status).toBe(403)
  })

  it('a split of a stopped phone is stopped too', async () => {
    await world.hoa.post('/api/station/revoke', { device: mai.identity.device, reason: 'mất máy' })
    const split = await forkOf(mai)
    split.household(GROUP_5)
    const reply = await split.push()
    expect([fates(reply.results), reply.directives]).toEqual([[[1, 'rejected', 'not-allowed']], ['wipe']])
  })

  it('a locked phone still hands over, and reads nothing', async () => {
    const lock = (locked: boolean) => world.hoa.post('/api/station/lock', { device: mai.identity.device, locked, reason: 'để quên ở chợ' })
    expect((await lock(true)).status).toBe(200)
    mai.household(GROUP_5)
    expect(await mai.push()).toMatchObject({ results: [{ status: 'accepted' }], directives: ['lock'] })
    expect(await mai.tryPull()).toMatchObject({ status: 403, body: { problem: 'device-locked' } })
    await lock(false)
    expect((await mai.tryPull()).status).toBe(200)
  })

  it('what was written before a group was lost is taken for a month', async () => {
    const early = mai.household(GROUP_5)
    const late = mai.household(GROUP_5, { number: '033' })
    world.ports.pass(60_000)
    const moved = await world.hoa.post('/api/station/enrolments', { name: 'Nguyễn Thị Mai', honorific: 'chị', phone: null, areas: [GROUP_6], author: mai.identity.author })
    expect(moved.status).toBe(201)
    world.ports.pass(29 * DAY_MS)
    mai.household(GROUP_5, { number: '034' })
    const only = (count: number) => mai.push(count)
    expect(fates((await only(1)).results)).toEqual([[1, 'accepted', null]])
    world.ports.pass(2 * DAY_MS)
    expect(fates((await only(2)).results)).toEqual([[2, 'rejected', 'wrong-area'], [3, 'rejected', 'wrong-area']])
    expect([early.n, late.n]).toEqual([1, 2])
  })

  it('the one who lost and writes on keeps one clash open', async () => {
    const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    const child = mai.person(GROUP_5, mai.household(GROUP_5).recordId)
    await mai.push()
    const write = (phone: Phone, birthDate: string, seen: string) =>
      phone.op({ kind: 'person', recordId: child.recordId, set: { birthDate }, base: { birthDate: seen } })
    const lost = write(mai, '2026-06-04', child.opId)
    const again = write(mai, '2026-06-06', lost.opId)
    world.ports.pass(60_000)
    const won = write(hong, '2026-06-05', child.opId)
    await hong.push()
    await mai.push()
    const openClashes = () => world.store.read((db) => db.selectFrom('conflict').select(['shown', 'other']).where('resolved_by', 'is', null).execute())
    const sides = (await openClashes()).map((row) => [row.shown, row.other].map((side) => (JSON.parse(side) as { op: string }).op))
    expect(sides).toEqual([[won.opId, again.opId]])
    const onTop = write(hong, '2026-06-07', won.opId)
    await hong.push()
    expect((await openClashes()).map((row) => (JSON.parse(row.shown) as { op: string }).op)).toEqual([onTop.opId])
  })

  it('two who write the same see no clash, now or later', async () => {
    const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    const child = mai.person(GROUP_5, mai.household(GROUP_5).recordId)
    await mai.push()
    const same = { kind: 'person', recordId: child.recordId, set: { birthDate: '2026-06-04' }, base: { birthDate: child.opId } }
    mai.op(same)
    const hers = hong.op(same)
    hong.op({ ...same, set: { birthDate: '2026-06-01' }, base: { birthDate: hers.opId } })
    await mai.push()
    expect((await hong.push()).results.map(({ status }) => status)).toEqual(['accepted', 'accepted'])
    await mai.pull()
    expect(mai.seen.get(child.recordId)?.fields?.['birthDate']).toBe('2026-06-01')
  })

  it('a push with another chain stores nothing', async () => {
    mai.household(GROUP_5)
    const body = { ...mai.pushBody(), digest: chainDigest(EMPTY_DIGEST, mai.ops[0] as Op) }
    expect((await mai.tryPush(body)).status).toBe(409)
    expect(await world.store.read((db) => db.selectFrom('op').select('n').where('device', '=', mai.identity.device).execute())).toEqual([])
    expect(pushReplySchema.safeParse((await mai.tryPush(mai.pushBody())).body).success).toBe(true)
  })
})
