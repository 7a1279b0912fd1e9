/** An op that no message can carry: set aside to be mended, while all behind it goes on. */
import { describe, expect, it } from 'vitest'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import { setAside } from '#storage/local-quarantine.ts'
import { withdrawForm } from '#storage/mend.ts'
import { readMeta } from '#storage/meta.ts'
import { nextBatch } from '#storage/outbox.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { takeFence } from '#storage/remote/fence.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, type TestPhone } from '../fixtures/phones.ts'
import { opsOf } from '../fixtures/remote.ts'

const ON = { occurredOn: '2026-06-17' }

/** The second of three forms is as no version could send it. */
async function aStuckPhone(): Promise<{ phone: TestPhone; homes: string[] }> {
  const phone = await anEnrolledPhone()
  const homes = [phone.newId(), phone.newId(), phone.newId()]
  for (const [at, home] of homes.entries()) await saveRecords(phone, [aHousehold(home, { number: `03${at}` })], ON)
  await phone.db.ops.where('n').equals(2).modify((row) => {
    row.op.set['address'] = 'a'.repeat(70_000)
  })
  return { phone, homes }
}

async function aside(phone: TestPhone): Promise<void> {
  await phone.db.ops.where('n').equals(1).delete()
  const { stuck, digest } = await nextBatch(phone, 50, 256 * 1024)
  if (stuck) await setAside(phone, await takeFence(phone), stuck.rows, stuck.code, digest)
}

describe('an op that no message can carry', () => {
  it('ends the batch before it', async () => {
    const { phone } = await aStuckPhone()
    const batch = await nextBatch(phone, 50, 256 * 1024)
    expect(batch.rows.map((row) => row.n)).toEqual([1])
    expect(batch.stuck).toBeUndefined()
  })

  it('is refused on the spot, and the rest goes on in a whole chain', async () => {
    const { phone, homes } = await aStuckPhone()
    await aside(phone)
    const batch = await nextBatch(phone, 50, 256 * 1024)
    expect(batch.rows.map((row) => [row.n, row.op.type])).toEqual([[2, 'ask'], [3, 'set']])
    const digest = batch.rows.reduce((chain, row) => chainDigest(chain, row.op), batch.digest)
    expect(await readMeta(phone, 'counter')).toMatchObject({ n: 3, digest })
    const [set] = await opsOf(phone)
    expect(set).toMatchObject({ recordId: homes[1], status: 'refused', receipt: { code: 'too-large' } })
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 1, refused: 1 })
  })

  it('is mended by a later save without a word to the endpoint about it', async () => {
    const { phone, homes } = await aStuckPhone()
    await aside(phone)
    await saveRecords(phone, [aHousehold(homes[1] ?? '', { number: '031', address: 'Số 20' })], ON)
    const mended = (await opsOf(phone)).at(-1)?.op
    expect(mended).toMatchObject({ n: 4, set: { address: 'Số 20', number: '031' } })
    expect(mended?.settles).toBeUndefined()
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 2, refused: 0 })
  })

  it('is taken back without a word to the endpoint about it', async () => {
    const { phone, homes } = await aStuckPhone()
    await aside(phone)
    const [set] = await opsOf(phone)
    await withdrawForm(phone, set?.txn ?? '')
    expect((await readMeta(phone, 'counter')).n).toBe(3)
    expect(await phone.db.records.get(homes[1] ?? '')).toBeUndefined()
  })
})

describe('a value that JSON drops', () => {
  it('does not break the chain', async () => {
    const phone = await anEnrolledPhone()
    const dropped: Record<string, never> = {}
    Object.assign(dropped, { headName: { vi: 'Hạnh', en: undefined } })
    const saved = await saveRecords(phone, [{ kind: 'household', id: phone.newId(), set: { ...aHousehold('').set, extra: dropped['headName'] ?? '' } }], ON)
    expect(saved.ok).toBe(true)
    const [row] = await opsOf(phone)
    expect(row?.op.set['extra']).toEqual({ vi: 'Hạnh' })
    expect(Object.keys(row?.op.set['extra'] ?? {})).toEqual(['vi'])
    expect(row?.digest).toBe(row && chainDigest(EMPTY_DIGEST, row.op))
  })
})
