/** Sums of areas: the same on both sides, read anew when they differ, told when they still do. */
import { beforeEach, describe, expect, it } from 'vitest'
import { areaSum } from '#protocol/area-sum.ts'
import { readMeta } from '#storage/meta.ts'
import { hasWrongSum, wantsSums } from '#storage/remote/sums.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, MORNING, TO_5, WARD, type TestPhone } from '../../fixtures/phones.ts'
import { answered, aRow, pulled } from '../../fixtures/remote.ts'

let phone: TestPhone
let home: string

beforeEach(async () => {
  phone = await anEnrolledPhone()
  home = phone.newId()
})

const sumOf = (seq: number) => areaSum([{ recordId: home, seq }])
const wants = async () => wantsSums([TO_5], await readMeta(phone, 'verified'), phone.clock.now)

describe('the sum of an area', () => {
  it('is asked for once a day', async () => {
    expect(await wants()).toBe(true)
    await pulled(phone, [aRow(home, 5)], { sum: sumOf(5) })
    expect(await wants()).toBe(false)
    expect(wantsSums([TO_5, WARD], await readMeta(phone, 'verified'), MORNING)).toBe(true)
    phone.clock.now += 24 * 3600 * 1000
    expect(await wants()).toBe(true)
  })

  it('leaves own work out that the endpoint has not shown', async () => {
    await pulled(phone, [aRow(home, 5)])
    await saveRecords(phone, [aHousehold(home, { address: 'Số 20' }), aHousehold(phone.newId(), { number: '033' })], { occurredOn: '2026-06-17' })
    await answered(phone, () => ({}))
    expect((await pulled(phone, [], { sum: sumOf(5) })).hasRestarted).toBe(false)
  })

  it('that differs makes the area be read anew', async () => {
    const taken = await pulled(phone, [aRow(home, 5)], { sum: sumOf(6) })
    expect(taken.hasRestarted).toBe(true)
    expect((await readMeta(phone, 'cursors'))[TO_5]).toBeUndefined()
    await pulled(phone, [aRow(home, 6)], { sum: sumOf(6) })
    expect(await hasWrongSum(phone)).toBe(false)
    expect(await wants()).toBe(false)
  })

  it('that differs again is told, and compared the next day', async () => {
    await pulled(phone, [aRow(home, 5)], { sum: sumOf(6) })
    expect((await pulled(phone, [aRow(home, 5)], { sum: sumOf(6) })).hasRestarted).toBe(false)
    expect(await hasWrongSum(phone)).toBe(true)
    expect(await wants()).toBe(false)
    phone.clock.now += 24 * 3600 * 1000
    expect(await wants()).toBe(true)
  })
})
