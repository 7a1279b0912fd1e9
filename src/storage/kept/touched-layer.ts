/** The layer over the records that notes, in the transaction of every change, whose kept values no longer hold. */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Dexie } from 'dexie'
import { sameJson } from '#domain/json.ts'
import { COVERAGE, EVERYTHING, type TouchedRow } from './kept-rows.ts'
import { isRecord } from './raw-record.ts'

/** Stores that a change of the records writes into or asks beside them. */
const NOTES = ['touched', 'kept']

/** Kinds that everybody's tasks read. */
const SHARED_KINDS: readonly unknown[] = ['campaign']
const DECISION = 'identity-decision'

/** Puts the layer over a database, above everything that seals, caches or watches rows. Before it is opened. */
export function noteTouched(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'touched',
    level: 3,
    create: (down: DBCore): DBCore => {
      // While a book of an earlier version is brought up to this one, the stores are not there yet, and nothing is kept.
      if (!NOTES.every((name) => down.schema.tables.some((table) => table.name === name))) return down
      return {
        ...down,
        transaction: (stores, mode, options) =>
          down.transaction(mode === 'readwrite' && stores.includes('records') ? [...new Set([...stores, ...NOTES])] : stores, mode, options),
        table: (name) => (name === 'records' ? notedTable(down) : down.table(name)),
      }
    },
  })
}

function notedTable(down: DBCore): DBCoreTable {
  const [records, touched, kept] = [down.table('records'), down.table('touched'), down.table('kept')]
  const note = (trans: DBCoreMutateRequest['trans'], values: TouchedRow[]) => touched.mutate({ type: 'put', trans, values })
  return {
    ...records,
    // Promises are Dexie's own all the way: a transaction ends when nothing of it is asked for any more.
    mutate: (request) => {
      const { trans } = request
      if (request.type === 'deleteRange') return note(trans, [{ id: EVERYTHING }]).then(() => records.mutate(request))
      const after: readonly unknown[] = request.type === 'delete' ? [] : request.values
      const keys: readonly unknown[] = request.type === 'delete' ? request.keys : after.map((row) => (isRecord(row) ? row.id : undefined))
      const [covered, stored] = [kept.get({ trans, key: COVERAGE }), records.getMany({ trans, keys: [...keys] })]
      return covered.then((coverage: unknown) =>
        stored.then((before: readonly unknown[]) => {
          const marks = coverage === undefined ? [] : marksOf(before, after)
          if (marks.length === 0) return records.mutate(request)
          const noted = note(trans, marks)
          const changed = records.mutate(request)
          return noted.then(() => changed)
        }),
      )
    },
  }
}

/** Ids of what changed, and of all that it names or named. */
function marksOf(before: readonly unknown[], after: readonly unknown[]): TouchedRow[] {
  const marks = new Map<string, TouchedRow>()
  const count = Math.max(before.length, after.length)
  for (let at = 0; at < count; at += 1) {
    const states = [before[at], after[at]].filter(isRecord)
    const [old, now] = states
    if (old && now && old.kind === now.kind && sameJson(old.fields, now.fields)) continue
    for (const { id, kind, links } of states) {
      const isWide = kind === DECISION
      if (SHARED_KINDS.includes(kind)) return [{ id: EVERYTHING }]
      for (const each of [id, ...links]) marks.set(each, isWide || marks.get(each)?.wide ? { id: each, wide: 1 } : { id: each })
    }
  }
  return [...marks.values()]
}
