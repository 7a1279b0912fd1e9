/** Clashes on the phone: listed with names, decided once, and gone from sight until the endpoint has the word. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { OpenConflict } from '#protocol/pull.ts'
import { listConflicts, resolveConflict } from '#storage/conflicts.ts'
import { recordById } from '#storage/read/records.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, type TestPhone } from '../fixtures/phones.ts'
import { answered, aRow, opsOf, pulled, scoped } from '../fixtures/remote.ts'

const clash: OpenConflict = {
  id: '01890000-0000-7000-8000-000000000001', field: 'address', openedAt: 7,
  shown: { value: 'Số 3', op: 'op-5', author: 'tram', at: 'a' }, other: { value: 'Số 9', op: 'op-4', author: 'ctv-mai', at: 'b' },
}

let phone: TestPhone
let home: string

beforeEach(async () => {
  phone = await anEnrolledPhone()
  home = phone.newId()
  await scoped(phone, { people: [{ id: 'tram', name: 'Hoa' }] })
  await pulled(phone, [aRow(home, 5, { address: 'Số 3' }, [clash])])
})

describe('a clash', () => {
  it('is listed with whom it is about and who wrote', async () => {
    const [found, ...more] = await listConflicts(phone)
    expect(more).toEqual([])
    expect(found).toMatchObject({ conflict: clash, recordId: home, household: { number: '032' }, shownBy: 'Hoa', otherBy: 'Mai' })
  })

  it('is decided by an op that names it and what was seen', async () => {
    expect(await resolveConflict(phone, home, clash.id, 'Số 9')).toMatchObject({ ok: true })
    expect((await opsOf(phone))[0]?.op).toMatchObject({ type: 'resolve', set: { address: 'Số 9' }, base: { address: 'op-5' }, settles: [clash.id] })
    expect(await recordById(phone, home)).toMatchObject({ address: 'Số 9' })
    expect(await listConflicts(phone)).toEqual([])
  })

  it('is decided only once', async () => {
    await resolveConflict(phone, home, clash.id, 'Số 9')
    expect(await resolveConflict(phone, home, clash.id, 'Số 3')).toEqual({ ok: false, problems: [] })
    expect(await phone.db.ops.count()).toBe(1)
  })

  it('is not decided by a value that the field cannot have', async () => {
    expect(await resolveConflict(phone, home, clash.id, { street: 3 })).toMatchObject({ ok: false, problems: [{ field: 'address' }] })
    expect(await listConflicts(phone)).toHaveLength(1)
  })

  it('does not come back with a page from before the decision', async () => {
    await resolveConflict(phone, home, clash.id, 'Số 9')
    await pulled(phone, [aRow(home, 6, { address: 'Số 3', number: '044' }, [clash])])
    expect(await listConflicts(phone)).toEqual([])
    expect(await recordById(phone, home)).toMatchObject({ address: 'Số 9', number: '044' })
  })

  it('that another decided is gone with the next page', async () => {
    await pulled(phone, [aRow(home, 6, { address: 'Số 9' })])
    expect(await listConflicts(phone)).toEqual([])
    expect((await phone.db.records.get(home))?.clash).toBeUndefined()
  })

  it('stays open when the decision is refused and another edit follows', async () => {
    await resolveConflict(phone, home, clash.id, 'Số 9')
    await answered(phone, () => ({ status: 'rejected', code: 'wrong-area' }))
    await saveRecords(phone, [aHousehold(home, { address: 'Số 9', number: '050' })], { occurredOn: '2026-06-17' })
    expect(await listConflicts(phone)).toHaveLength(1)
  })
})
