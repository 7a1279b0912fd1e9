/** Copying into the paper book: what a phone has to copy, what it remembers, and how a mark is taken back. */
import { describe, expect, it } from 'vitest'
import { markCopied, readLedgerQueue, takeBackCopied } from '#storage/ledger-copies.ts'
import { writeMeta, readMeta } from '#storage/meta.ts'
import { openCycle } from '#storage/remote/fence.ts'
import { wipe } from '#storage/wipe.ts'
import { anEnrolledPhone, TO_5, type TestPhone } from '../fixtures/phones.ts'
import { pulled } from '../fixtures/remote.ts'
import { aFamily, aPerson, save } from './read/book.ts'

const namesIn = async (phone: TestPhone) => (await readLedgerQueue(phone)).map(({ line, what }) => `${what} ${line.cells.name ?? line.cells.head ?? ''}`)

/** The book comes from another phone: its own author is somebody else from now on. */
async function asSomebodyElse(phone: TestPhone): Promise<void> {
  const identity = await readMeta(phone, 'identity')
  if (identity) await writeMeta(phone, 'identity', { ...identity, author: 'ctv-huong', authorName: 'Hương' })
}

describe('copying into the paper book', () => {
  it('asks for every line that was written here, household first', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone)
    expect(await namesIn(phone)).toEqual(['new Trần Thị Hạnh', 'new Trần Thị Hạnh', 'new Nguyễn Gia Bảo'])
  })

  it('asks for nothing that came with the book', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone)
    await asSomebodyElse(phone)
    expect(await namesIn(phone)).toEqual([])
  })

  it('asks for what was changed of a line that came with the book', async () => {
    const phone = await anEnrolledPhone()
    const { child } = await aFamily(phone)
    await asSomebodyElse(phone)
    await save(phone, [{ kind: 'person', id: child, set: { name: 'Nguyễn Gia Bình' } }])
    const [only, ...rest] = await readLedgerQueue(phone)
    expect(rest).toEqual([])
    expect(only).toMatchObject({ what: 'change', columns: new Set(['name']), line: { id: child } })
  })

  it('is done when every line is marked, and begins again with a change', async () => {
    const phone = await anEnrolledPhone()
    const { household, mother } = await aFamily(phone)
    await markCopied(phone, (await readLedgerQueue(phone)).map(({ line }) => line))
    expect(await namesIn(phone)).toEqual([])
    await save(phone, [{ kind: 'person', id: mother, set: { phone: { number: '+84912345679', owner: 'self' } } }])
    expect(await namesIn(phone), 'the paper has no telephone').toEqual([])
    await save(phone, [aPerson(phone.newId(), household, { name: 'Trần Thị Mùi', role: 'grandparent' }), { kind: 'person', id: mother, set: { name: 'Trần Thị Hạnh Nguyên' } }])
    expect(await namesIn(phone)).toEqual(['change Trần Thị Hạnh Nguyên', 'new Trần Thị Mùi'])
  })

  it('shows a pregnancy as a change of the woman', async () => {
    const phone = await anEnrolledPhone()
    const { mother } = await aFamily(phone)
    await markCopied(phone, (await readLedgerQueue(phone)).map(({ line }) => line))
    await save(phone, [{ kind: 'pregnancy', id: phone.newId(), set: { area: TO_5, subject: mother, status: 'ongoing', dueOn: '2026-12-01' } }])
    expect(await readLedgerQueue(phone)).toMatchObject([{ what: 'change', columns: new Set(['change']), line: { id: mother } }])
  })

  it('takes a mark back to what stood there before', async () => {
    const phone = await anEnrolledPhone()
    const { child } = await aFamily(phone)
    await markCopied(phone, (await readLedgerQueue(phone)).map(({ line }) => line))
    await save(phone, [{ kind: 'person', id: child, set: { name: 'Nguyễn Gia Bình' } }])
    const before = await readLedgerQueue(phone)
    const mark = await markCopied(phone, before.map(({ line }) => line))
    expect(await namesIn(phone)).toEqual([])
    await takeBackCopied(phone, mark)
    expect(await readLedgerQueue(phone)).toEqual(before)
    const fresh = await anEnrolledPhone('lan')
    await aFamily(fresh)
    await takeBackCopied(fresh, await markCopied(fresh, (await readLedgerQueue(fresh)).map(({ line }) => line)))
    expect(await namesIn(fresh)).toHaveLength(3)
  })

  it('goes with a family that the station erased, and with the book', async () => {
    const phone = await anEnrolledPhone()
    const { child } = await aFamily(phone)
    await markCopied(phone, (await readLedgerQueue(phone)).map(({ line }) => line))
    expect(await phone.db.copied.count()).toBe(3)
    await pulled(phone, [{ seq: 1, recordId: child, state: 'tombstone', kind: 'person' }])
    expect(await phone.db.copied.count()).toBe(2)
    await phone.db.ops.clear()
    await wipe(phone, (await openCycle(phone))?.fence ?? -1)
    expect(await phone.db.copied.count()).toBe(0)
  })
})
