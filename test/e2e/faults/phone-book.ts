/** Reads what a phone holds straight from its IndexedDB, past the app's own code, so that the app cannot vouch for itself. */
import type { Page } from 'playwright-core'
import type { Json } from '#domain/json.ts'
import type { DraftRow, OpRow, RecordRow } from '#storage/db.ts'
import type { SyncState } from '#storage/meta.ts'
import { readStores } from '../../harness/opened-book.ts'

/** What waits and how the syncer stands: the small part of a phone's database. */
export interface Outbox {
  ops: OpRow[]
  meta: Record<string, Json>
}

/** All that matters of a phone's database. */
export interface PhoneBook extends Outbox {
  records: RecordRow[]
  drafts: DraftRow[]
}

const byKey = (rows: object[] = []) => Object.fromEntries((rows as { key: string; value: Json }[]).map(({ key, value }) => [key, value]))

/** Rows as their store keeps them; what lies there was sealed by the app's own storage. */
function rowsAs<Kept>(rows: object[] = []): Kept[] {
  return rows as Kept[]
}

/** Reads what waits. */
export async function readOutbox(page: Page): Promise<Outbox> {
  const { ops, meta } = await readStores(page, ['ops', 'meta'])
  return { ops: rowsAs<OpRow>(ops), meta: byKey(meta) }
}

/** Reads everything. */
export async function readPhoneBook(page: Page): Promise<PhoneBook> {
  const { ops, records, drafts, meta } = await readStores(page, ['ops', 'records', 'drafts', 'meta'])
  return { ops: rowsAs<OpRow>(ops), records: rowsAs<RecordRow>(records), drafts: rowsAs<DraftRow>(drafts), meta: byKey(meta) }
}

/** What the syncer says of itself. */
export function syncStateOf(book: Outbox): Partial<SyncState> {
  return (book.meta['sync-state'] ?? {}) as Partial<SyncState>
}

/** Numbers of the households in the book, as written; one that is there twice stands twice. */
export function householdNumbers(book: PhoneBook): string[] {
  return book.records.filter(({ kind }) => kind === 'household').map(({ fields }) => (typeof fields['number'] === 'string' ? fields['number'] : ''))
}

/**
 * What is torn: an op without its record, a gap or a repeat in the numbers, a counter that is not at the last op.
 * An op that was set aside, because no message can carry it, has a number below all others.
 */
export function tornParts({ ops, records, meta }: PhoneBook): string[] {
  const known = new Set(records.map(({ id }) => id))
  const numbers = ops.map(({ n }) => n).filter((n) => n > 0).toSorted((one, other) => one - other)
  const orphans = ops.filter(({ recordId }) => !known.has(recordId)).map(({ n }) => `op ${n} has no record`)
  const gaps = numbers.flatMap((n, at) => (at > 0 && n !== (numbers[at - 1] ?? 0) + 1 ? [`after op ${numbers[at - 1]} comes ${n}`] : []))
  const counter = (meta['counter'] ?? { n: 0 }) as { n: number }
  const last = numbers.at(-1)
  const miscounted = last !== undefined && counter.n !== last ? [`the counter is at ${counter.n}, the last op is ${last}`] : []
  return [...orphans, ...gaps, ...miscounted]
}
