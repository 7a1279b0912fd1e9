/** What a measured figure is asked back about, in the words of ux.md §4: too much for the age, or a change that no child makes. It never blocks what can be true. */
import { formatNumberVi } from '../formats/number-vi.ts'
import type { Rule } from '../signs/rule.ts'
import { ageLabel } from '../time/age.ts'
import { agesOn, type GrowingChild } from './assess-growth.ts'
import { zScores, type ZName } from './anthropometry.ts'
import { impossibleChanges, type ImpossibleChange, type Measured } from './growth-checks.ts'
import type { TableSex } from './lms-table.ts'

/** A figure that is asked about. */
export type MeasureField = 'weight' | 'length'

/** Who was measured, when, and what else is known of that moment. */
export interface MeasuringMoment {
  readonly child: GrowingChild
  readonly occurredOn: string
  readonly position: 'lying' | 'standing' | null
  /** The weight of the same measuring, when a length is asked about. */
  readonly weightKg: number | null
  /** The latest measurement before with the same figure. */
  readonly previous: Measured | undefined
}

/** The question; `suggestion` is what the figure was likely meant to be, `mayKeep` whether it can be stored at all. */
export interface MeasureQuestion {
  readonly sentence: string
  readonly suggestion: number | null
  readonly mayKeep: boolean
}

/** What a record can hold, and what is asked about in any child where the age does not tell. */
export interface MeasureRanges {
  readonly stored: Readonly<Record<MeasureField, readonly [number, number]>>
  readonly usual: Readonly<Record<MeasureField, readonly [number, number]>>
}

/** Our proposal. NSC. */
export const measureRanges: Rule<MeasureRanges> = {
  value: { stored: { weight: [0.2, 150], length: [20, 200] }, usual: { weight: [1, 60], length: [38, 170] } },
  source: 'Số đo ngoài khoảng thường gặp thì hỏi lại: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

const UNITS: Readonly<Record<MeasureField, string>> = { weight: 'kg', length: 'cm' }
const SCORES: Readonly<Record<MeasureField, ZName>> = { weight: 'waz', length: 'haz' }
const FIGURES = { weight: 'weightKg', length: 'lengthHeightCm' } as const

/** A figure with its unit: "9,2 kg". */
export function displayMeasure(field: MeasureField, value: number): string {
  return `${formatNumberVi(value, field === 'weight' ? 3 : 1)} ${UNITS[field]}`
}

/** What to ask about a figure; null when it may well be so. */
export function measureQuestion(field: MeasureField, value: number, moment: MeasuringMoment): MeasureQuestion | null {
  const [least, most] = measureRanges.value.stored[field]
  const mayKeep = value >= least && value <= most
  const off = outOfRange(field, value, moment)
  if (off !== null || !mayKeep) {
    const suggestion = suggestionFor(field, value, moment)
    const what = `${displayMeasure(field, value)} ${tooWords(field, off ?? (value > most ? 'much' : 'little'), moment)}`
    const then = suggestion === null ? againWords(field) : `Có phải ${displayMeasure(field, suggestion)}?`
    return { sentence: `${what}. ${then}`, suggestion, mayKeep }
  }
  const change = changeQuestion(field, value, moment)
  if (change !== null) return { sentence: change, suggestion: null, mayKeep }
  return field === 'length' && doesNotFitWeight(value, moment)
    ? { sentence: 'Cân nặng và số đo này chưa hợp nhau. Đo lại cho chắc.', suggestion: null, mayKeep }
    : null
}

type Off = 'much' | 'little'

/** Beyond what the age allows; with the sex unknown only what is beyond it for both. */
function outOfRange(field: MeasureField, value: number, { child, occurredOn, position }: MeasuringMoment): Off | null {
  const { ageDays } = agesOn(child, occurredOn)
  const sexes: readonly TableSex[] = child.sex === 'unknown' ? ['male', 'female'] : [child.sex]
  const scores = sexes.map((sex) => zScores({ sex, ageDays, [FIGURES[field]]: value, position }))
  const name = SCORES[field]
  if (scores.every((score) => score[name] !== null)) {
    const isFlagged = scores.every(({ flags }) => flags.includes(name))
    return isFlagged ? ((scores[0]?.[name] ?? 0) > 0 ? 'much' : 'little') : null
  }
  const [least, most] = measureRanges.value.usual[field]
  if (value > most) return 'much'
  return value < least ? 'little' : null
}

/** The figure with its comma elsewhere, if that makes one that needs no question. */
function suggestionFor(field: MeasureField, value: number, moment: MeasuringMoment): number | null {
  const [least, most] = measureRanges.value.stored[field]
  const moved = [value / 10, value * 10, value / 100].map((one) => Math.round(one * 1000) / 1000)
  return moved.find((one) => one >= least && one <= most && outOfRange(field, one, moment) === null) ?? null
}

function tooWords(field: MeasureField, off: Off, { child, occurredOn }: MeasuringMoment): string {
  const { ageMonths } = agesOn(child, occurredOn)
  const isLength = ageMonths !== null && ageMonths < 24
  const words = field === 'weight' ? { much: 'nặng', little: 'nhẹ' } : isLength ? { much: 'dài', little: 'ngắn' } : { much: 'cao', little: 'thấp' }
  return `quá ${words[off]} với bé${ageMonths === null ? '' : ` ${ageLabel(child.birthDate ?? '', occurredOn)}`}`
}

function againWords(field: MeasureField): string {
  return field === 'weight' ? 'Cân lại cho chắc.' : 'Đo lại cho chắc.'
}

const CHANGES: Readonly<Record<ImpossibleChange, (by: string) => string>> = {
  'length-fell': (by) => `Thấp hơn lần trước ${by}. Đo lại, giữ chân bé thẳng.`,
  'length-jumped': (by) => `Cao hơn lần trước ${by}. Đo lại cho chắc.`,
  'weight-fell': (by) => `Nhẹ hơn lần trước ${by}. Cân lại cho chắc.`,
  'weight-jumped': (by) => `Nặng hơn lần trước ${by}. Cởi bớt áo, cân lại.`,
}

function changeQuestion(field: MeasureField, value: number, { previous, occurredOn }: MeasuringMoment): string | null {
  const figure = FIGURES[field]
  const before = previous?.[figure]
  if (!previous || typeof before !== 'number') return null
  const [change] = impossibleChanges({ occurredOn: previous.occurredOn, [figure]: before }, { occurredOn, [figure]: value })
  return change ? CHANGES[change](displayMeasure(field, Math.round(Math.abs(value - before) * 1000) / 1000)) : null
}

function doesNotFitWeight(lengthHeightCm: number, { child, occurredOn, position, weightKg }: MeasuringMoment): boolean {
  if (weightKg === null || child.sex === 'unknown') return false
  return zScores({ sex: child.sex, ageDays: agesOn(child, occurredOn).ageDays, weightKg, lengthHeightCm, position }).flags.includes('whz')
}
