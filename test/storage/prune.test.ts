/** What is cleared from the outbox: only what lies in a verified backup for a week and shows in the endpoint's state. */
import { beforeEach, describe, expect, it } from 'vitest'
import { askStation } from '#storage/mend.ts'
import { readMeta } from '#storage/meta.ts'
import { pruneDaily, pruneOps } from '#storage/prune.ts'
import { takeFence } from '#storage/remote/fence.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, type TestPhone } from '../fixtures/phones.ts'
import { answered, aRow, opsOf, pulled, told } from '../fixtures/remote.ts'

const WEEK_MS = 7 * 24 * 3600 * 1000

let phone: TestPhone
let home: string

beforeEach(async () => {
  phone = await anEnrolledPhone()
  home = phone.newId()
  await saveRecords(phone, [aHousehold(home)], { occurredOn: '2026-06-17' })
})

const backedUp = (backupN: number) => told(phone, { standing: { ackN: backupN, backupN } })

describe('a sent op', () => {
  it('goes a week after its receipt when a backup covers it', async () => {
    await answered(phone, () => ({ seq: 5 }))
    await pulled(phone, [aRow(home, 5)])
    const ack = await readMeta(phone, 'ack')
    await backedUp(1)
    phone.clock.now += WEEK_MS - 1
    expect(await pruneOps(phone, WEEK_MS)).toBe(0)
    phone.clock.now += 1
    expect(await pruneOps(phone, WEEK_MS)).toBe(1)
    expect(await readMeta(phone, 'ack')).toEqual({ ...ack, backupN: 1 })
    expect(await phone.db.records.get(home)).toBeDefined()
  })

  it('stays while no backup covers it', async () => {
    await answered(phone, () => ({ seq: 5 }))
    await pulled(phone, [aRow(home, 5)])
    expect(await pruneOps(phone, 0)).toBe(0)
  })

  it('stays until the endpoint shows what it did', async () => {
    await answered(phone, () => ({ seq: 5 }))
    await backedUp(1)
    expect(await pruneOps(phone, 0)).toBe(0)
  })

  it('under the backup of a copy of this phone stays', async () => {
    await backedUp(1)
    expect((await readMeta(phone, 'ack')).backupN).toBe(0)
    expect(await pruneOps(phone, 0)).toBe(0)
  })
})

describe('a refused op', () => {
  it('stays, with what the station was asked about it', async () => {
    await answered(phone, () => ({ status: 'rejected', code: 'wrong-area' }))
    const [row] = await opsOf(phone)
    await askStation(phone, row?.txn ?? '', '')
    await answered(phone, () => ({}))
    await backedUp(2)
    expect(await pruneOps(phone, 0)).toBe(0)
  })

  it('goes once it was replaced', async () => {
    await answered(phone, () => ({ status: 'rejected', code: 'wrong-area' }))
    await saveRecords(phone, [aHousehold(home, { address: 'Số 20' })], { occurredOn: '2026-06-17' })
    await backedUp(1)
    expect(await pruneOps(phone, 0)).toBe(1)
    expect((await opsOf(phone)).map((row) => row.status)).toEqual(['waiting'])
  })
})

describe('clearing', () => {
  it('is done once a day', async () => {
    const fence = await takeFence(phone)
    await pruneDaily(phone, fence, '2026-06-17')
    await answered(phone, () => ({ seq: 5 }))
    await pulled(phone, [aRow(home, 5)])
    await backedUp(1)
    phone.clock.now += WEEK_MS
    const later = await takeFence(phone)
    expect(await pruneDaily(phone, later, '2026-06-17')).toBe(0)
    expect(await pruneDaily(phone, later, '2026-06-24')).toBe(1)
  })
})
