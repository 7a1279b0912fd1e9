/** The whole book read through the aliases: who stands twice is counted once. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aliasesOf } from '#domain/duplicates/aliases.ts'
import { readThroughAliases } from '#domain/duplicates/through-aliases.ts'
import { earlyBreastfeeding1h } from '#domain/indicators/early-breastfeeding-1h.ts'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { aCheck, aChild, aHousehold, aMother, aVisit, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { aDecision } from './decisions.ts'

/** A family that was registered again where it moved to: household 33 is 32, child 2 is 1, mother 901 is 900. */
const decisions = [
  aDecision(1, id(1), id(2)),
  aDecision(2, id(900), id(901)),
  aDecision(3, id(32), id(33), { what: 'household' }),
]
const book = [
  aHousehold(),
  aHousehold({ id: id(33), number: '107' }),
  aMother(),
  aMother({ id: id(901), household: id(33) }),
  aChild(),
  aChild({ id: id(2), household: id(33), mother: id(901) }),
  aCheck({ earlyBreastfeeding: 'yes' }),
  aCheck({ id: id(102), subject: id(2), mother: id(901), earlyBreastfeeding: 'yes' }),
  aVisit({ household: id(33), subject: id(2), mother: id(901), seen: [id(2), id(901), id(1)] }),
  recordOf('delivery', 601, '2026-06-10', { subject: id(901), place: 'home', attendant: 'nobody', liveBirths: 1, stillbirths: 0, children: [id(1), id(2)] }),
  ...decisions,
]
const read = readThroughAliases(book, aliasesOf(decisions))
const idsOf = (kind: string): string[] => read.filter((record) => record.kind === kind).map((record) => record.id)

describe('a family that was registered twice', () => {
  test('stands once in the book that is read', () => {
    expect([idsOf('household'), idsOf('person')]).toEqual([[id(32)], [id(900), id(1)]])
  })

  test('has the records of both entries, each of them once', () => {
    expect(idsOf('newborn-check')).toEqual([id(101), id(102)])
    expect(read.filter(({ kind }) => kind === 'newborn-check')).toEqual([
      aCheck({ earlyBreastfeeding: 'yes' }),
      aCheck({ id: id(102), mother: id(900), earlyBreastfeeding: 'yes' }),
    ])
  })

  test('has every link led to the entry that was kept', () => {
    expect(read.find(({ kind }) => kind === 'household-visit')).toEqual(aVisit({ mother: id(900), seen: [id(1), id(900)] }))
    expect(read.find(({ kind }) => kind === 'delivery')).toMatchObject({ subject: id(900), children: [id(1)] })
  })

  test('leaves the decisions as people made them', () => {
    expect(read.filter(({ kind }) => kind === 'identity-decision')).toEqual(decisions)
  })

  test('counts one birth where two were counted', () => {
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const births = (records: typeof book): number => earlyBreastfeeding1h.compute(programmeData(records), period).denominator
    expect([births(book), births(read)]).toEqual([2, 1])
  })

  test('is two families again once the decisions are voided', () => {
    const voided = decisions.map((decision) => ({ ...decision, voidReason: 'nhầm' }))
    expect(readThroughAliases(book, aliasesOf(voided))).toEqual(book)
  })
})

describe('a book with any decisions', () => {
  const anyDecisions = fc
    .array(fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()), { maxLength: 6 })
    .map((words) => words.map(([kept, other, same], index) => aDecision(index + 1, id(kept), id(other), { same })))
  const people = [0, 1, 2, 3, 4].map((number) => aChild({ id: id(number), name: `Bé ${number}`, mother: id((number + 1) % 5), ...(number === 3 ? { voidReason: 'nhầm' } : {}) }))
  const checks = people.map((person, index) => aCheck({ id: id(200 + index), subject: person.id }))

  test('is read the same when it is read twice', () => {
    fc.assert(
      fc.property(anyDecisions, (made) => {
        const once = readThroughAliases([...people, ...checks], aliasesOf(made))
        expect(readThroughAliases(once, aliasesOf(made))).toEqual(once)
      }),
    )
  })

  test('has one entry for each alias and loses no check', () => {
    fc.assert(
      fc.property(anyDecisions, (made) => {
        const aliasOf = aliasesOf(made)
        const once = readThroughAliases([...people, ...checks], aliasOf)
        const persons = once.filter(({ kind }) => kind === 'person').map((person) => person.id)
        expect(persons.toSorted()).toEqual([...new Set(people.map((person) => aliasOf(person.id)))].toSorted())
        expect(once.filter(({ kind }) => kind === 'newborn-check')).toHaveLength(checks.length)
      }),
    )
  })
})
