/** The form of a home visit: who was seen, danger signs of child and woman sign by sign, feeding, cord, warmth, advice, and when to come again; signs and rules: clinical.md §1–§4, §14. */
import * as z from 'zod/mini'
import type { Json } from '../json.ts'
import type { RecordChange } from '../records/change.ts'
import { breathCountSchema } from '../records/danger-sign-check.ts'
import type { HouseholdVisit } from '../records/household-visit.ts'
import { threeWaySchema } from '../records/kind.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'
import { finishedLook } from './danger-signs/look.ts'
import { ageOnVisit, type VisitAnswers, type VisitContext } from './household-visit/answers.ts'
import { isPostnatal, visitLooks } from './household-visit/looks.ts'
import { temperatureAskBack, temperatureProblem } from './household-visit/temperature.ts'

/** How a child is fed, in the words of the form. */
export const breastfeedingLabels: Readonly<Record<NonNullable<HouseholdVisit['breastfeeding']>, string>> = {
  exclusive: 'Chỉ bú mẹ',
  mixed: 'Bú mẹ và ăn thêm',
  none: 'Không bú mẹ',
  unknown: 'Chưa rõ',
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
  const { child, woman } = visitLooks(answers, context)
  const danger = [child, woman].flatMap((look) => (look ? finishedLook(look, { visit: visitId }) : []))
  const asksBack = temperatureAskBack(answers.temperature)
  return { ok: true, changes: [visit, ...danger, ...postnatalChange(answers, context)], warnings: asksBack === undefined ? [] : [{ field: 'temperature', message: asksBack }] }
}

/** Mother and newborn as one contact after birth: who of the two was met, and the woman's signs. Feeding, cord and warmth stand in the visit itself. */
function postnatalChange(answers: VisitAnswers, context: VisitContext): RecordChange[] {
  const { person, mother, household, ids } = context
  const child = person.role === 'child' ? person : undefined
  const sawMother = mother !== undefined && answers.seen.includes(mother.id)
  const sawNewborn = child !== undefined && answers.seen.includes(child.id)
  if (!isPostnatal(context, answers.occurredOn) || (!sawMother && !sawNewborn)) return []
  const set: Record<string, Json> = {
    area: household.area,
    occurredOn: answers.occurredOn,
    subject: child?.id ?? null,
    mother: mother?.id ?? null,
    visit: ids['visit'] ?? '',
    sawMother: sawMother ? 'yes' : 'no',
    sawNewborn: sawNewborn ? 'yes' : 'no',
    ...(Object.keys(answers.motherSigns).length > 0 ? { motherSigns: { ...answers.motherSigns } } : {}),
  }
  return [{ kind: 'postnatal-visit', id: ids['postnatal'] ?? '', set }]
}

/** Thăm tại nhà. */
export const householdVisitForm: FormDefinition<VisitAnswers, VisitContext> = {
  id: 'household-visit',
  title: 'Thăm tại nhà',
  idNames: ['visit', 'check', 'referral', 'mother-check', 'mother-referral', 'postnatal'],
  fields: [
    { name: 'seen', label: 'Hôm nay gặp ai?' },
    { name: 'signs', label: 'Dấu hiệu nguy hiểm' },
    { name: 'motherSigns', label: 'Dấu hiệu nguy hiểm của mẹ' },
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
    motherSigns: z.record(z.string(), threeWaySchema),
    repeat: z.enum(['', 'same', 'changed']),
    breaths: z.array(breathCountSchema),
    breathToConfirm: z.nullable(breathCountSchema),
    breathSeen: z.nullable(breathCountSchema),
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
