/** What the endpoint says, as the phone takes it in: pages with their cursor, receipts, and unsent work on top. */
import { describe, expect, it } from 'vitest'
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import type { AreaPage } from '#protocol/pull.ts'
import type { OpReceipt, PushReply } from '#protocol/push.ts'
import { readMeta, writeMeta } from '#storage/meta.ts'
import { withdrawForm } from '#storage/mend.ts'
import { FencedError, takeFence } from '#storage/remote/fence.ts'
import { applyPullReply } from '#storage/remote/pull-reply.ts'
import { applyPushReply } from '#storage/remote/receipts.ts'
import { rewind } from '#storage/remote/rewind.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { recordById } from '#storage/read/records.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, MORNING, TO_5, TO_6, WARD, wardProfile, type TestPhone } from '../fixtures/phones.ts'

const ON = { occurredOn: '2026-06-17' }
const stamp = (op: string) => ({ op, at: '000001781664360000-0000-hoa', author: 'tram' })

function aPage(id: string, address: string, change: Partial<AreaPage> = {}): AreaPage {
  const fields = { ...aHousehold(id).set, address, occurredOn: '2026-06-16', recordedAt: MORNING, author: 'tram', device: 'tram' }
  const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp('op-tram')]))
  return {
    area: TO_5, from: 0, more: false, next: { seq: 5, mark: 'm5' },
    rows: [{ seq: 5, recordId: id, state: 'put', kind: 'household', fields, stamps, receivedAt: MORNING }], ...change,
  }
}

/** A page as the whole of an answer; true when it was taken in. */
async function applyPage(phone: TestPhone, fence: number, page: AreaPage): Promise<boolean> {
  const cursors = await readMeta(phone, 'cursors')
  const reply = { serverTime: phone.clock.now, areas: [page], directives: [] }
  return !(await applyPullReply(phone, fence, reply, new Map([[page.area, cursors[page.area]?.seq ?? 0]]))).isStale
}

function replyTo(phone: TestPhone, receipts: OpReceipt[]): PushReply {
  return { serverTime: phone.clock.now, ackN: receipts.length, digest: 'f'.repeat(64), results: receipts, mark: 'm', backupN: 0, directives: [] }
}

async function sentForm(phone: TestPhone, id: string, receipt: Partial<OpReceipt>) {
  await saveRecords(phone, [aHousehold(id)], ON)
  const [row] = await phone.db.ops.orderBy('n').reverse().limit(1).toArray()
  const fence = await takeFence(phone)
  await applyPushReply(phone, fence, replyTo(phone, [{ opId: row?.opId ?? '', n: row?.n ?? 0, status: 'accepted', seq: 9, ...receipt }]))
  return { fence, txn: row?.txn ?? '' }
}

describe('a page from the endpoint', () => {
  it('is stored together with its cursor', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    await applyPage(phone, await takeFence(phone), aPage(id, 'Số 3'))
    expect(await recordById(phone, id)).toMatchObject({ address: 'Số 3' })
    expect(await readMeta(phone, 'cursors')).toEqual({ [TO_5]: { seq: 5, mark: 'm5' } })
    expect(await phone.db.ops.count()).toBe(0)
  })

  it('is ignored when it was asked from another place', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    expect(await applyPage(phone, await takeFence(phone), aPage(id, 'Số 3', { from: 2 }))).toBe(false)
    expect(await recordById(phone, id)).toBeUndefined()
  })

  it('does not cover an edit that still waits', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    const fence = await takeFence(phone)
    await applyPage(phone, fence, aPage(id, 'Số 3'))
    await saveRecords(phone, [{ ...aHousehold(id), set: { address: 'Số 20' } }], ON)
    const next = aPage(id, 'Số 3', { from: 5, next: { seq: 6, mark: 'm6' } })
    await applyPage(phone, fence, { ...next, rows: next.rows.map((row) => ({ ...row, seq: 6, fields: { ...row.fields, number: '033' } })) })
    expect(await recordById(phone, id)).toMatchObject({ address: 'Số 20', number: '033' })
  })

  it('of a syncer that lost its turn is thrown away whole', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    const old = await takeFence(phone)
    await takeFence(phone)
    await expect(applyPage(phone, old, aPage(id, 'Số 3'))).rejects.toBeInstanceOf(FencedError)
    expect(await readMeta(phone, 'cursors')).toEqual({})
  })

  it('takes a record away that moved out of its area', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    const fence = await takeFence(phone)
    await applyPage(phone, fence, aPage(id, 'Số 3'))
    await applyPage(phone, fence, aPage(id, '', { from: 5, next: { seq: 6, mark: 'm6' }, rows: [{ seq: 6, recordId: id, state: 'moved-out', kind: 'household' }] }))
    expect(await recordById(phone, id)).toBeUndefined()
  })

  it('keeps a record that moved to another of my areas', async () => {
    const phone = await anEnrolledPhone()
    await writeMeta(phone, 'scope', { version: 1, areas: [TO_5, TO_6, WARD], profile: wardProfile })
    const id = phone.newId()
    const fence = await takeFence(phone)
    await applyPage(phone, fence, aPage(id, 'Số 3'))
    await applyPage(phone, fence, aPage(id, 'Số 3', { area: TO_6, next: { seq: 7, mark: 'm7' } }))
    await applyPage(phone, fence, aPage(id, '', { from: 5, next: { seq: 6, mark: 'm6' }, rows: [{ seq: 6, recordId: id, state: 'moved-out', kind: 'household' }] }))
    expect(await phone.db.records.get(id)).toMatchObject({ area: TO_6 })
  })
})

describe('a receipt', () => {
  it('turns a waiting form into a sent one', async () => {
    const phone = await anEnrolledPhone()
    await sentForm(phone, phone.newId(), {})
    expect(await outboxCounts(phone)).toMatchObject({ sent: 1, waiting: 0 })
  })

  it('keeps showing the sent values until the endpoint shows them', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    const { fence } = await sentForm(phone, id, {})
    expect(await recordById(phone, id)).toMatchObject({ number: '032' })
    await applyPage(phone, fence, aPage(id, 'Số 3', { next: { seq: 9, mark: 'm9' }, rows: aPage(id, 'Số 3').rows.map((row) => ({ ...row, seq: 9 })) }))
    expect(await recordById(phone, id)).toMatchObject({ address: 'Số 3' })
    expect(await phone.db.shadow.count()).toBe(0)
  })

  it('of a refusal keeps the form to be mended', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    await sentForm(phone, id, { status: 'rejected', code: 'wrong-field', field: 'consent' })
    expect(await outboxCounts(phone)).toMatchObject({ sent: 0, waiting: 0, refused: 1 })
    expect(await recordById(phone, id)).toBeDefined()
  })

  it('of a refusal lets the person take the form back', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    const { txn } = await sentForm(phone, id, { status: 'rejected', code: 'wrong-area' })
    await withdrawForm(phone, txn)
    expect(await recordById(phone, id)).toBeUndefined()
    expect(await outboxCounts(phone)).toMatchObject({ refused: 0 })
  })
})

describe('a lost area', () => {
  it('takes its records along but never unsent work', async () => {
    const phone = await anEnrolledPhone()
    const fence = await takeFence(phone)
    const theirs = phone.newId()
    const mine = phone.newId()
    await applyPage(phone, fence, aPage(theirs, 'Số 3'))
    await saveRecords(phone, [aHousehold(mine)], ON)
    const scope = { version: 2, areas: [TO_6, WARD], profile: wardProfile }
    await applyPullReply(phone, fence, { serverTime: phone.clock.now, scope, areas: [], directives: [] }, new Map())
    expect(await recordById(phone, theirs)).toBeUndefined()
    expect(await recordById(phone, mine)).toBeDefined()
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 1 })
  })
})

describe('an endpoint that lost its history', () => {
  it('gets again what it no longer has', async () => {
    const phone = await anEnrolledPhone()
    const { fence } = await sentForm(phone, phone.newId(), {})
    await rewind(phone, fence, 0)
    expect(await outboxCounts(phone)).toMatchObject({ sent: 0, waiting: 1 })
    expect(await readMeta(phone, 'cursors')).toEqual({})
    expect(await readMeta(phone, 'ack')).toMatchObject({ ackN: 0, digest: EMPTY_DIGEST, mark: '' })
  })
})
