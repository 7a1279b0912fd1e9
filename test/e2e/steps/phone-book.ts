/** Brings the book of a phone in the browser into a state that would take days to come about. */
import type { Page } from 'playwright-core'
import { readStores, whenNoExchange, writeRow, type Row } from '../../harness/opened-book.ts'

/** The value as fields, where it is an object. */
function fieldsOf(value: unknown): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
}

/** Changes one row of a store; `change` names fields and their new values. */
async function patchRow(page: Page, store: string, keyField: string, key: string, change: Row): Promise<void> {
  const before = (await rowsOf(page, store)).find((row) => row[keyField] === key)
  await writeRow(page, store, key, { ...before, ...change })
}

/** Every row of a store. */
async function rowsOf(page: Page, store: string): Promise<Row[]> {
  return (await readStores(page, [store]))[store] ?? []
}

/** Writes a named value of the phone whole. */
export async function writeMeta(page: Page, key: string, value: unknown): Promise<void> {
  await patchRow(page, 'meta', 'key', key, { key, value })
}

/** Changes a few parts of the state that the chip and the sync screen tell, once no exchange is left that would write over them. */
export async function patchSyncState(page: Page, change: Row): Promise<void> {
  await whenNoExchange(page)
  const row = (await rowsOf(page, 'meta')).find(({ key }) => key === 'sync-state')
  await writeMeta(page, 'sync-state', { ...fieldsOf(row?.['value']), ...change })
}

/** Makes a clash on one field of a record of this kind; returns the clash's id. */
export async function addConflict(page: Page, kind: string, field: string, other: unknown, writers: { shown: string; other: string }): Promise<string> {
  const row = (await rowsOf(page, 'records')).find((one) => one['kind'] === kind && fieldsOf(one['fields'])[field] !== undefined)
  if (!row) throw new Error(`no ${kind} with ${field} on this phone`)
  const op = fieldsOf(fieldsOf(row['stamps'])[field])['op'] ?? ''
  const at = (minutesAgo: number) => `${String(Date.now() - minutesAgo * 60_000).padStart(15, '0')}-0000-test`
  const id = crypto.randomUUID()
  const conflict = {
    id, field, openedAt: Date.now(),
    shown: { value: fieldsOf(row['fields'])[field], op, author: writers.shown, at: at(90) },
    other: { value: other, op: crypto.randomUUID(), author: writers.other, at: at(26 * 60) },
  }
  await patchRow(page, 'records', 'id', String(row['id']), { conflicts: [conflict], clash: 1 })
  return id
}
