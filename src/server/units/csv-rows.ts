/** Reads comma-separated text with quoted cells (RFC 4180) into rows keyed by the header line. */

/** One row; a cell that the line lacks is an empty text. */
export type CsvRow = ReadonlyMap<string, string>

/** The rows after the header; blank lines and a leading byte-order mark are skipped. */
export function csvRows(text: string): CsvRow[] {
  const [header = [], ...lines] = csvLines(text.replace(/^\uFEFF/, ''))
  return lines
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => new Map(header.map((name, index) => [name, cells[index] ?? ''])))
}

/** A cell, a quoted one in the first group or a bare one in the second, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy

function csvLines(text: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, bare = '', end] of text.matchAll(CELL)) {
    lines.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') lines.push([])
  }
  return lines
}
