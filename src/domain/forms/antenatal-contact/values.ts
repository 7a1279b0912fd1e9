/** The measured values of an antenatal examination: what a record can keep, what asks back, and what to do about a dangerous one; limits: `pregnancy/antenatal-limits.ts`. */
import { formatNumberVi } from '../../formats/number-vi.ts'
import { antenatalLimits, bloodPressureWords, haemoglobinWords, type LikelyRange } from '../../pregnancy/antenatal-limits.ts'
import type { FormProblem } from '../form.ts'
import { manyAnswer, type StepAnswers } from '../step-form.ts'
import { numberAnswer, numberProblem, type KeptNumber } from '../steps/numbers.ts'

/** A value of the book. */
export type ValueField = 'gestationWeeks' | 'weightKg' | 'systolic' | 'diastolic' | 'haemoglobin'

/** What the record keeps of each. */
export const keptValues: Readonly<Record<ValueField, KeptNumber>> = {
  gestationWeeks: { from: 1, to: 45 },
  weightKg: { from: 20, to: 200, decimals: 1 },
  systolic: { from: 40, to: 300 },
  diastolic: { from: 20, to: 200 },
  haemoglobin: { from: 20, to: 250 },
}

/** By which part of the book each is asked for. */
export const partOf: Readonly<Record<ValueField, string>> = {
  gestationWeeks: 'weeks', weightKg: 'weight', systolic: 'pressure', diastolic: 'pressure', haemoglobin: 'haemoglobin',
}

/** True where the book shows it. */
export function isShown(answers: StepAnswers, part: string): boolean {
  return manyAnswer(answers, 'shown').includes(part)
}

/** The value; null where the book does not show it or it cannot be kept. */
export function valueOf(answers: StepAnswers, field: ValueField): number | null {
  return isShown(answers, partOf[field]) ? numberAnswer(answers, field, keptValues[field]) : null
}

/** Why a value cannot be kept. */
export function valueProblem(answers: StepAnswers, field: ValueField): string | undefined {
  if (!isShown(answers, partOf[field])) return undefined
  if (field === 'haemoglobin') {
    const perDecilitre = numberAnswer(answers, field, { from: 3, to: 19.99, decimals: 2 })
    // Many books write it in g/dL.
    if (perDecilitre !== null) return `${formatNumberVi(perDecilitre)} là g/dL. Ghi ${Math.round(perDecilitre * 10)} g/L.`
  }
  const unfit = numberProblem(answers, field, keptValues[field])
  if (unfit !== undefined || field !== 'diastolic') return unfit
  const [systolic, diastolic] = [valueOf(answers, 'systolic'), valueOf(answers, 'diastolic')]
  return systolic !== null && diastolic !== null && diastolic >= systolic ? 'Số dưới phải nhỏ hơn số trên. Xem lại sổ.' : undefined
}

const likely: Readonly<Partial<Record<ValueField, LikelyRange>>> = antenatalLimits.value

const rarely: Readonly<Partial<Record<ValueField, string>>> = {
  weightKg: 'Cân này ít gặp. Xem lại sổ.',
  systolic: 'Huyết áp này ít gặp. Xem lại sổ.',
  diastolic: 'Huyết áp này ít gặp. Xem lại sổ.',
  haemoglobin: 'Huyết sắc tố này ít gặp. Xem lại đơn vị g/L.',
}

/** A question about a value that is rarely true. */
export function valueAskBack(answers: StepAnswers, field: ValueField): string | undefined {
  const value = valueOf(answers, field)
  const range = likely[field]
  if (value === null || !range) return undefined
  return value < range.from || value > range.to ? rarely[field] : undefined
}

/** What to do at once about the blood pressure and the haemoglobin. */
export function dangerWords(answers: StepAnswers): FormProblem[] {
  const [systolic, diastolic, haemoglobin] = [valueOf(answers, 'systolic'), valueOf(answers, 'diastolic'), valueOf(answers, 'haemoglobin')]
  const pressure = systolic === null || diastolic === null ? undefined : bloodPressureWords({ systolic, diastolic })
  const blood = haemoglobin === null ? undefined : haemoglobinWords(haemoglobin)
  return [
    ...(pressure === undefined ? [] : [{ field: 'diastolic', message: pressure }]),
    ...(blood === undefined ? [] : [{ field: 'haemoglobin', message: blood }]),
  ]
}
