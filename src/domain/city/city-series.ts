/** Which indicators the city reads, and which of their counts are parts of one another; source: design.md §2, definitions: plans.md §2. */
import { indicatorById } from '../indicators/index.ts'
import { indicatorCodes, indicatorFacts, type IndicatorCode } from '../plans/indicator-codes.ts'

/**
 * Not given: whoever knows how many newborns were weighed (`birth_weighed`) has the denominator of the low birth weights,
 * so that one would tell what is hidden of the other.
 */
const notGiven: ReadonlySet<IndicatorCode> = new Set(['birth_weighed'])

/** Those that the city reads, in the order of the station's table. */
export const cityIndicators: readonly IndicatorCode[] = indicatorCodes.filter((code) => !notGiven.has(code) && indicatorById(code) !== undefined)

/** Deaths, each of which holds the next: their differences are deaths too. */
const nested: readonly IndicatorCode[] = ['under5_mortality', 'infant_mortality', 'neonatal_mortality']

/** The indicator whose numerator holds that of this one. */
export function outerOf(code: IndicatorCode): IndicatorCode | undefined {
  return nested[nested.indexOf(code) - 1]
}

/** The indicator whose numerator this one's holds. */
export function innerOf(code: IndicatorCode): IndicatorCode | undefined {
  const at = nested.indexOf(code)
  return at < 0 ? undefined : nested[at + 1]
}

/** Outer ones first, so that the inner are judged by what is shown of them. */
export const byNesting: readonly IndicatorCode[] = [...nested, ...cityIndicators.filter((code) => !nested.includes(code))]

/** True where the numerator is a part of the denominator, so that those who are left are a count too. */
export function isShareOf(code: IndicatorCode): boolean {
  return indicatorFacts(code).unit === 'percent'
}

/** True for what is counted by people; agencies are none, and hide nothing. */
export function isOfPeople(code: IndicatorCode): boolean {
  return indicatorById(code)?.kinds.includes('person') ?? true
}
