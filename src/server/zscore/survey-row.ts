/** One row of a survey: its cells read strictly, its z-scores as cells; columns as the command's help names them. */
import { zNames, zScores, type Anthropometry } from '#domain/growth/anthropometry.ts'

/** Columns that must be there, in any order. */
export const surveyHeader = ['id', 'sex', 'age_days', 'weight_kg', 'length_height_cm', 'position', 'oedema', 'head_cm'] as const

type Column = (typeof surveyHeader)[number]

/** Columns of the answer. */
export const outputColumns: readonly string[] = ['id', ...zNames, 'flags']

/** The answer to a row, or what is wrong with it in Vietnamese. */
export type ScoredRow = { readonly cells: readonly string[]; readonly doubtfulPosition: boolean } | { readonly problem: string }

const SEX = { m: 'male', f: 'female', '': 'unknown' } as const
const POSITION = { l: 'lying', h: 'standing', '': null } as const
const OEDEMA = { y: true, n: false, '': false } as const

/** Computes one row; `columns` are the names of the first line. */
export function scoredRow(columns: readonly string[], cells: readonly string[]): ScoredRow {
  if (cells.length !== columns.length) return { problem: `có ${cells.length} ô, dòng đầu có ${columns.length}` }
  const read = (name: Column): string => (cells[columns.indexOf(name)] ?? '').trim()
  const problems: string[] = []
  const number = (name: Column, pattern: RegExp): number | null => {
    const text = read(name)
    if (text !== '' && !pattern.test(text)) problems.push(`${name} "${text}" không phải số`)
    return text === '' ? null : Number(text)
  }
  const choice = <Value>(name: Column, values: Readonly<Record<string, Value>>): Value | undefined => {
    const text = read(name).toLowerCase()
    if (!Object.hasOwn(values, text)) problems.push(`${name} "${text}" chưa đúng, chỉ nhận ${Object.keys(values).filter((key) => key !== '').join(' hoặc ')}`)
    return values[text]
  }
  const child: Anthropometry = {
    sex: choice('sex', SEX) ?? 'unknown',
    ageDays: number('age_days', /^-?\d+(\.0+)?$/),
    weightKg: number('weight_kg', DECIMAL),
    lengthHeightCm: number('length_height_cm', DECIMAL),
    position: choice('position', POSITION) ?? null,
    oedema: choice('oedema', OEDEMA) ?? false,
    headCm: number('head_cm', DECIMAL),
  }
  if (problems.length > 0) return { problem: problems.join('; ') }
  const scores = zScores(child)
  return {
    cells: [read('id'), ...zNames.map((name) => scores[name]?.toFixed(2) ?? ''), scores.flags.join('|')],
    doubtfulPosition: scores.doubtfulPosition && child.lengthHeightCm !== null,
  }
}

const DECIMAL = /^-?(\d+(\.\d*)?|\.\d+)(e-?\d+)?$/i
