/** One row of CSV as RFC 4180 has it: commas, quotes that may hold commas and line breaks, doubled quotes. */

/** True when a quote was opened and not closed: the row goes on in the next line. */
export function isOpen(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 1
}

/** The cells of a row; a quote that is never closed runs to its end. */
export function csvCells(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at += 1) {
    const mark = line.charAt(at)
    if (isQuoted && mark === '"' && line.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (mark === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (mark === ',' && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += mark
  }
  return [...cells, cell]
}

/** A line of cells, with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
