/** Rows of signs that only together say something, and the names the station gives to what was found; source: clinical.md §2 (EmCare, WHO dehydration table). */
import type { ChildFindingCode } from './child-findings.ts'
import type { Rule } from './rule.ts'
import type { Level } from './urgency.ts'

/** The station's classes with their Vietnamese names. They stand in the station's books and are never shown to a family. */
export const childClassLabels = {
  general_danger: 'Có dấu hiệu nguy hiểm toàn thân',
  severe_pneumonia: 'Viêm phổi nặng hoặc bệnh rất nặng',
  pneumonia: 'Viêm phổi',
  cough_cold: 'Ho hoặc cảm lạnh',
  long_cough: 'Ho kéo dài từ 14 ngày',
  severe_dehydration: 'Mất nước nặng',
  some_dehydration: 'Có mất nước',
  no_dehydration: 'Không mất nước',
  dysentery: 'Lỵ, phân có máu',
  persistent_diarrhoea: 'Tiêu chảy kéo dài từ 14 ngày',
} as const

/** Code of one of the station's classes. */
export type ChildClass = keyof typeof childClassLabels

/** `atLeast` so many of the items; an item is there when one of its signs is. */
export interface SignRow {
  readonly class: ChildClass
  readonly atLeast: number
  readonly items: readonly (readonly ChildFindingCode[])[]
  readonly urgency: Level
}

/** The rows of dehydration, the worse first. A worse sign also stands for the milder one of its item. */
export const dehydrationRows: Rule<readonly SignRow[]> = {
  value: [
    {
      class: 'severe_dehydration',
      atLeast: 2,
      items: [['lethargic_unconscious'], ['sunken_eyes'], ['cannot_drink', 'drinks_poorly'], ['skin_pinch_very_slow']],
      urgency: 'go-now',
    },
    {
      class: 'some_dehydration',
      atLeast: 2,
      items: [
        ['restless', 'lethargic_unconscious'],
        ['sunken_eyes'],
        ['drinks_eagerly', 'drinks_poorly', 'cannot_drink'],
        ['skin_pinch_slow', 'skin_pinch_very_slow'],
      ],
      urgency: 'same-day',
    },
  ],
  source: 'Bảng mất nước của WHO: từ hai dấu hiệu của một hàng. Mức khẩn cấp: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Blood oxygen in percent: below it the child goes now. */
export const oxygenLimit: Rule<{ readonly referBelow: number }> = {
  value: { referBelow: 90 },
  source: 'SpO2 dưới 90 %: EmCare (IMCI) của WHO',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Codes of signs, whatever list they come from. */
export type SignSet = ReadonlySet<string>

/** The worst row that these signs fill; undefined when they fill none. */
export function filledRow(signs: SignSet, rows: readonly SignRow[] = dehydrationRows.value): SignRow | undefined {
  return rows.find(({ items, atLeast }) => items.filter((item) => item.some((code) => signs.has(code))).length >= atLeast)
}

const generalDanger: readonly ChildFindingCode[] = ['cannot_drink', 'vomits_everything', 'convulsions', 'lethargic_unconscious']
const severeWithCough: readonly ChildFindingCode[] = [...generalDanger, 'stridor', 'low_oxygen']
const pneumonia: readonly ChildFindingCode[] = ['fast_breathing', 'chest_indrawing']

/**
 * The classes for the station. The reassuring ones (`cough_cold`, `no_dehydration`) are given only when
 * they would hold even if everything still unknown (`worst`) were there.
 */
export function childClasses(found: SignSet, worst: SignSet): ChildClass[] {
  const has = (codes: readonly ChildFindingCode[], signs: SignSet) => codes.some((code) => signs.has(code))
  const classes: ChildClass[] = []
  if (has(generalDanger, found)) classes.push('general_danger')
  if (found.has('cough')) {
    if (has(severeWithCough, found)) classes.push('severe_pneumonia')
    else if (has(pneumonia, found)) classes.push('pneumonia')
    else if (!has([...severeWithCough, ...pneumonia], worst)) classes.push('cough_cold')
  }
  if (found.has('cough_14_days')) classes.push('long_cough')
  if (found.has('diarrhoea')) {
    const row = filledRow(found)
    if (row) classes.push(row.class)
    else if (!filledRow(worst)) classes.push('no_dehydration')
  }
  if (found.has('blood_in_stool')) classes.push('dysentery')
  if (found.has('diarrhoea_14_days')) classes.push('persistent_diarrhoea')
  return classes
}
