/** A phone that becomes another device: everything held goes again under new numbers, and nothing of it is lost or doubled. */
import { beforeEach, describe, expect, it } from 'vitest'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import { applyFork, pendingFork } from '#storage/become-device.ts'
import { storeEnrolment } from '#storage/enrolment.ts'
import { withdrawForm } from '#storage/mend.ts'
import { readMeta } from '#storage/meta.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { recordById } from '#storage/read/records.ts'
import { takeFence } from '#storage/remote/fence.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, MORNING, TO_6, wardProfile, type TestPhone } from '../fixtures/phones.ts'
import { answered, aRow, opsOf, pulled } from '../fixtures/remote.ts'

const ON = { occurredOn: '2026-06-17' }
const reply = (author: string): EnrolReply => ({
  device: 'device-2', token: 'token-2', author, authorName: 'Mai', honorific: 'chị', role: 'collaborator', serverTime: MORNING,
  scope: { version: 9, areas: [TO_6], profile: wardProfile },
})

let phone: TestPhone

beforeEach(async () => {
  phone = await anEnrolledPhone()
})

async function fork(): Promise<string> {
  const fence = await takeFence(phone)
  const pending = await pendingFork(phone, fence)
  await applyFork(phone, fence)
  return pending.device
}

describe('a phone that becomes a device of its own', () => {
  it('asks for the same new device until it is known', async () => {
    const fence = await takeFence(phone)
    const first = await pendingFork(phone, fence)
    expect(await pendingFork(phone, fence)).toEqual(first)
    expect(first.token).toMatch(/^[\w-]{43}$/)
  })

  it('numbers all that it holds from one, in order and in a chain', async () => {
    for (const number of ['032', '033', '034']) await saveRecords(phone, [aHousehold(phone.newId(), { number })], ON)
    const ids = (await opsOf(phone)).map((row) => row.opId)
    await phone.db.ops.delete(ids[0] ?? '')
    const device = await fork()
    const rows = await opsOf(phone)
    expect(rows.map((row) => [row.opId, row.n, row.op.n, row.op.device])).toEqual([[ids[1], 1, 1, device], [ids[2], 2, 2, device]])
    const digest = rows.reduce((chain, row) => chainDigest(chain, row.op), EMPTY_DIGEST)
    expect(await readMeta(phone, 'counter')).toMatchObject({ n: 2, digest })
    expect(await readMeta(phone, 'ack')).toEqual({ ackN: 0, digest: EMPTY_DIGEST, mark: '', backupN: 0 })
    expect(await readMeta(phone, 'identity')).toMatchObject({ device, author: 'ctv-mai' })
    expect(await readMeta(phone, 'fork')).toBeNull()
  })

  it('sends again what was sent, but takes back nothing anew', async () => {
    const saved = await saveRecords(phone, [aHousehold(phone.newId())], ON)
    await answered(phone, () => ({ status: 'rejected', code: 'wrong-area' }))
    await withdrawForm(phone, saved.ok ? saved.txn : '')
    await saveRecords(phone, [aHousehold(phone.newId(), { number: '033' })], ON)
    await answered(phone, () => ({}))
    await fork()
    expect((await opsOf(phone)).map((row) => row.status)).toEqual(['withdrawn', 'waiting', 'waiting'])
  })

  it('does not lay old values over what the endpoint shows', async () => {
    const home = phone.newId()
    await saveRecords(phone, [aHousehold(home, { address: 'Số 1' })], ON)
    await answered(phone, () => ({ seq: 5 }))
    await pulled(phone, [aRow(home, 8, { address: 'Số 2' })])
    await fork()
    expect(await recordById(phone, home)).toMatchObject({ address: 'Số 2' })
    await answered(phone, () => ({ status: 'duplicate', seq: 5 }))
    expect(await recordById(phone, home)).toMatchObject({ address: 'Số 2' })
    expect(await phone.db.shadow.count()).toBe(0)
  })

  it('goes on numbering behind what it holds', async () => {
    await saveRecords(phone, [aHousehold(phone.newId())], ON)
    const device = await fork()
    await saveRecords(phone, [aHousehold(phone.newId(), { number: '033' })], ON)
    expect((await opsOf(phone)).at(-1)?.op).toMatchObject({ n: 2, device })
  })
})

describe('a new code on a phone with a book', () => {
  it('of the same person keeps the book and sends all of it', async () => {
    await saveRecords(phone, [aHousehold(phone.newId())], ON)
    await answered(phone, () => ({}))
    expect(await storeEnrolment(phone, reply('ctv-mai'))).toBe(true)
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 1, sent: 0 })
    expect((await opsOf(phone))[0]?.op.device).toBe('device-2')
  })

  it('of another person changes nothing', async () => {
    await saveRecords(phone, [aHousehold(phone.newId())], ON)
    expect(await storeEnrolment(phone, reply('ctv-hong'))).toBe(false)
    expect(await readMeta(phone, 'identity')).toMatchObject({ device: 'device-mai' })
    expect((await opsOf(phone))[0]?.op.device).toBe('device-mai')
  })
})

describe('an answer to a copy of this phone', () => {
  it('counts only so far as it was sent from here', async () => {
    await saveRecords(phone, [aHousehold(phone.newId())], ON)
    const [first] = await opsOf(phone)
    // The copy has sent a second op under this device's name, and here another one is written meanwhile.
    await answered(phone, () => ({}), { ackN: 2, digest: 'c'.repeat(64) })
    await saveRecords(phone, [aHousehold(phone.newId(), { number: '033' })], ON)
    expect(await readMeta(phone, 'ack')).toMatchObject({ ackN: 1, digest: first?.digest })
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 1 })
  })
})
