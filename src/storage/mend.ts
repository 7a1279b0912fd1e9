/** What a person does with a refused form besides mending it: take it back, with all that stands on it, or ask the station. */
import { groupBy } from '#domain/group-by.ts'
import { MAX_SETTLED } from '#domain/op.ts'
import type { OpRow } from './db.ts'
import { isKnownThere } from './ground.ts'
import { readMetas } from './meta.ts'
import { openWriter, writeOps, type OpWish, type Writer } from './op-writer.ts'
import { changesRecord, isPending, ownersOf, viewOf } from './overlay.ts'
import type { Phone } from './phone.ts'
import { readServerStates, rebuildViews } from './remote/server-states.ts'
import { withRoom } from './room.ts'

/** How many other unsent or refused forms belong to a record that exists only through this one, and would go with it. */
export async function formsStandingOn(phone: Phone, txn: string): Promise<number> {
  const { db } = phone
  return db.transaction('r', [db.records, db.shadow, db.ops], async () => (await formsWith(phone, txn)).size - 1)
}

/** Takes a refused form back on the person's word, with the forms that stand on it: their records show the endpoint's state again. */
export async function withdrawForm(phone: Phone, txn: string): Promise<void> {
  const { db } = phone
  await withRoom(phone, () =>
    db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
      const rows = [...(await formsWith(phone, txn)).values()].flat()
      const writer = await openWriter(phone)
      if (!writer || rows.length === 0) return
      await db.ops.bulkPut(rows.map((row) => ({ ...row, status: 'withdrawn' as const })))
      await writeWords(phone, writer, 'withdraw', rows)
      const [scope] = await readMetas(phone, 'scope')
      await rebuildViews(phone, rows.map((row) => row.recordId), scope?.areas)
    }),
  )
}

/** Asks the station to look at a refused form; the note is what the person wants to say, and may be empty. False when it is no longer refused. */
export async function askStation(phone: Phone, txn: string, note: string): Promise<boolean> {
  const { db } = phone
  return withRoom(phone, () =>
    db.transaction('rw', [db.ops, db.meta], async () => {
      const rows = (await db.ops.where('status').equals('refused').toArray()).filter((row) => row.txn === txn && isKnownThere(row))
      const writer = await openWriter(phone)
      if (!writer || rows.length === 0) return false
      await writeWords(phone, writer, 'ask', rows, note.trim())
      return true
    }),
  )
}

/** One op of words per record; they are a save of their own, so that what becomes of the form decides nothing about them. */
async function writeWords(phone: Phone, writer: Writer, type: 'withdraw' | 'ask', rows: readonly OpRow[], note = ''): Promise<void> {
  const wishes: OpWish[] = []
  for (const [recordId, own] of groupBy(rows, (row) => row.recordId)) {
    // What a refused op was to replace goes with it.
    const ids = [...new Set(own.filter(isKnownThere).flatMap((row) => [row.opId, ...(row.op.type === 'set' ? (row.op.settles ?? []) : [])]))]
    for (let at = 0; at < ids.length; at += MAX_SETTLED) {
      wishes.push({
        type, recordId, kind: own[0]?.op.kind ?? '', set: note === '' ? {} : { note }, base: {}, settles: ids.slice(at, at + MAX_SETTLED),
      })
    }
  }
  await writeOps(phone, writer, phone.newId(), wishes)
}

/** Open ops of the form and of all forms that stand on records which only it makes, by form. */
async function formsWith(phone: Phone, txn: string): Promise<Map<string, OpRow[]>> {
  const { db } = phone
  const open = (await db.ops.where('status').anyOf('refused', 'waiting').toArray()).filter(isPending)
  const forms = new Map([[txn, open.filter((row) => row.txn === txn && row.status === 'refused')]])
  let fresh = forms.get(txn) ?? []
  while (fresh.length > 0) {
    const vanishing = await vanishingRecords(phone, fresh, forms)
    // A visit stands without one of those whom it saw.
    const linked = (await db.records.where('links').anyOf([...vanishing]).toArray())
      .filter(({ kind, fields }) => ownersOf(kind, fields).some((id) => vanishing.has(id)))
      .map(({ id }) => id)
    const touched = new Set([...vanishing, ...linked])
    const next = new Set(open.filter((row) => touched.has(row.recordId) && !forms.has(row.txn)).map((row) => row.txn))
    fresh = []
    for (const each of next) {
      const rows = open.filter((row) => row.txn === each)
      forms.set(each, rows)
      fresh.push(...rows)
    }
  }
  return forms
}

/** Records of these ops of which nothing is left without the forms that are going. */
async function vanishingRecords(phone: Phone, rows: readonly OpRow[], going: ReadonlyMap<string, unknown>): Promise<Set<string>> {
  const states = await readServerStates(phone, rows.map((row) => row.recordId))
  const vanishing = new Set<string>()
  for (const [id, { state, seq }] of states) {
    const ops = await phone.db.ops.where('recordId').equals(id).toArray()
    const staying = ops.filter((row) => changesRecord(row.op) && row.status === 'sent' && !going.has(row.txn))
    if (viewOf(state, staying, seq) === null) vanishing.add(id)
  }
  return vanishing
}
