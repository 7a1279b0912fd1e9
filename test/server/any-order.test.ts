/** However two phones cut their work into pushes, the endpoint keeps the same records, and every op exactly once. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, wardWorld } from './ward-world.ts'

const databases = await testDatabases()

/** What one of two phones does: to which of three children, which field, to which value. */
const stepArbitrary = fc.record({
  by: fc.constantFrom(0, 1),
  child: fc.nat({ max: 2 }),
  field: fc.constantFrom('name', 'birthDate', 'note'),
  value: fc.nat({ max: 3 }),
  isBad: fc.boolean(),
})
type Step = typeof stepArbitrary extends fc.Arbitrary<infer T> ? T : never

const valueOf = ({ field, value, isBad }: Step) => {
  if (isBad && field === 'birthDate') return 'sáng nay'
  return field === 'birthDate' ? `2026-06-0${value + 1}` : `${field} ${value}`
}

describe.each(databases)('on $name', ({ open }) => {
  /** Plays the steps; `cuts` says how many ops go into each push. Phones never see each other meanwhile. */
  const play = async (steps: readonly Step[], cuts: readonly number[]) => {
    const world = await wardWorld(await open())
    const first = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    const second = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    const household = first.household(GROUP_5)
    const children = [0, 1, 2].map(() => first.person(GROUP_5, household.recordId))
    await first.push()
    const phones: [Phone, Phone] = [first, second]
    for (const step of steps) {
      const child = children[step.child]
      if (!child) continue
      world.ports.pass(1000)
      phones[step.by === 0 ? 0 : 1].op({ kind: 'person', recordId: child.recordId, set: { [step.field]: valueOf(step) }, base: { [step.field]: child.opId } })
    }
    const receipts: string[] = []
    for (const phone of phones) {
      for (let at = 0; phone.ack.ackN < phone.ops.length; at += 1) {
        const body = phone.pushBody(undefined, cuts[at % cuts.length])
        const { results } = await phone.push(cuts[at % cuts.length])
        receipts.push(...results.map(({ status, code }) => code ?? status))
        // The answer may be lost: the same bytes again change nothing.
        await phone.tryPush(body)
      }
    }
    const kept = await world.store.read(async (db) => ({
      records: await db.selectFrom('record').select(['id', 'fields']).where('kind', 'in', ['household', 'person']).orderBy('id').execute(),
      ops: await db.selectFrom('op').select(['device', 'n']).where('device', 'in', phones.map(({ identity }) => identity.device)).execute(),
      seqs: await db.selectFrom('op').select('seq').execute(),
    }))
    const order = [household, ...children].map(({ recordId }) => recordId)
    return { records: kept.records.map(({ id, fields }) => [order.indexOf(id), fields]), ops: kept.ops.length, made: first.ops.length + second.ops.length, receipts, seqs: kept.seqs.map(({ seq }) => seq) }
  }

  it('the same records are kept whatever the batches', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { minLength: 1, maxLength: 14 }), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), async (steps, cuts) => {
        const whole = await play(steps, [200])
        const cut = await play(steps, cuts)
        expect(cut.records).toEqual(whole.records)
        expect(cut.receipts).toEqual(whole.receipts)
        expect([cut.ops, whole.ops]).toEqual([cut.made, whole.made])
        expect(new Set(cut.seqs).size).toBe(cut.seqs.length)
      }),
      {
        numRuns: 8,
        // Once the second of two dates found what nobody had loaded, and made a clash of what its author had seen.
        examples: [[[
          { by: 0, child: 0, field: 'birthDate', value: 2, isBad: false },
          { by: 0, child: 0, field: 'birthDate', value: 0, isBad: false },
          { by: 0, child: 0, field: 'note', value: 0, isBad: false },
        ], [2, 1]]],
      },
    )
  })

  it('many phones at once lose and skip nothing', { timeout: 120_000 }, async () => {
    const world = await wardWorld(await open())
    const phones: Phone[] = []
    for (let index = 0; index < 6; index += 1) phones.push(await world.enrolPhone(`Cộng tác viên ${index}`, [GROUP_5]))
    const reader = await world.enrolPhone('Người đọc', [GROUP_5])
    const send = async (phone: Phone) => {
      for (let index = 0; index < 5; index += 1) {
        phone.household(GROUP_5, { number: String(index) })
        await phone.push()
      }
    }
    const readOn = async () => {
      for (let index = 0; index < 8; index += 1) await reader.pull(3)
    }
    await Promise.all([...phones.map(send), readOn()])
    await reader.pull(7)
    expect([...reader.seen.values()].filter(({ kind }) => kind === 'household')).toHaveLength(30)
  })
})
