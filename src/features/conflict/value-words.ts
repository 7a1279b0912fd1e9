/** A field and a value of a clash in words: labels from the forms and the facts, days, grams and signs as people say them. */
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { displayGrams } from '#domain/formats/weight.ts'
import type { Json } from '#domain/json.ts'
import { newbornFacts, threeWayLabels } from '#domain/newborn/facts.ts'
import { referralOutcomeLabels } from '#domain/referrals/referral-state.ts'
import { reasonLine } from '#domain/signs/reason-label.ts'
import { displayClock } from '#domain/time/clock.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { displayDate, isPartialDate } from '#domain/time/partial-date.ts'
import { epochFromVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'

const w = words.conflict

/** The field's name; one of a newer version is called "Ô này". */
export function fieldWords(field: string): string {
  const named: Readonly<Record<string, string>> = words.record.fields
  return told(newbornFacts.find((fact) => fact.field === field)?.label) ?? named[field] ?? w.otherField
}

const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...words.record.values,
  outcome: referralOutcomeLabels,
}

/** The value as it is read on the page of the record; an empty one says so. */
export function valueWords(field: string, value: Json, now: number): string {
  if (value === null || value === '') return w.empty
  if (typeof value === 'string') return textWords(field, value, now)
  if (typeof value === 'number') return numberWords(field, value, now)
  if (typeof value === 'boolean') return value ? words.ui.yes : words.ui.no
  if (Array.isArray(value)) return listWords(field, value)
  return signWords(value)
}

function textWords(field: string, text: string, now: number): string {
  const answers: Readonly<Record<string, string>> = options[field] ?? threeWayLabels
  const option = answers[text]
  if (option !== undefined) return told(option)
  const [day = '', clock] = text.split('T')
  if (clock !== undefined) {
    const moment = epochFromVietNam(day, clock)
    return moment === undefined ? text : told(momentLabel(moment, now))
  }
  if (/^\d{2}:\d{2}$/.test(text)) return displayClock(text)
  return isPartialDate(text) ? displayDate(text) : text
}

function numberWords(field: string, value: number, now: number): string {
  if (field.endsWith('Grams')) return displayGrams(value)
  if (field.endsWith('Weeks')) return w.weeks(formatNumberVi(value, 0))
  if (field.endsWith('Celsius')) return w.degrees(formatNumberVi(value, 1))
  return field.endsWith('At') ? told(momentLabel(value, now)) : formatNumberVi(value)
}

function listWords(field: string, values: readonly Json[]): string {
  if (field === 'breaths') {
    const last = values.at(-1)
    const perMinute = typeof last === 'object' && last !== null && !Array.isArray(last) ? last['perMinute'] : undefined
    return typeof perMinute === 'number' ? w.breaths(formatNumberVi(perMinute, 0)) : w.empty
  }
  const codes = values.filter((value) => typeof value === 'string')
  return codes.length === 0 ? w.reasonsNone : told(reasonLine(codes))
}

/** Signs with "yes" first, then those that stayed open; a sign that was answered with no needs no word. */
function signWords(signs: Readonly<Record<string, Json>>): string {
  const having = (answer: string) => told(reasonLine(Object.keys(signs).filter((code) => signs[code] === answer)))
  const [found, unsure] = [having('yes'), having('unknown')]
  return [found && w.signsFound(found), unsure && w.signsUnsure(unsure)].filter((part) => part !== '').join('. ') || w.signsNone
}
