/** A full disk: room is made once, nothing is half saved, and the person is told when there is none. */
import { describe, expect, it } from 'vitest'
import { outboxCounts } from '#storage/read/outbox.ts'
import { isFullDisk, layBallast, StorageFullError } from '#storage/room.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, type TestPhone } from '../fixtures/phones.ts'

const ON = { occurredOn: '2026-06-17' }

/** As if the disk took so many more writes of ops as there is no ballast in the way. */
function fillDisk(phone: TestPhone, takes: (tries: number) => boolean): void {
  let tries = 0
  phone.db.ops.hook('creating', () => {
    tries += 1
    if (!takes(tries)) throw new DOMException('The current transaction exceeded its quota limitations.', 'QuotaExceededError')
  })
}

describe('a save on a full disk', () => {
  it('goes through after the ballast was given up', async () => {
    const phone = await anEnrolledPhone()
    expect(await layBallast(phone)).toBe(true)
    fillDisk(phone, (tries) => tries > 1)
    expect(await saveRecords(phone, [aHousehold(phone.newId())], ON)).toMatchObject({ ok: true })
    expect(await phone.db.ballast.count()).toBe(0)
    expect((await phone.db.ops.toArray()).map((row) => row.n)).toEqual([1])
  })

  it('leaves nothing behind when there is no room at all', async () => {
    const phone = await anEnrolledPhone()
    fillDisk(phone, () => false)
    await expect(saveRecords(phone, [aHousehold(phone.newId())], ON)).rejects.toBeInstanceOf(StorageFullError)
    expect(await outboxCounts(phone)).toMatchObject({ waiting: 0 })
    expect(await phone.db.records.count()).toBe(0)
    expect(await phone.db.shadow.count()).toBe(0)
  })

  it('is told from every other failure', async () => {
    const phone = await anEnrolledPhone()
    phone.db.ops.hook('creating', () => {
      throw new TypeError('a mistake')
    })
    await expect(saveRecords(phone, [aHousehold(phone.newId())], ON)).rejects.not.toBeInstanceOf(StorageFullError)
  })
})

describe('a full disk', () => {
  it.each([
    ['by its own name', new DOMException('', 'QuotaExceededError')],
    ['inside an aborted transaction', { name: 'AbortError', message: 'Transaction aborted', inner: { name: 'QuotaExceededError' } }],
    ['among the failures of a bulk write', { name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] }],
    ['by the words of the disk', { name: 'UnknownError', message: 'Encountered full disk while opening backing store for indexedDB.open.' }],
  ])('is recognised %s', (_, reason) => {
    expect(isFullDisk(reason)).toBe(true)
  })

  it.each([[null], ['full'], [new Error('a mistake')], [{ name: 'AbortError', inner: new TypeError('x') }]])('is not seen in %s', (reason) => {
    expect(isFullDisk(reason)).toBe(false)
  })
})

describe('the ballast', () => {
  it('is laid once, two megabytes that cannot be pressed', async () => {
    const phone = await anEnrolledPhone()
    await layBallast(phone)
    await layBallast(phone)
    const [row, ...more] = await phone.db.ballast.toArray()
    expect(more).toEqual([])
    expect(row?.bytes.length).toBe(2 * 1024 * 1024)
    expect(new Set(row?.bytes.subarray(0, 4096)).size).toBeGreaterThan(200)
  })

  it('waits for a day with room', async () => {
    const phone = await anEnrolledPhone()
    phone.db.ballast.hook('creating', () => {
      throw new DOMException('', 'QuotaExceededError')
    })
    expect(await layBallast(phone)).toBe(false)
  })
})
