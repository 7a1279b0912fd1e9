/** Any record's fields as label and value in words, for a person who must judge or look up what was written. */
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { displayPhone } from '#domain/formats/phone.ts'
import { displayGrams } from '#domain/formats/weight.ts'
import type { Json } from '#domain/json.ts'
import { findTopic } from '#domain/education/topics.ts'
import { breastfeedingLabels } from '#domain/forms/household-visit.ts'
import { visitAdvice } from '#domain/forms/household-visit/advice.ts'
import { birthPlaceLabels, factSourceLabels, newbornFacts } from '#domain/newborn/facts.ts'
import { findKind } from '#domain/records/index.ts'
import { referralBarrierLabels } from '#domain/referrals/barriers.ts'
import { referralOutcomeLabels } from '#domain/referrals/referral-state.ts'
import { reasonLine } from '#domain/signs/reason-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { displayDate, isPartialDate } from '#domain/time/partial-date.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'

/** A field's name and what it says, both in words. */
export type TextFact = { label: string; value: string }

/** Fields that a line of its own already says, or that only machines read. */
const silent = new Set(['area', 'author', 'device', 'recordedAt', 'occurredOn', 'clockUnsure', 'subject', 'household', 'mother', 'father', 'visit', 'check', 'session', 'child', 'seen', 'attendees', 'expected'])

/** Name of a kind; a kind of a newer phone is called by what it is, a record. */
export function kindWords(kind: string): string {
  return findKind(kind)?.label.vi ?? stationWords.station.record.unknownKind
}

/** The fields that say something, in the order in which they were written. */
export function fieldFacts(fields: Record<string, Json>, now: number): TextFact[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    if (silent.has(field) || field.endsWith('Source') || value === null || value === '') return []
    const text = valueWords(field, value, now)
    return text === '' ? [] : [{ label: fieldWords(field), value: withSource(text, fields[`${field}Source`]) }]
  })
}

/** A field's name in words; one of a newer phone keeps its own. */
export function fieldWords(field: string): string {
  const { fields } = words.record
  const fact = newbornFacts.find((one) => one.field === field)?.label
  return told(fact) ?? (field in fields ? fields[field as keyof typeof fields] : field)
}

/** One value in words as it may stand beside another of the same field: an empty one says so. */
export function sideWords(field: string, value: Json | undefined, now: number): string {
  return (value === undefined ? '' : valueWords(field, value, now)) || stationWords.station.conflicts.empty
}

const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  birthPlace: birthPlaceLabels,
  breastfeeding: breastfeedingLabels,
  outcome: referralOutcomeLabels,
  barrier: referralBarrierLabels,
  ...words.record.values,
}

function valueWords(field: string, value: Json, now: number): string {
  if (field === 'topic' && typeof value === 'string') return told(findTopic(value)?.label) ?? value
  if (typeof value === 'string') return told(known[field]?.[value]) ?? answers[value] ?? dateWords(value, now)
  if (typeof value === 'number') return numberWords(field, value, now)
  if (typeof value === 'boolean') return value ? words.ui.yes : words.ui.no
  if (Array.isArray(value)) return listWords(field, value, now)
  return value === null ? '' : objectWords(field, value)
}

const answers: Readonly<Record<string, string>> = { yes: words.ui.yes, no: words.ui.no, unknown: words.ui.unknown }

function dateWords(text: string, now: number): string {
  const [day = '', clock] = text.split('T')
  if (clock && isPartialDate(day)) return told(momentLabel(Date.parse(`${text}:00+07:00`), now))
  return isPartialDate(text) && text.length > 4 ? displayDate(text) : text
}

function numberWords(field: string, value: number, now: number): string {
  if (field === 'birthWeightGrams') return displayGrams(value)
  if (field === 'temperatureCelsius') return `${formatNumberVi(value, 1)} °C`
  return field.endsWith('At') ? told(momentLabel(value, now)) : formatNumberVi(value)
}

function listWords(field: string, values: readonly Json[], now: number): string {
  if (field === 'reasons' || field === 'recalled') {
    return told(reasonLine(values.filter((value): value is string => typeof value === 'string')))
  }
  if (field === 'advice') return adviceWords(values)
  if (field === 'cards') return stationWords.station.record.cards(values.length)
  return values.map((value) => valueWords(field, value, now)).filter(Boolean).join(', ')
}

/** Advice of a newer phone is counted among "other". */
function adviceWords(codes: readonly Json[]): string {
  const labels = codes.map((code) => visitAdvice.find((advice) => advice.code === code)?.label ?? stationWords.station.record.otherAdvice)
  return [...new Set(labels)].join(', ')
}

function objectWords(field: string, value: Record<string, Json>): string {
  if (field === 'signs' || field === 'motherSigns') return signsWords(value)
  const { number, perMinute } = value
  if (typeof number === 'string') return displayPhone(number)
  return typeof perMinute === 'number' ? stationWords.station.signs.perMinute([String(perMinute)]) : ''
}

/** "Có: …" first, then what stayed open; a sign that was answered with no needs no word. */
function signsWords(signs: Record<string, Json>): string {
  const having = (answer: string) => told(reasonLine(Object.keys(signs).filter((code) => signs[code] === answer)))
  const { signs: say } = stationWords.station
  const [yes, unknown] = [having('yes'), having('unknown')]
  return [yes ? say.has(yes) : '', unknown ? say.open(unknown) : ''].filter(Boolean).join('. ') || say.none
}

function withSource(text: string, source: Json | undefined): string {
  const name = typeof source === 'string' && source in factSourceLabels ? told(factSourceLabels[source as keyof typeof factSourceLabels]) : undefined
  return name ? `${text} (${name.toLocaleLowerCase('vi')})` : text
}

/** "Ngày thăm 17/6, nhập 18/6": both days where they differ, else the one. */
export function dayPair(occurredOn: string | undefined, recordedAt: number | undefined): string {
  const { record } = stationWords.station
  if (!occurredOn) return ''
  const entered = recordedAt === undefined ? occurredOn : dayInVietNam(recordedAt)
  return entered === occurredOn ? record.happenedOn(displayDate(occurredOn)) : record.happenedAndEntered(displayDate(occurredOn), displayDate(entered))
}
