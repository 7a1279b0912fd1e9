/** The form of weighing and measuring: figures to one record, and a referral where both feet are swollen; rules: clinical.md §9. */
import * as z from 'zod/mini'
import { assessGrowth, type GrowthAssessment, type MeasuredFigures } from '../growth/assess-growth.ts'
import type { RecordChange } from '../records/change.ts'
import { defaultDestinations } from '../referrals/on-the-way.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'
import { answersQuestion, positionOf, typedFigure, type MeasurementAnswers, type MeasurementContext } from './measurement/answers.ts'

/** Classes with which a child is sent to the station; they are codes of reasons of a referral too. */
const SENT_FOR = ['oedema', 'wasted_severe', 'underweight_severe'] as const
const ARM_MM = { least: 50, most: 400 }

/** What was measured, as it would be stored. */
export function figuresOf(answers: MeasurementAnswers, child: MeasurementContext['child']): MeasuredFigures {
  const lengthHeightCm = typedFigure(answers.length)
  return {
    occurredOn: answers.occurredOn,
    weightKg: typedFigure(answers.weight),
    lengthHeightCm,
    position: lengthHeightCm === null ? null : positionOf(answers, child),
    muacMm: typedFigure(answers.muac),
    ...(answers.oedema !== '' && { oedema: answers.oedema }),
  }
}

/** True when there is something to store: oedema that was looked for is a finding as well. */
export function isAnythingMeasured({ weight, length, muac, oedema }: MeasurementAnswers): boolean {
  return [weight, length, muac].some((typed) => typedFigure(typed) !== null) || oedema === 'yes' || oedema === 'no'
}

/** What the figures say of the child. */
export function assessAnswers(answers: MeasurementAnswers, { child, others }: Pick<MeasurementContext, 'child' | 'others'>): GrowthAssessment {
  return assessGrowth(child, figuresOf(answers, child), others)
}

/** The referral to the station for what was found; the one that is open where the child was already sent for it. */
export function growthReferral(answers: MeasurementAnswers, context: MeasurementContext): { id: string; change: RecordChange | null } | null {
  const { classes } = assessAnswers(answers, context)
  const reasons = SENT_FOR.filter((code) => classes.includes(code))
  if (reasons.length === 0) return null
  const open = context.openReferrals.find((one) => one.id !== context.ids['referral'] && one.reasons.some((reason) => SENT_FOR.some((code) => code === reason)))
  if (open) return { id: open.id, change: null }
  const id = context.ids['referral'] ?? ''
  const { area, id: subject } = context.child
  const set = { area, occurredOn: answers.occurredOn, subject, urgency: 'emergency', reasons: [...reasons], destination: defaultDestinations.value['this-week'] }
  const isOwn = context.openReferrals.some((one) => one.id === id)
  return { id, change: { kind: 'referral', id, set: isOwn ? { reasons: [...reasons] } : set } }
}

/** What is to be mended. */
export function measurementProblems(answers: MeasurementAnswers, context: Pick<MeasurementContext, 'child' | 'others' | 'today'>): FormProblem[] {
  const { child, today } = context
  const muac = typedFigure(answers.muac)
  const blocked = (['weight', 'length'] as const).flatMap((field) => {
    const question = answersQuestion(field, answers, context)
    return question && !question.mayKeep ? [{ field, message: question.sentence }] : []
  })
  return [
    ...dayProblems(answers.occurredOn, today, child.birthDate ?? ''),
    ...blocked,
    ...(muac !== null && (!Number.isInteger(muac) || muac < ARM_MM.least || muac > ARM_MM.most)
      ? [{ field: 'muac', message: 'Vòng cánh tay từ 50 đến 400 mm. Đo lại.' }]
      : []),
    ...(isAnythingMeasured(answers) ? [] : [{ field: 'weight', message: 'Chưa có số đo nào. Cân hoặc đo bé rồi ghi.' }]),
  ]
}

/** What is wrong with the day of measuring. */
export function dayProblems(day: string, today: string, born: string): FormProblem[] {
  const problem = (message: string) => [{ field: 'occurredOn', message }]
  if (!isCalendarDay(day)) return problem('Ngày cân ghi chưa đủ. Ghi cả ngày, tháng và năm.')
  if (day > today) return problem('Ngày cân sau hôm nay. Xem lại ngày.')
  return isCalendarDay(born) && day < born ? problem('Ngày cân trước ngày sinh. Xem lại hai ngày.') : []
}

function toRecords(answers: MeasurementAnswers, context: MeasurementContext): FormResult {
  const problems = measurementProblems(answers, context)
  if (problems.length > 0) return { ok: false, problems }
  const { child, before, ids } = context
  const { occurredOn, oedema, ...figures } = figuresOf(answers, child)
  const measurement: RecordChange = {
    kind: 'measurement',
    id: before?.id ?? ids['measurement'] ?? '',
    set: { area: child.area, occurredOn, subject: child.id, ...figures, ...(oedema && { oedema }), note: answers.note.normalize('NFC').trim() },
  }
  // Swollen feet are seen, not reckoned: the child is sent in the same save.
  const referral = oedema === 'yes' ? growthReferral(answers, context)?.change : null
  const warnings = (['weight', 'length'] as const).flatMap((field) => {
    const question = answersQuestion(field, answers, context)
    return question ? [{ field, message: question.sentence }] : []
  })
  return { ok: true, changes: [measurement, ...(referral ? [referral] : [])], warnings }
}

const text = z.string().check(z.maxLength(12))

/** Cân, đo. */
export const measurementForm: FormDefinition<MeasurementAnswers, MeasurementContext> = {
  id: 'measurement',
  title: 'Cân, đo',
  idNames: ['measurement', 'referral'],
  fields: [
    { name: 'occurredOn', label: 'Ngày cân' },
    { name: 'weight', label: 'Cân nặng', hint: 'Ghi kg, ví dụ 9,2.' },
    { name: 'length', label: 'Chiều dài, chiều cao', hint: 'Ghi cm, ví dụ 74,5.' },
    { name: 'position', label: 'Đo nằm hay đứng' },
    { name: 'muac', label: 'Vòng cánh tay', hint: 'Ghi mm, ví dụ 132.' },
    { name: 'oedema', label: 'Phù hai bàn chân' },
    { name: 'note', label: 'Ghi chú' },
  ],
  answersSchema: z.object({
    occurredOn: z.string(),
    weight: text,
    length: text,
    position: z.enum(['', 'lying', 'standing']),
    muac: text,
    oedema: z.enum(['', 'yes', 'no', 'unknown']),
    confirmed: z.readonly(z.array(z.string())),
    note: z.string().check(z.maxLength(2000)),
  }),
  toRecords,
}
