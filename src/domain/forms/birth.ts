/** The form of a birth to a mother in the book: one child or several, named or not yet; each becomes a person of her household. */
import * as z from 'zod/mini'
import type { Json } from '../json.ts'
import type { Person } from '../records/person.ts'
import { tidyName } from '../text/name.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'

/** Most children of one birth that the form holds. */
export const MOST_BABIES = 4

/** One child as answered. */
export interface BabyAnswers {
  sex: '' | 'male' | 'female' | 'unknown'
  birthTime: string
  name: string
  unnamed: boolean
}

/** What the screen holds. */
export interface BirthAnswers {
  birthDate: string
  babies: BabyAnswers[]
}

/** The mother and this moment in the field (`now` as `HH:MM`). */
export interface BirthContext {
  ids: Record<string, string>
  mother: Person
  today: string
  now: string
}

/** A child with nothing answered. */
export const emptyBaby: BabyAnswers = { sex: '', birthTime: '', name: '', unnamed: false }

/** A fresh form. */
export const emptyBirth: BirthAnswers = { birthDate: '', babies: [emptyBaby] }

/** The name of the id that a child's record gets; 0 for the first. */
export function babyIdName(place: number): string {
  return `baby-${place + 1}`
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

function babyProblems(baby: BabyAnswers, place: number): FormProblem[] {
  const at = `babies.${place}`
  return [
    ...(baby.sex === '' ? [{ field: `${at}.sex`, message: 'Chưa chọn bé trai hay bé gái.' }] : []),
    ...(baby.birthTime === '' || isTime(baby.birthTime) ? [] : [{ field: `${at}.birthTime`, message: 'Giờ từ 0 đến 23, phút từ 0 đến 59. Xem lại.' }]),
    ...(baby.unnamed || baby.name.trim() !== '' ? [] : [{ field: `${at}.name`, message: 'Chưa ghi tên bé. Bé chưa có tên thì bấm Chưa đặt tên.' }]),
  ]
}

/** What can be told without knowing the day, in the order of the screen. */
export function birthProblems(answers: BirthAnswers): FormProblem[] {
  const day = answers.birthDate
  return [
    ...(day === '' ? [{ field: 'birthDate', message: 'Chưa ghi ngày sinh. Xem giấy khai sinh hoặc sổ tiêm.' }] : []),
    ...(day !== '' && !isCalendarDay(day) ? [{ field: 'birthDate', message: 'Ngày sinh ghi chưa đúng. Ghi cả ngày, tháng và năm.' }] : []),
    ...answers.babies.flatMap(babyProblems),
  ]
}

function problemsOnTheDay(answers: BirthAnswers, { today, now }: BirthContext): FormProblem[] {
  if (answers.birthDate > today) return [{ field: 'birthDate', message: 'Ngày sinh sau hôm nay. Xem lại năm.' }]
  if (answers.birthDate < today) return []
  return answers.babies.flatMap(({ birthTime }, place) =>
    birthTime > now ? [{ field: `babies.${place}.birthTime`, message: 'Giờ sinh sau lúc này. Xem lại giờ.' }] : [],
  )
}

function toRecords(answers: BirthAnswers, context: BirthContext): FormResult {
  const stated = birthProblems(answers)
  if (stated.length > 0) return { ok: false, problems: stated }
  const late = problemsOnTheDay(answers, context)
  if (late.length > 0) return { ok: false, problems: late }
  const { mother } = context
  const changes = answers.babies.map((baby, place) => {
    const unnamed = baby.unnamed && baby.name.trim() === ''
    const set: Record<string, Json> = {
      area: mother.area,
      household: mother.household,
      role: 'child',
      name: unnamed ? '' : tidyName(baby.name),
      unnamed,
      sex: baby.sex,
      birthDate: answers.birthDate,
      birthTime: baby.birthTime || null,
      mother: mother.id,
      status: 'active',
    }
    return { kind: 'person', id: context.ids[babyIdName(place)] ?? '', set }
  })
  const warnings = answers.babies.flatMap(({ birthTime }, place) =>
    birthTime === '' ? [{ field: `babies.${place}.birthTime`, message: 'Chưa ghi giờ sinh. Cần giờ để biết mũi viêm gan B trong 24 giờ.' }] : [],
  )
  return { ok: true, changes, warnings }
}

/** Mẹ đã sinh. */
export const birthForm: FormDefinition<BirthAnswers, BirthContext> = {
  id: 'birth',
  title: 'Mẹ đã sinh',
  idNames: Array.from({ length: MOST_BABIES }, (_, place) => babyIdName(place)),
  fields: [
    { name: 'birthDate', label: 'Ngày sinh' },
    { name: 'sex', label: 'Bé trai hay bé gái?' },
    { name: 'birthTime', label: 'Giờ sinh', hint: 'Xem giấy ra viện. Không rõ thì để trống.' },
    { name: 'name', label: 'Họ và tên bé' },
    { name: 'unnamed', label: 'Chưa đặt tên' },
  ],
  answersSchema: z.object({
    birthDate: z.string(),
    babies: z.array(z.object({
      sex: z.enum(['', 'male', 'female', 'unknown']),
      birthTime: z.string(),
      name: z.string().check(z.maxLength(120, 'Tên dài quá. Xem lại.')),
      unnamed: z.boolean(),
    })).check(z.minLength(1), z.maxLength(MOST_BABIES)),
  }).check((payload) => {
    for (const { field, message } of birthProblems(payload.value)) {
      const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
      payload.issues.push({ code: 'custom', message, path, input: payload.value })
    }
  }),
  toRecords,
}
