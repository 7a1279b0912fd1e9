/** What a look through a home begins with, and the counts of a head of a group. */
import { describe, expect, it } from 'vitest'
import { keepDraft } from '#storage/drafts.ts'
import { readHazardPage } from '#storage/read/hazard-page.ts'
import { readHouseholdPage } from '#storage/read/household-page.ts'
import { readSessionCounts } from '#storage/read/session-counts.ts'
import { anEnrolledPhone, TO_5, type TestPhone } from '../../fixtures/phones.ts'
import { aFamily, save, TODAY } from './book.ts'

const FORM = 'home-hazard-check'
const look = (phone: TestPhone, household: string) => ({
  kind: FORM, id: phone.newId(), set: { area: TO_5, household, items: { dog_tied: 'unsafe' }, advised: [], lookAgainOn: '2026-07-01' },
})

describe('a look through a home', () => {
  it('begins with the ages of the children and earlier looks', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone)
    const before = look(phone, household)
    await save(phone, [before])
    const page = await readHazardPage(phone, household, FORM)
    expect(page).toMatchObject({ agesMonths: [0], before: undefined, draft: undefined, today: TODAY })
    expect(page?.checks.map(({ id }) => id)).toEqual([before.id])
    expect((await readHouseholdPage(phone, household))?.hazardChecks.map(({ id }) => id)).toEqual([before.id])
  })

  it('is mended under its own id, apart from the others', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone)
    const [first, second] = [look(phone, household), look(phone, household)]
    await save(phone, [first])
    await save(phone, [second])
    const page = await readHazardPage(phone, second.id, FORM)
    expect(page?.before?.id).toBe(second.id)
    expect(page?.checks.map(({ id }) => id)).toEqual([first.id])
  })

  it('goes on where it stopped', async () => {
    const phone = await anEnrolledPhone()
    const { household } = await aFamily(phone)
    await keepDraft(phone, { form: FORM, subject: household, title: 'An toàn trong nhà', idNames: ['check'] }, { items: { dog_tied: 'safe' } }, 2)
    expect((await readHazardPage(phone, household, FORM))?.draft).toMatchObject({ step: 2, answers: { items: { dog_tied: 'safe' } } })
  })

  it('is not for a person or an unknown id', async () => {
    const phone = await anEnrolledPhone()
    const { child } = await aFamily(phone)
    expect(await readHazardPage(phone, child, FORM)).toBeNull()
    expect(await readHazardPage(phone, 'x', FORM)).toBeNull()
  })
})

describe('the counts of a head of a group', () => {
  it('are own meetings of this year, with their listeners', async () => {
    const phone = await anEnrolledPhone()
    const session = (set: Record<string, string | number | string[]>) => ({
      kind: 'education-session', id: phone.newId(), set: { area: TO_5, topic: 'newborn-danger-signs', setting: 'group', cards: [], attendees: [], guests: 0, ...set },
    })
    await save(phone, [session({ guests: 12 })])
    await save(phone, [session({ guests: 8 })], '2026-03-01')
    await save(phone, [session({ guests: 9 })], '2025-12-31')
    await save(phone, [session({ guests: 7, author: 'ctv-hong' })])
    expect(await readSessionCounts(phone)).toEqual({ year: 2026, sessions: 2, listeners: 20, lastOn: TODAY })
  })
})
