/** An endpoint set back to an older copy: lower sequences count again, what it may have lost is kept, and nothing goes unasked. */
import { beforeEach, describe, expect, it } from 'vitest'
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import { letCopiesGo, nextCopies } from '#storage/keepsakes.ts'
import { readMeta } from '#storage/meta.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { recordById } from '#storage/read/records.ts'
import { takeFence } from '#storage/remote/fence.ts'
import { rewind } from '#storage/remote/rewind.ts'
import { endResync, settleSweep, waitingSweeps } from '#storage/resync.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, TO_5, WARD, type TestPhone } from '../fixtures/phones.ts'
import { answered, aRow, opsOf, pulled } from '../fixtures/remote.ts'

const ON = { occurredOn: '2026-06-17' }

let phone: TestPhone

beforeEach(async () => {
  phone = await anEnrolledPhone()
})

const lose = async (serverAckN: number) => rewind(phone, await takeFence(phone), serverAckN)
const end = async () => endResync(phone, await takeFence(phone))
const copies = async () => (await nextCopies(phone, 100)).map(({ recordId }) => recordId)

describe('after a lost history', () => {
  it('a row with a lower sequence is taken in', async () => {
    const home = phone.newId()
    await pulled(phone, [aRow(home, 50, { address: 'Số 9' })])
    await lose(0)
    await pulled(phone, [aRow(home, 3, { address: 'Số 1' })])
    expect(await recordById(phone, home)).toMatchObject({ address: 'Số 1' })
    expect(await readMeta(phone, 'cursors')).toMatchObject({ [TO_5]: { seq: 3 } })
  })

  it('a row with a lower sequence is taken in under unsent work', async () => {
    const home = phone.newId()
    await pulled(phone, [aRow(home, 50)])
    await saveRecords(phone, [aHousehold(home, { address: 'Số 20' })], ON)
    await lose(0)
    await pulled(phone, [aRow(home, 3, { number: '099' })])
    expect(await recordById(phone, home)).toMatchObject({ address: 'Số 20', number: '099' })
  })

  it('all ops that are still here are asked about again', async () => {
    for (const number of ['032', '033', '034']) await saveRecords(phone, [aHousehold(phone.newId(), { number })], ON)
    await answered(phone, () => ({}))
    await lose(2)
    expect(await outboxCounts(phone)).toMatchObject({ sent: 0, waiting: 3 })
    expect(await readMeta(phone, 'ack')).toEqual({ ackN: 0, digest: EMPTY_DIGEST, mark: '', backupN: 0 })
  })

  it('ops are asked about as far back as they are here', async () => {
    for (const number of ['032', '033', '034']) await saveRecords(phone, [aHousehold(phone.newId(), { number })], ON)
    await answered(phone, () => ({}))
    const [first, second] = await opsOf(phone)
    await phone.db.ops.delete(first?.opId ?? '')
    await lose(2)
    expect(await readMeta(phone, 'ack')).toMatchObject({ ackN: 2, digest: second?.digest })
    expect((await opsOf(phone)).map((row) => row.status)).toEqual(['sent', 'waiting'])
  })

  it('a form let in by what was lost is refused again when the endpoint says so', async () => {
    const home = phone.newId()
    await saveRecords(phone, [aHousehold(home)], ON)
    await answered(phone, () => ({ seq: 70 }))
    await pulled(phone, [aRow(home, 71)])
    await lose(1)
    await answered(phone, () => ({ status: 'duplicate', code: 'wrong-area', seq: 4 }))
    expect(await outboxCounts(phone)).toMatchObject({ refused: 1 })
  })

  it('what the endpoint may have lost is kept until it comes again', async () => {
    const [same, older, gone] = [phone.newId(), phone.newId(), phone.newId()]
    await pulled(phone, [aRow(same, 3), aRow(older, 49), aRow(gone, 50)])
    await lose(0)
    expect((await copies()).sort()).toEqual([same, older, gone].sort())
    await pulled(phone, [aRow(same, 3), aRow(older, 2)])
    expect((await copies()).sort()).toEqual([older, gone].sort())
    await letCopiesGo(phone, await takeFence(phone), [older, gone])
    expect(await copies()).toEqual([])
  })

  it('a family that was erased leaves no copy', async () => {
    const home = phone.newId()
    await pulled(phone, [aRow(home, 50)])
    await lose(0)
    await pulled(phone, [{ seq: 9, recordId: home, state: 'tombstone', kind: 'household' }])
    expect(await copies()).toEqual([])
    expect(await recordById(phone, home)).toBeUndefined()
  })
})

describe('reading an area anew', () => {
  const households = (count: number) => Array.from({ length: count }, () => phone.newId())
  const rowsOf = (ids: readonly string[]) => ids.map((id, at) => aRow(id, at + 1))

  async function reread(before: readonly string[], after: readonly string[]): Promise<void> {
    await pulled(phone, rowsOf(before))
    await lose(0)
    await pulled(phone, rowsOf(after))
    await end()
  }

  it('takes away the little that did not come', async () => {
    const ids = households(20)
    await reread(ids, ids.slice(1))
    expect(await recordById(phone, ids[0] ?? '')).toBeUndefined()
    expect(await phone.db.records.count()).toBe(19)
    expect(await waitingSweeps(phone)).toEqual([])
  })

  it('takes away nothing when much did not come, and asks', async () => {
    const ids = households(20)
    await reread(ids, ids.slice(5))
    expect(await phone.db.records.count()).toBe(20)
    expect(await waitingSweeps(phone)).toEqual([{ area: TO_5, name: 'Tổ 5', count: 5, of: 20 }])
  })

  it('keeps everything when the person says so', async () => {
    const ids = households(10)
    await reread(ids, ids.slice(5))
    await settleSweep(phone, TO_5, 'keep')
    expect(await phone.db.records.count()).toBe(10)
    expect(await waitingSweeps(phone)).toEqual([])
  })

  it('lets go only what did not come when the person says so', async () => {
    const ids = households(10)
    await reread(ids, ids.slice(5))
    const late = phone.newId()
    await pulled(phone, [aRow(late, 90)])
    await settleSweep(phone, TO_5, 'drop')
    expect((await phone.db.records.toCollection().primaryKeys()).sort()).toEqual([...ids.slice(5), late].sort())
  })

  it('never takes unsent work away', async () => {
    const ids = households(30)
    await pulled(phone, rowsOf(ids))
    await saveRecords(phone, [aHousehold(ids[0] ?? '', { address: 'Số 20' })], ON)
    await lose(0)
    await pulled(phone, rowsOf(ids.slice(1)))
    await end()
    expect(await recordById(phone, ids[0] ?? '')).toMatchObject({ address: 'Số 20' })
  })

  it('begins when the endpoint says that the cursor is too old', async () => {
    const [kept, gone] = [phone.newId(), phone.newId()]
    const rest = households(20)
    await pulled(phone, [aRow(gone, 1), aRow(kept, 2), ...rest.map((id, at) => aRow(id, at + 3))])
    await pulled(phone, [aRow(kept, 2), ...rest.map((id, at) => aRow(id, at + 3))], { from: 0, restart: true })
    expect(Object.keys(await readMeta(phone, 'resync'))).toEqual([TO_5])
    await end()
    expect(await recordById(phone, gone)).toBeUndefined()
    expect(await recordById(phone, kept)).toBeDefined()
    expect(await readMeta(phone, 'resync')).toEqual({})
  })

  it('covers all areas of the phone', async () => {
    await lose(0)
    expect(Object.keys(await readMeta(phone, 'resync')).sort()).toEqual([WARD, TO_5].sort())
  })
})
