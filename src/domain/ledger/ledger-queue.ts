/** Which lines of the paper book are still to be copied: new ones, and those that changed since they were (ux.md §2.21). */
import type { LedgerColumn } from './ledger-columns.ts'
import type { LedgerCells, LedgerLine } from './ledger-lines.ts'

/** What the paper is known to say, by the line's id. */
export type PaperLines = ReadonlyMap<string, LedgerCells>

/** Whether a line was written on this phone, and in which columns, as far as the records tell. */
export interface OwnWriting {
  /** The line itself began here. */
  readonly isNew: boolean
  /** Columns that were written here. */
  readonly columns: ReadonlySet<LedgerColumn>
}

/** One line to copy. */
export interface LineToCopy {
  readonly line: LedgerLine
  /** `new`: a line of its own; `change`: the paper has it and says something else. */
  readonly what: 'new' | 'change'
  /** Columns that differ from the paper; of a new line all. */
  readonly columns: ReadonlySet<LedgerColumn>
  /** What the paper says, where it was copied from this phone. */
  readonly paper: LedgerCells | undefined
}

/**
 * The lines to copy, in the order of the book. What was copied once comes again as soon as the line says something else,
 * whoever changed it; what was never copied comes only when it was written on this phone: the rest came out of the paper.
 */
export function linesToCopy(lines: readonly LedgerLine[], paper: PaperLines, ownWriting: (line: LedgerLine) => OwnWriting): LineToCopy[] {
  return lines.flatMap((line): LineToCopy[] => {
    const known = paper.get(line.id)
    if (known) {
      const columns = differingColumns(known, line.cells)
      return columns.size > 0 ? [{ line, what: 'change', columns, paper: known }] : []
    }
    const { isNew, columns } = ownWriting(line)
    if (isNew) return [{ line, what: 'new', columns: new Set(columnsOf(line.cells)), paper: undefined }]
    const shown = new Set(columnsOf(line.cells).filter((column) => columns.has(column)))
    return shown.size > 0 ? [{ line, what: 'change', columns: shown, paper: undefined }] : []
  })
}

/** Columns in which two lines differ; a column that one of them does not have counts as empty there. */
export function differingColumns(one: LedgerCells, other: LedgerCells): ReadonlySet<LedgerColumn> {
  const columns = new Set([...columnsOf(one), ...columnsOf(other)])
  return new Set([...columns].filter((column) => (one[column] ?? '') !== (other[column] ?? '')))
}

/** The columns that a line has, in their order. */
export function columnsOf(cells: LedgerCells): LedgerColumn[] {
  return Object.keys(cells).filter((key): key is LedgerColumn => key in cells)
}

/** Columns that a field of a record shows in, by kind; a change of any other field leaves the paper as it is. */
const columnsByField: Readonly<Record<string, Readonly<Record<string, LedgerColumn>>>> = {
  household: { number: 'number', headName: 'head', address: 'address', residence: 'residence', status: 'change', movedOn: 'change' },
  person: { name: 'name', role: 'relation', sex: 'sex', birthDate: 'birth', ethnicGroup: 'ethnic', residence: 'residence', status: 'change', statusOn: 'change' },
  pregnancy: { status: 'change', dueOn: 'change', endedOn: 'change' },
  death: { occurredOn: 'change' },
}

/** True for a kind of record that shows in the paper book. */
export function isInLedger(kind: string): boolean {
  return kind in columnsByField
}

/** The column in which a field of a record stands; undefined for one that the paper does not have. */
export function columnOfField(kind: string, field: string): LedgerColumn | undefined {
  return columnsByField[kind]?.[field]
}
