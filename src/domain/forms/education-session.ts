/** The form of a teaching with picture cards, in one household or in a group, and of what each caregiver told back; score: domain/education. */
import * as z from 'zod/mini'
import { expectedAfter } from '../education/score.ts'
import type { EducationTopic } from '../education/topic.ts'
import type { Json } from '../json.ts'
import type { RecordChange } from '../records/change.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'

/** What one caregiver told back; the id is the record's, made when she began. */
export interface ToldByCaregiver {
  id: string
  recalled: string[]
}

/** What the screen holds. */
export interface EducationAnswers {
  occurredOn: string
  topic: string
  setting: 'household' | 'group'
  place: string
  /** Ids of the cards shown. */
  cards: string[]
  attendees: string[]
  /** People present who are in no household of the book, as typed. */
  guests: string
  /** By caregiver; only those who were asked. */
  toldBack: Record<string, ToldByCaregiver>
  /** The person on whose page a session at home was begun; '' for none. */
  about: string
  /** The card that is shown again after a telling; '' while none is. */
  again: string
}

/** Where it took place and what was taught. */
export interface EducationContext {
  ids: Record<string, string>
  area: string
  topic: EducationTopic
  /** The household of a session at home. */
  household: string | undefined
  /** The child that a session at home is about. */
  child: string | undefined
  today: string
}

/** A fresh session of a day. */
export function emptyEducation(today: string, setting: EducationAnswers['setting'], topic: string): EducationAnswers {
  return { occurredOn: today, topic, setting, place: '', cards: [], attendees: [], guests: '', toldBack: {}, about: '', again: '' }
}

function guestsOf(typed: string): number | null {
  if (typed.trim() === '') return 0
  const count = Number(typed)
  return /^\d{1,4}$/.test(typed.trim()) && count <= 1000 ? count : null
}

/** How many people listened, guests included; what cannot be read counts nobody. */
export function listenersOf(answers: EducationAnswers): number {
  return answers.attendees.length + (guestsOf(answers.guests) ?? 0)
}

/** What is to be mended, whatever the day. */
export function educationProblems(answers: EducationAnswers): FormProblem[] {
  const guests = guestsOf(answers.guests)
  const alone = answers.setting === 'household' ? 'Chưa chọn người nghe. Chọn ít nhất một người.' : 'Chưa có người dự. Chọn người dự hoặc ghi số khách.'
  return [
    ...(isCalendarDay(answers.occurredOn) ? [] : [{ field: 'occurredOn', message: 'Chưa ghi ngày. Chọn Hôm nay hoặc ghi ngày.' }]),
    ...(answers.topic === '' ? [{ field: 'topic', message: 'Chưa chọn chủ đề.' }] : []),
    ...(guests === null ? [{ field: 'guests', message: 'Số khách từ 0 đến 1.000. Xem lại.' }] : []),
    ...(guests !== null && listenersOf(answers) === 0 ? [{ field: 'attendees', message: alone }] : []),
  ]
}

function toldBackChanges(answers: EducationAnswers, context: EducationContext, session: string): RecordChange[] {
  const expected = expectedAfter(context.topic, answers.cards)
  return answers.attendees.flatMap((caregiver) => {
    const told = answers.toldBack[caregiver]
    if (!told) return []
    const set: Record<string, Json> = {
      area: context.area,
      occurredOn: answers.occurredOn,
      subject: caregiver,
      child: context.child ?? null,
      session,
      topic: context.topic.id,
      recalled: told.recalled,
      expected,
      passMark: context.topic.passMark.value,
    }
    return [{ kind: 'teach-back', id: told.id, set }]
  })
}

function toRecords(answers: EducationAnswers, context: EducationContext): FormResult {
  const stated = educationProblems(answers)
  if (stated.length > 0) return { ok: false, problems: stated }
  if (answers.occurredOn > context.today) {
    return { ok: false, problems: [{ field: 'occurredOn', message: 'Ngày sau hôm nay. Xem lại ngày.' }] }
  }
  const session = context.ids['session'] ?? ''
  const set: Record<string, Json> = {
    area: context.area,
    occurredOn: answers.occurredOn,
    topic: context.topic.id,
    setting: answers.setting,
    household: context.household ?? null,
    place: answers.place.normalize('NFC').trim(),
    cards: answers.cards,
    attendees: answers.attendees,
    guests: guestsOf(answers.guests) ?? 0,
  }
  return {
    ok: true,
    changes: [{ kind: 'education-session', id: session, set }, ...toldBackChanges(answers, context, session)],
    warnings: [],
  }
}

/** Truyền thông bằng thẻ tranh. */
export const educationSessionForm: FormDefinition<EducationAnswers, EducationContext> = {
  id: 'education-session',
  title: 'Thẻ tranh',
  idNames: ['session'],
  fields: [
    { name: 'topic', label: 'Chủ đề' },
    { name: 'occurredOn', label: 'Ngày' },
    { name: 'place', label: 'Nơi họp', hint: 'Ví dụ: Nhà văn hóa tổ 5.' },
    { name: 'attendees', label: 'Ai đã nghe?' },
    { name: 'guests', label: 'Số khách ngoài sổ' },
    { name: 'toldBack', label: 'Mẹ kể lại' },
  ],
  answersSchema: z.object({
    occurredOn: z.string(),
    topic: z.string(),
    setting: z.enum(['household', 'group']),
    place: z.string().check(z.maxLength(2000, 'Nơi họp dài quá. Ghi ngắn lại.')),
    cards: z.array(z.string()),
    attendees: z.array(z.string()),
    guests: z.string(),
    toldBack: z.record(z.string(), z.object({ id: z.string(), recalled: z.array(z.string()) })),
    about: z.string(),
    again: z.string(),
  }).check((payload) => {
    for (const { field, message } of educationProblems(payload.value)) {
      payload.issues.push({ code: 'custom', message, path: [field], input: payload.value })
    }
  }),
  toRecords,
}
