/** The screens of a look through a home, and the search for a child who needs help. */
import { describe, expect, it } from 'vitest'
import { hazardsToLookAt } from '#domain/hazards/hazards-to-look-at.ts'
import type { HomeHazardCheck } from '#domain/records/home-hazard-check.ts'
import type { Registry } from '#storage/read/registry.ts'
import { codesOf, hazardSteps } from '#features/hazards/hazard-steps.ts'
import { childBook, findChildren } from '#features/special-help/child-search.ts'
import { aChild, aHousehold, aMother, id } from '../../domain/indicators/builders.ts'

const TODAY = '2026-06-17'
const look = (items: HomeHazardCheck['items']): HomeHazardCheck => ({
  id: id(870), kind: 'home-hazard-check', area: '31/10525/g05', occurredOn: '2026-06-01', recordedAt: 1, author: 'mai', device: 'm', household: id(32), items, advised: [],
})

describe('the screens of a look through a home', () => {
  it('are one for each group and a summary', () => {
    const steps = hazardSteps({ checks: [], agesMonths: [14] })
    expect(steps.map(({ kind }) => kind)).toEqual([...hazardsToLookAt([14]).map(() => 'group'), 'summary'])
  })

  it('begin with what was unsafe the last time', () => {
    const [first, ...rest] = hazardSteps({ checks: [look({ dog_tied: 'unsafe', pond_fenced: 'unsafe', bed_guard: 'safe' })], agesMonths: [14] })
    expect(first).toEqual({ kind: 'again', codes: ['pond_fenced', 'dog_tied'] })
    expect(codesOf(rest)).not.toContain('pond_fenced')
  })

  it('show each thing once', () => {
    for (const checks of [[], [look({ dog_tied: 'unsafe' })]]) {
      const codes = codesOf(hazardSteps({ checks, agesMonths: [3, 40] }))
      expect(new Set(codes).size).toBe(codes.length)
      expect(codes.toSorted()).toEqual(hazardsToLookAt([3, 40]).flatMap(({ items }) => items.map(({ code }) => code as string)).toSorted())
    }
  })
})

describe('the search for a child who needs help', () => {
  const mother = aMother()
  const child = aChild({ mother: mother.id, name: 'Nguyễn Gia Bảo' })
  const grown = aChild({ id: id(7), name: 'Nguyễn Gia Huy', birthDate: '2009-01-01' })
  const dead = aChild({ id: id(8), name: 'Nguyễn Gia An', status: 'died' })
  const members = [mother, child, grown, dead]
  const registry: Registry = { households: [{ household: aHousehold(), members }], people: new Map(members.map((person) => [person.id, person])) }
  const book = childBook(registry, TODAY)

  it('knows the children of the book and nobody else', () => {
    expect([...book.byId.keys()]).toEqual([child.id])
  })

  it.each(['gia bao', 'ngb', '032'])('finds a child by %s', (query) => {
    expect(findChildren(book, query).map(({ person }) => person.id)).toEqual([child.id])
  })

  it('lists nobody before something is typed', () => {
    expect(findChildren(book, '  ')).toEqual([])
  })
})
