/** What of the book was copied into the paper one, line by line, and what is still to be copied. */
import { columnOfField, linesToCopy, type LineToCopy, type OwnWriting } from '#domain/ledger/ledger-queue.ts'
import { ledgerLines, type LedgerLine } from '#domain/ledger/ledger-lines.ts'
import type { LedgerColumn } from '#domain/ledger/ledger-columns.ts'
import type { Death } from '#domain/records/death.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import type { CopiedRow, RecordRow } from './db.ts'
import { readMeta } from './meta.ts'
import type { Phone } from './phone.ts'
import { recordsOfKind } from './read/records.ts'
import { readRegistry } from './read/registry.ts'

/** Lines still to be copied, in the order of the paper book. */
export async function readLedgerQueue(phone: Phone): Promise<LineToCopy[]> {
  const [{ households }, pregnancies, deaths, copied, identity] = await Promise.all([
    readRegistry(phone), recordsOfKind<Pregnancy>(phone, 'pregnancy'), recordsOfKind<Death>(phone, 'death'), phone.db.copied.toArray(), readMeta(phone, 'identity'),
  ])
  const lines = ledgerLines({ households, pregnancies, deaths })
  const paper = new Map(copied.map(({ id, cells }) => [id, cells]))
  const rows = await rowsOf(phone, lines.filter(({ id }) => !paper.has(id)))
  const author = identity?.author
  return linesToCopy(lines, paper, (line) => writingOf(line, rows, author))
}

async function rowsOf(phone: Phone, lines: readonly LedgerLine[]): Promise<ReadonlyMap<string, RecordRow>> {
  const rows = await phone.db.records.bulkGet(lines.flatMap(({ records }) => records))
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}

/** By the author's name on each field: what others wrote came out of a paper book or will be copied by them. */
function writingOf(line: LedgerLine, rows: ReadonlyMap<string, RecordRow>, author: string | undefined): OwnWriting {
  const columns = new Set<LedgerColumn>()
  for (const id of line.records) {
    const row = rows.get(id)
    if (!row) continue
    for (const [field, stamp] of Object.entries(row.stamps)) {
      const column = columnOfField(row.kind, field)
      if (column !== undefined && stamp.author === author) columns.add(column)
    }
  }
  return { isNew: author !== undefined && rows.get(line.id)?.fields['author'] === author, columns }
}

/** Notes that these lines stand on the paper as they are; resolves to what stood there before, for taking it back. */
export async function markCopied(phone: Phone, lines: readonly LedgerLine[]): Promise<TakeBack> {
  const { db, ports } = phone
  return db.transaction('rw', db.copied, async () => {
    const before = await db.copied.bulkGet(lines.map(({ id }) => id))
    await db.copied.bulkPut(lines.map(({ id, cells }) => ({ id, cells, copiedAt: ports.now() })))
    return { ids: lines.map(({ id }) => id), before: before.flatMap((row) => row ?? []) }
  })
}

/** What a mark replaced. */
export interface TakeBack {
  readonly ids: readonly string[]
  readonly before: readonly CopiedRow[]
}

/** Takes a mark back. */
export async function takeBackCopied(phone: Phone, { ids, before }: TakeBack): Promise<void> {
  const { db } = phone
  await db.transaction('rw', db.copied, async () => {
    await db.copied.bulkDelete([...ids])
    await db.copied.bulkPut([...before])
  })
}
