/** What a newborn check asks about, as typed, and how typed values are read. */
import { parseWeight } from '../../formats/weight.ts'
import { plausibleBirthWeight } from '../../newborn/birth-weight.ts'
import { newbornFacts, type NewbornFactField } from '../../newborn/facts.ts'
import { hepatitisBTiming, type HepatitisBResult } from '../../newborn/hepatitis-b.ts'
import type { Delivery } from '../../records/delivery.ts'
import type { FactSource, ThreeWay } from '../../records/kind.ts'
import type { NewbornCheck } from '../../records/newborn-check.ts'
import type { Person } from '../../records/person.ts'
import { isCalendarDay } from '../../time/calendar-day.ts'

/** One answered fact; both null while it is open. */
export interface FactAnswer {
  answer: ThreeWay | null
  source: FactSource | null
}

/** What the screen holds: text as typed; an empty text is an open question. */
export interface NewbornCheckAnswers {
  /** Day of the visit, which may be earlier than the day of entry. */
  occurredOn: string
  birthDate: string
  birthTime: string
  birthPlace: '' | NewbornCheck['birthPlace']
  birthPlaceName: string
  dischargedOn: string
  gestationWeeks: string
  birthWeight: string
  hepatitisBDay: string
  hepatitisBTime: string
  /** What all of it is read from, until a fact is given a source of its own. */
  usualSource: FactSource | null
  facts: Record<NewbornFactField, FactAnswer>
  note: string
}

/** The child, the check that is edited if it is one, and this moment in the field (`now` as `HH:MM`). */
export interface NewbornCheckContext {
  ids: Record<string, string>
  child: Person
  before: NewbornCheck | undefined
  today: string
  now: string
}

const open = (): FactAnswer => ({ answer: null, source: null })

/** What a delivery says of the birth of each of its children: it is not asked again. */
type KnownBirth = Pick<Delivery, 'place' | 'placeName' | 'dischargedOn' | 'gestationWeeks'>

/** A fresh form for a child, with what the registry and the delivery know of the birth. */
export function emptyNewbornCheck(child: Pick<Person, 'birthDate' | 'birthTime'>, today: string, birth?: KnownBirth): NewbornCheckAnswers {
  return {
    occurredOn: today,
    birthDate: child.birthDate ?? '',
    birthTime: child.birthTime ?? '',
    birthPlace: birth && birth.place !== 'unknown' ? birth.place : '',
    birthPlaceName: birth?.placeName ?? '',
    dischargedOn: birth?.dischargedOn ?? '',
    gestationWeeks: birth?.gestationWeeks ? String(birth.gestationWeeks) : '',
    birthWeight: '',
    hepatitisBDay: '', hepatitisBTime: '',
    usualSource: null,
    facts: {
      weighed: open(), vitaminK1: open(), hepatitisB: open(), earlyBreastfeeding: open(),
      skinToSkin: open(), eenc: open(), screening: open(), cordCare: open(),
    },
    note: '',
  }
}

/** The answers that a stored check gives, for editing. */
export function newbornCheckToAnswers(check: NewbornCheck, child: Person): NewbornCheckAnswers {
  const [day = '', time = ''] = (check.hepatitisBAt ?? '').split('T')
  const facts = emptyNewbornCheck(child, check.occurredOn).facts
  for (const { field, sourceField } of newbornFacts) facts[field] = { answer: check[field] ?? null, source: check[sourceField] ?? null }
  return {
    ...emptyNewbornCheck(child, check.occurredOn),
    birthPlace: check.birthPlace,
    birthPlaceName: check.birthPlaceName ?? '',
    dischargedOn: check.dischargedOn ?? '',
    gestationWeeks: check.gestationWeeks === null || check.gestationWeeks === undefined ? '' : String(check.gestationWeeks),
    birthWeight: typeof check.birthWeightGrams === 'number' ? `${check.birthWeightGrams} g` : '',
    hepatitisBDay: day,
    hepatitisBTime: time,
    facts,
    note: check.note ?? '',
  }
}

/** Typed weight in grams; null when it is empty or cannot be read. */
export function typedBirthWeight(typed: string): number | null {
  const parsed = parseWeight(typed, plausibleBirthWeight.value)
  return parsed.ok ? parsed.value.grams : null
}

/** What the answers say about the birth dose: in time, late, or not to be told. */
export function answeredHepatitisB(answers: NewbornCheckAnswers): HepatitisBResult {
  return hepatitisBTiming({
    answer: answers.facts.hepatitisB.answer ?? 'unknown',
    at: doseMoment(answers) ?? (answers.hepatitisBDay || null),
    birthDate: answers.birthDate || null,
    birthTime: answers.birthTime || null,
  })
}

/** The moment of the dose as it is stored; null unless day and time are both known. */
export function doseMoment(answers: NewbornCheckAnswers): string | null {
  const known = isCalendarDay(answers.hepatitisBDay) && isTime(answers.hepatitisBTime)
  return known ? `${answers.hepatitisBDay}T${answers.hepatitisBTime}` : null
}

/** True for `HH:MM`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Typed weeks of pregnancy; null when it is empty or no number. */
export function weeksOf(typed: string): number | null {
  return /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : null
}
