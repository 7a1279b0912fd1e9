/** The form of a quick check for danger signs without a visit: newborn, child, pregnant woman or woman after birth, sign by sign; signs: clinical.md §1–§3, §14. */
import * as z from 'zod/mini'
import type { WomanNow } from '../pregnancy/woman-now.ts'
import { womanSubject } from '../pregnancy/woman-now.ts'
import { breathCountSchema } from '../records/danger-sign-check.ts'
import { threeWaySchema } from '../records/kind.ts'
import type { Person } from '../records/person.ts'
import type { Referral } from '../records/referral.ts'
import type { Destinations } from '../referrals/on-the-way.ts'
import type { SignSubject } from '../signs/sign-subject.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import { emptySigns, finishedLook, hasAnswers, type Look, type SignAnswers } from './danger-signs/look.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'
import { childSubject, womanDestinations } from './household-visit/looks.ts'
import { keptTemperature, temperatureAskBack, temperatureProblem } from './household-visit/temperature.ts'

/** What the screen holds. */
export interface DangerSignAnswers extends SignAnswers {
  occurredOn: string
}

/** Whom it is for. */
export interface DangerSignContext {
  ids: Record<string, string>
  person: Person
  /** Where the woman stands; undefined for a child. */
  woman: WomanNow | undefined
  destinations: Partial<Destinations>
  /** The referral that this check has already made, as it stands now. */
  referral: Referral | undefined
  today: string
}

/** A fresh check of a day. */
export function emptyCheck(today: string): DangerSignAnswers {
  return { ...emptySigns(), occurredOn: today }
}

/** The list that is asked of this person on a day; undefined when none is meant for the person. */
export function signSubjectOf(person: Person, woman: WomanNow | undefined, day: string): SignSubject | undefined {
  if (!isCalendarDay(day)) return undefined
  return person.role === 'child' ? childSubject(person, day) : woman && womanSubject(woman, day)
}

/** The look as answered so far; undefined when no list is meant for the person. */
export function checkLook(answers: DangerSignAnswers, context: Omit<DangerSignContext, 'today'>): Look | undefined {
  const { person, woman, ids, destinations, referral } = context
  const subject = signSubjectOf(person, woman, answers.occurredOn)
  return subject && {
    person, subject, referral,
    occurredOn: answers.occurredOn,
    destinations: person.role === 'child' ? destinations : womanDestinations(destinations),
    seen: { signs: answers.signs, breaths: answers.breaths, temperatureCelsius: keptTemperature(answers.temperature) },
    ids: { check: ids['check'] ?? '', referral: ids['referral'] ?? '' },
  }
}

function problemsOf(answers: DangerSignAnswers): FormProblem[] {
  const temperature = temperatureProblem(answers.temperature)
  return [
    ...(isCalendarDay(answers.occurredOn) ? [] : [{ field: 'occurredOn', message: 'Chưa ghi ngày hỏi. Chọn Hôm nay hoặc ghi ngày.' }]),
    ...(temperature === undefined ? [] : [{ field: 'temperature', message: temperature }]),
  ]
}

function toRecords(answers: DangerSignAnswers, context: DangerSignContext): FormResult {
  const stated = problemsOf(answers)
  if (stated.length > 0) return { ok: false, problems: stated }
  if (answers.occurredOn > context.today) return { ok: false, problems: [{ field: 'occurredOn', message: 'Ngày hỏi sau hôm nay. Xem lại ngày.' }] }
  const look = checkLook(answers, context)
  if (!look) return { ok: false, problems: [{ field: 'occurredOn', message: 'Ngày này không hỏi dấu hiệu nguy hiểm. Xem lại ngày.' }] }
  if (!hasAnswers(look.seen)) return { ok: false, problems: [{ field: 'signs', message: 'Chưa trả lời câu nào. Hỏi từ câu đầu.' }] }
  const asksBack = temperatureAskBack(answers.temperature)
  return { ok: true, changes: finishedLook(look), warnings: asksBack === undefined ? [] : [{ field: 'temperature', message: asksBack }] }
}

/** Dấu hiệu nguy hiểm. */
export const dangerSignsForm: FormDefinition<DangerSignAnswers, DangerSignContext> = {
  id: 'danger-signs',
  title: 'Dấu hiệu nguy hiểm',
  idNames: ['check', 'referral'],
  fields: [
    { name: 'signs', label: 'Dấu hiệu nguy hiểm' },
    { name: 'breaths', label: 'Nhịp thở' },
    { name: 'temperature', label: 'Nhiệt độ ở nách' },
    { name: 'occurredOn', label: 'Ngày hỏi' },
  ],
  answersSchema: z.object({
    occurredOn: z.string(),
    signs: z.record(z.string(), threeWaySchema),
    breaths: z.array(breathCountSchema),
    breathToConfirm: z.nullable(breathCountSchema),
    breathSeen: z.nullable(breathCountSchema),
    temperature: z.string(),
    temperatureTyping: z.string(),
  }).check((payload) => {
    for (const { field, message } of problemsOf(payload.value)) {
      payload.issues.push({ code: 'custom', message, path: [field], input: payload.value })
    }
  }),
  toRecords,
}
