/** The form of one vaccine dose: given on a day or on one that nobody knows, or not given and why; no day is ever made up. Doses: clinical.md §6. */
import * as z from 'zod/mini'
import type { Json } from '../json.ts'
import { notGivenReasonSchema, type Immunisation, type NotGivenReason } from '../records/immunisation.ts'
import { sourceSchema, type FactSource } from '../records/kind.ts'
import type { Person } from '../records/person.ts'
import { isCalendarDay, type CalendarDay } from '../time/calendar-day.ts'
import { childVaccines, womanVaccines } from '../vaccines/index.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'
import { isTime } from './newborn-check/answers.ts'

/** One dose as the card asks about it; an empty day is one that nobody knows. */
export interface DoseAnswers {
  /** Dose code. */
  dose: string
  given: 'yes' | 'no'
  day: string
  /** `HH:MM`, for the dose that counts by the hour; empty when it is not known. */
  time: string
  source: '' | FactSource
  reason: '' | NotGivenReason
}

/** Whose dose, the entry that is mended if it is one, and the day. */
export interface DoseContext {
  ids: Readonly<Record<string, string>>
  person: Person
  before: Immunisation | undefined
  today: CalendarDay
}

/** What is to be mended. */
export function doseProblems({ given, day, time, reason }: DoseAnswers, { person, today }: Pick<DoseContext, 'person' | 'today'>): FormProblem[] {
  if (given === 'no') return reason === '' ? [{ field: 'reason', message: 'Chưa chọn lý do. Chọn một dòng.' }] : []
  const born = person.birthDate ?? ''
  return [
    ...(day === '' || isCalendarDay(day) ? [] : [{ field: 'day', message: 'Ngày tiêm ghi chưa đủ. Ghi cả ngày, tháng và năm.' }]),
    ...(isCalendarDay(day) && day > today ? [{ field: 'day', message: 'Ngày tiêm sau hôm nay. Xem lại sổ tiêm.' }] : []),
    ...(isCalendarDay(day) && isCalendarDay(born) && day < born ? [{ field: 'day', message: 'Ngày tiêm trước ngày sinh. Xem lại hai ngày.' }] : []),
    ...(time === '' || isTime(time) ? [] : [{ field: 'time', message: 'Giờ tiêm ghi chưa đúng. Giờ từ 0 đến 23, phút từ 0 đến 59.' }]),
  ]
}

/** A record's day in the field is the day of the dose where that is known, else the day of asking. */
function toRecords(answers: DoseAnswers, context: DoseContext): FormResult {
  const problems = doseProblems(answers, context)
  if (problems.length > 0) return { ok: false, problems }
  const { person, before, ids, today } = context
  const { dose, given, day, time, source, reason } = answers
  const isGiven = given === 'yes'
  const set: Record<string, Json> = {
    area: person.area,
    occurredOn: isGiven && day !== '' ? day : today,
    subject: person.id,
    dose,
    given,
    givenOn: isGiven && day !== '' ? day : null,
    givenAt: isGiven && day !== '' && time !== '' ? `${day}T${time}` : null,
    notGivenReason: !isGiven && reason !== '' ? reason : null,
    antigens: isGiven ? antigensOf(dose) : [],
    ...(isGiven && source !== '' && { source }),
  }
  return { ok: true, changes: [{ kind: 'immunisation', id: before?.id ?? ids['dose'] ?? '', set }], warnings: [] }
}

/** What the dose protects against, so that it counts whatever the product is called later. */
function antigensOf(dose: string): string[] {
  const vaccine = [...childVaccines, ...womanVaccines].find(({ id, schedules }) => id === dose || schedules.some(({ value }) => value.some(({ code }) => code === dose)))
  return [...(vaccine?.antigens ?? [])]
}

/** Tiêm chủng. */
export const immunisationForm: FormDefinition<DoseAnswers, DoseContext> = {
  id: 'immunisation',
  title: 'Tiêm chủng',
  idNames: ['dose'],
  fields: [
    { name: 'dose', label: 'Mũi' },
    { name: 'day', label: 'Ngày tiêm', hint: 'Ghi như sổ tiêm. Không rõ thì bấm Không rõ ngày.' },
    { name: 'time', label: 'Giờ tiêm' },
    { name: 'source', label: 'Xem từ đâu' },
    { name: 'reason', label: 'Vì sao chưa tiêm?' },
  ],
  answersSchema: z.object({
    dose: z.string().check(z.minLength(1), z.maxLength(40)),
    given: z.enum(['yes', 'no']),
    day: z.string(),
    time: z.string(),
    source: z.union([z.literal(''), sourceSchema]),
    reason: z.union([z.literal(''), notGivenReasonSchema]),
  }),
  toRecords,
}
