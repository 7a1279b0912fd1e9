/** Numbers of a form in steps: text as typed on the keys, read with comma or point, held to what the record can keep. */
import { formatNumberVi, parseNumberVi } from '../../formats/number-vi.ts'
import type { FormProblem } from '../form.ts'
import { textAnswer, type StepAnswers } from '../step-form.ts'

/** What can be kept, ends included; whole numbers only where `decimals` is left out. */
export interface KeptNumber {
  readonly from: number
  readonly to: number
  readonly decimals?: number
}

/** The number that was typed, rounded to its decimals; null while it is open or cannot be kept. */
export function numberAnswer(answers: StepAnswers, name: string, kept: KeptNumber): number | null {
  return numberProblem(answers, name, kept) === undefined ? typedNumber(answers, name) : null
}

/** Why the typed number cannot be kept, in words; undefined for one that can and for none. */
export function numberProblem(answers: StepAnswers, name: string, { from, to, decimals = 0 }: KeptNumber): string | undefined {
  if (textAnswer(answers, name).trim() === '') return undefined
  const value = typedNumber(answers, name)
  if (value === null) return 'Chưa đọc được số. Ghi lại bằng chữ số.'
  if (decimals === 0 && !Number.isInteger(value)) return 'Ghi số tròn, không có dấu phẩy.'
  const limits = `từ ${formatNumberVi(from)} đến ${formatNumberVi(to)}`
  return value < from || value > to ? `Số ghi được ${limits}. Xem lại.` : undefined
}

/** The same as a problem of the form. */
export function numberProblems(answers: StepAnswers, name: string, kept: KeptNumber): FormProblem[] {
  const message = numberProblem(answers, name, kept)
  return message === undefined ? [] : [{ field: name, message }]
}

function typedNumber(answers: StepAnswers, name: string): number | null {
  const parsed = parseNumberVi(textAnswer(answers, name))
  return parsed.ok ? Math.round(parsed.value * 100) / 100 : null
}

/** A stored number as the keys would have typed it; '' for none. */
export function typedAs(value: number | null | undefined): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : ''
}
