/** Decisions about who is the same, in any order, undone and contradicted. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aliasesOf, identitiesOf } from '#domain/duplicates/aliases.ts'
import type { IdentityDecision } from '#domain/records/identity-decision.ts'
import { id } from '../indicators/builders.ts'
import { aDecision } from './decisions.ts'

const [A, B, C, D] = ['a', 'b', 'c', 'd'] as const

/** "a>b" reads a under b, "a|b" says that they are two; later ones are newer. */
const decisions = (...words: string[]): IdentityDecision[] =>
  words.map((word, index) => aDecision(index + 1, word.slice(2), word.slice(0, 1), { same: word[1] === '>' }))

const readings = (made: readonly IdentityDecision[]): string => [A, B, C, D].map(aliasesOf(made)).join('')

describe('an entry is read', () => {
  test.each([
    ['under itself when nobody decided', [], 'abcd'],
    ['under the one that was kept', ['a>b'], 'bbcd'],
    ['at the end of a chain', ['a>b', 'b>c'], 'cccd'],
    ['at the end of a chain decided backwards', ['b>c', 'a>b'], 'cccd'],
    ['under the newest word of a ring', ['a>b', 'b>c', 'c>a'], 'aaad'],
    ['under the newest word of two that cross', ['a>b', 'b>a'], 'aacd'],
    ['under the newest of two that kept it', ['a>c', 'a>b'], 'bbbd'],
    ['under the newest of two that kept it, decided backwards', ['a>b', 'a>c'], 'cccd'],
    ['under itself after it was told apart', ['a>b', 'a|b'], 'abcd'],
    ['under itself after it was told apart backwards', ['a>b', 'b|a'], 'abcd'],
    ['as one again after a third word', ['a>b', 'a|b', 'b>a'], 'aacd'],
    ['apart from the far end of a chain', ['a>b', 'b>c', 'a|c'], 'accd'],
    ['as one where newer words join what was told apart', ['a|c', 'a>b', 'b>c'], 'cccd'],
    ['under itself when it was decided with itself', ['a>a'], 'abcd'],
  ])('%s, by its decisions', (_, words, read) => {
    expect(readings(decisions(...words))).toBe(read)
  })

  test('by the greater id of two words of one moment', () => {
    const [first, second] = [aDecision(1, B, A, { recordedAt: 5 }), aDecision(2, A, B, { recordedAt: 5 })]
    expect([readings([first, second]), readings([second, first])]).toEqual(['aacd', 'aacd'])
  })

  test('as voided when two copies of one moment differ', () => {
    const copies = [aDecision(1, B, A), aDecision(1, B, A, { voidReason: 'nhầm' })]
    expect([readings(copies), readings(copies.toReversed())]).toEqual(['abcd', 'abcd'])
  })
})

describe('words that do not hold', () => {
  test('are shown and not lost', () => {
    const made = decisions('a>b', 'b>c', 'a|c')
    expect(identitiesOf(made).overruled.map((decision) => decision.id)).toEqual([id(1)])
    expect(identitiesOf(decisions('a|b', 'a>b')).overruled.map((decision) => decision.id)).toEqual([id(1)])
    expect(identitiesOf(decisions('a>b', 'a>b', 'b>a')).overruled).toEqual([])
  })

  test('do not tell anybody apart', () => {
    const { areApart } = identitiesOf(decisions('a|b', 'a>b', 'c|b'))
    expect([areApart(A, B), areApart(A, C), areApart(C, A), areApart(C, B), areApart(A, D), areApart(D, 'e')]).toEqual([false, true, true, true, false, false])
  })
})

const anyDecisions = fc
  .array(fc.record({ kept: fc.nat(6), other: fc.nat(6), same: fc.boolean(), recordedAt: fc.nat(5), isVoid: fc.boolean() }), { maxLength: 14 })
  .map((words) =>
    words.map(({ kept, other, same, recordedAt, isVoid }, index) =>
      aDecision(index + 1, String(kept), String(other), { same, recordedAt, voidReason: isVoid ? 'nhầm' : null }),
    ),
  )

const ids = ['0', '1', '2', '3', '4', '5', '6', 'stranger']
const readAll = (made: readonly IdentityDecision[]): string[] => ids.map(aliasesOf(made))

describe('whatever was decided', () => {
  test('reads the same in any order', () => {
    const shuffled = anyDecisions.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })))
    fc.assert(
      fc.property(shuffled, ([made, other]) => {
        expect(readAll(other)).toEqual(readAll(made))
      }),
    )
  })

  test('reads after an undo as before', () => {
    fc.assert(
      fc.property(anyDecisions, fc.nat(6), fc.nat(6), fc.boolean(), (made, kept, other, same) => {
        const taken = aDecision(99, String(kept), String(other), { same, recordedAt: 3, voidReason: 'bấm nhầm' })
        expect(readAll([...made, taken])).toEqual(readAll(made))
      }),
    )
  })

  test('has no alias that points at another alias', () => {
    fc.assert(
      fc.property(anyDecisions, (made) => {
        expect(readAll(made).map(aliasesOf(made))).toEqual(readAll(made))
      }),
    )
  })

  test('reads the same when a word is heard twice', () => {
    fc.assert(
      fc.property(anyDecisions, (made) => {
        expect(readAll([...made, ...made])).toEqual(readAll(made))
      }),
    )
  })

  test('never reads two as one that stand apart', () => {
    fc.assert(
      fc.property(anyDecisions, (made) => {
        const { aliasOf, areApart } = identitiesOf(made)
        for (const one of ids) for (const other of ids) expect(areApart(one, other) && aliasOf(one) === aliasOf(other)).toBe(false)
      }),
    )
  })

  test('lets the newest word of all hold', () => {
    fc.assert(
      fc.property(anyDecisions, fc.nat(6), fc.nat(6), fc.boolean(), (made, kept, other, same) => {
        fc.pre(kept !== other)
        const aliasOf = aliasesOf([...made, aDecision(99, String(kept), String(other), { same, recordedAt: 9 })])
        expect(aliasOf(String(kept)) === aliasOf(String(other))).toBe(same)
      }),
    )
  })
})
