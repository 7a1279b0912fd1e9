/** Who may stand twice in a ward: the quick way against each with each, families that moved in, pairs already decided. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identitiesOf } from '#domain/duplicates/aliases.ts'
import { bookLines } from '#domain/duplicates/book-lines.ts'
import { similarChildren } from '#domain/duplicates/child-duplicates.ts'
import { similarGrownUps } from '#domain/duplicates/grown-up-duplicates.ts'
import { similarHouseholds } from '#domain/duplicates/household-duplicates.ts'
import { duplicateQuestions, likelyDuplicates, type LikelyPair } from '#domain/duplicates/likely-duplicates.ts'
import type { Suspicion } from '#domain/duplicates/suspicion.ts'
import { readThroughAliases } from '#domain/duplicates/through-aliases.ts'
import type { Household } from '#domain/records/household.ts'
import type { IdentityDecision } from '#domain/records/identity-decision.ts'
import type { Person } from '#domain/records/person.ts'
import { aChild, aHousehold, aMother, id } from '../indicators/builders.ts'
import { aDecision } from './decisions.ts'
import { smallWard } from './small-ward.ts'

interface Ward {
  readonly persons: Person[]
  readonly households: Household[]
  readonly decisions: IdentityDecision[]
}

const found = ({ persons, households, decisions }: Ward): LikelyPair[] => likelyDuplicates(persons, households, decisions)

/** Each with each, as it would be done without keys. */
function eachWithEach({ persons, households, decisions }: Ward): string[] {
  const { aliasOf, areApart } = identitiesOf(decisions)
  const stands = ({ voidReason }: Person | Household) => typeof voidReason !== 'string'
  const sorted = <Entry extends Person | Household>(entries: Entry[]) =>
    readThroughAliases(entries, aliasOf).filter(stands).toSorted((left, right) => (left.id < right.id ? -1 : 1))
  const lines = bookLines(sorted(persons), sorted(households))
  const children = new Set(lines.children.map((child) => child.id))
  const pairs: string[] = []
  const all = <Lines extends { readonly id: string }>(list: readonly Lines[], similar: (one: Lines, others: Lines[]) => Suspicion[], isOther = (_one: string, _other: string) => true) => {
    for (const [index, one] of list.entries()) {
      for (const suspicion of similar(one, list.slice(index + 1))) {
        if (isOther(one.id, suspicion.id) && !areApart(one.id, suspicion.id)) pairs.push([one.id, suspicion.id, suspicion.score, ...suspicion.reasons].join())
      }
    }
  }
  all(lines.children, similarChildren)
  all(lines.people, similarGrownUps, (one, other) => !children.has(one) || !children.has(other))
  all(lines.households, similarHouseholds)
  return pairs.toSorted()
}

describe('the quick way through a ward', () => {
  test('asks the same as comparing each with each', () => {
    let asked = 0
    fc.assert(
      fc.property(smallWard, (ward) => {
        const quick = found(ward).map(({ one, other, score, reasons }) => [one, other, score, ...reasons].join())
        asked += quick.length
        expect(quick.toSorted()).toEqual(eachWithEach(ward))
      }),
      { numRuns: 400 },
    )
    expect(asked).toBeGreaterThan(400)
  })

  test('gives one list whatever the order of the records', () => {
    fc.assert(
      fc.property(smallWard, (ward) => {
        const turned = { persons: ward.persons.toReversed(), households: ward.households.toReversed(), decisions: ward.decisions.toReversed() }
        expect(found(turned)).toEqual(found(ward))
      }),
    )
  })

  test('never asks about a pair that was told apart', () => {
    fc.assert(
      fc.property(smallWard, (ward) => {
        const decided = found(ward).map(({ one, other, what }, index) => aDecision(700 + index, one, other, { what, same: false, recordedAt: 9_000 + index }))
        expect(found({ ...ward, decisions: [...ward.decisions, ...decided] })).toEqual([])
      }),
    )
  })

  test('never asks again about two that were joined', () => {
    const ward = { persons: [aChild(), aChild({ id: id(2) })], households: [], decisions: [] }
    expect(found(ward)).toHaveLength(1)
    expect(found({ ...ward, decisions: [aDecision(1, id(1), id(2))] })).toEqual([])
    expect(found({ ...ward, decisions: [aDecision(1, id(1), id(2), { voidReason: 'nhầm' })] })).toHaveLength(1)
  })

  test('asks one question about each pair, likeliest first', () => {
    fc.assert(
      fc.property(smallWard, (ward) => {
        const pairs = found(ward)
        expect(new Set(pairs.map(({ one, other }) => `${one} ${other}`)).size).toBe(pairs.length)
        expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).toSorted((left, right) => right - left))
        for (const { reasons, question, score } of pairs) {
          expect([reasons.length, duplicateQuestions[question].length, score]).toEqual([expect.toSatisfy((count) => count > 0), expect.any(Number), expect.toSatisfy((value) => value > 0 && value <= 1)])
        }
      }),
    )
  })
})

describe('a family that moved in', () => {
  const g12 = '31/10525/g12'
  const family = (from: number, household: string, area: string, names: readonly string[]): Person[] =>
    names.map((name, index) => aMother({ id: id(from + index), household, area, name, sex: 'unknown', role: 'other', birthDate: `${1960 + index}` }))
  const ward = {
    households: [
      aHousehold({ status: 'moved', movedOn: '2026-03-01' }),
      aHousehold({ id: id(107), area: g12, number: '107', headName: 'Nguyễn Thị Mai', address: 'Thôn Đoài' }),
    ],
    persons: [
      ...family(1, id(32), '31/10525/g05', ['Nguyễn Văn Nam', 'Trần Thị Hạnh', 'Nguyễn Thị Mai']),
      ...family(11, id(107), g12, ['Nguyen Van Nam', 'Trần Thị Hạnh', 'Nguyễn Thị Mai']),
    ],
    decisions: [],
  }

  test('is found by all its members in another group', () => {
    expect(found(ward)).toEqual([
      {
        what: 'household',
        one: id(32),
        other: id(107),
        score: 0.85,
        reasons: ['trùng 3 người: Nam, Hạnh, Mai', 'một hộ đã chuyển đi'],
        question: 'same-household',
        members: [[id(1), id(11)], [id(2), id(12)], [id(3), id(13)]],
      },
    ])
  })

  test.each([
    ['a middle name that was dropped', { name: 'Nguyễn Nam', birthDate: '1960-05-04' }, { name: 'Nguyễn Văn Nam', birthDate: '1960-05-04' }],
    ['a birth on the other side of New Year', { birthDate: '1960-12-31' }, { birthDate: '1961-01-02' }],
  ])('is found in spite of %s', (_, old, anew) => {
    const persons = ward.persons
      .filter((person) => ![id(2), id(12)].includes(person.id))
      .map((person) => ({ ...person, ...(person.id === id(1) ? old : {}), ...(person.id === id(11) ? anew : {}) }))
    expect(found({ ...ward, persons }).find(({ what }) => what === 'household')?.members).toEqual([[id(1), id(11)], [id(3), id(13)]])
  })

  test('is not made of a single namesake of one year', () => {
    expect(found({ ...ward, persons: ward.persons.filter((person) => ![id(11), id(12)].includes(person.id)) })).toEqual([])
  })

  test('is not made of namesakes of other years', () => {
    const older = ward.persons.map((person) => (person.household === id(107) ? { ...person, birthDate: '1970' } : person))
    expect(found({ ...ward, persons: older })).toEqual([])
  })
})

describe('a telephone of many homes', () => {
  const phones = [{ number: '+84912345678', owner: 'self' as const }]
  const homes = (count: number): Household[] => Array.from({ length: count }, (_, index) => aHousehold({ id: id(100 + index), number: `${index + 1}`, headName: `Lê Văn ${'ABCDE'[index]}`, address: '', phones }))

  test('speaks for four homes and for no more', () => {
    expect(found({ persons: [], households: homes(4), decisions: [] })).toHaveLength(6)
    expect(found({ persons: [], households: homes(5), decisions: [] })).toEqual([])
  })

  test('of a neighbour speaks for nobody at all', () => {
    const lent = homes(2).map((home) => ({ ...home, phones: [{ number: '+84912345678', owner: 'neighbour' as const }] }))
    expect(found({ persons: [], households: lent, decisions: [] })).toEqual([])
  })
})
