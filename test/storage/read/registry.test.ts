/** The book as a list: order of households and people, what belongs where, and what may be written twice. */
import { describe, expect, it } from 'vitest'
import { writeMeta } from '#storage/meta.ts'
import { likePersons, likeHouseholds } from '#storage/read/duplicates.ts'
import { readHouseholdPage } from '#storage/read/household-page.ts'
import { ownGroups } from '#storage/read/own-groups.ts'
import { membersOf, readRegistry } from '#storage/read/registry.ts'
import { aHousehold, anEnrolledPhone, TO_5, TO_6, WARD, wardProfile } from '../../fixtures/phones.ts'
import { aFamily, aPerson, aVisit, save } from './book.ts'

describe('the list of households', () => {
  it('goes by the numbers of the book, those who moved last', async () => {
    const phone = await anEnrolledPhone()
    for (const number of ['032', '2', '10', '032A']) await save(phone, [aHousehold(phone.newId(), { number })])
    await save(phone, [aHousehold(phone.newId(), { number: '1', status: 'moved', movedOn: '2026-05-01' })])
    const { households } = await readRegistry(phone)
    expect(households.map(({ household }) => household.number)).toEqual(['2', '10', '032', '032A', '1'])
  })

  it('keeps group by group when there are several', async () => {
    const phone = await anEnrolledPhone()
    await save(phone, [aHousehold(phone.newId(), { number: '1', area: TO_6 }), aHousehold(phone.newId(), { number: '9', area: TO_5 })])
    const { households } = await readRegistry(phone)
    expect(households.map(({ household }) => household.area)).toEqual([TO_5, TO_6])
  })

  it('leaves out a household whose form was voided', async () => {
    const phone = await anEnrolledPhone()
    await save(phone, [aHousehold(phone.newId(), { voidReason: 'Ghi hai lần' })])
    expect((await readRegistry(phone)).households).toEqual([])
  })

  it('names head, parents, grandparents and then children by age', async () => {
    const phone = await anEnrolledPhone()
    const { household, mother, child } = await aFamily(phone)
    const [head, elder, granny] = [phone.newId(), phone.newId(), phone.newId()]
    await save(phone, [
      aPerson(elder, household, { name: 'Nguyễn Gia Hân', role: 'child', birthDate: '2022-01-01' }),
      aPerson(granny, household, { name: 'Lê Thị Mùi', role: 'grandparent' }),
      aPerson(head, household, { name: 'Nguyễn Văn Tú', role: 'head', sex: 'male' }),
    ])
    expect((await membersOf(phone, household)).map(({ id }) => id)).toEqual([head, mother, granny, elder, child])
  })
})

describe('the page of a household', () => {
  it('tells its group by name and the newest visit', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family)], '2026-06-16')
    await save(phone, [aVisit(phone, family)], '2026-06-15')
    const page = await readHouseholdPage(phone, family.household)
    expect(page).toMatchObject({ groupName: 'Tổ 5', lastVisit: { occurredOn: '2026-06-16' } })
    expect(page?.members).toHaveLength(2)
  })

  it('of two visits on one day takes the one entered later', async () => {
    const phone = await anEnrolledPhone()
    const family = await aFamily(phone)
    await save(phone, [aVisit(phone, family, { note: 'sáng' })])
    phone.clock.now += 3_600_000
    await save(phone, [aVisit(phone, family, { note: 'chiều' })])
    expect((await readHouseholdPage(phone, family.household))?.lastVisit?.note).toBe('chiều')
  })

  it('is absent for an id that is no household', async () => {
    const phone = await anEnrolledPhone()
    const { child } = await aFamily(phone)
    expect(await readHouseholdPage(phone, child)).toBeUndefined()
    expect(await readHouseholdPage(phone, phone.newId())).toBeUndefined()
  })
})

describe('what may be in the book already', () => {
  it('is a household with the same number in the group', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone)
    const like = await likeHouseholds(phone, aHousehold(phone.newId(), { number: '32', headName: 'Ai khác', address: 'Số 1, ngõ 5' }))
    expect(like.map((one) => [one.household.id, one.suspicion.reasons])).toEqual([[household, ['cùng số hộ trong tổ']]])
  })

  it('is a household with the same telephone', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone, { household: { phones: [{ number: '+84912000111', owner: 'self' }] } })
    const change = aHousehold(phone.newId(), { number: '77', headName: 'Ai khác', address: '', phones: [{ number: '+84912000111', owner: 'self' }] })
    expect((await likeHouseholds(phone, change)).map((one) => one.suspicion.reasons)).toEqual([['cùng số điện thoại']])
  })

  it('is not a neighbour with another number and name', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone)
    const change = aHousehold(phone.newId(), { number: '33', headName: 'Lê Văn Sáu', address: 'Số 16, ngõ 27' })
    expect(await likeHouseholds(phone, change)).toEqual([])
  })

  it('is a child with the same mother and birthday', async () => {
    const phone = await anEnrolledPhone()
    const { household, mother, child } = await aFamily(phone)
    const change = aPerson(phone.newId(), household, { role: 'child', sex: 'male', birthDate: '2026-06-14', mother, unnamed: true })
    const like = await likePersons(phone, change)
    expect(like.map((one) => [one.person.id, one.householdNumber, one.question])).toEqual([[child, '032', 'same-child']])
    expect(like[0]?.mother?.name).toBe('Trần Thị Hạnh')
  })

  it('may be a twin when the name differs', async () => {
    const phone = await anEnrolledPhone()
    const { household, mother } = await aFamily(phone)
    const change = aPerson(phone.newId(), household, { name: 'Nguyễn Gia Hân', role: 'child', sex: 'female', birthDate: '2026-06-14', mother })
    expect((await likePersons(phone, change)).map((one) => one.question)).toEqual(['twin'])
  })

  it('is a mother who already stands at another house', async () => {
    const phone = await anEnrolledPhone()
    const { mother } = await aFamily(phone)
    const parents = aHousehold(phone.newId(), { number: '77', headName: 'Trần Văn Bảy', address: 'Số 2, ngõ 9' })
    await save(phone, [parents])
    const change = aPerson(phone.newId(), parents.id, { name: 'Tran Thi Hanh', role: 'other', sex: 'female', birthDate: '1996-04-12' })
    const like = await likePersons(phone, change)
    expect(like.map((one) => [one.person.id, one.question, one.suspicion.reasons])).toEqual([[mother, 'same-person', ['tên giống khi bỏ dấu', 'năm sinh khớp nhau', 'cùng tổ']]])
  })

  it('is not a grown-up of another name or year', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone)
    expect(await likePersons(phone, aPerson(phone.newId(), household, { name: 'Trần Thị Hoa', role: 'other', sex: 'female', birthDate: '1996' }))).toEqual([])
    expect(await likePersons(phone, aPerson(phone.newId(), household, { name: 'Trần Thị Hạnh', role: 'other', sex: 'female', birthDate: '1969' }))).toEqual([])
  })
})

describe('the groups that a phone works in', () => {
  it('are those of its scope, by the ward\'s names', () => {
    expect(ownGroups({ version: 1, areas: [TO_6, WARD], profile: wardProfile })).toEqual([{ area: TO_6, name: 'Tổ 6' }])
  })

  it('are all of them for a phone of the whole ward', async () => {
    const phone = await anEnrolledPhone()
    const scope = { version: 2, areas: [WARD], profile: wardProfile }
    await writeMeta(phone, 'scope', scope)
    expect(ownGroups(scope)).toHaveLength(2)
    expect(ownGroups(null)).toEqual([])
  })
})
