/** Several checks of one child: the latest known answer wins, and a gap takes nothing away. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { birthPlaceLabels, factSourceLabels, newbornFacts, threeWayLabels } from '#domain/newborn/facts.ts'
import { compareByTime, knownNewbornFacts } from '#domain/newborn/known-facts.ts'
import { newbornCheckKind } from '#domain/records/newborn-check.ts'
import type { ThreeWay } from '#domain/records/kind.ts'
import { aCheck, id } from '../indicators/builders.ts'

describe('the facts of a birth', () => {
  it('are unknown without any check', () => {
    const facts = knownNewbornFacts([])
    expect(facts.checks).toBe(0)
    expect(facts.answers.vitaminK1).toEqual({ value: 'unknown', record: null })
    expect(facts.birthWeightGrams).toEqual({ value: null, record: null })
    expect(facts.birthPlace.value).toBe('unknown')
  })

  it('keep an answer when a later check lacks it', () => {
    const first = aCheck({ id: id(101), vitaminK1: 'yes', birthWeightGrams: 2640, occurredOn: '2026-06-11' })
    const later = aCheck({ id: id(102), vitaminK1: 'unknown', birthPlace: 'unknown', occurredOn: '2026-06-20' })
    const facts = knownNewbornFacts([later, first])
    expect(facts.answers.vitaminK1).toEqual({ value: 'yes', record: id(101) })
    expect(facts.birthWeightGrams).toEqual({ value: 2640, record: id(101) })
    expect(facts.birthPlace.value).toBe('district-hospital')
  })

  it('take a correction from the later check', () => {
    const told = aCheck({ id: id(101), vitaminK1: 'yes', occurredOn: '2026-06-11' })
    const paper = aCheck({ id: id(102), vitaminK1: 'no', occurredOn: '2026-06-12' })
    expect(knownNewbornFacts([paper, told]).answers.vitaminK1).toEqual({ value: 'no', record: id(102) })
  })

  it('go by the day in the field before the day of entry', () => {
    const entered = aCheck({ id: id(101), eenc: 'no', occurredOn: '2026-06-11', recordedAt: 9e12 })
    const seen = aCheck({ id: id(102), eenc: 'yes', occurredOn: '2026-06-12', recordedAt: 1 })
    expect(knownNewbornFacts([entered, seen]).answers.eenc.value).toBe('yes')
  })

  it('gather times and weeks from different checks', () => {
    const first = aCheck({ id: id(101), gestationWeeks: 36, dischargedOn: '2026-06-13', occurredOn: '2026-06-11' })
    const later = aCheck({ id: id(102), hepatitisBAt: '2026-06-10T12:00', occurredOn: '2026-06-12' })
    expect(knownNewbornFacts([first, later])).toMatchObject({
      gestationWeeks: { value: 36 },
      dischargedOn: { value: '2026-06-13' },
      hepatitisBAt: { value: '2026-06-10T12:00', record: id(102) },
    })
  })

  it('do not depend on the order in which checks arrive', () => {
    const answer = fc.constantFrom<ThreeWay>('yes', 'no', 'unknown')
    const day = fc.constantFrom('2026-06-11', '2026-06-12', '2026-06-13')
    const checks = fc.array(fc.record({ vitaminK1: answer, occurredOn: day, recordedAt: fc.integer({ min: 1, max: 3 }) }), { maxLength: 6 })
    fc.assert(
      fc.property(checks, (drafts) => {
        const made = drafts.map((draft, index) => aCheck({ id: id(100 + index), ...draft }))
        expect(knownNewbornFacts(made.toReversed()).answers).toEqual(knownNewbornFacts(made).answers)
      }),
    )
  })
})

describe('the order of records in time', () => {
  it('falls back to the moment of entry and then to the id', () => {
    const [a, b] = [aCheck({ id: id(1), recordedAt: 5 }), aCheck({ id: id(2), recordedAt: 5 })]
    expect(compareByTime(a, b)).toBeLessThan(0)
    expect(compareByTime(b, a)).toBeGreaterThan(0)
    expect(compareByTime(a, a)).toBe(0)
    expect(compareByTime(a, { ...b, recordedAt: 4 })).toBeGreaterThan(0)
  })
})

describe('the labels of a newborn check', () => {
  it('name every place of birth that a record can hold', () => {
    expect(Object.keys(birthPlaceLabels).toSorted()).toEqual([...newbornCheckKind.schema.shape.birthPlace.options].toSorted())
  })

  it('name only fields that the record has', () => {
    const fields = Object.keys(newbornCheckKind.schema.shape)
    for (const fact of newbornFacts) {
      expect(fields).toContain(fact.field)
      expect(fields).toContain(fact.sourceField)
    }
  })

  it('call unknown by its name', () => {
    expect(threeWayLabels).toEqual({ yes: 'Có', no: 'Không', unknown: 'Chưa rõ' })
    expect(factSourceLabels['discharge-paper']).toBe('Giấy ra viện')
  })
})
