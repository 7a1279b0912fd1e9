/** The pages of the vitamin A queue and of the vaccination card, read from a book. */
import { describe, expect, it } from 'vitest'
import { readDosePage } from '#storage/read/dose-page.ts'
import { readVitaminAPage } from '#storage/read/vitamin-a-page.ts'
import { anEnrolledPhone, TO_5, TO_6 } from '../../fixtures/phones.ts'
import { aFamily, save } from './book.ts'

describe('the page of the vitamin A queue', () => {
  it('lists the children of the own group with their door and mother', async () => {
    const phone = await anEnrolledPhone()
    const { child } = await aFamily(phone)
    await aFamily(phone, { household: { area: TO_6 } })
    const { children } = await readVitaminAPage(phone)
    expect(children.map(({ id, home, motherName }) => [id, home.number, motherName])).toEqual([[child, '032', 'Trần Thị Hạnh']])
  })

  it('leaves out who moved away and who refused', async () => {
    const phone = await anEnrolledPhone()
    await aFamily(phone, { child: { status: 'moved', statusOn: '2026-06-01' } })
    await aFamily(phone, { household: { consent: 'refused', refusalReason: 'Không muốn' } })
    expect((await readVitaminAPage(phone)).children).toEqual([])
  })

  it('carries the doses and no voided ones', async () => {
    const phone = await anEnrolledPhone()
    const { child } = await aFamily(phone)
    const dose = (voidReason: string | null) => ({ kind: 'vitamin-a-dose', id: phone.newId(), set: { area: TO_5, subject: child, outcome: 'vita_100k', voidReason } })
    await save(phone, [dose(null), dose('ghi nhầm')])
    expect((await readVitaminAPage(phone)).doses).toHaveLength(1)
  })
})

describe('the page of the vaccination card', () => {
  it('has the person, the mother, the records and the hospital', async () => {
    const phone = await anEnrolledPhone()
    const { child, mother } = await aFamily(phone)
    await save(phone, [{ kind: 'immunisation', id: phone.newId(), set: { area: TO_5, subject: child, dose: 'bcg', given: 'yes', givenOn: null, antigens: ['tuberculosis'] } }])
    const page = await readDosePage(phone, child)
    expect([page?.person.id, page?.mother?.id, page?.records.immunisation?.length, page?.referralPlace]).toEqual([child, mother, 1, 'Bệnh viện Trẻ em, Cấp cứu'])
    expect(await readDosePage(phone, phone.newId())).toBeNull()
  })
})
