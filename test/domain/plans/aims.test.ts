/** Aims without a number and telephone lines: every sentence as it stands in the plan, with what it is used for. */
import { describe, expect, it } from 'vitest'
import { plans } from '#domain/plans/index.ts'
import { aimRows, cell } from './plan-fixtures.ts'

describe('aims without a number', () => {
  it('stand in their plans letter for letter', () => {
    const listed = aimRows.map((row) => `${cell(row, 'plan')} ${cell(row, 'use')}: ${cell(row, 'wording')}`)
    expect(plans.flatMap(({ id, aims }) => aims.map(({ use, wording }) => `${id} ${use}: ${wording}`)).toSorted()).toEqual(listed.toSorted())
    expect(listed).toHaveLength(18)
  })

  it('name indicators only where they are used for some', () => {
    for (const { use, indicators = [] } of plans.flatMap(({ aims }) => aims)) expect(indicators.length > 0).toBe(use === 'indicator')
  })

  it('ask Minh Tân to keep care after birth and lower deaths', () => {
    const [first] = plans.find(({ id }) => id === 'minh-tan-2026')?.aims ?? []
    expect(first?.indicators?.map(({ code, direction }) => `${code} ${direction}`)).toEqual([
      'home_care_week1 keep', 'maternal_mortality_ratio down', 'neonatal_mortality down', 'infant_mortality down', 'under5_mortality down',
    ])
  })

  it('leave the HIV question to the station', () => {
    const open = plans.flatMap(({ id, aims }) => aims.filter(({ needsConfirmation }) => needsConfirmation).map(({ wording }) => `${id}: ${wording}`))
    expect(open).toEqual(['le-chan-2026-2030: giảm thiểu tối đa nguy cơ các bệnh lây truyền từ mẹ sang con, nhất là HIV, viêm gan B và giang mai.'])
  })
})

describe('telephone lines', () => {
  it('are those that each plan names, and no other', () => {
    expect(plans.map(({ hotlines }) => hotlines.map(({ number }) => number))).toEqual([['111', '18006605'], [], ['111', '18006605'], ['111'], []])
  })

  it('stand in their own sentence', () => {
    for (const { number, wording } of plans.flatMap(({ hotlines }) => hotlines)) expect(wording).toContain(number)
  })
})
