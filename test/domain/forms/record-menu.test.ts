/** What the menu offers for whom: visits and danger signs for small children, pregnant women and women after birth. */
import { describe, expect, it } from 'vitest'
import { menuFor, type MenuPerson } from '#domain/forms/record-menu.ts'
import { baby, mother, toddler, TODAY } from './visiting.ts'

const offered = (over: Partial<MenuPerson>) => menuFor({ person: mother, today: TODAY, pregnant: false, birthAgo: null, ...over }).map(({ form }) => form)
const both = expect.arrayContaining(['household-visit', 'danger-signs'])

describe('the menu', () => {
  it.each([
    ['a newborn', { person: baby }],
    ['a child under five', { person: toddler }],
    ['a pregnant woman', { pregnant: true }],
    ['a woman after birth', { birthAgo: 40 }],
  ])('offers visit and danger signs for %s', (_, over) => {
    expect(offered(over)).toEqual(both)
  })

  it('offers no danger signs where no list is meant', () => {
    expect(offered({})).not.toContain('danger-signs')
    expect(offered({ birthAgo: 60 })).not.toContain('household-visit')
    expect(offered({ person: { ...baby, birthDate: '2021-01-10' } })).toEqual(expect.not.arrayContaining(['danger-signs']))
    expect(offered({ person: { ...baby, birthDate: '2021-01-10' } })).toContain('household-visit')
  })

  it('is empty for somebody who moved away', () => {
    expect(offered({ person: { ...mother, status: 'moved' }, pregnant: true })).toEqual([])
  })
})
