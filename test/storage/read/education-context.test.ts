/** Who can be taught: the adults of one household, households with a small child, the caregivers of a group. */
import { describe, expect, it } from 'vitest'
import { openDraft } from '#storage/drafts.ts'
import { householdsToTeach, readGroupSession, readHomeSession } from '#storage/read/education-context.ts'
import { saveRecords } from '#storage/save.ts'
import { aHousehold, anEnrolledPhone, TO_5 } from '../../fixtures/phones.ts'

const ON = { occurredOn: '2026-06-17' }

async function twoHouseholds() {
  const phone = await anEnrolledPhone()
  const [young, old, mother, grandmother, baby, sister, teenager, aunt] = Array.from({ length: 8 }, () => phone.newId()) as [
    string, string, string, string, string, string, string, string,
  ]
  const person = (id: string, household: string, set: Record<string, string>) => ({
    kind: 'person', id, set: { area: TO_5, household, sex: 'female', status: 'active', ...set },
  })
  await saveRecords(phone, [
    aHousehold(young),
    aHousehold(old, { number: '040' }),
    person(grandmother, young, { name: 'Lê Thị An', role: 'grandparent' }),
    person(mother, young, { name: 'Trần Thị Hạnh', role: 'mother' }),
    person(sister, young, { name: 'Nguyễn Gia Linh', role: 'child', birthDate: '2023-01-05', mother }),
    person(baby, young, { name: 'Nguyễn Gia Bảo', role: 'child', birthDate: '2026-06-10', mother }),
    person(teenager, old, { name: 'Phạm Minh', role: 'child', birthDate: '2012-01-05' }),
    person(aunt, old, { name: 'Phạm Thị Cúc', role: 'mother' }),
  ], ON)
  return { phone, young, old, mother, grandmother, baby, sister }
}

describe('a session at home', () => {
  it('lists adults, mothers first, about the youngest child', async () => {
    const { phone, young, mother, grandmother, baby } = await twoHouseholds()
    const page = await readHomeSession(phone, { householdId: young })
    expect(page?.caregivers.map(({ id }) => id)).toEqual([mother, grandmother])
    expect(page?.child?.id).toBe(baby)
  })

  it('is about the child whose page it began on', async () => {
    const { phone, young, sister } = await twoHouseholds()
    expect(await readHomeSession(phone, { personId: sister })).toMatchObject({ household: { id: young }, child: { id: sister } })
  })

  it('finds its open draft and nobody else\'s', async () => {
    const { phone, young, old } = await twoHouseholds()
    await openDraft(phone, { form: 'education-session', subject: young, title: 'Thẻ tranh', idNames: ['session'] })
    expect((await readHomeSession(phone, { householdId: young }))?.draft).toBeDefined()
    expect((await readHomeSession(phone, { householdId: old }))?.draft).toBeUndefined()
    expect((await readGroupSession(phone)).draft).toBeUndefined()
  })

  it('is null for a household that is not here', async () => {
    const { phone } = await twoHouseholds()
    expect(await readHomeSession(phone, { householdId: phone.newId() })).toBeNull()
    expect(await readHomeSession(phone, {})).toBeNull()
  })
})

const small = { children: { from: 0, below: 24 }, pregnant: false }
const expecting = { children: { from: 0, below: 2 }, pregnant: true }

async function withPregnancy() {
  const books = await twoHouseholds()
  const { phone, old } = books
  const [woman, pregnancy] = [phone.newId(), phone.newId()]
  await saveRecords(phone, [
    { kind: 'person', id: woman, set: { area: TO_5, household: old, sex: 'female', status: 'active', name: 'Phạm Thị Mai', role: 'mother' } },
    { kind: 'pregnancy', id: pregnancy, set: { area: TO_5, subject: woman, occurredOn: '2026-05-01', status: 'ongoing' } },
  ], ON)
  return { ...books, woman, pregnancy }
}

describe('choosing whom to teach', () => {
  it('offers households with a child under five', async () => {
    const { phone, young, baby, mother } = await twoHouseholds()
    expect(await householdsToTeach(phone, small)).toMatchObject([{ household: { id: young }, child: { id: baby }, mother: { id: mother } }])
  })

  it('offers a household that expects its first child', async () => {
    const { phone, young, old, woman } = await withPregnancy()
    const offered = await householdsToTeach(phone, small)
    expect(offered).toMatchObject([{ household: { id: young } }, { household: { id: old }, mother: { id: woman } }])
    expect(offered[1]?.child).toBeUndefined()
  })

  it('puts first whom the topic is for', async () => {
    const { phone, young, old } = await withPregnancy()
    const older = { children: { from: 36, below: 60 }, pregnant: false }
    const first = async (forWhom: typeof small) => (await householdsToTeach(phone, forWhom)).map(({ household, child }) => [household.id, child?.name])
    expect(await first(expecting)).toEqual([[old, undefined], [young, 'Nguyễn Gia Bảo']])
    expect(await first(older)).toEqual([[young, 'Nguyễn Gia Linh'], [old, undefined]])
  })

  it('knows the ages and the pregnancy that topics fit', async () => {
    const { phone, young, old, pregnancy } = await withPregnancy()
    const listeners = async (householdId: string) => (await readHomeSession(phone, { householdId }))?.listeners
    expect(await listeners(young)).toEqual({ agesMonths: expect.arrayContaining([0, 41]), pregnant: false })
    expect(await listeners(old)).toMatchObject({ pregnant: true })
    await saveRecords(phone, [{ kind: 'pregnancy', id: pregnancy, set: { status: 'delivered' } }], ON)
    expect(await listeners(old)).toMatchObject({ pregnant: false })
  })

  it('lists caregivers of a group by given name', async () => {
    const { phone, mother, grandmother } = await twoHouseholds()
    const page = await readGroupSession(phone)
    expect(page.caregivers.map(({ person, householdNumber }) => [person.id, householdNumber])).toEqual([[grandmother, '032'], [mother, '032']])
    expect(page.area).toBe(TO_5)
  })

  it('lists the expecting woman of a group, not her family', async () => {
    const { phone, mother, grandmother, woman } = await withPregnancy()
    expect((await readGroupSession(phone)).caregivers.map(({ person }) => person.id)).toEqual([grandmother, mother, woman])
  })
})
