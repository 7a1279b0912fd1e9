/** When a target counts as met, near or missed, and how many children are missing. */
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { plans } from '#domain/plans/index.ts'
import type { Target } from '#domain/plans/plan.ts'
import { proposedTargetRules, stillNeeded, targetState } from '#domain/plans/target-state.ts'

function target(id: string): Target {
  const found = plans.flatMap(({ targets }) => targets).find((one) => one.id === id)
  if (!found) throw new Error(`no target ${id}`)
  return found
}

const of = (numerator: number, denominator: number) => ({ numerator, denominator })
const percentTargets = plans.flatMap(({ targets }) => targets).filter(({ unit }) => unit === 'percent')

describe('strict and loose limits', () => {
  test.each([
    ['LC-04', 4, 80, 'near'],
    ['LC-04', 3, 80, 'met'],
    ['HD-05', 90, 100, 'met'],
    ['HD-10', 80, 100, 'near'],
    ['HD-10', 81, 100, 'met'],
    ['HB-08', 80, 100, 'met'],
    ['HD-14', 13, 200, 'near'],
    ['HD-14', 12, 200, 'met'],
    ['HB-05', 99, 100, 'near'],
    ['HB-05', 100, 100, 'met'],
  ] as const)('%s with %i of %i children is %s', (id, numerator, denominator, state) => {
    expect(targetState(target(id), of(numerator, denominator))).toBe(state)
  })

  it('reads a rate of exactly 3,5 per thousand both ways', () => {
    expect(targetState(target('LTN-03'), of(7, 2_000))).toBe('met')
    expect(targetState(target('HB-09'), of(7, 2_000))).toBe('not-met')
  })

  it('does not drift where floating numbers would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (times) => {
        const exactly = of(13 * times, 200 * times)
        expect(targetState(target('HD-14'), exactly)).not.toBe('met')
        expect(targetState({ ...target('HD-14'), op: '<=' }, exactly)).toBe('met')
      }),
    )
  })
})

describe('near', () => {
  test.each([
    ['HD-05', 92, 104, 'near', 'add', 2],
    ['HD-06', 171, 188, 'not-met', 'add', 8],
    ['HD-15', 553, 560, 'near', 'add', 2],
    ['HD-07', 941, 986, 'met', 'add', 0],
    ['HD-08', 143, 176, 'met', 'add', 0],
    ['HD-09', 132, 176, 'not-met', 'add', 27],
    ['HD-12', 132, 941, 'met', 'remove', 0],
    ['HD-13', 30, 941, 'near', 'remove', 2],
    ['HD-04', 4, 104, 'met', 'remove', 0],
  ] as const)('%s with %i of %i reads as on the drawn screen', (id, numerator, denominator, state, change, count) => {
    expect(targetState(target(id), of(numerator, denominator))).toBe(state)
    expect(stillNeeded(target(id), of(numerator, denominator))).toEqual({ change, count })
  })

  it('ends three points below a target', () => {
    expect(targetState(target('HD-05'), of(87, 100))).toBe('near')
    expect(targetState(target('HD-05'), of(869, 1_000))).toBe('not-met')
  })

  it('stays close to a small ceiling', () => {
    expect(targetState(target('HD-13'), of(33, 1_000))).toBe('near')
    expect(targetState(target('HD-13'), of(59, 1_000))).toBe('not-met')
  })

  it('follows the margin that a station sets', () => {
    const rules = { ...proposedTargetRules, nearPoints: 1 }
    expect(targetState(target('HD-05'), of(87, 100), { rules })).toBe('not-met')
    expect(targetState(target('HD-05'), of(89, 100), { rules })).toBe('near')
  })

  it('is a proposal until the station confirms it', () => {
    expect(proposedTargetRules).toMatchObject({ nearPoints: 3, needsConfirmation: true })
  })
})

describe('nothing to judge', () => {
  it('has no data without anybody counted', () => {
    for (const one of plans.flatMap(({ targets }) => targets)) {
      expect(targetState(one, of(0, 0))).toBe('no-data')
      expect(stillNeeded(one, of(0, 0))).toBeNull()
    }
  })

  it('has no data when the counts cannot be counts', () => {
    for (const bad of [of(-1, 10), of(1.5, 10), of(Number.NaN, 10), of(1, Number.POSITIVE_INFINITY)]) {
      expect(targetState(target('HD-05'), bad)).toBe('no-data')
      expect(stillNeeded(target('HD-05'), bad)).toBeNull()
    }
  })

  it('watches deaths while births are few', () => {
    expect(targetState(target('HD-03'), of(0, 104))).toBe('watch')
    expect(targetState(target('HD-03'), of(3, 999))).toBe('watch')
    expect(targetState(target('HD-03'), of(2, 1_000))).toBe('met')
    expect(targetState(target('HD-03'), of(3, 1_000))).toBe('not-met')
  })

  it('watches mothers until a hundred thousand births', () => {
    expect(targetState(target('HB-04'), of(1, 20_000))).toBe('watch')
    expect(targetState(target('HB-04'), of(15, 100_000))).toBe('not-met')
    expect(targetState(target('HB-04'), of(14, 100_000))).toBe('met')
  })

  it('never asks for fewer deaths as a number', () => {
    for (const one of plans.flatMap(({ targets }) => targets)) {
      if (one.unit !== 'percent') expect(stillNeeded(one, of(9, 5_000))).toBeNull()
    }
  })
})

describe('a target without a number', () => {
  const injuries = target('MT-01')

  it('is watched while the year before is unknown', () => {
    expect(targetState(injuries, of(12, 2_000))).toBe('watch')
    expect(targetState(injuries, of(12, 2_000), { previous: of(0, 0) })).toBe('watch')
    expect(stillNeeded(injuries, of(12, 2_000))).toBeNull()
  })

  it('is met only when lower than before', () => {
    const previous = of(12, 2_000)
    expect(targetState(injuries, of(11, 2_000), { previous })).toBe('met')
    expect(targetState(injuries, of(6, 1_000), { previous })).toBe('not-met')
    expect(targetState(injuries, of(13, 2_000), { previous })).toBe('not-met')
    expect(targetState(injuries, of(12, 2_001), { previous })).toBe('met')
  })
})

describe('how many are missing', () => {
  const cases = fc
    .tuple(fc.constantFrom(...percentTargets), fc.integer({ min: 1, max: 5_000 }))
    .chain(([one, denominator]) =>
      fc.tuple(fc.constant(one), fc.constant(denominator), fc.integer({ min: 0, max: denominator })),
    )

  it('meets the target with exactly that many, not one fewer', () => {
    fc.assert(
      fc.property(cases, ([one, denominator, numerator]) => {
        const needed = stillNeeded(one, of(numerator, denominator))
        if (needed === null) return
        const after = (count: number) =>
          targetState(one, of(needed.change === 'add' ? numerator + count : numerator - count, denominator))
        expect(after(needed.count)).toBe('met')
        if (needed.count > 0) expect(after(needed.count - 1)).not.toBe('met')
      }),
    )
  })

  it('is zero exactly when the target is met', () => {
    fc.assert(
      fc.property(cases, ([one, denominator, numerator]) => {
        const isMet = targetState(one, of(numerator, denominator)) === 'met'
        expect(stillNeeded(one, of(numerator, denominator))?.count === 0).toBe(isMet)
      }),
    )
  })

  it('can always be named for the targets of the plans', () => {
    fc.assert(
      fc.property(cases, ([one, denominator, numerator]) => {
        expect(stillNeeded(one, of(numerator, denominator))).not.toBeNull()
      }),
    )
  })

  it('is not named where no number can reach it', () => {
    expect(stillNeeded({ ...target('HD-05'), op: '>', value: 100 }, of(3, 10))).toBeNull()
    expect(stillNeeded({ ...target('HD-13'), op: '<', value: 0 }, of(3, 10))).toBeNull()
  })
})
