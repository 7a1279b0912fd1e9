/** Writes one state of the database as a backup file: page by page, under a temporary name until it is whole and on the disk. */
import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { readHead } from '../store/marks.ts'
import type { Db } from '../store/store.ts'
import { headerOf, type BackupHeader, type Cell } from './format.ts'
import { fileName, temporaryName } from './folder.ts'
import { doneMigrations, presentTables } from './snapshot.ts'
import { tablePlan, type PlannedTable } from './table-plan.ts'

const PAGE_ROWS = 500

/** A file that is whole. */
export interface WrittenBackup {
  header: BackupHeader
  file: string
  bytes: number
  /** SHA-256 of the file as it lies there. */
  sha256: string
  rows: number
}

/** Which copy this is. */
export interface NewBackup {
  id: string
  takenAt: number
  appVersion: string
}

/** Writes the state that `db` sees into the folder. */
export async function writeBackup(db: Db, dir: string, copy: NewBackup, signal?: AbortSignal): Promise<WrittenBackup> {
  const header = headerOf({ ...copy, migrations: await doneMigrations(db), head: await readHead(db) })
  const path = join(dir, fileName(copy))
  const temporary = join(dir, temporaryName(copy))
  const packed = createHash('sha256')
  const counted = { rows: 0 }
  try {
    const text = Readable.from(textOf(db, header, counted), { objectMode: false, highWaterMark: 256 * 1024 })
    const out = createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true })
    await pipeline(text, createGzip(), (source: AsyncIterable<Buffer>) => hashed(source, packed), out, ...(signal ? [{ signal }] : []))
    const sha256 = packed.digest('hex')
    // Before the file itself: a copy under its right name always has its checksum.
    await writeFile(`${path}.sha256`, `${sha256}  ${basename(path)}\n`, { mode: 0o600, flush: true })
    await rename(temporary, path)
    await syncFolder(dir)
    return { header, file: basename(path), bytes: (await stat(path)).size, sha256, rows: counted.rows }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function* hashed(source: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
}

/** After this the name of a new file survives a power cut. Windows cannot open folders and does not need to. */
export async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(dir, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function* textOf(db: Db, header: BackupHeader, counted: { rows: number }): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  const line = (values: readonly unknown[]): Buffer => {
    const bytes = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''))
    hash.update(bytes)
    return bytes
  }
  yield line([header])
  const present = await presentTables(db)
  for (const planned of tablePlan) {
    const columns = present.get(planned.table)
    // A table of a later migration is not there before an upgrade.
    if (!columns) continue
    yield line([{ table: planned.table, columns }])
    counts[planned.table] = 0
    for await (const rows of pagesOf(db, planned)) {
      counts[planned.table] = (counts[planned.table] ?? 0) + rows.length
      yield line(rows.map((row) => columns.map((column) => cellOf(row[column]))))
    }
    counted.rows += counts[planned.table] ?? 0
  }
  yield Buffer.from(`${JSON.stringify({ end: true, counts, rows: counted.rows, sha256: hash.digest('hex') })}\n`)
}

function cellOf(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`A column holds a ${typeof value}, which a backup cannot`)
}

/** By key and not by offset: each page is found at once, and a table of any length needs the memory of one page. */
async function* pagesOf(db: Db, { table, key }: PlannedTable): AsyncGenerator<Record<string, unknown>[]> {
  const columns = sql.join(key.map((name) => sql.ref(name)))
  let after: unknown[] | undefined
  for (;;) {
    const beyond = after ? sql`where (${columns}) > (${sql.join(after)})` : sql``
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} ${beyond} order by ${columns} limit ${PAGE_ROWS}`.execute(db)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = key.map((name) => last[name])
    // SQLite answers at once, in this very thread: requests get their turn between pages.
    await setImmediate()
  }
}
