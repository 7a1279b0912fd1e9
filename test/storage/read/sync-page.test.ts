/** The sync screen: counts that add up, the names of forms, and what a lost part would show. */
import { describe, expect, it } from 'vitest'
import { openDraft } from '#storage/drafts.ts'
import { writeMeta } from '#storage/meta.ts'
import { withdrawForm } from '#storage/mend.ts'
import { readSyncPage } from '#storage/read/sync-page.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, type TestPhone } from '../../fixtures/phones.ts'
import { aFamily, aPerson, aReferral, aVisit, save } from './book.ts'

async function refuse(phone: TestPhone, txn: string, code: 'wrong-field' | 'wrong-area', field?: string): Promise<void> {
  await phone.db.ops.filter((row) => row.txn === txn).modify((row) => {
    row.status = 'refused'
    row.receipt = { opId: row.opId, n: row.n, status: 'rejected', seq: 7, code, ...(field === undefined ? {} : { field }) }
  })
}

describe('the counts', () => {
  it('are all naught on a fresh phone', async () => {
    const page = await readSyncPage(await anEnrolledPhone())
    expect(page).toMatchObject({ counts: { sent: 0, waiting: 0, refused: 0, oldestWaitingAt: null }, missing: 0, lastReceiptAt: null })
  })

  it('count forms, not the records in them', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family)])
    expect((await readSyncPage(phone)).counts).toMatchObject({ waiting: 2, sent: 0 })
  })

  it('prove that nothing is missing', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone)
    expect((await readSyncPage(phone)).missing).toBe(0)
    const last = await phone.db.ops.orderBy('n').last()
    await phone.db.ops.delete(last?.opId ?? '')
    expect((await readSyncPage(phone)).missing).toBe(1)
  })

  it('stay proven when sent forms were cleared after a backup', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone)
    await writeMeta(phone, 'ack', { ackN: 3, digest: 'f'.repeat(64), mark: 'm', backupN: 3 })
    await phone.db.ops.clear()
    expect((await readSyncPage(phone)).missing).toBe(0)
  })

  it('tell when the station last took something in', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone)
    await phone.db.ops.toCollection().modify({ status: 'sent', receivedAt: 1_781_690_700_000 })
    expect(await readSyncPage(phone)).toMatchObject({ counts: { sent: 1, waiting: 0 }, lastReceiptAt: 1_781_690_700_000 })
  })
})

describe('forms that wait', () => {
  it('are named by whom they are about, in the order of sending', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    phone.clock.now += 60_000
    await save(phone, [aVisit(phone, family)])
    const { waiting } = await readSyncPage(phone)
    expect(waiting.map(({ kind, person, household }) => [kind, person?.name, household?.number])).toEqual([
      ['household', undefined, '032'],
      ['household-visit', 'Nguyễn Gia Bảo', '032'],
    ])
  })

  it('with a referral inside are named by the referral', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family), aReferral(phone, family)])
    expect((await readSyncPage(phone)).waiting.at(-1)?.kind).toBe('referral')
  })

  it('that change an older record have no day of their own', async () => {
    const phone = await anEnrolledPhone()
    const { mother, household } = await aFamily(phone)
    await save(phone, [aPerson(mother, household, { name: 'Trần Thị Hạnh', role: 'mother', note: 'Đi làm ca' })])
    expect((await readSyncPage(phone)).waiting.at(-1)).toMatchObject({ kind: 'person', occurredOn: '' })
  })
})

describe('a form that was refused', () => {
  it('tells the code, the field and the record to open', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    const visit = aVisit(phone, family)
    await refuse(phone, await save(phone, [visit], '2026-06-15'), 'wrong-field', 'nextVisitOn')
    const { refused, counts } = await readSyncPage(phone)
    expect(counts).toMatchObject({ refused: 1, waiting: 1 })
    expect(refused).toMatchObject([{ recordId: visit.id, occurredOn: '2026-06-15', refusal: { code: 'wrong-field', field: 'nextVisitOn' } }])
  })

  it('is gone from the list when it was taken back', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    const txn = await save(phone, [aVisit(phone, family)])
    await refuse(phone, txn, 'wrong-area')
    await withdrawForm(phone, txn)
    expect((await readSyncPage(phone)).counts).toMatchObject({ refused: 0, waiting: 1 })
  })
})

describe('a form saved twice from one draft', () => {
  it('is counted once', async () => {
    const phone = await anEnrolledPhone()
    const draft = await openDraft(phone, { form: 'household', subject: null, title: 'Thêm hộ', idNames: ['household'] })
    const change = aHousehold(draft.ids['household'] ?? '')
    const options = { draft: draft.id, occurredOn: '2026-06-17' }
    await Promise.all([saveRecords(phone, [change], options), saveRecords(phone, [change], options)])
    expect((await readSyncPage(phone)).counts.waiting).toBe(1)
  })
})
