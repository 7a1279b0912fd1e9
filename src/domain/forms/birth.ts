/** The form of a birth to a mother in the book: one save makes the delivery and each living child's person, and ends the pregnancy; definitions: plans.md §2. */
import * as z from 'zod/mini'
import type { ProgrammeData } from '../indicators/counting/programme-data.ts'
import type { Json } from '../json.ts'
import type { RecordChange } from '../records/change.ts'
import { birthPlaceSchema } from '../records/delivery.ts'
import { sourceSchema } from '../records/kind.ts'
import type { Person } from '../records/person.ts'
import { tidyName } from '../text/name.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import { deliveryChanges, deliveryProblems, emptyDelivery, type DeliveryAnswers } from './birth/delivery-changes.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'

/** Most children of one birth that the form holds. */
export const MOST_BABIES = 4

/** One child as answered. */
export interface BabyAnswers {
  sex: '' | 'male' | 'female' | 'unknown'
  birthTime: string
  name: string
  unnamed: boolean
  /** Died before it was born: it gets no page, the mother is visited all the same. */
  stillborn?: boolean
}

/** What the screen holds. */
export interface BirthAnswers extends DeliveryAnswers {
  birthDate: string
  babies: BabyAnswers[]
}

/** The mother with what is recorded of her, and this moment in the field (`now` as `HH:MM`). */
export interface BirthContext {
  ids: Record<string, string>
  mother: Person
  records: ProgrammeData
  today: string
  now: string
}

/** A child with nothing answered. */
export const emptyBaby: BabyAnswers = { sex: '', birthTime: '', name: '', unnamed: false }

/** A fresh form. */
export const emptyBirth: BirthAnswers = { birthDate: '', babies: [emptyBaby], ...emptyDelivery }

/** The name of the id that a child's record gets; 0 for the first. */
export function babyIdName(place: number): string {
  return `baby-${place + 1}`
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

function babyProblems(baby: BabyAnswers, place: number): FormProblem[] {
  if (baby.stillborn === true) return []
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
    ...deliveryProblems(answers),
    ...answers.babies.flatMap(babyProblems),
  ]
}

function problemsOnTheDay(answers: BirthAnswers, { today, now }: BirthContext): FormProblem[] {
  if (answers.birthDate > today) return [{ field: 'birthDate', message: 'Ngày sinh sau hôm nay. Xem lại năm.' }]
  if (answers.dischargedOn > today) return [{ field: 'dischargedOn', message: 'Ngày ra viện sau hôm nay. Xem lại ngày.' }]
  if (answers.birthDate < today) return []
  return answers.babies.flatMap(({ birthTime, stillborn }, place) =>
    stillborn !== true && birthTime > now ? [{ field: `babies.${place}.birthTime`, message: 'Giờ sinh sau lúc này. Xem lại giờ.' }] : [],
  )
}

function toRecords(answers: BirthAnswers, context: BirthContext): FormResult {
  const stated = birthProblems(answers)
  if (stated.length > 0) return { ok: false, problems: stated }
  const late = problemsOnTheDay(answers, context)
  if (late.length > 0) return { ok: false, problems: late }
  const children = answers.babies.flatMap((baby, place) => (baby.stillborn === true ? [] : [childChange(baby, context.ids[babyIdName(place)] ?? '', answers.birthDate, context.mother)]))
  const delivery = deliveryChanges(answers, context, { children: children.map(({ id }) => id), stillbirths: answers.babies.length - children.length })
  const warnings = answers.babies.flatMap(({ birthTime, stillborn }, place) =>
    birthTime === '' && stillborn !== true
      ? [{ field: `babies.${place}.birthTime`, message: 'Chưa ghi giờ sinh. Cần giờ để biết mũi viêm gan B trong 24 giờ.' }]
      : [],
  )
  return { ok: true, changes: [...children, ...delivery], warnings }
}

function childChange(baby: BabyAnswers, id: string, birthDate: string, mother: Person): RecordChange {
  const unnamed = baby.unnamed && baby.name.trim() === ''
  const set: Record<string, Json> = {
    area: mother.area,
    household: mother.household,
    role: 'child',
    name: unnamed ? '' : tidyName(baby.name),
    unnamed,
    sex: baby.sex,
    birthDate,
    birthTime: baby.birthTime || null,
    mother: mother.id,
    status: 'active',
  }
  return { kind: 'person', id, set }
}

/** Mẹ đã sinh. */
export const birthForm: FormDefinition<BirthAnswers, BirthContext> = {
  id: 'birth',
  title: 'Mẹ đã sinh',
  idNames: [...Array.from({ length: MOST_BABIES }, (_, place) => babyIdName(place)), 'delivery'],
  fields: [
    { name: 'birthDate', label: 'Ngày sinh' },
    { name: 'place', label: 'Nơi sinh' },
    { name: 'attendant', label: 'Ai đỡ đẻ?' },
    { name: 'attendantSource', label: 'Biết người đỡ từ đâu?' },
    { name: 'way', label: 'Sinh thế nào?' },
    { name: 'gestationWeeks', label: 'Tuổi thai', hint: 'Số tuần khi sinh. Không rõ thì để trống.' },
    { name: 'dischargedOn', label: 'Ngày ra viện', hint: 'Chưa ra viện thì để trống.' },
    { name: 'sex', label: 'Bé trai hay bé gái?' },
    { name: 'birthTime', label: 'Giờ sinh', hint: 'Xem giấy ra viện. Không rõ thì để trống.' },
    { name: 'name', label: 'Họ và tên bé' },
    { name: 'unnamed', label: 'Chưa đặt tên' },
  ],
  answersSchema: z.object({
    birthDate: z.string(),
    place: z.enum(['', ...birthPlaceSchema.options]),
    attendant: z.enum(['', 'health-staff', 'trained-village-midwife', 'untrained', 'nobody', 'unknown']),
    attendantSource: z.enum(['', ...sourceSchema.options]),
    way: z.enum(['', 'vaginal', 'caesarean', 'assisted', 'unknown']),
    gestationWeeks: z.string(),
    dischargedOn: z.string(),
    babies: z.array(z.object({
      sex: z.enum(['', 'male', 'female', 'unknown']),
      birthTime: z.string(),
      name: z.string().check(z.maxLength(120, 'Tên dài quá. Xem lại.')),
      unnamed: z.boolean(),
      stillborn: z.optional(z.boolean()),
    })).check(z.minLength(1), z.maxLength(MOST_BABIES)),
  }).check((payload) => {
    for (const { field, message } of birthProblems(payload.value)) {
      const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
      payload.issues.push({ code: 'custom', message, path, input: payload.value })
    }
  }),
  toRecords,
}
