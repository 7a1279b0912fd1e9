/** Hôm nay on a phone: who is due, who was sent, and what a closed story leaves. */
import { describe, expect, it } from 'vitest'
import { readToday } from '#storage/read/today.ts'
import { anEnrolledPhone, MORNING, TO_5 } from '../../fixtures/phones.ts'
import { aFamily, aNewbornCheck, aPerson, aReferral, aVisit, save } from './book.ts'

describe('the day of a collaborator', () => {
  it('is empty in an empty book', async () => {
    const page = await readToday(await anEnrolledPhone())
    expect(page).toMatchObject({ today: '2026-06-17', hasHouseholds: false, referrals: [], day: { rows: [], total: 0, next: null } })
  })

  it('asks for the check and the visit of a newborn at one door', async () => {
    const phone = await anEnrolledPhone()
    const { household, child } = await aFamily(phone)
    const { day } = await readToday(phone)
    expect(day.rows.map((row) => row.householdId)).toEqual([household])
    expect(day.rows[0]?.tasks.map(({ rule, person }) => [rule, person])).toEqual([
      ['newborn-check', child], ['postnatal-contact', child], ['vaccine-dose', child], ['vaccine-dose', child],
    ])
    expect(day.progress).toBe('0 / 1 nhà')
  })

  it('counts a door as done when everything was done there', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family, { advice: ['immunisation'] }), aNewbornCheck(phone, family)])
    const { day } = await readToday(phone)
    expect(day).toMatchObject({ rows: [], done: 1, total: 1 })
    expect(day.next?.households).toBe(1)
  })

  it('does not ask after a child that moved away', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone, { child: { status: 'moved', statusOn: '2026-06-16' } })
    expect((await readToday(phone)).day.rows).toEqual([])
  })

  it('leaves out grown-ups and children past the schedules', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone, { child: { birthDate: '2021-06-17' } })
    expect((await readToday(phone)).day.total).toBe(0)
  })

  it('asks after a woman with child and a mother who lost hers', async () => {
    const phone = await anEnrolledPhone()
    const { mother } = await aFamily(phone, { child: { birthDate: '2024-01-05' } })
    const pregnancy = { kind: 'pregnancy', id: phone.newId(), set: { area: TO_5, subject: mother, dueOn: '2026-08-01', status: 'ongoing' } }
    await save(phone, [pregnancy])
    const rulesOf = async () => (await readToday(phone)).day.rows.flatMap(({ tasks }) => tasks.filter(({ person }) => person === mother).map(({ rule }) => rule))
    expect(await rulesOf()).toEqual(['antenatal-contact', 'pregnancy-vaccine-dose'])
    const lost = { area: TO_5, subject: mother, pregnancy: pregnancy.id, place: 'home', attendant: 'unknown', liveBirths: 0, stillbirths: 1, children: [] }
    await save(phone, [{ ...pregnancy, set: { status: 'delivered', endedOn: '2026-06-14' } }, { kind: 'delivery', id: phone.newId(), set: lost }], '2026-06-14')
    expect(await rulesOf()).toEqual(['postnatal-contact'])
  })

  it('leaves a household alone that refused', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone, { household: { consent: 'refused', refusalReason: 'Không muốn' } })
    expect((await readToday(phone)).day.rows).toEqual([])
  })

  it('turns over at midnight in Viet Nam', async () => {
    const phone = await anEnrolledPhone()
    phone.clock.now = Date.UTC(2026, 5, 17, 17, 0)
    expect((await readToday(phone)).today).toBe('2026-06-18')
  })
})

describe('a child who was sent', () => {
  it('stands with the mother\'s number and what the station answered', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aReferral(phone, family, { seenAt: MORNING + 6 * 60_000, seenBy: 'Hoa' })])
    const [open] = (await readToday(phone)).referrals
    expect(open?.child?.name).toBe('Nguyễn Gia Bảo')
    expect(open?.phone).toBe('+84912345678')
    expect(open?.state.sentence).toBe('Trạm đã xem phiếu lúc 9:52. Chưa thấy bé đến khám.')
  })

  it('is called through the household when the mother has no number', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone, { household: { phones: [{ number: '+84988777666', owner: 'neighbour' }] } })
    await save(phone, [aPerson(family.mother, family.household, { name: 'Trần Thị Hạnh', role: 'mother', phone: null }), aReferral(phone, family)])
    expect((await readToday(phone)).referrals[0]?.phone).toBe('+84988777666')
  })

  it('is gone from the cards once the outcome is home', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aReferral(phone, family, { outcome: 'treated-home', arrivedAt: MORNING, closedAt: MORNING })])
    expect((await readToday(phone)).referrals).toEqual([])
  })

  it('is gone from the cards when the form was voided', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aReferral(phone, family, { voidReason: 'Ghi nhầm người' })])
    expect((await readToday(phone)).referrals).toEqual([])
  })

  it('in an emergency stands before one that can wait', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aReferral(phone, family, { urgency: 'this-week' })])
    phone.clock.now += 60_000
    await save(phone, [aReferral(phone, family)])
    const { referrals } = await readToday(phone)
    expect(referrals.map(({ referral }) => referral.urgency)).toEqual(['emergency', 'this-week'])
  })

  it('of school age is asked after as well', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone, { child: { birthDate: '2018-01-05' } })
    await save(phone, [aReferral(phone, family)])
    const page = await readToday(phone)
    expect(page.day.rows[0]?.danger).toBe(true)
  })
})
