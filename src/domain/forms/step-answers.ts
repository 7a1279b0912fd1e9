/** Reads the answers of a form asked question by question: a day, a three-way answer, a whole number, a choice of a list. */
import type { ThreeWay } from '../records/kind.ts'
import { isCalendarDay, type CalendarDay } from '../time/calendar-day.ts'
import { earliestDay } from '../time/partial-date.ts'
import { numberReadings } from '../formats/number-vi.ts'
import type { FormProblem } from './form.ts'
import { textAnswer, type StepAnswers, type StepChoice, type StepContext } from './step-form.ts'

/** The day of the record as answered; today while nobody has said another. */
export function dayAnswer(answers: StepAnswers, today: CalendarDay): CalendarDay {
  return textAnswer(answers, 'occurredOn') || today
}

/** What is wrong with the day: no day of the calendar, after today, or before the person was born. */
export function dayProblems(answers: StepAnswers, { person, today }: Pick<StepContext, 'person' | 'today'>): FormProblem[] {
  const day = dayAnswer(answers, today)
  const said = (message: string): FormProblem[] => [{ field: 'occurredOn', message }]
  if (!isCalendarDay(day)) return said('Chưa ghi ngày. Chọn Hôm nay hoặc ghi ngày.')
  if (day > today) return said('Ngày sau hôm nay. Xem lại ngày.')
  return person?.birthDate && day < earliestDay(person.birthDate) ? said('Ngày này bé chưa sinh. Xem lại ngày.') : []
}

/** Yes, no or not known; undefined while it is open. */
export function threeWayAnswer(answers: StepAnswers, name: string): ThreeWay | undefined {
  const value = textAnswer(answers, name)
  return value === 'yes' || value === 'no' || value === 'unknown' ? value : undefined
}

/** A count of 0 to `most`; undefined for nothing, for a fraction and for what cannot be read. */
export function wholeNumberAnswer(answers: StepAnswers, name: string, most: number): number | undefined {
  return numberReadings(textAnswer(answers, name)).find((value) => Number.isInteger(value) && value >= 0 && value <= most)
}

/** The chosen value, when it is one of these; undefined while it is open. */
export function chosenOf<Value extends string>(answers: StepAnswers, name: string, values: readonly Value[]): Value | undefined {
  const said = textAnswer(answers, name)
  return values.find((value) => value === said)
}

/** A table of labels as choices, in the order of the table. */
export function choicesOf<Value extends string>(labels: Readonly<Record<Value, string>>): StepChoice[] {
  return Object.entries<string>(labels).map(([value, label]) => ({ value, label }))
}

/** A typed text without blanks at its ends, NFC; undefined when nothing was typed. */
export function typedAnswer(answers: StepAnswers, name: string): string | undefined {
  const text = textAnswer(answers, name).normalize('NFC').trim()
  return text === '' ? undefined : text
}
