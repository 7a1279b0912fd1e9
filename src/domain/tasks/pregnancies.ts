/** The pregnancies of a woman as her tasks read them: from when each is reckoned, its examinations, and what ended it; limits: `schedules/pregnancy-follow-up.ts`. */
import { validRecords } from '../indicators/counting/programme-data.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import { expectedDay, FULL_TERM_DAYS } from '../pregnancy/gestational-age.ts'
import type { AntenatalContact } from '../records/antenatal-contact.ts'
import type { Pregnancy } from '../records/pregnancy.ts'
import { pregnancyLimits } from '../schedules/pregnancy-follow-up.ts'
import { addDays, daysBetween, type CalendarDay } from '../time/calendar-day.ts'
import { earliestDay } from '../time/partial-date.ts'
import { lifeClosing } from './person-facts.ts'
import type { TaskClosing } from './task.ts'
import type { TaskQuestion } from './task-rule.ts'

/** One pregnancy with all that is known of it. */
export interface KnownPregnancy {
  readonly pregnancy: Pregnancy
  /** Day 0, by the due day, the last period, or the weeks at the first examination that tells them; null when nothing dates it. */
  readonly startOn: CalendarDay | null
  /** The record that tells it. */
  readonly datedBy: string | null
  readonly contacts: readonly AntenatalContact[]
  /** Undefined while it goes on. */
  readonly end: TaskClosing | undefined
}

/** The woman's pregnancies, without those that ended so long ago that nobody needs their tasks. */
export function pregnanciesOf(question: TaskQuestion): KnownPregnancy[] {
  const { person, records, today } = question
  const own = validRecords(records.pregnancy).filter(({ subject }) => subject === person.id).toSorted(compareByTime)
  if (own.length === 0) return []
  const contacts = validRecords(records['antenatal-contact']).filter(({ subject }) => subject === person.id).toSorted(compareByTime)
  const newer = new Map(own.map((pregnancy) => [pregnancy.id, sameButNewer(pregnancy, own)]))
  const { listedAfterEnd } = pregnancyLimits.value
  return own
    .map((pregnancy): KnownPregnancy => {
      const ids = new Set([pregnancy.id, ...own.filter(({ id }) => newer.get(id) === pregnancy).map(({ id }) => id)])
      const mine = contacts.filter((contact) => ids.has(contact.pregnancy))
      const dating = datingOf(pregnancy, mine)
      const double = newer.get(pregnancy.id)
      const end = double ? ({ reason: 'merged', record: double.id, on: null } as const) : endOf(pregnancy, ids, dating.startOn, question)
      return { pregnancy, contacts: mine, ...dating, end }
    })
    .filter(({ end }) => !end?.on || today <= addDays(end.on, listedAfterEnd))
}

/** True for a woman who lives here and goes with child, as far as the book knows. */
export function isExpecting(question: TaskQuestion): boolean {
  return pregnanciesOf(question).some(({ end }) => end === undefined) && lifeClosing(question) === undefined
}

/** Two books may have written down one pregnancy: the tasks go by the entry that was written last. */
function sameButNewer(pregnancy: Pregnancy, all: readonly Pregnancy[]): Pregnancy | undefined {
  if (pregnancy.status !== 'ongoing') return undefined
  return all.findLast(
    (other) =>
      other.status === 'ongoing' && compareByTime(other, pregnancy) > 0 &&
      daysBetween(pregnancy.occurredOn, other.occurredOn) < pregnancyLimits.value.sameWithin,
  )
}

function datingOf(pregnancy: Pregnancy, contacts: readonly AntenatalContact[]): Pick<KnownPregnancy, 'startOn' | 'datedBy'> {
  const due = expectedDay(pregnancy)
  if (due !== null) return { startOn: addDays(due, -FULL_TERM_DAYS), datedBy: pregnancy.id }
  for (const { id, occurredOn, gestationWeeks } of contacts) {
    if (typeof gestationWeeks === 'number') return { startOn: addDays(occurredOn, -gestationWeeks * 7), datedBy: id }
  }
  return { startOn: null, datedBy: null }
}

/** Its own word first, then the delivery, then a child that the woman has had since. */
function endOf(pregnancy: Pregnancy, ids: ReadonlySet<string>, startOn: CalendarDay | null, { person, records }: TaskQuestion): TaskClosing | undefined {
  const since = startOn === null ? pregnancy.occurredOn : addDays(startOn, pregnancyLimits.value.earliestBirth)
  const delivery = validRecords(records.delivery)
    .filter(({ subject, pregnancy: of, occurredOn }) => subject === person.id && (of ? ids.has(of) : occurredOn >= since))
    .toSorted(compareByTime)
    .at(0)
  if (delivery) return { reason: 'pregnancy-over', record: delivery.id, on: delivery.occurredOn }
  if (pregnancy.status === 'lost-to-follow-up') return { reason: 'lost', record: pregnancy.id, on: pregnancy.endedOn ?? null }
  if (pregnancy.status !== 'ongoing') return { reason: 'pregnancy-over', record: pregnancy.id, on: pregnancy.endedOn ?? null }
  const child = validRecords(records.person)
    .filter(({ mother, birthDate }) => mother === person.id && !!birthDate && earliestDay(birthDate) >= since)
    .toSorted((left, right) => ((left.birthDate ?? '') < (right.birthDate ?? '') ? -1 : 1))
    .at(0)
  return child?.birthDate ? { reason: 'pregnancy-over', record: child.id, on: earliestDay(child.birthDate) } : undefined
}
