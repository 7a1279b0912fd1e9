/** Reads the fixtures made from the five source plans: targets.csv, events.csv and aims.csv. */
import { readFileSync } from 'node:fs'
import { csvRows } from '#server/units/csv-rows.ts'
import type { CsvRow } from '#server/units/csv-rows.ts'

const read = (name: string) =>
  csvRows(readFileSync(new URL(`../../fixtures/plans/${name}`, import.meta.url), 'utf8'))

/** 54 targets, one row each. */
export const targetRows: readonly CsvRow[] = read('targets.csv')

/** 17 kinds of event days. */
export const eventRows: readonly CsvRow[] = read('events.csv')

/** 18 aims without a number. */
export const aimRows: readonly CsvRow[] = read('aims.csv')

/** A cell that must exist. */
export function cell(row: CsvRow, column: string): string {
  const text = row.get(column)
  if (text === undefined) throw new Error(`no column ${column}`)
  return text
}
