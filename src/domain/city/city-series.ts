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
export const nestedIndicators: readonly IndicatorCode[] = ['under5_mortality', 'infant_mortality', 'neonatal_mortality']

/** The indicator whose numerator holds that of this one. */
export function outerOf(code: IndicatorCode): IndicatorCode | undefined {
  return nestedIndicators[nestedIndicators.indexOf(code) - 1]
}

/** True where the numerator is a part of the denominator, so that those who are left are a count too. */
export function isShareOf(code: IndicatorCode): boolean {
  return indicatorFacts(code).unit === 'percent'
}

/** True for what is counted by people; agencies are none, and hide nothing. */
export function isOfPeople(code: IndicatorCode): boolean {
  return indicatorById(code)?.kinds.includes('person') ?? true
}

/** Who is counted, where several denominators are of the same people or of a part of them: births with their mothers, small children. */
const populations: Readonly<Partial<Record<IndicatorCode, 'births' | 'small children'>>> = {
  anc4_3_trimesters: 'births', skilled_birth_attendance: 'births', home_care_week1: 'births', low_birth_weight: 'births', eenc: 'births', vitamin_k1: 'births',
  newborn_screening: 'births', early_breastfeeding_1h: 'births', neonatal_mortality: 'births', infant_mortality: 'births', under5_mortality: 'births', maternal_mortality_ratio: 'births',
  vitamin_a_2x_6_35m: 'small children', periodic_exam_0_59m: 'small children', min_acceptable_diet_6_23m: 'small children',
  underweight_u5: 'small children', stunting_u5: 'small children', wasting_u5: 'small children', overweight_u5: 'small children',
}

/** Whether the difference of two denominators may be a number of people: the unweighed, the unanswered, twins. */
export function areOfOnePopulation(one: readonly IndicatorCode[], other: readonly IndicatorCode[]): boolean {
  const others = new Set(other.flatMap((code) => populations[code] ?? []))
  return one.some((code) => {
    const population = populations[code]
    return population !== undefined && others.has(population)
  })
}
