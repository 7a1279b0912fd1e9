/** Where a woman stands: pregnant, how far, or after a birth, with whom of it living; which danger signs are hers follows from it (clinical.md §3, §4). */
import { validRecords, type ProgrammeData } from '../indicators/counting/programme-data.ts'
import type { Person } from '../records/person.ts'
import type { Pregnancy } from '../records/pregnancy.ts'
import { signListFor } from '../signs/sign-list-for.ts'
import type { WomanSubject } from '../signs/sign-subject.ts'
import { pregnanciesOf } from '../tasks/pregnancies.ts'
import { daysBetween, type CalendarDay } from '../time/calendar-day.ts'
import { isFullDate } from '../time/partial-date.ts'

/** What is known of her. */
export interface WomanNow {
  /** The pregnancy that goes on. */
  readonly pregnancy: Pregnancy | undefined
  /** Its day 0; null when nothing dates it. */
  readonly startOn: CalendarDay | null
  /** The day of her last birth, or of the end of a pregnancy without one; null when none is written down. */
  readonly birthOn: CalendarDay | null
  /** False where the pregnancy ended before a birth. */
  readonly gaveBirth: boolean
  /** Living children of that birth, the youngest names as they come. */
  readonly newborns: readonly Person[]
  /** No child of it lives, and that is known: she is visited alone. */
  readonly bereaved: boolean
}

/** Children born within so many days of each other came of one birth. */
const ONE_BIRTH_DAYS = 3

/** Reads her records; `records` may hold other people's too. */
export function womanNow(person: Person, records: ProgrammeData, today: CalendarDay): WomanNow {
  const going = pregnanciesOf({ person, records, today }).findLast(({ end }) => end === undefined)
  const children = validRecords(records.person).flatMap((child) =>
    child.mother === person.id && child.birthDate && isFullDate(child.birthDate) && child.birthDate <= today ? [{ child, on: child.birthDate }] : [],
  )
  const deliveries = validRecords(records.delivery).filter(({ subject, occurredOn }) => subject === person.id && occurredOn <= today)
  const ended = validRecords(records.pregnancy).flatMap(({ subject, status, endedOn }) =>
    subject === person.id && (status === 'miscarried' || status === 'ended') && endedOn && endedOn <= today ? [endedOn] : [],
  )
  const births = [...children.map(({ on }) => on), ...deliveries.map(({ occurredOn }) => occurredOn)]
  const birthOn = [...births, ...ended].toSorted().at(-1) ?? null
  const ofThatBirth = (on: CalendarDay) => birthOn !== null && Math.abs(daysBetween(on, birthOn)) <= ONE_BIRTH_DAYS
  const gaveBirth = births.some(ofThatBirth)
  const dead = new Set(validRecords(records.death).map(({ subject }) => subject))
  const isDead = (child: Person) => child.status === 'died' || dead.has(child.id)
  const own = children.filter(({ on }) => ofThatBirth(on)).map(({ child }) => child)
  const living = own.filter((child) => !isDead(child))
  const lost = !gaveBirth || own.some(isDead) || deliveries.some(({ occurredOn, liveBirths }) => liveBirths === 0 && ofThatBirth(occurredOn))
  return {
    pregnancy: going?.pregnancy,
    startOn: going?.startOn ?? null,
    birthOn,
    gaveBirth,
    newborns: living.filter(({ status }) => status === 'active'),
    bereaved: birthOn !== null && living.length === 0 && lost,
  }
}

/** Days from her last birth to a day; null without one. */
export function daysSinceBirth({ birthOn }: Pick<WomanNow, 'birthOn'>, day: CalendarDay): number | null {
  return birthOn === null ? null : daysBetween(birthOn, day)
}

/** The list of danger signs that is hers on a day; undefined when none is. */
export function womanSubject(now: WomanNow, day: CalendarDay): WomanSubject | undefined {
  const list = signListFor({ pregnant: now.pregnancy !== undefined, postpartumDays: daysSinceBirth(now, day) })
  if (list !== 'pregnant' && list !== 'postpartum') return undefined
  const gestationWeeks = now.startOn === null ? null : Math.floor(daysBetween(now.startOn, day) / 7)
  return { list, gestationWeeks, ...(list === 'postpartum' && now.bereaved ? { alone: true } : {}) }
}
