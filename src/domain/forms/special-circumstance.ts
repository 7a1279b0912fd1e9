/** The report of a child in special circumstances, for its author and named officers only; groups: Luật Trẻ em 2016, Điều 10(1) (clinical.md §11). */
import * as z from 'zod/mini'
import type { Json } from '../json.ts'
import { circumstanceCodes, type CircumstanceCode, type SpecialCircumstance } from '../records/special-circumstance.ts'
import { isCalendarDay, type CalendarDay } from '../time/calendar-day.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'

/** Where it was told, in the order of the screen. */
export const reportedToPlaces = ['111', 'police', 'committee', 'station', 'other'] as const

/** What the screen holds. */
export interface CircumstanceAnswers {
  occurredOn: string
  /** Id of the child in the book; '' where it is not in it. */
  subject: string
  /** Who the child is, as told, where it is not in the book. */
  childTold: string
  code: CircumstanceCode | ''
  /** Since when; '' where nobody knows. */
  since: string
  reportedTo: string[]
  told: string
}

/** In which group it is written down, for whom; `areaOf` gives a child's own group. */
export interface CircumstanceContext {
  ids: Record<string, string>
  area: string
  today: CalendarDay
}

/** A report with nothing answered. */
export function emptyCircumstance(today: CalendarDay): CircumstanceAnswers {
  return { occurredOn: today, subject: '', childTold: '', code: '', since: '', reportedTo: [], told: '' }
}

/** The answers of a stored report, for mending it. */
export function circumstanceAnswersOf(record: SpecialCircumstance): CircumstanceAnswers {
  return {
    occurredOn: record.occurredOn,
    subject: record.subject ?? '',
    childTold: record.childTold ?? '',
    code: record.code,
    since: record.since ?? '',
    reportedTo: [...(record.reportedTo ?? [])],
    told: record.told ?? '',
  }
}

function problemsOf(answers: CircumstanceAnswers, today: CalendarDay): FormProblem[] {
  const { occurredOn, subject, childTold, code, since } = answers
  return [
    ...(subject === '' && childTold.trim() === '' ? [{ field: 'child', message: 'Chưa ghi trẻ nào. Chọn trong sổ hoặc ghi vài chữ.' }] : []),
    ...(code === '' ? [{ field: 'code', message: 'Chưa chọn hoàn cảnh.' }] : []),
    ...(since === '' || isCalendarDay(since) ? [] : [{ field: 'since', message: 'Ngày ghi chưa đúng. Ghi lại, hoặc chọn Chưa rõ.' }]),
    ...(isCalendarDay(since) && since > today ? [{ field: 'since', message: 'Ngày sau hôm nay. Xem lại ngày.' }] : []),
    ...(isCalendarDay(occurredOn) && occurredOn <= today ? [] : [{ field: 'occurredOn', message: 'Ngày báo chưa đúng. Xem lại ngày.' }]),
  ]
}

function toRecords(answers: CircumstanceAnswers, context: CircumstanceContext): FormResult {
  const problems = problemsOf(answers, context.today)
  if (problems.length > 0) return { ok: false, problems }
  const { subject, childTold, code, since, reportedTo, told, occurredOn } = answers
  const set: Record<string, Json> = {
    area: context.area,
    occurredOn,
    subject: subject === '' ? null : subject,
    // Who is in the book is named by the book alone.
    childTold: subject === '' ? childTold.normalize('NFC').trim() : '',
    code,
    since: since === '' ? null : since,
    reportedTo: reportedToPlaces.filter((place) => reportedTo.includes(place)),
    told: told.normalize('NFC').trim(),
  }
  return { ok: true, changes: [{ kind: 'special-circumstance', id: context.ids['circumstance'] ?? '', set }], warnings: [] }
}

/** Trẻ cần giúp. */
export const specialCircumstanceForm: FormDefinition<CircumstanceAnswers, CircumstanceContext> = {
  id: 'special-circumstance',
  title: 'Trẻ cần giúp',
  idNames: ['circumstance'],
  fields: [
    { name: 'child', label: 'Trẻ' },
    { name: 'code', label: 'Hoàn cảnh' },
    { name: 'since', label: 'Từ khi nào' },
    { name: 'reportedTo', label: 'Đã báo cho' },
    { name: 'told', label: 'Lời kể' },
  ],
  answersSchema: z.object({
    occurredOn: z.string(),
    subject: z.string(),
    childTold: z.string().check(z.maxLength(2000, 'Ghi dài quá. Ghi ngắn lại.')),
    code: z.union([z.enum(circumstanceCodes), z.literal('')]),
    since: z.string(),
    reportedTo: z.array(z.string()),
    told: z.string().check(z.maxLength(2000, 'Lời kể dài quá. Ghi ngắn lại.')),
  }),
  toRecords,
}
