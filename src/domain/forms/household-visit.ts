/** The form of a home visit: who was seen, danger signs sign by sign, feeding, cord, warmth, advice, and when to come again; signs and rules: clinical.md §1, §14. */
import * as z from 'zod/mini'
import { parseNumberVi } from '../formats/number-vi.ts'
import type { Json } from '../json.ts'
import type { RecordChange } from '../records/change.ts'
import { breathCountSchema, type BreathCount } from '../records/danger-sign-check.ts'
import type { Household } from '../records/household.ts'
import type { HouseholdVisit } from '../records/household-visit.ts'
import { threeWaySchema, type ThreeWay } from '../records/kind.ts'
import type { Person } from '../records/person.ts'
import type { Referral } from '../records/referral.ts'
import { assessDangerSigns, type SignAssessment } from '../signs/assess.ts'
import { ageInDays } from '../time/age.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'

/** What the screen holds; an empty text is an open question, a missing sign was not asked. */
export interface VisitAnswers {
  occurredOn: string
  seen: string[]
  signs: Record<string, ThreeWay>
  breaths: BreathCount[]
  /** A fast or slow first count, believed only when it has been counted again. */
  breathToConfirm: BreathCount | null
  /** °C as typed and confirmed. */
  temperature: string
  /** °C under typing: half a number must not raise an alarm. */
  temperatureTyping: string
  breastfeeding: '' | NonNullable<HouseholdVisit['breastfeeding']>
  cordDry: '' | ThreeWay
  keptWarm: '' | ThreeWay
  motherWell: '' | ThreeWay
  advice: string[]
  /** A day, or empty. */
  nextVisitOn: string
  /** True when it was agreed that no day is set. */
  noNextVisit: boolean
  note: string
}

/** Whom the visit is for, and where a child with a danger sign is sent. */
export interface VisitContext {
  ids: Record<string, string>
  household: Household
  /** The person whose page the visit began on. */
  person: Person
  mother: Person | undefined
  destination: string
  /** The referral that this visit has already made, as it stands now. */
  referral: Referral | undefined
  today: string
}

/** A fresh visit of a day. */
export function emptyVisit(today: string): VisitAnswers {
  return {
    occurredOn: today, seen: [], signs: {}, breaths: [], breathToConfirm: null, temperature: '',
    temperatureTyping: '', breastfeeding: '', cordDry: '', keptWarm: '',
    motherWell: '', advice: [], nextVisitOn: '', noNextVisit: false, note: '',
  }
}

/** Young infants are looked at sign by sign: 0 to 59 days (EmCare). */
const YOUNG_INFANT_DAYS = 60

/** Age on the day of the visit, in days; undefined when the birthday is not known to the day. */
export function ageOnVisit(person: Person, occurredOn: string): number | undefined {
  const birth = person.birthDate ?? ''
  return isCalendarDay(birth) && isCalendarDay(occurredOn) ? ageInDays(birth, occurredOn) : undefined
}

/** Whether the danger signs of a young infant are part of this visit. */
export function asksDangerSigns(person: Person, occurredOn: string): boolean {
  const age = ageOnVisit(person, occurredOn)
  return person.role === 'child' && age !== undefined && age >= 0 && age < YOUNG_INFANT_DAYS
}

/** Advice that can be given at a visit; codes are stored. Wording ours (NSC). */
export const visitAdvice: readonly { code: string; label: string; youngOnly: boolean }[] = [
  { code: 'breast-milk-only', label: 'Bú mẹ hoàn toàn, theo nhu cầu', youngOnly: true },
  { code: 'cord-clean-dry', label: 'Giữ rốn khô, sạch, không đắp gì', youngOnly: true },
  { code: 'keep-warm', label: 'Giữ ấm, da kề da', youngOnly: true },
  { code: 'danger-signs', label: 'Dấu hiệu phải đưa đi khám ngay', youngOnly: false },
  { code: 'hand-washing', label: 'Rửa tay trước khi bế, cho ăn', youngOnly: false },
  { code: 'immunisation', label: 'Đưa bé đi tiêm đúng hẹn', youngOnly: false },
]

/** How a child is fed, in the words of the form. */
export const breastfeedingLabels: Readonly<Record<NonNullable<HouseholdVisit['breastfeeding']>, string>> = {
  exclusive: 'Chỉ bú mẹ',
  mixed: 'Bú mẹ và ăn thêm',
  none: 'Không bú mẹ',
  unknown: 'Chưa rõ',
}

/** °C from typed text: "36,8", "36.8" and "368" are the same; null when empty or unreadable. */
export function typedTemperature(typed: string): number | null {
  const text = typed.trim()
  if (/^[2-4]\d\d$/.test(text)) return Number(text) / 10
  const parsed = parseNumberVi(text)
  return parsed.ok ? parsed.value : null
}

/** Temperatures that a record holds (°C), ends included. */
const STORED = { from: 25, to: 45 }
/** Temperatures that need no second look (°C). */
const LIKELY = { from: 34, to: 42 }

/** Why a typed temperature cannot be kept; undefined when it can or is empty. */
export function temperatureProblem(typed: string): string | undefined {
  if (typed.trim() === '') return undefined
  const degrees = typedTemperature(typed)
  if (degrees === null) return 'Chưa đọc được. Ghi ví dụ 36,8.'
  return degrees < STORED.from || degrees > STORED.to ? 'Nhiệt độ từ 25 đến 45 °C. Xem lại nhiệt kế.' : undefined
}

/** A question about a temperature that is rarely true; undefined for a likely one. It never blocks. */
export function temperatureAskBack(typed: string): string | undefined {
  const degrees = typedTemperature(typed)
  if (degrees === null || temperatureProblem(typed) !== undefined) return undefined
  return degrees < LIKELY.from || degrees > LIKELY.to ? 'Nhiệt độ này ít gặp. Đo lại ở nách bé.' : undefined
}

/** The danger signs as answered so far, judged. */
export function assessVisit(answers: VisitAnswers, person: Person): SignAssessment {
  const degrees = temperatureProblem(answers.temperature) === undefined ? typedTemperature(answers.temperature) : null
  return assessDangerSigns({
    signs: answers.signs,
    breaths: answers.breaths,
    temperatureCelsius: degrees,
    ageDays: ageOnVisit(person, answers.occurredOn) ?? 0,
  })
}

/** The reason that a referral gets when a changed answer took its last sign away. */
export const MISTAKEN_SIGN = 'Ghi nhầm dấu hiệu, đã sửa câu trả lời.'

/**
 * The check and its referral as answered so far, for saving at once when a sign is there: the visit itself goes on.
 * The check does not name the visit yet, because a record must not wait at the endpoint for one that is unfinished.
 */
export function dangerChanges(answers: VisitAnswers, context: VisitContext): RecordChange[] {
  return [checkChange(answers, context, {}), ...referralChange(answers, context)]
}

function checkChange(answers: VisitAnswers, context: VisitContext, extra: Record<string, Json>): RecordChange {
  const degrees = temperatureProblem(answers.temperature) === undefined ? typedTemperature(answers.temperature) : null
  const set: Record<string, Json> = {
    area: context.person.area,
    occurredOn: answers.occurredOn,
    subject: context.person.id,
    signs: answers.signs,
    breaths: answers.breaths,
    temperatureCelsius: degrees,
    ...extra,
  }
  return { kind: 'danger-sign-check', id: context.ids['check'] ?? '', set }
}

/** Only what the visit knows is set: destination, times and outcome of a referral under way belong to its own page. */
function referralChange(answers: VisitAnswers, context: VisitContext): RecordChange[] {
  const { reasons } = assessVisit(answers, context.person)
  const id = context.ids['referral'] ?? ''
  const before = context.referral
  if (reasons.length === 0) {
    if (!before || typeof before.voidReason === 'string') return []
    return [{ kind: 'referral', id, set: { voidReason: MISTAKEN_SIGN } }]
  }
  const found: Record<string, Json> = {
    reasons,
    occurredOn: answers.occurredOn,
    ...(answers.breaths.length > 0 || before?.breaths ? { breaths: answers.breaths } : {}),
  }
  if (before) return [{ kind: 'referral', id, set: before.voidReason === MISTAKEN_SIGN ? { ...found, voidReason: null } : found }]
  const fresh: Record<string, Json> = {
    area: context.person.area,
    subject: context.person.id,
    check: context.ids['check'] ?? '',
    urgency: 'emergency',
    destination: context.destination,
  }
  return [{ kind: 'referral', id, set: { ...fresh, ...found } }]
}

/** What is to be mended, whatever the day. */
export function visitProblems(answers: VisitAnswers): FormProblem[] {
  const temperature = temperatureProblem(answers.temperature)
  return [
    ...(isCalendarDay(answers.occurredOn) ? [] : [{ field: 'occurredOn', message: 'Chưa ghi ngày thăm. Chọn Hôm nay hoặc ghi ngày.' }]),
    ...(temperature === undefined ? [] : [{ field: 'temperature', message: temperature }]),
    ...(answers.nextVisitOn === '' || isCalendarDay(answers.nextVisitOn) ? [] : [{ field: 'nextVisitOn', message: 'Ngày hẹn ghi chưa đúng. Ghi cả ngày, tháng và năm.' }]),
  ]
}

function problemsOnTheDay(answers: VisitAnswers, context: VisitContext): FormProblem[] {
  const age = ageOnVisit(context.person, answers.occurredOn)
  return [
    ...(answers.occurredOn > context.today ? [{ field: 'occurredOn', message: 'Ngày thăm sau hôm nay. Xem lại ngày.' }] : []),
    ...(age !== undefined && age < 0 ? [{ field: 'occurredOn', message: 'Ngày thăm trước ngày sinh. Xem lại hai ngày.' }] : []),
    ...(answers.nextVisitOn !== '' && answers.nextVisitOn <= answers.occurredOn ? [{ field: 'nextVisitOn', message: 'Ngày hẹn phải sau ngày thăm. Chọn ngày khác.' }] : []),
  ]
}

function optional(name: string, value: string): Record<string, Json> {
  return value === '' ? {} : { [name]: value }
}

function toRecords(answers: VisitAnswers, context: VisitContext): FormResult {
  const stated = visitProblems(answers)
  if (stated.length > 0) return { ok: false, problems: stated }
  const late = problemsOnTheDay(answers, context)
  if (late.length > 0) return { ok: false, problems: late }
  const visitId = context.ids['visit'] ?? ''
  const isChild = context.person.role === 'child'
  const set: Record<string, Json> = {
    area: context.household.area,
    occurredOn: answers.occurredOn,
    household: context.household.id,
    subject: isChild ? context.person.id : null,
    mother: context.mother?.id ?? null,
    seen: answers.seen,
    ...optional('breastfeeding', answers.breastfeeding),
    ...optional('cordDry', answers.cordDry),
    ...optional('keptWarm', answers.keptWarm),
    ...optional('motherWell', answers.motherWell),
    advice: answers.advice,
    nextVisitOn: answers.nextVisitOn || null,
    note: answers.note.normalize('NFC').trim(),
  }
  const visit: RecordChange = { kind: 'household-visit', id: visitId, set }
  const looked = Object.keys(answers.signs).length > 0 || answers.breaths.length > 0 || answers.temperature !== ''
  const danger = looked ? [checkChange(answers, context, { visit: visitId }), ...referralChange(answers, context)] : []
  const asksBack = temperatureAskBack(answers.temperature)
  return { ok: true, changes: [visit, ...danger], warnings: asksBack === undefined ? [] : [{ field: 'temperature', message: asksBack }] }
}

/** Thăm tại nhà. */
export const householdVisitForm: FormDefinition<VisitAnswers, VisitContext> = {
  id: 'household-visit',
  title: 'Thăm tại nhà',
  idNames: ['visit', 'check', 'referral'],
  fields: [
    { name: 'seen', label: 'Hôm nay gặp ai?' },
    { name: 'signs', label: 'Dấu hiệu nguy hiểm' },
    { name: 'breaths', label: 'Nhịp thở' },
    { name: 'temperature', label: 'Nhiệt độ ở nách' },
    { name: 'motherWell', label: 'Mẹ có khỏe không?' },
    { name: 'breastfeeding', label: 'Từ hôm qua, bé ăn gì?' },
    { name: 'cordDry', label: 'Rốn bé có khô, sạch không?' },
    { name: 'keptWarm', label: 'Bé có được giữ ấm không?' },
    { name: 'advice', label: 'Đã dặn mẹ những gì?' },
    { name: 'nextVisitOn', label: 'Hẹn ngày nào đến thăm lại?' },
    { name: 'note', label: 'Ghi chú' },
    { name: 'occurredOn', label: 'Ngày thăm' },
  ],
  answersSchema: z.object({
    occurredOn: z.string(),
    seen: z.array(z.string()),
    signs: z.record(z.string(), threeWaySchema),
    breaths: z.array(breathCountSchema),
    breathToConfirm: z.nullable(breathCountSchema),
    temperature: z.string(),
    temperatureTyping: z.string(),
    breastfeeding: z.enum(['', 'exclusive', 'mixed', 'none', 'unknown']),
    cordDry: z.enum(['', 'yes', 'no', 'unknown']),
    keptWarm: z.enum(['', 'yes', 'no', 'unknown']),
    motherWell: z.enum(['', 'yes', 'no', 'unknown']),
    advice: z.array(z.string()),
    nextVisitOn: z.string(),
    noNextVisit: z.boolean(),
    note: z.string().check(z.maxLength(2000, 'Ghi chú dài quá. Rút còn 2.000 chữ.')),
  }).check((payload) => {
    for (const { field, message } of visitProblems(payload.value)) {
      payload.issues.push({ code: 'custom', message, path: [field], input: payload.value })
    }
  }),
  toRecords,
}
