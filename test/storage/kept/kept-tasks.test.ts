/** What is kept for the lists is what all records would give, after whatever was saved, pulled, refused, taken back, merged or waited. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Json } from '#domain/json.ts'
import { phoneTaskRules } from '#domain/tasks/on-phone.ts'
import { taskRules } from '#domain/tasks/rules/index.ts'
import type { TaskRule } from '#domain/tasks/task-rule.ts'
import type { FeedRow } from '#protocol/pull.ts'
import { keepAll, makeKeeper } from '#storage/kept/keeper.ts'
import { readListedTasks } from '#storage/kept/listed-tasks.ts'
import { withdrawForm } from '#storage/mend.ts'
import { readMeta, writeMeta } from '#storage/meta.ts'
import { anEnrolledPhone, MORNING, TO_5, type TestPhone } from '../../fixtures/phones.ts'
import { answered, pulled } from '../../fixtures/remote.ts'
import { aFamily, aNewbornCheck, aPerson, aReferral, aVisit, save, TODAY } from '../read/book.ts'
import { keptAndWhole } from './whole-book.ts'

// Every rule, also those for which the phone has no form yet: what is kept must be right for all of them.
const asked = phoneTaskRules as TaskRule[]
const asTheyAre = [...asked]
beforeAll(() => {
  asked.splice(0, asked.length, ...taskRules.map((rule) => ({ form: 'person' as const, ...rule })))
})
afterAll(() => {
  asked.splice(0, asked.length, ...asTheyAre)
})

const DAY_MS = 24 * 3_600_000

const step = fc.record({
  what: fc.constantFrom(
    'family', 'visit', 'check', 'refer', 'close', 'void', 'restore', 'home', 'status', 'merge', 'merge-homes', 'apart', 'remote-person', 'remote-visit', 'lose',
    'erase', 'move-home', 'hazard', 'pregnant', 'deliver', 'die', 'mother', 'accept', 'refuse', 'withdraw', 'mend', 'campaign', 'day', 'week', 'yesterday', 'keep', 'keep-all',
  ),
  one: fc.nat({ max: 1000 }),
  other: fc.nat({ max: 1000 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** A row of the feed of any kind. */
function feed(kind: string, recordId: string, seq: number, set: Record<string, Json>): FeedRow {
  const fields = { area: TO_5, occurredOn: '2026-06-16', recordedAt: MORNING + seq, author: 'tram', device: 'tram', ...set }
  const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, { op: `op-${seq}`, at: `000001781664360000-${String(seq).padStart(4, '0')}-tram`, author: 'tram' }]))
  return { seq, recordId, state: 'put', kind, fields, stamps, receivedAt: MORNING }
}

async function anOpenBook(): Promise<TestPhone> {
  const phone = await anEnrolledPhone()
  await writeMeta(phone, 'first-download', { done: true, households: 0 })
  return phone
}

/** Does one thing to the book, as whoever does it would. */
async function act(phone: TestPhone, { what, one, other }: Step): Promise<unknown> {
  const rows = await phone.db.records.toArray()
  const pick = (kind: string | undefined, at: number) => {
    const some = rows.filter((row) => kind === undefined || row.kind === kind)
    return some[at % Math.max(1, some.length)]
  }
  const seq = ((await readMeta(phone, 'cursors'))[TO_5]?.seq ?? 0) + 1
  const [child, second] = [pick('person', one), pick('person', other)]
  const [home, secondHome] = [pick('household', one), pick('household', other)]
  if (what === 'family' || !child || !second || !home || !secondHome) {
    return aFamily(phone, { household: { number: String(one) }, child: { birthDate: `2026-06-${String(1 + (one % 17)).padStart(2, '0')}` } })
  }
  const homeOf = (row: typeof child) => (typeof row.fields['household'] === 'string' ? row.fields['household'] : '')
  const family = { household: home.id, mother: second.id, child: child.id }
  const pull = (row: FeedRow) => pulled(phone, [row])
  switch (what) {
    case 'visit': return save(phone, [aVisit(phone, family, { seen: [child.id, second.id] })], one % 2 === 0 ? TODAY : '2026-06-16')
    case 'check': return save(phone, [aNewbornCheck(phone, family)])
    case 'refer': return save(phone, [aReferral(phone, family, { urgency: one % 2 === 0 ? 'emergency' : 'this-week' })])
    case 'close': {
      const referral = pick('referral', one)
      return referral && save(phone, [{ kind: 'referral', id: referral.id, set: { outcome: 'treated-home', arrivedAt: phone.clock.now, closedAt: phone.clock.now } }])
    }
    case 'void': {
      const row = pick(undefined, one)
      return row && save(phone, [{ kind: row.kind, id: row.id, set: { voidReason: 'Ghi nhầm' } }])
    }
    case 'restore': {
      const row = rows.find(({ fields }) => typeof fields['voidReason'] === 'string')
      return row && save(phone, [{ kind: row.kind, id: row.id, set: { voidReason: null } }])
    }
    case 'home': return save(phone, [{ kind: 'person', id: child.id, set: { household: secondHome.id } }])
    case 'status': return save(phone, [{ kind: 'person', id: child.id, set: { status: one % 2 === 0 ? 'moved' : 'active', statusOn: one % 2 === 0 ? TODAY : null } }])
    case 'merge': return pull(feed('identity-decision', phone.newId(), seq, { what: 'person', kept: child.id, other: second.id, same: other % 4 !== 0, reasons: [] }))
    case 'merge-homes': return pull(feed('identity-decision', phone.newId(), seq, { what: 'household', kept: home.id, other: secondHome.id, same: true, reasons: [] }))
    case 'apart': {
      const decision = pick('identity-decision', one)
      return decision && pull({ ...feed('identity-decision', decision.id, seq, {}), fields: { ...decision.fields, voidReason: 'nhầm' } })
    }
    case 'remote-person': return pull(feed('person', phone.newId(), seq, { ...aPerson('', homeOf(child), { role: 'child', birthDate: '2026-06-05', mother: second.id }).set }))
    case 'remote-visit': return pull(feed('household-visit', phone.newId(), seq, { household: home.id, subject: null, mother: null, seen: [child.id], advice: [] }))
    case 'lose': return pull({ ...feed('', pick(undefined, one)?.id ?? '', seq, {}), state: 'moved-out', fields: undefined, stamps: undefined })
    case 'erase': return pull({ ...feed('', pick(undefined, one)?.id ?? '', seq, {}), state: 'tombstone', fields: undefined, stamps: undefined })
    case 'move-home': return save(phone, [{ kind: 'household', id: home.id, set: { status: one % 2 === 0 ? 'moved' : 'active', movedOn: one % 2 === 0 ? TODAY : null } }])
    case 'hazard': return pull(feed('home-hazard-check', phone.newId(), seq, { household: home.id, items: { dog_tied: 'unsafe' }, advised: [] }))
    case 'pregnant': return pull(feed('pregnancy', phone.newId(), seq, { subject: second.id, lastPeriodOn: other % 2 === 0 ? '2026-01-10' : null, status: 'ongoing', occurredOn: '2026-02-10' }))
    case 'deliver': return pull(feed('delivery', phone.newId(), seq, { subject: second.id, place: 'home', attendant: 'nobody', liveBirths: 1, stillbirths: 0, children: [child.id] }))
    case 'die': return pull(feed('death', phone.newId(), seq, { subject: child.id, place: 'home', causeGroup: 'unknown' }))
    case 'mother': return save(phone, [{ kind: 'person', id: child.id, set: { mother: second.id } }])
    case 'accept': return answered(phone, () => ({}))
    case 'refuse': return answered(phone, () => ({ status: 'rejected', code: 'wrong-field' }))
    case 'withdraw': {
      const refused = (await phone.db.ops.where('status').equals('refused').toArray())[0]
      return refused && withdrawForm(phone, refused.txn)
    }
    case 'mend': {
      const refused = (await phone.db.ops.where('status').equals('refused').toArray())[0]
      return refused && save(phone, [{ kind: refused.op.kind, id: refused.recordId, set: {} }])
    }
    case 'campaign': return pull(feed('campaign', phone.newId(), seq, { what: 'vitamin-a', round: 1, name: 'Đợt 1', occurredOn: '2026-06-15' }))
    case 'day': return (phone.clock.now += DAY_MS)
    case 'week': return (phone.clock.now += 8 * DAY_MS)
    case 'yesterday': return (phone.clock.now -= DAY_MS)
    case 'keep': {
      const keeper = makeKeeper(phone)
      for (let count = one % 6; count >= 0; count -= 1) await keeper.step()
      return undefined
    }
    case 'keep-all': return keepAll(phone)
  }
}

describe('what is kept for the lists', () => {
  it('is what all records give, whatever happened', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 22 }), async (steps) => {
        const phone = await anOpenBook()
        await aFamily(phone)
        await aFamily(phone, { household: { number: '033' } })
        await keepAll(phone)
        for (const one of steps) {
          await act(phone, one)
          const { kept, whole } = await keptAndWhole(phone)
          expect(kept).toEqual(whole)
        }
        await phone.db.delete()
      }),
      { numRuns: 60 },
    )
  })
})

describe('a decision about who is who', () => {
  it('reaches the mother of whom it is about', async () => {
    const phone = await anOpenBook()
    const [first, second] = [await aFamily(phone), await aFamily(phone, { household: { number: '033' } })]
    await pulled(phone, [feed('pregnancy', phone.newId(), 1, { subject: second.mother, lastPeriodOn: null, status: 'ongoing', occurredOn: '2026-01-10' })])
    await save(phone, [{ kind: 'person', id: first.child, set: { mother: null } }])
    await keepAll(phone)
    const decision = phone.newId()
    await pulled(phone, [feed('identity-decision', decision, 2, { what: 'person', kept: first.child, other: second.child, same: true, reasons: [] })])
    const merged = await keptAndWhole(phone)
    expect(merged.kept).toEqual(merged.whole)
    await keepAll(phone)
    const after = await keptAndWhole(phone)
    expect(after.kept).toEqual(after.whole)
  })
})

describe('the keeper', () => {
  it('waits until the book has come down', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone)
    expect(await makeKeeper(phone).step()).toBe(false)
    expect(await phone.db.kept.count()).toBe(0)
  })

  it('has nothing to do in an empty book', async () => {
    expect(await makeKeeper(await anOpenBook()).step()).toBe(false)
  })

  it('rests once everything is kept, until something changes', async () => {
    const phone = await anOpenBook()
    const family = await aFamily(phone)
    await keepAll(phone)
    expect(await makeKeeper(phone).step()).toBe(false)
    await save(phone, [aVisit(phone, family)])
    expect(await phone.db.touched.count()).toBeGreaterThan(0)
    await keepAll(phone)
    expect(await phone.db.touched.count()).toBe(0)
  })

  it('makes everything anew for an app with other rules', async () => {
    const phone = await anOpenBook()
    await aFamily(phone)
    await keepAll(phone)
    await phone.db.tasks.clear()
    phone.ports.rules = 'others'
    const before = await keptAndWhole(phone)
    expect(before.kept).toEqual(before.whole)
    await keepAll(phone)
    expect(await phone.db.tasks.count()).toBeGreaterThan(0)
  })

  it('that slept through a round puts nothing old in its place', async () => {
    const phone = await anOpenBook()
    const { household } = await aFamily(phone)
    const asleep = makeKeeper(phone)
    // It has read who is in the book, and no more.
    for (let count = 0; count < 3; count += 1) await asleep.step()
    await keepAll(phone)
    await save(phone, [aPerson(phone.newId(), household, { name: 'Bé mới', role: 'child', birthDate: '2026-06-15' })])
    await keepAll(phone)
    phone.clock.now += 9 * DAY_MS
    while (await asleep.step());
    const { kept, whole } = await keptAndWhole(phone)
    expect(kept).toEqual(whole)
  })

  it('writes nothing about a record that stays as it is', async () => {
    const phone = await anOpenBook()
    await aFamily(phone)
    await keepAll(phone)
    await answered(phone, () => ({}))
    expect(await phone.db.touched.count()).toBe(0)
  })

  it('finds visits of an earlier version by whom they saw', async () => {
    const phone = await anOpenBook()
    const family = await aFamily(phone)
    const visit = aVisit(phone, family, { subject: null, mother: null, seen: [family.child] })
    await save(phone, [visit])
    await phone.db.records.update(visit.id, { links: [family.household] })
    await keepAll(phone)
    expect((await phone.db.records.get(visit.id))?.links).toContain(family.child)
  })
})

describe('a large book', () => {
  it('says how far the list is while it is made', async () => {
    const phone = await anOpenBook()
    const { household } = await aFamily(phone)
    await save(phone, Array.from({ length: 200 }, (_, at) => aPerson(phone.newId(), household, { name: `Người ${at}` })))
    expect((await readListedTasks(phone, TODAY)).making).toEqual({ done: 0, of: 202 })
    await keepAll(phone)
    const { kept, whole } = await keptAndWhole(phone)
    expect(kept).toEqual(whole)
  })
})
