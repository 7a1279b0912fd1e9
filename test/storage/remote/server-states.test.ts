/** Rows under own work: what the endpoint took away, areas that were lost, and rows of a newer endpoint. */
import { beforeEach, describe, expect, it } from 'vitest'
import { outboxCounts } from '#storage/read/outbox.ts'
import { recordById } from '#storage/read/records.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, TO_5, TO_6, WARD, type TestPhone } from '../../fixtures/phones.ts'
import { answered, aRow, opsOf, pulled, scoped } from '../../fixtures/remote.ts'

const ON = { occurredOn: '2026-06-17' }

let phone: TestPhone
let home: string

beforeEach(async () => {
  phone = await anEnrolledPhone()
  home = phone.newId()
})

describe('a record that another moved out of the area', () => {
  it('goes although it was written here', async () => {
    await saveRecords(phone, [aHousehold(home)], ON)
    await answered(phone, () => ({ seq: 5 }))
    await pulled(phone, [{ seq: 6, recordId: home, state: 'moved-out', kind: 'household' }])
    expect(await recordById(phone, home)).toBeUndefined()
  })

  it('does not come back with the receipt of a later edit', async () => {
    await saveRecords(phone, [aHousehold(home)], ON)
    await answered(phone, () => ({ seq: 5 }))
    await saveRecords(phone, [aHousehold(home, { address: 'Số 20' })], ON)
    await pulled(phone, [{ seq: 6, recordId: home, state: 'moved-out', kind: 'household' }])
    await answered(phone, () => ({ status: 'rejected', code: 'wrong-area' }))
    expect(await recordById(phone, home)).toEqual({ id: home, kind: 'household', address: 'Số 20' })
  })
})

describe('an area that was lost', () => {
  it('takes sent work along, and unsent work once it is answered', async () => {
    await saveRecords(phone, [aHousehold(home)], ON)
    await scoped(phone, { areas: [TO_6, WARD] })
    expect(await recordById(phone, home)).toBeDefined()
    await answered(phone, () => ({ seq: 5 }))
    expect(await recordById(phone, home)).toBeUndefined()
    expect(await outboxCounts(phone)).toMatchObject({ sent: 1 })
  })

  it('leaves a refused form to be mended', async () => {
    await saveRecords(phone, [aHousehold(home)], ON)
    await scoped(phone, { areas: [TO_6, WARD] })
    await answered(phone, () => ({ status: 'rejected', code: 'wrong-area' }))
    expect(await recordById(phone, home)).toBeDefined()
    await saveRecords(phone, [aHousehold(home, { area: TO_6 })], ON)
    await answered(phone, () => ({ seq: 7 }))
    expect(await recordById(phone, home)).toMatchObject({ area: TO_6 })
  })
})

describe('a row of a newer endpoint', () => {
  it('keeps fields and kinds that this version does not know', async () => {
    const other = phone.newId()
    await pulled(phone, [
      aRow(home, 5, { solarPanels: { count: 2 } }),
      { seq: 6, recordId: other, state: 'put', kind: 'water-source', fields: { area: TO_5, depth: 12 }, stamps: {} },
    ])
    await saveRecords(phone, [{ kind: 'household', id: home, set: { address: 'Số 20' } }], ON)
    expect(await recordById(phone, home)).toMatchObject({ solarPanels: { count: 2 }, address: 'Số 20' })
    expect((await opsOf(phone))[0]?.op.set).toEqual({ address: 'Số 20' })
    expect(await recordById(phone, other)).toEqual({ id: other, kind: 'water-source', area: TO_5, depth: 12 })
  })
})
