/** Refused forms: mended by a later save, taken back with what stands on them, or put before the station. */
import { beforeEach, describe, expect, it } from 'vitest'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import { askStation, formsStandingOn, withdrawForm } from '#storage/mend.ts'
import { readMeta } from '#storage/meta.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { recordById } from '#storage/read/records.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, TO_5, type TestPhone } from '../fixtures/phones.ts'
import { answered, aRow, opsOf, pulled, told } from '../fixtures/remote.ts'

const ON = { occurredOn: '2026-06-17' }
const REFUSED = { status: 'rejected', code: 'wrong-field', field: 'consent' } as const

let phone: TestPhone
let home: string

beforeEach(async () => {
  phone = await anEnrolledPhone()
  home = phone.newId()
})

async function aRefusedHousehold(): Promise<string> {
  const saved = await saveRecords(phone, [aHousehold(home)], ON)
  await answered(phone, () => REFUSED)
  return saved.ok ? saved.txn : ''
}

const aMother = (id: string) => ({
  kind: 'person', id, set: { area: TO_5, household: home, name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active' },
})

describe('a later save of a refused record', () => {
  it('carries everything that was refused, and settles it', async () => {
    await aRefusedHousehold()
    await saveRecords(phone, [aHousehold(home, { address: 'Số 20' })], ON)
    const [refused, mended] = await opsOf(phone)
    expect(mended?.op.set).toEqual({ ...refused?.op.set, address: 'Số 20' })
    expect(mended?.op.settles).toEqual([refused?.opId])
    expect(refused?.status).toBe('replaced')
    expect(await recordById(phone, home)).toMatchObject({ number: '032', address: 'Số 20' })
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 1, refused: 0 })
  })

  it('names what the endpoint showed before the refused change', async () => {
    await pulled(phone, [aRow(home, 5)])
    await saveRecords(phone, [aHousehold(home, { address: 'Số 3' })], ON)
    await answered(phone, () => REFUSED)
    await saveRecords(phone, [aHousehold(home, { address: 'Số 4' })], ON)
    expect((await opsOf(phone)).at(-1)?.op).toMatchObject({ set: { address: 'Số 4' }, base: { address: 'op-5' } })
  })

  it('without any change sends the form again', async () => {
    await aRefusedHousehold()
    await saveRecords(phone, [aHousehold(home)], ON)
    const [refused, mended] = await opsOf(phone)
    expect(mended?.op).toMatchObject({ set: refused?.op.set, settles: [refused?.opId] })
  })

  it('that is refused itself is mended by the next', async () => {
    await aRefusedHousehold()
    await saveRecords(phone, [aHousehold(home, { address: 'Số 20' })], ON)
    await answered(phone, () => REFUSED)
    await saveRecords(phone, [aHousehold(home, { address: 'Số 21' })], ON)
    const [, second, third] = await opsOf(phone)
    expect(third?.op).toMatchObject({ settles: [second?.opId], set: { number: '032', address: 'Số 21' } })
  })
})

describe('a form that is taken back', () => {
  it('takes along what stands on it', async () => {
    const txn = await aRefusedHousehold()
    const mother = phone.newId()
    await saveRecords(phone, [aMother(mother)], ON)
    expect(await formsStandingOn(phone, txn)).toBe(1)
    await withdrawForm(phone, txn)
    expect(await recordById(phone, mother)).toBeUndefined()
    expect(await recordById(phone, home)).toBeUndefined()
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 0, refused: 0 })
  })

  it('leaves alone what belongs to a record that the endpoint has', async () => {
    await pulled(phone, [aRow(home, 5)])
    const saved = await saveRecords(phone, [aHousehold(home, { address: 'Số 3' })], ON)
    await answered(phone, () => REFUSED)
    await saveRecords(phone, [aMother(phone.newId())], ON)
    expect(await formsStandingOn(phone, saved.ok ? saved.txn : '')).toBe(0)
  })

  it('tells the endpoint by an op in the chain', async () => {
    const txn = await aRefusedHousehold()
    await withdrawForm(phone, txn)
    const [refused, word] = await opsOf(phone)
    expect(refused?.status).toBe('withdrawn')
    expect(word).toMatchObject({ n: 2, status: 'waiting', op: { type: 'withdraw', set: {}, settles: [refused?.opId], recordId: home } })
    expect(word?.digest).toBe(word && refused && chainDigest(chainDigest(EMPTY_DIGEST, refused.op), word.op))
    expect((await readMeta(phone, 'counter')).n).toBe(2)
  })

  it('stays so whatever is said of it later', async () => {
    const txn = await aRefusedHousehold()
    await withdrawForm(phone, txn)
    await answered(phone, () => ({}))
    const [row] = await opsOf(phone)
    const receipts = [{ opId: row?.opId ?? '', n: 1, status: 'rejected' as const, seq: 101, code: 'settled' as const }]
    await told(phone, { settled: { seq: 9, receipts, more: false } })
    expect((await opsOf(phone))[0]?.status).toBe('withdrawn')
    expect(await recordById(phone, home)).toBeUndefined()
  })
})

describe('a form about an erased family', () => {
  it('leaves nothing in sight', async () => {
    await saveRecords(phone, [aHousehold(home)], ON)
    await answered(phone, () => ({ status: 'rejected', code: 'erased' }))
    expect((await opsOf(phone)).map(({ status }) => status)).toEqual(['withdrawn'])
    expect(await recordById(phone, home)).toBeUndefined()
  })
})

describe('a question to the station', () => {
  it('goes with the note and leaves the form as it is', async () => {
    const txn = await aRefusedHousehold()
    expect(await askStation(phone, txn, ' Nhà này ở tổ 5 ')).toBe(true)
    expect((await opsOf(phone)).at(-1)?.op).toMatchObject({ type: 'ask', set: { note: 'Nhà này ở tổ 5' } })
    expect(await recordById(phone, home)).toMatchObject({ number: '032' })
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 0, refused: 1 })
  })

  it('is not asked about a form that is no longer refused', async () => {
    expect(await askStation(phone, phone.newId(), '')).toBe(false)
    expect(await phone.db.ops.count()).toBe(0)
  })

  it('is answered by letting the form in', async () => {
    await aRefusedHousehold()
    const [row] = await opsOf(phone)
    await told(phone, { settled: { seq: 9, receipts: [{ opId: row?.opId ?? '', n: 1, status: 'accepted', seq: 8 }], more: false } })
    expect(await outboxCounts(phone)).toMatchObject({ sent: 1, refused: 0 })
    expect(await readMeta(phone, 'settled-seq')).toBe(9)
  })
})
