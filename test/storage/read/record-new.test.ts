/** What "Ghi mới" offers: newborns, the households written to last, and forms to finish. */
import { describe, expect, it } from 'vitest'
import { openDraft } from '#storage/drafts.ts'
import { readRecordNew } from '#storage/read/record-new.ts'
import { aHousehold, anEnrolledPhone } from '../../fixtures/phones.ts'
import { aFamily, save } from './book.ts'

const DAY_MS = 24 * 3600 * 1000

describe('reading for "Ghi mới"', () => {
  it('offers infants under two months with their household', async () => {
    const phone = await anEnrolledPhone()
    const { child: baby, household } = await aFamily(phone)
    expect((await readRecordNew(phone)).newborns).toMatchObject([{ child: { id: baby }, household: { id: household } }])
    phone.clock.now += 60 * DAY_MS
    expect((await readRecordNew(phone)).newborns).toEqual([])
  })

  it('puts the household written to last first', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone)
    const other = phone.newId()
    await save(phone, [aHousehold(other, { number: '001' })])
    expect((await readRecordNew(phone)).recent.map((one) => one.household.id)).toEqual([other, household])
  })

  it('leaves out households that refused', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone)
    await save(phone, [{ kind: 'household', id: household, set: { consent: 'refused' } }])
    expect(await readRecordNew(phone)).toMatchObject({ newborns: [], recent: [] })
  })

  it('tells for what kind of record a draft is', async () => {
    const phone = await anEnrolledPhone()
    const { child: baby, household } = await aFamily(phone)
    await openDraft(phone, { form: 'person', subject: household, title: 'Thêm người', idNames: [] })
    phone.clock.now += 1000
    await openDraft(phone, { form: 'birth', subject: baby, title: 'Sinh', idNames: [] })
    expect((await readRecordNew(phone)).drafts.map(({ subjectKind }) => subjectKind)).toEqual(['person', 'household'])
  })
})
