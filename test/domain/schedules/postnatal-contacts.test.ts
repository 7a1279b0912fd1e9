/** The contacts after birth as data: in order, without gaps in sense, closer for small babies, completed by each plan. */
import { describe, expect, it } from 'vitest'
import { plans } from '#domain/plans/index.ts'
import type { FollowUpSchedule } from '#domain/plans/plan.ts'
import { closerPostnatalContacts, contactsOfPlan, postnatalContacts } from '#domain/schedules/postnatal-contacts.ts'

const schedules = [postnatalContacts, closerPostnatalContacts]
const inFourWeeks = (contacts: typeof postnatalContacts) => contacts.value.filter(({ due }) => due <= 28).length
const window = { label: 'Ngày 16 đến 20', countFrom: 'birth', unit: 'day', from: 16, to: 20, place: 'home' } as const
const plan = (said: Partial<FollowUpSchedule>): FollowUpSchedule => ({ windows: [], wording: '', needsConfirmation: true, ...said })

describe('the contacts after birth', () => {
  it.each(schedules)('open before they are due and close after', ({ value }) => {
    for (const { from, due, until } of value) expect(from <= due && due <= until).toBe(true)
    expect(new Set(value.map(({ id }) => id)).size).toBe(value.length)
  })

  it.each(schedules)('are due in the order of the list', ({ value }) => {
    const days = value.filter(({ countFrom }) => countFrom === 'birth').map(({ due }) => due)
    expect(days).toEqual(days.toSorted((left, right) => left - right))
  })

  it('are twice as many in four weeks for a small baby', () => {
    expect(inFourWeeks(closerPostnatalContacts)).toBe(2 * inFourWeeks(postnatalContacts))
  })

  it.each(schedules)('serve the first week and end by day 49', ({ value }) => {
    expect(value.some(({ countFrom, until }) => countFrom === 'birth' && until === 6)).toBe(true)
    expect(value.at(-1)?.until).toBe(49)
  })

  it.each(schedules)('say where they come from and wait for the station', (rule) => {
    expect(rule.source).not.toBe('')
    expect(rule.confirmedBy).toBeNull()
  })
})

describe('what a plan adds', () => {
  it('is nothing where its windows already hold a contact', () => {
    expect(contactsOfPlan(plan({ windows: [{ ...window, from: 0, to: 6 }] }), postnatalContacts.value)).toEqual([])
  })

  it('is a contact for a home window without one', () => {
    expect(contactsOfPlan(plan({ windows: [window] }), postnatalContacts.value)).toEqual([
      { id: 'plan-birth-20', label: 'Ngày 16 đến 20', countFrom: 'birth', from: 16, due: 20, until: 20 },
    ])
  })

  it('is nothing for hours or for places other than home', () => {
    const windows = [{ ...window, place: 'not-stated' as const }, { ...window, unit: 'hour' as const }]
    expect(contactsOfPlan(plan({ windows }), postnatalContacts.value)).toEqual([])
  })

  it('is a last contact six weeks after discharge', () => {
    const added = contactsOfPlan(plan({ endsOnLaterOf: { birthDays: 42, dischargeDays: 42 } }), postnatalContacts.value)
    expect(added).toMatchObject([{ id: 'plan-discharge-42', countFrom: 'discharge', due: 42, until: 49 }])
  })

  it('never names one contact twice', () => {
    for (const { followUp } of plans) {
      const ids = [...postnatalContacts.value, ...contactsOfPlan(followUp, postnatalContacts.value)].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
})
