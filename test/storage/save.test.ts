/** Saving on the phone: all or nothing, once per draft, one op per record changed. */
import { describe, expect, it } from 'vitest'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import { openDraft } from '#storage/drafts.ts'
import { readMeta, writeMeta } from '#storage/meta.ts'
import { openCounts, outboxCounts, outboxForms } from '#storage/read/outbox.ts'
import { recordById, recordsLinkedTo } from '#storage/read/records.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, TO_5 } from '../fixtures/phones.ts'

const ON = { occurredOn: '2026-06-17' }

describe('saving a form', () => {
  it('writes the record and its op together', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    const result = await saveRecords(phone, [aHousehold(id)], ON)
    expect(result.ok).toBe(true)
    expect(await recordById(phone, id)).toMatchObject({ number: '032', area: TO_5, author: 'ctv-mai', occurredOn: '2026-06-17' })
    expect(await outboxCounts(phone)).toMatchObject({ sent: 0, waiting: 1, refused: 0 })
    expect(await openCounts(phone)).toMatchObject({ waiting: 1, refused: 0 })
  })

  it('writes nothing when one record does not fit', async () => {
    const phone = await anEnrolledPhone()
    const good = phone.newId()
    const bad = phone.newId()
    const result = await saveRecords(phone, [aHousehold(good), aHousehold(bad, { consent: 'perhaps' })], ON)
    expect(result).toMatchObject({ ok: false, problems: [{ id: bad, field: 'consent', code: 'wrong-type' }] })
    expect(await recordById(phone, good)).toBeUndefined()
    expect(await outboxForms(phone)).toEqual([])
  })

  it('throws away nothing when its draft is gone', async () => {
    const phone = await anEnrolledPhone()
    const draft = await openDraft(phone, { form: 'household', subject: null, title: 'Hộ mới', idNames: ['household'] })
    const id = draft.ids['household'] ?? ''
    await saveRecords(phone, [aHousehold(id)], { ...ON, draft: draft.id })
    const other = await saveRecords(phone, [aHousehold(id, { number: '044' })], { ...ON, draft: draft.id })
    expect(other).toMatchObject({ ok: true, repeated: false })
    expect(await phone.db.ops.count()).toBe(2)
    expect(await phone.db.records.get(id)).toMatchObject({ fields: { number: '044' } })
  })

  it('makes one record from two taps on the same draft', async () => {
    const phone = await anEnrolledPhone()
    const draft = await openDraft(phone, { form: 'household', subject: null, title: 'Hộ mới', idNames: ['household'] })
    const change = aHousehold(draft.ids['household'] ?? '')
    const [first, second] = await Promise.all([
      saveRecords(phone, [change], { ...ON, draft: draft.id }),
      saveRecords(phone, [change], { ...ON, draft: draft.id }),
    ])
    expect([first, second].filter((result) => result.ok && !result.repeated)).toHaveLength(1)
    expect(await phone.db.ops.count()).toBe(1)
    expect(await phone.db.drafts.count()).toBe(0)
  })

  it('sends only the fields that an edit changes, with what was seen', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    await saveRecords(phone, [aHousehold(id)], ON)
    await saveRecords(phone, [aHousehold(id, { address: 'Số 20, ngõ 27' })], ON)
    const [create, edit] = (await phone.db.ops.orderBy('n').toArray()).map((row) => row.op)
    expect(edit?.set).toEqual({ address: 'Số 20, ngõ 27' })
    expect(edit?.base).toEqual({ address: create?.opId })
    expect(edit?.n).toBe(2)
  })

  it('makes no op when nothing has changed', async () => {
    const phone = await anEnrolledPhone()
    const id = phone.newId()
    await saveRecords(phone, [aHousehold(id)], ON)
    await saveRecords(phone, [aHousehold(id)], ON)
    expect(await phone.db.ops.count()).toBe(1)
  })

  it('chains the digests of all ops of the phone', async () => {
    const phone = await anEnrolledPhone()
    await saveRecords(phone, [aHousehold(phone.newId()), aHousehold(phone.newId(), { number: '033' })], ON)
    const rows = await phone.db.ops.orderBy('n').toArray()
    const expected = rows.reduce((digest, row) => chainDigest(digest, row.op), EMPTY_DIGEST)
    expect((await readMeta(phone, 'counter')).digest).toBe(expected)
    expect(new Set(rows.map((row) => row.txn)).size).toBe(1)
  })

  it('marks records when the clock is days off', async () => {
    const phone = await anEnrolledPhone()
    const state = await readMeta(phone, 'sync-state')
    await writeMeta(phone, 'sync-state', { ...state, clockOffsetMs: 2 * 24 * 3600 * 1000 })
    const id = phone.newId()
    await saveRecords(phone, [aHousehold(id)], ON)
    const [row] = await phone.db.ops.toArray()
    expect(row?.op.clock.trusted).toBe(false)
    expect(await recordById(phone, id)).toMatchObject({ clockUnsure: true })
  })

  it('finds the members of a household through their link', async () => {
    const phone = await anEnrolledPhone()
    const household = phone.newId()
    const mother = phone.newId()
    await saveRecords(phone, [
      aHousehold(household),
      { kind: 'person', id: mother, set: { area: TO_5, household, name: 'Trần Thị Hạnh', sex: 'female', role: 'mother', status: 'active' } },
    ], ON)
    expect((await recordsLinkedTo(phone, household, 'person')).map((person) => person.id)).toEqual([mother])
  })
})
