/** Counts live births by one yes / no / unknown answer: the arithmetic that the birth indicators share; definitions: plans.md §2. */
import type { ThreeWay } from '../../records/kind.ts'
import {
  defaultIndicatorConfig,
  type Indicator,
  type IndicatorConfig,
  type IndicatorResult,
  type PersonToReach,
} from '../indicator.ts'
import { liveBirths, type LiveBirth } from './live-births.ts'
import { sameConfinement } from './mothers.ts'

/** An answer about one birth and the record that it stands in (null while unknown). */
export interface BirthAnswer {
  readonly value: ThreeWay
  readonly record: string | null
}

/** What a birth indicator says of itself; the rest is the same for all. */
export interface BirthRule extends Pick<Indicator, 'id' | 'source'> {
  answer(birth: LiveBirth): BirthAnswer
  /** `all`: every live birth. `known`: only those whose answer is known. */
  readonly denominator: 'all' | 'known'
  /** `not-yes`: whoever is not in the numerator. `unknown`: where a "no" is what one hopes for. */
  readonly toReach: 'not-yes' | 'unknown'
  /** True when a plan may ask to count mothers instead of children. */
  readonly mayCountMothers?: boolean
}

/** Makes the indicator from its rule. */
export function birthIndicator(rule: BirthRule): Indicator {
  return {
    id: rule.id,
    source: rule.source,
    kinds: ['person', 'household', 'newborn-check'],
    compute: (data, period, config = defaultIndicatorConfig) => countBirths(rule, liveBirths(data, period), config),
  }
}

interface Unit {
  readonly births: readonly LiveBirth[]
  readonly answers: readonly BirthAnswer[]
  readonly value: ThreeWay
}

function countBirths(rule: BirthRule, found: readonly LiveBirth[], config: IndicatorConfig): IndicatorResult {
  const births = config.includeTemporary ? found : found.filter(({ temporary }) => !temporary)
  const groups = rule.mayCountMothers && config.countMothers ? sameConfinement(births) : births.map((birth) => [birth])
  const units = groups.map((group): Unit => unitOf(rule, group))
  const known = units.filter(({ value }) => value !== 'unknown')
  const reached = units.filter(({ value }) => value === 'yes')
  const inDenominator = rule.denominator === 'all' ? units : known
  return {
    numerator: reached.length,
    denominator: inDenominator.length,
    unknown: units.length - known.length,
    reached: reached.map(firstChild),
    toReach: units.filter(({ value }) => value === 'unknown' || (value === 'no' && rule.toReach === 'not-yes')).map(toReach),
    counted: [...new Set(inDenominator.flatMap(recordsOf))],
    temporary: found.filter(({ temporary }) => temporary).map(({ child }) => child.id),
  }
}

/** A mother who did it for one twin did it: any "yes" of the confinement is hers (NSC). */
function unitOf(rule: BirthRule, births: readonly LiveBirth[]): Unit {
  const answers = births.map((birth) => rule.answer(birth))
  const values = answers.map(({ value }) => value)
  const value = values.includes('yes') ? 'yes' : values.includes('no') ? 'no' : 'unknown'
  return { births, answers, value }
}

function firstChild({ births }: Unit): string {
  return births[0]?.child.id ?? ''
}

function toReach(unit: Unit): PersonToReach {
  const person = firstChild(unit)
  if (unit.value === 'no') return { person, why: 'answer-no' }
  return { person, why: unit.births.some(({ checkIds }) => checkIds.length > 0) ? 'answer-unknown' : 'no-check' }
}

function recordsOf({ births, answers }: Unit): string[] {
  return [...births.map(({ child }) => child.id), ...answers.flatMap(({ record }) => (record === null ? [] : [record]))]
}
