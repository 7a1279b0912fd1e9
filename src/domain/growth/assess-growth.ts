/** One measurement of a child judged beside those before it: z-scores, classes, the course of the weight, and the sentence for the mother; limits: clinical.md §9. */
import type { Measurement } from '../records/measurement.ts'
import type { Person } from '../records/person.ts'
import { ageInDays, ageInMonths } from '../time/age.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import { zScores, type ZScores } from './anthropometry.ts'
import { growthClasses, needsStation, type GrowthClass } from './growth-class.ts'
import { weightCourse, type WeightCourse } from './growth-checks.ts'
import { growthSentence } from './growth-sentence.ts'

/** Whom it is about. */
export type GrowingChild = Pick<Person, 'sex' | 'birthDate'>

/** What is read of a measurement. */
export type MeasuredFigures = Pick<Measurement, 'occurredOn' | 'weightKg' | 'lengthHeightCm' | 'position' | 'muacMm' | 'oedema'>

/** What a measurement says. `action`: at the station today, this week, or nothing to do. */
export interface GrowthAssessment {
  /** Completed on the day of measuring; null where the birthday is not known to the day. */
  readonly ageDays: number | null
  readonly ageMonths: number | null
  readonly z: ZScores
  readonly classes: readonly GrowthClass[]
  readonly course: WeightCourse
  readonly sentence: string
  readonly action: 'today' | 'this-week' | 'none'
}

/** The age on a day; null where the birthday is not known to the day or lies after it. */
export function agesOn({ birthDate }: GrowingChild, day: string): Pick<GrowthAssessment, 'ageDays' | 'ageMonths'> {
  const born = birthDate ?? ''
  if (!isCalendarDay(born) || !isCalendarDay(day) || day < born) return { ageDays: null, ageMonths: null }
  return { ageDays: ageInDays(born, day), ageMonths: ageInMonths(born, day) }
}

/** The latest measurement up to a day that has this figure; `others` stand in the order of time. */
export function lastWith<Item extends MeasuredFigures>(others: readonly Item[], figure: 'weightKg' | 'lengthHeightCm', day: string): Item | undefined {
  return others.findLast((one) => one.occurredOn <= day && typeof one[figure] === 'number')
}

/** Judges one measurement; `others` are the child's other valid ones in the order of time. */
export function assessGrowth(child: GrowingChild, one: MeasuredFigures, others: readonly MeasuredFigures[]): GrowthAssessment {
  const { ageDays, ageMonths } = agesOn(child, one.occurredOn)
  const oedema = one.oedema === 'yes'
  const { weightKg, lengthHeightCm, position, muacMm } = one
  const z = zScores({ sex: child.sex, ageDays, weightKg, lengthHeightCm, position, oedema })
  const classes = growthClasses({ z, ageMonths, muacMm, oedema })
  const weighed = lastWith(others, 'weightKg', one.occurredOn)
  const course = weighed ? weightCourse(weighed, { ...one, ageDays }) : 'unknown'
  const sentence = growthSentence({
    weightKg: weightKg ?? null,
    previousWeightKg: weighed?.weightKg ?? null,
    course,
    classes,
    score: z.flags.length > 0 ? 'flagged' : z.waz === null && z.whz === null ? 'none' : 'sound',
  })
  const isWorrying = course === 'lost' || course === 'no-gain'
  return { ageDays, ageMonths, z, classes, course, sentence, action: needsStation(classes) ? 'today' : isWorrying ? 'this-week' : 'none' }
}
