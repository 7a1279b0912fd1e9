/** Rows as a table that Excel opens where the comma is the decimal sign. */
import type { ExportFile } from './file.ts'

const MARK_OF_UTF8 = '\u{FEFF}'

/** One line for each row; the name is without its ending. */
export function csvFile(name: string, rows: readonly (readonly (string | number)[])[]): ExportFile {
  return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', text: `${MARK_OF_UTF8}${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n` }
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // A program would run what begins so.
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
