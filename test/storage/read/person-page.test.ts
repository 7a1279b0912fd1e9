/** One person's page: family, tasks, and the timeline with days of visit and of entry. */
import { describe, expect, it } from 'vitest'
import { readPersonPage } from '#storage/read/person-page.ts'
import { anEnrolledPhone } from '../../fixtures/phones.ts'
import { aFamily, aNewbornCheck, aReferral, aVisit, save, TODAY } from './book.ts'

describe('the page of a child', () => {
  it('names the mother, the household and what is due', async () => {
    const phone = await anEnrolledPhone()
    const { child } = await aFamily(phone)
    const page = await readPersonPage(phone, child, TODAY)
    expect(page).toMatchObject({ mother: { name: 'Trần Thị Hạnh' }, household: { number: '032' }, timeline: [] })
    expect(page?.tasks.some((task) => task.rule === 'newborn-check' && !task.closedBy)).toBe(true)
  })

  it('lists what was recorded by the day in the field', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aReferral(phone, family)], '2026-06-16')
    phone.clock.now += 60_000
    await save(phone, [aNewbornCheck(phone, family)], '2026-06-14')
    await save(phone, [aVisit(phone, family)], '2026-06-15')
    const page = await readPersonPage(phone, family.child, TODAY)
    expect(page?.timeline.map(({ record, occurredOn }) => [record.kind, occurredOn])).toEqual([
      ['referral', '2026-06-16'], ['household-visit', '2026-06-15'], ['newborn-check', '2026-06-14'],
    ])
    expect(page?.newbornChecks).toHaveLength(1)
  })

  it('keeps the day of entry beside the day of the visit', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family)], '2026-06-15')
    const [entry] = (await readPersonPage(phone, family.child, TODAY))?.timeline ?? []
    expect(entry).toMatchObject({ occurredOn: '2026-06-15', recordedAt: phone.clock.now, mine: true, author: 'ctv-mai', sendState: 'waiting' })
  })

  it('shows a visit for the sister that also saw this child', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family, { subject: family.mother, mother: null })])
    expect((await readPersonPage(phone, family.child, TODAY))?.timeline).toHaveLength(1)
  })

  it('shows each form once, however it is linked', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family)])
    expect((await readPersonPage(phone, family.child, TODAY))?.timeline).toHaveLength(1)
  })

  it('loses a form that was discarded, and has it again when undone', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    const visit = aVisit(phone, family)
    await save(phone, [visit])
    await save(phone, [{ ...visit, set: { voidReason: 'Ghi nhầm người' } }])
    expect((await readPersonPage(phone, family.child, TODAY))?.timeline).toEqual([])
    await save(phone, [{ ...visit, set: { voidReason: null } }])
    expect((await readPersonPage(phone, family.child, TODAY))?.timeline).toHaveLength(1)
  })

  it('marks a refused form before a waiting one', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    const visit = aVisit(phone, family)
    const txn = await save(phone, [visit])
    await save(phone, [{ ...visit, set: { note: 'thêm' } }])
    await phone.db.ops.filter((row) => row.txn === txn).modify({ status: 'refused' })
    expect((await readPersonPage(phone, family.child, TODAY))?.timeline[0]?.sendState).toBe('refused')
  })

  it('marks a form as sent when nothing of it waits', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family)])
    await phone.db.ops.toCollection().modify({ status: 'sent' })
    expect((await readPersonPage(phone, family.child, TODAY))?.timeline[0]?.sendState).toBe('sent')
  })
})

describe('the page of a mother', () => {
  it('names her children and has no tasks of a newborn', async () => {
    const phone = await anEnrolledPhone()
    const { mother, child } = await aFamily(phone)
    const page = await readPersonPage(phone, mother, TODAY)
    expect(page?.children.map(({ id }) => id)).toEqual([child])
    expect(page?.tasks).toEqual([])
  })
})

describe('an id that is no person', () => {
  it('has no page', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone)
    expect(await readPersonPage(phone, household, TODAY)).toBeUndefined()
    expect(await readPersonPage(phone, phone.newId(), TODAY)).toBeUndefined()
  })
})
