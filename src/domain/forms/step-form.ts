/** A form that is asked question by question: pure data from which one feature draws them all; a new form is one file. */
import type { ProgrammeData } from '../indicators/counting/programme-data.ts'
import type { AnyRecord } from '../records/kind.ts'
import type { Household } from '../records/household.ts'
import type { Person } from '../records/person.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import type { FormId, StepFormId } from './form-id.ts'
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
  /** Why the answer cannot stand, in the user's words; it is said before the next question comes. */
  problem?: (answers: StepAnswers) => string | undefined
  /** A question about an answer that is rarely true; it never blocks. */
  askBack?: (answers: StepAnswers) => string | undefined
}

/** One question, one screen. */
export type StepQuestion = QuestionBase &
  (
    | { kind: 'choice'; choices: readonly StepChoice[] }
    | { kind: 'many'; choices: readonly StepChoice[] }
    | { kind: 'three-way' }
    /** `ahead`: a day to come, such as an appointment; otherwise one up to today. */
    | { kind: 'day'; ahead?: boolean }
    /** Any day before or after today, such as a due day: three boxes at once, held to what its `problem` says. */
    | { kind: 'day'; anyDay: true; ahead?: undefined }
    /** Typed on large keys; comma or dot is kept as typed. */
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
  id: StepFormId
  title: string
  about: 'person' | 'household'
  /** Names of the records it makes; the first is the one that `toAnswers` reads. */
  idNames: readonly [string, ...string[]]
  /** Kind of the first record: an entry of this kind is mended by this form. */
  kind: string
  /** True where it changes a record that has its day already: the summary asks for none. */
  isOnlyChange?: true
  questions: (context: StepContext) => readonly StepQuestion[]
  /** What is known already; asked again only to be changed. */
  begin?: (context: StepContext) => StepAnswers
  /** The answers that a stored record gives, for mending it. */
  toAnswers?: (record: AnyRecord, context: StepContext) => StepAnswers
  /** What the answers amount to, in short sentences; shown before the end. */
  found?: (answers: StepAnswers, context: StepContext) => readonly string[]
  /** What is to be said to the family, as answered; shown before the end. */
  advice?: (answers: StepAnswers, context: StepContext) => readonly string[]
  /** The form that follows for the same subject, where one does. */
  next?: (answers: StepAnswers, context: StepContext) => FormId | undefined
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
  return value !== undefined && isList(value) ? value : []
}

/** The answer of each thing, by its code. */
export function eachAnswer(answers: StepAnswers, name: string): Readonly<Record<string, string>> {
  const value = answers[name]
  if (value === undefined || typeof value === 'string' || isList(value)) return {}
  return value
}

/** True for several chosen values. */
export function isList(value: StepValue): value is readonly string[] {
  return Array.isArray(value)
}

/** The questions that are asked now, in their order. */
export function askedQuestions(form: StepForm, answers: StepAnswers, context: StepContext): StepQuestion[] {
  return form.questions(context).filter(({ when }) => when?.(answers) ?? true)
}

/** True while the question has no answer; of several things each must have one. */
export function isOpenQuestion(question: StepQuestion, answers: StepAnswers): boolean {
  if (question.kind === 'many') return manyAnswer(answers, question.name).length === 0
  if (question.kind !== 'each') return textAnswer(answers, question.name).trim() === ''
  const given = eachAnswer(answers, question.name)
  return question.items.some(({ code }) => (given[code] ?? '') === '')
}

/** Questions that must be answered and are not. */
export function openQuestions(form: StepForm, answers: StepAnswers, context: StepContext): StepQuestion[] {
  return askedQuestions(form, answers, context).filter((question) => question.optional !== true && isOpenQuestion(question, answers))
}
