/** Loads the parts of a backup into an empty database, inside one transaction, whatever database it is. */
import { CompiledQuery, sql } from 'kysely'
import { migrateWithin } from '../store/migrate.ts'
import type { Db } from '../store/store.ts'
import { BadFile, codeOf } from './faults.ts'
import type { Cell } from './format.ts'
import type { Receiver } from './read-backup.ts'
import { presentTables } from './snapshot.ts'

/** Variables of one statement; both databases allow far more, but long statements are no faster. */
const MOST_VARIABLES = 2000

export type Dialect = 'sqlite' | 'postgres'

/** A receiver that makes the tables as the copy knew them and fills them. */
export function loader(db: Db, dialect: Dialect, now: () => number): Receiver {
  let present = new Map<string, string[]>()
  return {
    header: async ({ migrations }) => {
      await migrateWithin(db, now, migrations)
      present = await presentTables(db)
    },
    table: async ({ table, columns }) => {
      const known = present.get(table)
      if (!known || columns.some((column) => !known.includes(column))) throw new BadFile('incomplete')
      // A migration may have put first rows in.
      await sql`delete from ${sql.table(table)}`.execute(db)
    },
    rows: async ({ table, columns }, rows) => {
      const size = Math.max(1, Math.floor(MOST_VARIABLES / columns.length))
      for (let start = 0; start < rows.length; start += size) {
        await insertRows(db, dialect, { table, columns, rows: rows.slice(start, start + size) })
      }
    },
  }
}

interface Insert {
  table: string
  columns: readonly string[]
  rows: readonly Cell[][]
}

/** Table and columns have been found in the database before, so their names may stand in the text. */
async function insertRows(db: Db, dialect: Dialect, { table, columns, rows }: Insert): Promise<void> {
  const mark = (index: number): string => (dialect === 'sqlite' ? '?' : `$${index + 1}`)
  const tuples = rows.map((_, row) => `(${columns.map((__, column) => mark(row * columns.length + column)).join(',')})`)
  const names = columns.map((column) => `"${column}"`).join(',')
  try {
    await db.executeQuery(CompiledQuery.raw(`insert into "${table}" (${names}) values ${tuples.join(',')}`, rows.flat()))
  } catch (error) {
    if (isRefusedContent(error)) throw new BadFile('incomplete')
    throw error
  }
}

/** Constraints and types that the rows do not fit; a full disk or a lost connection is something else. */
function isRefusedContent(error: unknown): boolean {
  const code = codeOf(error)
  if (/^2[23]\d{3}$|^23[0-9A-Z]{3}$/.test(code)) return true
  return code === 'ERR_SQLITE_ERROR' && error instanceof Error && /constraint failed|datatype mismatch/i.test(error.message)
}
