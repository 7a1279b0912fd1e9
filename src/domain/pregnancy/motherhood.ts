/** Where a woman stands: the pregnancy that goes on, her last birth, and which pregnancy a day or a birth belongs to; limits: `schedules/pregnancy-follow-up.ts`. */
import { validRecords } from '../indicators/counting/programme-data.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import type { Delivery } from '../records/delivery.ts'
import type { Pregnancy } from '../records/pregnancy.ts'
import { pregnancyLimits } from '../schedules/pregnancy-follow-up.ts'
import { pregnanciesOf, type KnownPregnancy } from '../tasks/pregnancies.ts'
import type { TaskQuestion } from '../tasks/task-rule.ts'
import { addDays, daysBetween, type CalendarDay } from '../time/calendar-day.ts'
import { isFullDate } from '../time/partial-date.ts'

/** What her page and her menu are drawn from. */
export interface Motherhood {
  /** The one that goes on; of two books' entries the one written last. */
  readonly pregnancy: KnownPregnancy | undefined
  readonly delivery: Delivery | undefined
  /** Days since the last birth; null without one. */
  readonly birthAgo: number | null
}

/** A delivery and a birth day that are no further apart are one confinement; as the indicators count it. */
const SAME_CONFINEMENT_DAYS = 30

/** Where she stands on a day. */
export function motherhoodOf(question: TaskQuestion): Motherhood {
  const { person, records, today } = question
  const delivery = deliveriesOf(question).at(-1)
  const births = validRecords(records.person)
    .filter(({ mother, birthDate }) => mother === person.id && !!birthDate && isFullDate(birthDate))
    .map(({ birthDate }) => birthDate ?? '')
  const last = [...births, ...(delivery ? [delivery.occurredOn] : [])].filter((day) => day <= today).toSorted().at(-1)
  return {
    pregnancy: pregnanciesOf(question).findLast(({ end }) => end === undefined),
    delivery,
    birthAgo: last === undefined ? null : daysBetween(last, today),
  }
}

/** Her deliveries in the order of time. */
export function deliveriesOf({ person, records }: Pick<TaskQuestion, 'person' | 'records'>): Delivery[] {
  return validRecords(records.delivery).filter(({ subject }) => subject === person.id).toSorted(compareByTime)
}

/** The delivery that a birth on this day belongs to, where one was written down already. */
export function deliveryAbout(deliveries: readonly Delivery[], day: CalendarDay): Delivery | undefined {
  return deliveries.find(({ occurredOn }) => Math.abs(daysBetween(occurredOn, day)) < SAME_CONFINEMENT_DAYS)
}

/** Pregnancies written down as going on that a birth on this day ends; two books' entries of one end together. */
export function endedByBirth(question: TaskQuestion, day: CalendarDay): Pregnancy[] {
  const known = new Map(pregnanciesOf(question).map((one) => [one.pregnancy.id, one]))
  return ongoingEntries(question).filter(({ id, occurredOn }) => {
    const startOn = known.get(id)?.startOn ?? null
    return day >= (startOn === null ? occurredOn : addDays(startOn, pregnancyLimits.value.earliestBirth))
  })
}

/** All entries that say that she is pregnant, the latest last. */
export function ongoingEntries({ person, records }: Pick<TaskQuestion, 'person' | 'records'>): Pregnancy[] {
  return validRecords(records.pregnancy).filter(({ subject, status }) => subject === person.id && status === 'ongoing').toSorted(compareByTime)
}

/** The pregnancy in which a day fell; undefined where none is known of. */
export function pregnancyOn(question: TaskQuestion, day: CalendarDay): KnownPregnancy | undefined {
  return pregnanciesOf(question).findLast(({ pregnancy, startOn, end }) => {
    const from = startOn ?? addDays(pregnancy.occurredOn, -pregnancyLimits.value.longest)
    const until = end?.on ?? addDays(startOn ?? pregnancy.occurredOn, pregnancyLimits.value.longest)
    return end?.reason !== 'merged' && day >= from && day <= until
  })
}
