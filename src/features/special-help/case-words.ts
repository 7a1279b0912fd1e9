/** A report in words, for the one screen that may show it. */
import { findCircumstance } from '#domain/circumstances/circumstance-groups.ts'
import { reportedToPlaces } from '#domain/forms/special-circumstance.ts'
import type { SupportGiven } from '#domain/records/support-given.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { OwnCase } from '#storage/read/special-help.ts'

const w = words.specialHelp

/** Who the child is: as the book calls it, else as it was told. */
export function childWords({ child, mother, record }: Pick<OwnCase, 'child' | 'mother' | 'record'>, today: string): string {
  if (child) return words.person.called(child, today, mother?.name)
  return record.childTold || w.unknownChild
}

/** The circumstance in the law's words. */
export function circumstanceWords(code: string): string {
  return told(findCircumstance(code)?.label ?? '')
}

/** Where it was told, in the order of the screen. */
export function placesWords(reportedTo: readonly string[]): string {
  const said = reportedToPlaces.filter((place) => reportedTo.includes(place)).map((place) => w.reported.places[place])
  return said.length === 0 ? w.reported.none : said.join(', ')
}

/** What is known and what comes next, one line each. */
export function caseLines({ record, review }: OwnCase, today: string): string[] {
  const { occurredOn, since, reportedTo, reviewedOn, endedOn, endedReason } = record
  const next = review && (review.state === 'overdue' ? w.card.late(told(dayLabel(review.due, today))) : w.card.next(told(dayLabel(review.due, today))))
  return [
    w.card.reportedOn(displayDate(occurredOn)),
    ...(since ? [w.card.since(displayDate(since))] : []),
    w.card.reportedTo(placesWords(reportedTo ?? [])),
    ...(reviewedOn ? [w.card.reviewed(told(dayLabel(reviewedOn, today)))] : []),
    ...(endedOn ? [w.card.ended(displayDate(endedOn), endedReason ?? '')] : next ? [next] : []),
  ]
}

/** One help in one line. */
export function supportWords({ what, occurredOn, from, note }: SupportGiven): string {
  return w.card.support(w.supports[what], displayDate(occurredOn), [from, note].filter(Boolean).join(', '))
}
