/** What a person must know to mend refused forms: which one comes first, and whether the station was asked to look. */
import type { OpRow } from '../db.ts'
import { changesRecord, linksOf } from '../overlay.ts'
import type { Phone } from '../phone.ts'

/** Facts of one refused form. */
export interface MendFacts {
  /** The refused form (its `txn`) on which this one stands, the first of the chain; undefined when it can be mended by itself. */
  mendFirst: string | undefined
  /** What it stands on was mended and is on its way: nothing is to be done but wait. */
  parentWaits: boolean
  /** When the station was asked to look, whether that has been sent, and what was written. */
  asked: { at: number; sent: boolean; note: string } | undefined
}

/** Facts of all refused forms, by `txn`. */
export async function mendFacts(phone: Phone): Promise<ReadonlyMap<string, MendFacts>> {
  const refused = await phone.db.ops.where('status').equals('refused').toArray()
  const waiting = await phone.db.ops.where('status').equals('waiting').toArray()
  const near = await phone.db.ops.where('recordId').anyOf([...new Set(refused.map((row) => row.recordId))]).toArray()
  const asks = near.filter(({ op, status }) => op.type === 'ask' && status !== 'withdrawn')
  return new Map(
    [...new Set(refused.map((row) => row.txn))].map((txn): [string, MendFacts] => {
      const rows = refused.filter((row) => row.txn === txn)
      return [txn, { mendFirst: firstOf(rows, refused), parentWaits: rows.some((row) => standsOn(row, waiting)), asked: askAbout(rows, asks) }]
    }),
  )
}

function firstOf(rows: readonly OpRow[], refused: readonly OpRow[]): string | undefined {
  const parent = rows.map((row) => parentOf(row, refused)).find((found) => found !== undefined)
  // Numbers only fall on the way up, so that it ends.
  return parent && (firstOf(refused.filter(({ txn }) => txn === parent.txn), refused) ?? parent.txn)
}

/** An earlier refused op of another form that made the record itself or one that this op names. */
function parentOf(row: OpRow, refused: readonly OpRow[]): OpRow | undefined {
  const named = namedBy(row)
  return refused.filter(({ n, txn, recordId }) => n < row.n && txn !== row.txn && named.has(recordId)).sort((left, right) => left.n - right.n)[0]
}

function standsOn(row: OpRow, waiting: readonly OpRow[]): boolean {
  const named = namedBy(row)
  return waiting.some(({ txn, recordId, op }) => txn !== row.txn && changesRecord(op) && named.has(recordId))
}

/** Records without which the endpoint could not take the op in; none when it was refused for a reason of its own. */
function namedBy({ receipt, recordId, op }: OpRow): Set<string> {
  const lacks = receipt?.status === 'waiting' || receipt?.code === 'parent-missing'
  return new Set(lacks ? [recordId, ...linksOf(op.kind, op.set)] : [])
}

function askAbout(rows: readonly OpRow[], asks: readonly OpRow[]): MendFacts['asked'] {
  const ids = new Set(rows.map(({ opId }) => opId))
  const last = asks.filter(({ op }) => op.settles?.some((id) => ids.has(id))).sort((left, right) => right.n - left.n)[0]
  if (!last) return undefined
  const { note } = last.op.set
  return { at: last.createdAt, sent: last.status !== 'waiting', note: typeof note === 'string' ? note : '' }
}
