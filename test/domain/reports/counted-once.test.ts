/** Whoever was found to be entered twice is counted once, and twice again when that word is taken back. */
import { describe, expect, it } from 'vitest'
import type { Period } from '#domain/indicators/indicator.ts'
import { countedData, figuresOf } from '#domain/reports/figures.ts'
import { aCheck, aChild, aHousehold, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'

const period: Period = { from: '2026-01-01', to: '2026-12-31' }
const twice = [
  aHousehold(), aMother(),
  aChild({ id: id(1), birthDate: '2026-05-20' }),
  aChild({ id: id(2), birthDate: '2026-05-20', name: 'Con bà Lan' }),
  aCheck({ id: id(11), subject: id(1), occurredOn: '2026-05-21', vitaminK1: 'unknown' }),
  aCheck({ id: id(12), subject: id(2), occurredOn: '2026-05-22', vitaminK1: 'yes' }),
]
const sameChild = recordOf('identity-decision', 50, '2026-06-01', { what: 'person', kept: id(1), other: id(2), same: true, reasons: [] })

function vitaminK1(...records: Parameters<typeof countedData>[0]) {
  const { numerator, denominator, reached } = figuresOf({ data: countedData(records), period, plan: undefined }, ['vitamin_k1']).get('vitamin_k1') ?? { numerator: -1, denominator: -1, reached: [] }
  return { numerator, denominator, reached }
}

describe('a child that was entered twice', () => {
  it('counts as two until somebody says so', () => {
    expect(vitaminK1(...twice)).toEqual({ numerator: 1, denominator: 2, reached: [id(2)] })
  })

  it('counts once, with what either entry knows', () => {
    expect(vitaminK1(...twice, sameChild)).toEqual({ numerator: 1, denominator: 1, reached: [id(1)] })
  })

  it('counts as two again when the word is taken back', () => {
    expect(vitaminK1(...twice, { ...sameChild, voidReason: 'nhầm' })).toEqual(vitaminK1(...twice))
  })

  it('stays two when they are said to be twins', () => {
    expect(vitaminK1(...twice, { ...sameChild, same: false })).toEqual(vitaminK1(...twice))
  })
})
