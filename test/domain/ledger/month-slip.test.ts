/** The slip of a month: who is counted in which row, and that every number is as long as its list. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { daysOfMonth, monthSlip } from '#domain/ledger/month-slip.ts'
import { slipLayout } from '#domain/ledger/slip-layout.ts'
import { needsConfirmation } from '#domain/signs/rule.ts'
import { aChild, aHousehold, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'

const TODAY = '2026-06-17'
const slipOf = (month: string, ...records: { readonly kind: string }[]) => monthSlip(programmeData(records), month, TODAY)
const idsIn = (entries: readonly { record: string }[]) => entries.map(({ record }) => record)

describe('the days of a month', () => {
  test('end with the month, or today while it runs', () => {
    expect(daysOfMonth('2026-02', TODAY)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(daysOfMonth('2024-02', TODAY)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(daysOfMonth('2026-06', TODAY)).toEqual({ from: '2026-06-01', to: TODAY })
  })
})

describe('the slip', () => {
  test('counts a birth, and tells boys from girls', () => {
    const slip = slipOf('2026-06', aHousehold(), aMother(), aChild(), aChild({ id: id(2), sex: 'female', birthDate: '2026-06-11' }))
    expect(idsIn(slip.births)).toEqual([id(1), id(2)])
    expect([idsIn(slip.boys), idsIn(slip.girls)]).toEqual([[id(1)], [id(2)]])
    expect(slipOf('2026-05', aHousehold(), aMother(), aChild()).births).toEqual([])
  })

  test('counts a newborn as born, not as new in the book', () => {
    const slip = slipOf('2026-06', aHousehold(), aMother({ occurredOn: '2026-06-05' }), aChild())
    expect(idsIn(slip['new-in-book'])).toEqual([id(900)])
  })

  test('counts a death once, by the death record before the word on the person', () => {
    const child = aChild({ birthDate: '2024-01-05', occurredOn: '2026-01-02', status: 'died', statusOn: '2026-05-31' })
    const death = recordOf('death', 800, '2026-06-02', { subject: id(1), place: 'home', causeGroup: 'unknown' })
    const slip = slipOf('2026-06', aHousehold(), child, death)
    expect([idsIn(slip.deaths), idsIn(slip['deaths-under-5'])]).toEqual([[id(1)], [id(1)]])
    expect(slipOf('2026-05', aHousehold(), child, death).deaths).toEqual([])
    expect(slipOf('2026-05', aHousehold(), child).deaths).toHaveLength(1)
  })

  test('counts a household that moved with all who moved with it', () => {
    const moved = aHousehold({ status: 'moved', movedOn: '2026-06-09' })
    const slip = slipOf('2026-06', moved, aMother({ occurredOn: '2026-01-02' }), aChild({ birthDate: '2025-01-05', occurredOn: '2026-01-02', status: 'moved', statusOn: '2026-03-01' }))
    expect(idsIn(slip['moved-away'])).toEqual([id(900)])
    expect(slip.households).toEqual([])
    expect(slip.people).toEqual([])
  })

  test('counts pregnancies of the month and those that go on', () => {
    const old = recordOf('pregnancy', 700, '2026-03-01', { subject: id(900), status: 'ongoing', dueOn: '2026-09-12' })
    const fresh = recordOf('pregnancy', 701, '2026-06-03', { subject: id(901), status: 'ongoing' })
    const over = recordOf('pregnancy', 702, '2026-01-03', { subject: id(902), status: 'delivered', endedOn: '2026-06-04' })
    const slip = slipOf('2026-06', aHousehold(), old, fresh, over)
    expect([idsIn(slip['new-pregnancies']), idsIn(slip['pregnant-now'])]).toEqual([[id(901)], [id(900), id(901)]])
    expect(idsIn(slipOf('2026-05', aHousehold(), old, fresh, over)['pregnant-now'])).toEqual([id(900), id(902)])
  })

  test('has a list behind every row of its layout', () => {
    expect(needsConfirmation(slipLayout)).toBe(true)
    const rows = slipLayout.value.flatMap((part) => part.rows.map((row) => row.id))
    expect(new Set(rows)).toEqual(new Set(Object.keys(slipOf('2026-06'))))
  })

  test('parts its births by sex and lets nobody stand twice in a row', () => {
    const child = fc.record({ sex: fc.constantFrom('male' as const, 'female' as const), day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 6 }) })
    fc.assert(
      fc.property(fc.array(child, { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), (children, month) => {
        const records = children.map((one, at) => aChild({ id: id(at + 1), sex: one.sex, birthDate: `2026-0${one.month}-${String(one.day).padStart(2, '0')}` }))
        const slip = slipOf(`2026-0${month}`, aHousehold(), ...records)
        expect(slip.births.length).toBe(slip.boys.length + slip.girls.length)
        for (const entries of Object.values(slip)) expect(new Set(idsIn(entries)).size).toBe(entries.length)
      }),
    )
  })
})
