/** The arithmetic that every indicator ends with: units that are in, out or not known, made a result; definitions: plans.md §2. */
import type { ThreeWay } from '../../records/kind.ts'
import type { IndicatorConfig, IndicatorResult, PersonToReach, ToReachReason } from '../indicator.ts'

/** One child, woman or event that is counted. */
export interface CountedUnit {
  readonly person: string
  readonly value: ThreeWay
  /** Ids of the records that the value rests on. */
  readonly records: readonly string[]
  readonly temporary: boolean
  /** Why the person is still to be reached; undefined where nothing is to be done. */
  readonly why?: ToReachReason
}

/** How units become a figure. */
export interface CountingRule {
  /** `all`: the unknown stay in the denominator. `known`: they do not. */
  readonly denominator: 'all' | 'known'
}

/** Counts the units; those of temporary residence only where the ward wants them. */
export function countUnits(units: readonly CountedUnit[], { denominator }: CountingRule, { includeTemporary }: Pick<IndicatorConfig, 'includeTemporary'>): IndicatorResult {
  const wanted = includeTemporary ? units : units.filter(({ temporary }) => !temporary)
  const known = wanted.filter(({ value }) => value !== 'unknown')
  const inside = denominator === 'all' ? wanted : known
  const reached = wanted.filter(({ value }) => value === 'yes')
  return {
    numerator: reached.length,
    denominator: inside.length,
    unknown: wanted.length - known.length,
    reached: reached.map(({ person }) => person),
    toReach: wanted.flatMap(({ person, why }): PersonToReach[] => (why === undefined ? [] : [{ person, why }])),
    counted: [...new Set(inside.flatMap(({ records }) => records))],
    temporary: units.filter(({ temporary }) => temporary).map(({ person }) => person),
  }
}
