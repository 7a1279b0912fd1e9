/** A form that is asked question by question: pure data from which one feature draws them all; a new form is one file. */
import type { ProgrammeData } from '../indicators/counting/programme-data.ts'
import type { AnyRecord } from '../records/kind.ts'
import type { Household } from '../records/household.ts'
import type { Person } from '../records/person.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import type { FormId } from './form-id.ts'
import type { FormResult } from './form.ts'

/** One answer: text (a choice, a day, a number as typed), several choices, or an answer for each of several things. */
export type StepValue = string | readonly string[] | Readonly<Record<string, string>>

/** Answers by the name of their question; a missing or empty one is open. */
export type StepAnswers = Readonly<Record<string, StepValue>>

/** An answer to choose. */
export interface StepChoice {
  value: string
  label: string
  hint?: string
}

/** A thing that is asked about beside others on one screen. */
export interface StepItem {
  code: string
  label: string
  hint?: string
  /** Id of its drawing in `ui/pictures`. */
  picture?: string
}

interface QuestionBase {
  name: string
  /** The whole question; it is the heading of its screen. */
  question: string
  /** Short, for the summary: "Nơi khám". */
  label: string
  /** How to find out, in a sentence. */
  hint?: string
  /** Id of a drawing in `ui/pictures`. */
  picture?: string
  /** True when one may go on without an answer. */
  optional?: boolean
  /** Whether it is asked, as answered so far; always when left out. */
  when?: (answers: StepAnswers) => boolean
}

/** One question, one screen. */
export type StepQuestion = QuestionBase &
  (
    | { kind: 'choice'; choices: readonly StepChoice[] }
    | { kind: 'many'; choices: readonly StepChoice[] }
    | { kind: 'three-way' }
    /** `ahead`: a day to come, such as an appointment; otherwise one up to today. */
    | { kind: 'day'; ahead?: boolean }
    | { kind: 'number'; unit: string; decimals?: number; previous?: string }
    | { kind: 'text'; maxLength?: number }
    /** Each thing gets one of the same few answers. */
    | { kind: 'each'; items: readonly StepItem[]; choices: readonly StepChoice[] }
  )

/** What a form knows of whom it is for. */
export interface StepContext {
  ids: Readonly<Record<string, string>>
  household: Household
  /** The person it is for; absent where it is about the household. */
  person: Person | undefined
  members: readonly Person[]
  /** What is recorded of the person and the household. */
  records: ProgrammeData
  today: CalendarDay
  /** The clock in the field, `HH:MM`. */
  now: string
  /** The record that is being mended; absent for a new one. */
  before: AnyRecord | undefined
}

/** One such form. A question named `occurredOn` asks for the day; where there is none the summary shows today and lets it be changed. */
export interface StepForm {
  id: FormId
  title: string
  about: 'person' | 'household'
  /** Names of the records it makes; the first is the one that `toAnswers` reads. */
  idNames: readonly [string, ...string[]]
  /** Kind of the first record: an entry of this kind is mended by this form. */
  kind: string
  questions: (context: StepContext) => readonly StepQuestion[]
  /** What is known already; asked again only to be changed. */
  begin?: (context: StepContext) => StepAnswers
  /** The answers that a stored record gives, for mending it. */
  toAnswers?: (record: AnyRecord, context: StepContext) => StepAnswers
  toRecords: (answers: StepAnswers, context: StepContext) => FormResult
}

/** A text answer; '' while it is open. */
export function textAnswer(answers: StepAnswers, name: string): string {
  const value = answers[name]
  return typeof value === 'string' ? value : ''
}

/** Several chosen values; none while it is open. */
export function manyAnswer(answers: StepAnswers, name: string): readonly string[] {
  const value = answers[name]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** The answer of each thing, by its code. */
export function eachAnswer(answers: StepAnswers, name: string): Readonly<Record<string, string>> {
  const value = answers[name]
  if (value === undefined || typeof value === 'string' || isList(value)) return {}
  return value
}

function isList(value: StepValue): value is readonly string[] {
  return Array.isArray(value)
}
