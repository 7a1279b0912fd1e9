/** What phones send seldom: twice in one push, over a refused form, for somebody else, from an old version; nothing is lost or let in that should not be. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { formatHlc, parseHlc } from '#domain/clock.ts'
import type { Op } from '#domain/op.ts'
import { pushReplySchema, type PushReply } from '#protocol/push.ts'
import type { QuarantineRow } from '#protocol/station.ts'
import { takePush } from '#server/ops/take-push.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, GROUP_6, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
/** What one push of one op may ask of the store. */
const MOST_QUERIES = 20

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  })

  const fates = ({ results }: PushReply) => results.map(({ status, code }) => code ?? status)
  const quarantine = async () => (await world.hoa.get('/api/station/quarantine')).body as QuarantineRow[]
  const retry = (op: Op) => world.hoa.post('/api/station/quarantine-resolve', { opId: op.opId, action: 'retry' })
  const openClashes = () => world.store.read((db) => db.selectFrom('conflict').selectAll().where('resolved_by', 'is', null).orderBy('id').execute())
  const opsIn = (row: { shown: string; other: string } | undefined) => [row?.shown, row?.other].map((side) => (JSON.parse(side ?? '{}') as { op?: string }).op)
  const write = (phone: Phone, child: Op, birthDate: string, seen: Op) => phone.op({ kind: 'person', recordId: child.recordId, set: { birthDate }, base: { birthDate: seen.opId } })

  it('the same words twice in one push count once', async () => {
    const home = mai.household(GROUP_5, { number: '' })
    const asked = mai.op({ type: 'ask', kind: 'household', recordId: home.recordId, set: {}, settles: [home.opId] })
    mai.keep({ ...asked, n: 3 })
    expect(fates(await mai.push())).toEqual(['wrong-field', 'accepted', 'duplicate'])
  })

  it('an id that no database can keep stops nothing else', async () => {
    const home = mai.household(GROUP_5)
    const odd = mai.op({ kind: 'household', recordId: mai.newId(), set: { ...mai.head(GROUP_5), headName: 'Lan' } })
    const body = mai.pushBody()
    const ops = body.ops.map((op) => (op === odd || (op as Op).opId === odd.opId ? { ...odd, recordId: 'a\u0000b' } : op))
    const answer = await mai.tryPush({ ...body, ops })
    expect(answer.status).toBe(200)
    expect(fates(pushReplySchema.parse(answer.body))).toEqual(['accepted', 'wrong-field'])
    expect(home.recordId).not.toBe('')
  })

  it('a refused form sent twice in one push lies there once', async () => {
    const home = mai.household(GROUP_5, { number: '' })
    mai.keep({ ...home, n: 2 })
    await mai.push()
    expect(await quarantine()).toHaveLength(1)
  })

  it('what is taken back is not let in with its parent', async () => {
    const home = mai.household(GROUP_5, { number: '' })
    const child = mai.person(GROUP_5, home.recordId)
    await mai.push()
    const txn = mai.newId()
    mai.op({ txn, kind: 'household', recordId: home.recordId, set: { ...home.set, number: '032' }, settles: [home.opId] })
    mai.op({ txn, type: 'withdraw', kind: 'person', recordId: child.recordId, set: {}, settles: [child.opId] })
    expect(fates(await mai.push())).toEqual(['accepted', 'accepted'])
    await mai.pull()
    expect([mai.seen.has(home.recordId), mai.seen.has(child.recordId), (await quarantine()).length]).toEqual([true, false, 0])
  })

  it('an edit of a record that waits comes in with it', async () => {
    const home = mai.household(GROUP_5, { number: '' })
    const child = mai.person(GROUP_5, home.recordId)
    mai.op({ kind: 'person', recordId: child.recordId, set: { name: 'Nguyễn Gia An' }, base: { name: child.opId } })
    expect(fates(await mai.push())).toEqual(['wrong-field', 'parent-missing', 'parent-missing'])
    mai.op({ kind: 'household', recordId: home.recordId, set: { ...home.set, number: '032' }, settles: [home.opId] })
    await mai.push()
    await mai.pull()
    expect(mai.seen.get(child.recordId)?.fields).toMatchObject({ name: 'Nguyễn Gia An' })
    expect(await quarantine()).toEqual([])
  })

  it("nobody pushes another's form out of quarantine", async () => {
    const refused = mai.household(GROUP_5, { number: '' })
    await mai.push()
    const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    hong.keep({ ...refused, device: hong.identity.device, n: 1 })
    expect(fates(await hong.push())).toEqual(['not-allowed'])
    expect((await quarantine()).map(({ device }) => device)).toContain(mai.identity.device)
  })

  it('an id that was only misused does not stop its owner', async () => {
    const home = mai.household(GROUP_5)
    const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    hong.keep({ ...home, device: hong.identity.device, n: 1, set: {} })
    await hong.push()
    expect(fates(await mai.push())).toEqual(['accepted'])
  })

  it('a form that nobody can read moves with its phone', async () => {
    mai.keep({ ...mai.household(GROUP_5), n: 2, opId: mai.newId(), txn: mai.newId(), type: 'of-another-time' })
    await mai.push()
    const second = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5], mai.identity.author)
    for (const op of mai.ops) second.keep({ ...(op as Op), device: second.identity.device })
    expect(fates(await second.push())).toEqual(['duplicate', 'wrong-field'])
    expect((await quarantine()).map(({ device }) => device)).toEqual([second.identity.device])
  })

  it('a question to the station moves with its form', async () => {
    const home = mai.household(GROUP_5, { number: '' })
    mai.op({ type: 'ask', kind: 'household', recordId: home.recordId, set: { note: 'chưa có số' }, settles: [home.opId] })
    await mai.push()
    const second = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5], mai.identity.author)
    second.keep({ ...home, device: second.identity.device, n: 1 })
    await second.push()
    expect(await quarantine()).toMatchObject([{ device: second.identity.device, askedNote: 'chưa có số' }])
  })

  it('an edit over a refused edit clashes with nothing under it', async () => {
    const child = mai.person(GROUP_5, mai.household(GROUP_5).recordId)
    await mai.push()
    const refused = write(mai, child, 'sáng nay', child)
    const good = write(mai, child, '2026-06-05', refused)
    expect(fates(await mai.push())).toEqual(['wrong-field', 'accepted'])
    await mai.pull()
    expect(mai.seen.get(child.recordId)?.stamps?.['birthDate']?.op).toBe(good.opId)
    expect(await openClashes()).toEqual([])
  })

  it('a clash always shows the value that stands', async () => {
    const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    const thanh = await world.enrolPhone('Vũ Thị Thanh', [GROUP_5])
    const child = mai.person(GROUP_5, mai.household(GROUP_5).recordId)
    await mai.push()
    const written: Op[] = []
    for (const [phone, day] of [[mai, '2026-06-04'], [hong, '2026-06-05'], [thanh, '2026-06-06']] as const) {
      world.ports.pass(60_000)
      written.push(write(phone, child, day, child))
      await phone.push()
    }
    const [first, second, third] = written.map(({ opId }) => opId)
    expect((await openClashes()).map(opsIn)).toEqual([[third, first], [third, second]])
    const [clash] = await openClashes()
    mai.op({ type: 'resolve', kind: 'person', recordId: child.recordId, set: { birthDate: '2026-06-04' }, base: { birthDate: third ?? '' }, settles: [clash?.id ?? ''] })
    const reply = await mai.push()
    expect(fates(reply)).toEqual(['accepted'])
    expect((await openClashes()).map(opsIn)).toEqual([[reply.results[0]?.opId, second]])
  })

  it('a clash that nobody sees any more is over', async () => {
    const hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    const child = mai.person(GROUP_5, mai.household(GROUP_5).recordId)
    await mai.push()
    const lost = write(mai, child, '2026-06-04', child)
    world.ports.pass(60_000)
    const won = write(hong, child, '2026-06-05', child)
    await mai.push()
    await hong.push()
    expect((await openClashes()).map(opsIn)).toEqual([[won.opId, lost.opId]])
    write(hong, child, '2026-06-04', won)
    await hong.push()
    expect(await openClashes()).toEqual([])
  })

  it('a form let in later counts as written when it came', async () => {
    const received = world.ports.now()
    const home = mai.household(GROUP_6)
    const ahead = { ...home, hlc: formatHlc(received + 1e9, 0, 'future') }
    mai.ops.pop()
    mai.digests.pop()
    mai.keep(ahead)
    await mai.push()
    world.ports.pass(600_000)
    await retry(home)
    const row = await world.store.read((db) => db.selectFrom('op').select(['status', 'stamp']).where('op_id', '=', home.opId).executeTakeFirstOrThrow())
    expect([row.status, parseHlc(row.stamp ?? '')?.ms]).toEqual(['accepted', received])
  })

  it('a phone of version 1 gets codes that it can read', async () => {
    const home = mai.household(GROUP_5, { number: '' })
    await mai.push()
    await world.hoa.post('/api/station/quarantine-resolve', { opId: home.opId })
    const again = (proto: number) => mai.tryPush({ ...mai.pushBody(1), proto })
    expect((await again(1)).body).toMatchObject({ results: [{ status: 'rejected', code: 'not-allowed' }] })
    expect((await again(2)).body).toMatchObject({ results: [{ status: 'rejected', code: 'settled' }] })
  })

  it('one op asks little of the store', async () => {
    const child = mai.person(GROUP_5, mai.household(GROUP_5).recordId)
    await mai.push()
    const asked: number[] = []
    const count = async () => {
      let queries = 0
      const body = mai.pushBody()
      await world.store.write('count', (db) => {
        const counting = db.withPlugin({
          transformQuery: ({ node }) => {
            queries += 1
            return node
          },
          transformResult: ({ result }) => Promise.resolve(result),
        })
        return takePush(counting, world.ports, body)
      })
      await mai.push()
      asked.push(queries)
    }
    mai.referral(GROUP_5, child.recordId)
    await count()
    mai.op({ kind: 'person', recordId: child.recordId, set: { note: 'đã thăm' } })
    await count()
    expect(Math.max(...asked)).toBeLessThanOrEqual(MOST_QUERIES)
  })

  it('forms end the same in one push or in many', { timeout: 120_000 }, async () => {
    const acts = fc.array(fc.record({ by: fc.nat({ max: 1 }), act: fc.constantFrom('new', 'bad', 'child', 'edit', 'mend', 'withdraw'), at: fc.nat({ max: 4 }) }), { minLength: 2, maxLength: 12 })
    type Acts = typeof acts extends fc.Arbitrary<infer T> ? T : never
    const play = async (all: Acts, cut: number) => {
      world = await wardWorld(await open())
      const first = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
      const phones: [Phone, Phone] = [first, await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5], first.identity.author)]
      const homes: Op[] = []
      const kinds: Record<(typeof all)[number]['act'], (phone: Phone, home: Op | undefined) => unknown> = {
        new: (phone) => homes.push(phone.household(GROUP_5)),
        bad: (phone) => homes.push(phone.household(GROUP_5, { number: '' })),
        child: (phone, home) => home && phone.person(GROUP_5, home.recordId),
        edit: (phone, home) => home && phone.op({ kind: 'household', recordId: home.recordId, set: { headName: `Tên ${phone.ops.length}` }, base: { headName: home.opId } }),
        mend: (phone, home) => home && phone.op({ kind: 'household', recordId: home.recordId, set: { ...home.set, number: '7' }, settles: [home.opId] }),
        withdraw: (phone, home) => home && phone.op({ type: 'withdraw', kind: 'household', recordId: home.recordId, set: {}, settles: [home.opId] }),
      }
      for (const { by, act, at } of all) {
        world.ports.pass(1000)
        kinds[act](phones[by === 0 ? 0 : 1], homes[at % Math.max(homes.length, 1)])
      }
      for (const phone of phones) while (phone.ack.ackN < phone.ops.length) await phone.push(cut)
      const opIds = phones.flatMap(({ ops }) => ops.map((op) => (op as Op).opId))
      const recordIds = phones.flatMap(({ ops }) => ops.map((op) => (op as Op).recordId))
      return world.store.read(async (db) => ({
        ops: (await db.selectFrom('op').select(['op_id', 'status', 'code', 'settlement']).where('kind', 'in', ['household', 'person']).execute())
          .map((row) => [opIds.indexOf(row.op_id), row.status, row.code, row.settlement].join(' ')).toSorted(),
        records: (await db.selectFrom('record').select(['id', 'fields']).where('kind', 'in', ['household', 'person']).execute())
          .map((row) => `${recordIds.indexOf(row.id)} ${(JSON.parse(row.fields) as { headName?: string }).headName}`).toSorted(),
      }))
    }
    await fc.assert(
      fc.asyncProperty(acts, fc.integer({ min: 1, max: 4 }), async (all, cut) => {
        expect(await play(all, cut)).toEqual(await play(all, 200))
      }),
      { numRuns: 12 },
    )
  })

  it('a push answers in the order of its ops', async () => {
    const home = mai.household(GROUP_5, { number: '' })
    mai.person(GROUP_5, home.recordId)
    mai.op({ kind: 'household', recordId: home.recordId, set: { ...home.set, number: '9' }, settles: [home.opId] })
    const reply = pushReplySchema.parse(await mai.push())
    expect(reply.results.map(({ n }) => n)).toEqual([1, 2, 3])
    expect(fates(reply)).toEqual(['wrong-field', 'accepted', 'accepted'])
  })
})
