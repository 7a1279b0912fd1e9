/** The work of a day, the days to come, and the way from door to door, as a phone reads them. */
import { describe, expect, it } from 'vitest'
import { writeMeta } from '#storage/meta.ts'
import { readDayWork } from '#storage/read/day-work.ts'
import { readFamilyMarks } from '#storage/read/family-marks.ts'
import { readHouseholdPage } from '#storage/read/household-page.ts'
import { menuPersonOf, readRecordNew } from '#storage/read/record-new.ts'
import { readDoors, readToday, setDayOrder, setWay } from '#storage/read/today.ts'
import { anEnrolledPhone, MORNING } from '../../fixtures/phones.ts'
import { answered } from '../../fixtures/remote.ts'
import { aFamily, aNewbornCheck, aReferral, aVisit, save } from './book.ts'

const HOUR = 3_600_000

describe('the work of a day', () => {
  it('counts homes, children and referrals once', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family), aNewbornCheck(phone, family)])
    await save(phone, [aReferral(phone, family)])
    expect(await readDayWork(phone)).toMatchObject({ households: 1, children: 1, referrals: 1, unsent: 3, receivedAt: null, who: { honorific: 'chị' } })
  })

  it('is nothing when only the book was filled', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone)
    expect(await readDayWork(phone)).toMatchObject({ households: 0, children: 0, referrals: 0 })
  })

  it('ends at midnight and leaves out what was taken back', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    const visit = aVisit(phone, family)
    await save(phone, [visit])
    await save(phone, [{ ...visit, set: { voidReason: 'Ghi nhầm' } }])
    expect((await readDayWork(phone)).households).toBe(0)
    await save(phone, [{ ...visit, set: { voidReason: null } }])
    phone.clock.now += 24 * HOUR
    expect((await readDayWork(phone)).households).toBe(0)
  })

  it('is received once the station has answered today', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family)])
    await answered(phone, () => ({}))
    const { db } = phone
    const state = await db.meta.get('sync-state')
    await db.meta.put({ key: 'sync-state', value: { ...(state?.value as object), lastSyncAt: MORNING } })
    expect(await readDayWork(phone)).toMatchObject({ unsent: 0, receivedAt: MORNING })
  })
})

describe('the days to come', () => {
  it('hold what falls due within a week, door by door', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone, { child: { birthDate: '2026-06-16', birthTime: null } })
    const { upcoming } = await readToday(phone)
    expect(upcoming.length).toBeGreaterThan(0)
    expect(upcoming.every(({ day, rows }) => day > '2026-06-17' && day <= '2026-06-24' && rows.every(({ householdId }) => householdId === household))).toBe(true)
  })
})

describe('the way from door to door', () => {
  async function threeDoors() {
    const phone = await anEnrolledPhone()
    const families = []
    for (const number of ['1', '2', '3']) families.push(await aFamily(phone, { household: { number } }))
    await setDayOrder(phone, 'number')
    return { phone, families }
  }
  const numbers = async (phone: Awaited<ReturnType<typeof anEnrolledPhone>>) => (await readToday(phone)).day.rows.map(({ household }) => household?.number)

  it('begins by the numbers of the book', async () => {
    const { phone } = await threeDoors()
    expect(await numbers(phone)).toEqual(['1', '2', '3'])
  })

  it('follows how she walked, whoever else walked otherwise', async () => {
    const { phone, families } = await threeDoors()
    for (const at of [2, 0]) {
      const family = families[at]
      phone.clock.now += 10 * 60_000
      if (family) await save(phone, [aVisit(phone, family)], '2026-06-01')
    }
    expect(await numbers(phone)).toEqual(['3', '2', '1'])
    await writeMeta(phone, 'identity', { device: 'd', token: 't', author: 'ctv-hong', authorName: 'Hồng', honorific: 'chị', role: 'collaborator' })
    expect(await numbers(phone)).toEqual(['1', '2', '3'])
  })

  it('is as she set it by hand, until she takes that back', async () => {
    const { phone } = await threeDoors()
    const doors = (await readDoors(phone)).map(({ id }) => id)
    await setWay(phone, doors.toReversed())
    expect(await numbers(phone)).toEqual(['3', '2', '1'])
    await setWay(phone, null)
    expect(await numbers(phone)).toEqual(['1', '2', '3'])
  })
})

describe('what is due, elsewhere', () => {
  it('stands on the page of its household', async () => {
    const phone = await anEnrolledPhone()
    const { household, child } = await aFamily(phone)
    const page = await readHouseholdPage(phone, household)
    expect(page?.due.slice(0, 2).map(({ rule, person }) => [rule, person])).toEqual([['postnatal-contact', child], ['newborn-check', child]])
    expect(page?.hazardChecks).toEqual([])
  })

  it('is offered first in Ghi mới', async () => {
    const phone = await anEnrolledPhone()
    const { child, mother } = await aFamily(phone)
    const page = await readRecordNew(phone)
    expect(page.due.map(({ task, person }) => [task.rule, person.id])).toEqual([['postnatal-contact', child], ['newborn-check', child], ['vaccine-dose', child]])
    const woman = page.registry.people.get(mother)
    expect(woman && menuPersonOf(page, woman)).toMatchObject({ pregnant: false, birthAgo: 3 })
  })

  it('marks homes where something is overdue', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone, { child: { birthDate: '2026-06-05' } })
    expect([...(await readFamilyMarks(phone)).overdue]).toEqual([household])
  })
})
