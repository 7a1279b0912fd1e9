/** Which refused form comes first, and what the station was asked, as the outbox tells it. */
import { describe, expect, it } from 'vitest'
import type { OpRow } from '#storage/db.ts'
import { askStation } from '#storage/mend.ts'
import { mendFacts } from '#storage/read/mend-facts.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, TO_5, type TestPhone } from '../../fixtures/phones.ts'

const HOUSEHOLD = '01900000-0000-7000-8000-0000000000a1'
const MOTHER = '01900000-0000-7000-8000-0000000000a2'
const CHECK = '01900000-0000-7000-8000-0000000000a3'
const day = { occurredOn: '2026-06-17' }

async function save(phone: TestPhone, change: Parameters<typeof saveRecords>[1][number]): Promise<string> {
  const outcome = await saveRecords(phone, [change], day)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ field }) => field).join(', '))
  return outcome.txn
}

/** The endpoint's answer to all ops of a form. */
async function answer(phone: TestPhone, txn: string, receipt: Pick<NonNullable<OpRow['receipt']>, 'status' | 'code'>): Promise<void> {
  await phone.db.ops.filter((row) => row.txn === txn).modify((row) => {
    row.status = 'refused'
    row.receipt = { opId: row.opId, n: row.n, seq: 1, ...receipt }
  })
}

/** A refused household, its mother and her check, each standing on the one before. */
async function aRefusedChain() {
  const phone = await anEnrolledPhone()
  const first = await save(phone, aHousehold(HOUSEHOLD))
  const second = await save(phone, { kind: 'person', id: MOTHER, set: { area: TO_5, household: HOUSEHOLD, name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active' } })
  const third = await save(phone, { kind: 'danger-sign-check', id: CHECK, set: { area: TO_5, subject: MOTHER, signs: {} } })
  await answer(phone, first, { status: 'rejected', code: 'wrong-field' })
  await answer(phone, second, { status: 'waiting', code: 'parent-missing' })
  await answer(phone, third, { status: 'waiting', code: 'parent-missing' })
  return { phone, first, second, third }
}

describe('the facts for mending', () => {
  it('name the first form of a chain', async () => {
    const { phone, first, second, third } = await aRefusedChain()
    const facts = await mendFacts(phone)
    expect([first, second, third].map((txn) => facts.get(txn)?.mendFirst)).toEqual([undefined, first, first])
  })

  it('name none when the parent is not this phone\'s to mend', async () => {
    const { phone, first, second } = await aRefusedChain()
    await phone.db.ops.filter((row) => row.txn === first).modify({ status: 'sent' })
    expect((await mendFacts(phone)).get(second)?.mendFirst).toBeUndefined()
  })

  it('tell what the station was asked and when', async () => {
    const { phone, first, second } = await aRefusedChain()
    await askStation(phone, first, 'Theo sổ A0')
    const facts = await mendFacts(phone)
    expect(facts.get(first)?.asked).toEqual({ at: phone.clock.now, sent: false, note: 'Theo sổ A0' })
    expect(facts.get(second)?.asked).toBeUndefined()
    await phone.db.ops.filter(({ op }) => op.type === 'ask').modify({ status: 'sent' })
    expect((await mendFacts(phone)).get(first)?.asked?.sent).toBe(true)
  })

  it('ask nothing while the mended parent is on its way', async () => {
    const { phone, second, third } = await aRefusedChain()
    await save(phone, aHousehold(HOUSEHOLD, { number: '033' }))
    const facts = await mendFacts(phone)
    expect(facts.get(second)).toMatchObject({ mendFirst: undefined, parentWaits: true })
    expect(facts.get(third)).toMatchObject({ mendFirst: second, parentWaits: false })
  })

  it('are none without a refused form', async () => {
    const phone = await anEnrolledPhone()
    await save(phone, aHousehold(HOUSEHOLD))
    expect((await mendFacts(phone)).size).toBe(0)
  })
})
