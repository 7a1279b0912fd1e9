/** What of the book was copied into the paper one, line by line, and what is still to be copied. */
import { linesToCopy, type LineToCopy, type OwnWriting } from '#domain/ledger/ledger-queue.ts'
import { ledgerLines, type LedgerLine } from '#domain/ledger/ledger-lines.ts'
import type { Death } from '#domain/records/death.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import type { CopiedRow } from './db.ts'
import { readOwnWriting, type OwnRecordWriting } from './kept/shelves.ts'
import type { Phone } from './phone.ts'
import { recordsOfKind } from './read/records.ts'
import { readRegistry } from './read/registry.ts'

/** Lines still to be copied, in the order of the paper book. */
export async function readLedgerQueue(phone: Phone): Promise<LineToCopy[]> {
  const [{ households }, pregnancies, deaths, copied, own] = await Promise.all([
    readRegistry(phone), recordsOfKind<Pregnancy>(phone, 'pregnancy'), recordsOfKind<Death>(phone, 'death'), phone.db.copied.toArray(), readOwnWriting(phone),
  ])
  const paper = new Map(copied.map(({ id, cells }) => [id, cells]))
  return linesToCopy(ledgerLines({ households, pregnancies, deaths }), paper, (line) => writingOf(line, own))
}

/** What others wrote came out of a paper book or will be copied by them. */
function writingOf({ id, records }: LedgerLine, own: ReadonlyMap<string, OwnRecordWriting>): OwnWriting {
  return { isNew: own.get(id)?.isNew === true, columns: new Set(records.flatMap((each) => own.get(each)?.columns ?? [])) }
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
