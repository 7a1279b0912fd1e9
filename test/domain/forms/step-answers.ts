/** Whom forms in steps are tested for, any answers that a person could give, and whether what comes of them can be stored. */
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import type { FormResult } from '#domain/forms/form.ts'
import { openQuestions, type StepAnswers, type StepContext, type StepForm, type StepQuestion, type StepValue } from '#domain/forms/step-form.ts'
import { findKind } from '#domain/records/index.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Person } from '#domain/records/person.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { aHousehold, aMother, id } from '../indicators/builders.ts'

/** The day of the tests. */
export const TODAY = '2026-06-17'

const idNames = ['pregnancy', 'antenatal-contact', 'delivery', 'death']

/** A woman of the book with these records. */
export function contextOf(records: readonly { kind: string }[] = [], said: Partial<StepContext> = {}): StepContext {
  const person: Person = said.person ?? aMother()
  return {
    ids: Object.fromEntries(idNames.map((name, place) => [name, id(4000 + place)])),
    household: aHousehold(), person, members: [person], records: programmeData([aHousehold(), person, ...records]),
    today: TODAY, now: '09:46', before: undefined, ...said,
  }
}

/** An answer to one question: mostly one that it offers, now and then nonsense. */
function anyValue(question: StepQuestion): fc.Arbitrary<StepValue> {
  const nonsense: fc.Arbitrary<StepValue> = fc.constantFrom<StepValue>('', 'xyz', '99999', ['xyz'], { xyz: 'yes' })
  const day = fc.integer({ min: -700, max: 400 }).map((days) => addDays(TODAY, days))
  const usual = ((): fc.Arbitrary<StepValue> => {
    switch (question.kind) {
      case 'choice': return fc.constantFrom(...question.choices.map(({ value }) => value))
      case 'many': return fc.subarray(question.choices.map(({ value }) => value))
      case 'three-way': return fc.constantFrom('yes', 'no', 'unknown')
      case 'day': return day
      case 'number': return fc.oneof(fc.integer({ min: 0, max: 300 }).map(String), fc.double({ min: 0, max: 200, noNaN: true }).map((number) => number.toFixed(1).replace('.', ',')))
      case 'text': return fc.oneof(fc.string(), fc.constantFrom('15/8', '5/4 nhuận', 'Bệnh viện Phụ sản'))
      case 'each': return fc.constant({})
    }
  })()
  return fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: nonsense })
}

/** Any answers to a form, also to questions that are not asked. */
export function anyAnswers(form: StepForm, context: StepContext): fc.Arbitrary<StepAnswers> {
  const entries = form.questions(context).map((question) => [question.name, anyValue(question)] as const)
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] }).map((answers) =>
    Object.fromEntries(Object.entries(answers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))))
}

/** What of a result could not be stored: nothing for problems in words, and for records that fit. */
export function unstorable(result: FormResult, context: StepContext): unknown[] {
  if (!result.ok) return result.problems.filter(({ message }) => message.trim() === '')
  const stored = Object.values(context.records).flat()
  return result.changes.filter(({ kind: name, id: changed, set }) => {
    const kind = findKind(name)
    const before: Record<string, unknown> = stored.find((record) => record.id === changed) ?? { occurredOn: context.today, recordedAt: 1, author: 'mai', device: 'm' }
    const { id: _, kind: __, ...fields } = { ...before, ...set }
    return changed === '' || !kind || recordProblems(kind, JSON.parse(JSON.stringify(fields)) as Parameters<typeof recordProblems>[1]).length > 0
  })
}

/** The fields that answers give to a record of this kind; the answers must be enough. */
export function fieldsFrom(form: StepForm, answers: StepAnswers, context: StepContext, kind = form.kind): Record<string, unknown> {
  expect(openQuestions(form, answers, context).map(({ name }) => name)).toEqual([])
  const result = form.toRecords(answers, context)
  if (!result.ok) throw new Error(result.problems.map(({ field, message }) => `${field}: ${message}`).join(' '))
  const change = result.changes.find((one) => one.kind === kind)
  return { id: change?.id, ...change?.set }
}

/** Names of the questions to which answers are wrong. */
export function wrongIn(form: StepForm, answers: StepAnswers, context: StepContext): string[] {
  const result = form.toRecords(answers, context)
  return result.ok ? [] : result.problems.map(({ field }) => field)
}

/** What asks back, by its question. */
export function askedBack(form: StepForm, answers: StepAnswers, context: StepContext): string[] {
  const result = form.toRecords(answers, context)
  return result.ok ? result.warnings.map(({ field }) => field) : []
}

/** The record after it was opened and saved again unchanged. */
export function savedAgain(form: StepForm, record: AnyRecord, context: StepContext): Record<string, unknown> {
  const opened = { ...context, before: record, ids: { ...context.ids, [form.idNames[0]]: record.id } }
  const result = form.toRecords(form.toAnswers?.(record, opened) ?? {}, opened)
  if (!result.ok) throw new Error(result.problems.map(({ field, message }) => `${field}: ${message}`).join(' '))
  const change = result.changes.find((one) => one.id === record.id)
  return { ...record, ...change?.set }
}
