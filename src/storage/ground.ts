/** What a new op of a record is written upon: the view without the refused ops that the new one will replace. */
import { MAX_SETTLED } from '#domain/op.ts'
import type { OpRow, RecordRow } from './db.ts'
import { changesRecord, inOrderOfWriting, isUnanswered, viewOf } from './overlay.ts'
import type { Phone } from './phone.ts'
import { serverState } from './remote/server-states.ts'

/** The ground of one record. */
export interface Ground {
  /** The endpoint's state with this phone's ops on it that were not refused. */
  under: RecordRow | null
  /** Refused ops, oldest first. */
  refused: OpRow[]
  /** Those of them that the next op settles: one op names only so many. */
  settled: OpRow[]
  /** True when ops of this phone lie on the record already. */
  isCovered: boolean
}

/** Reads it. Within a transaction over `records`, `shadow` and `ops`. */
export async function groundOf(phone: Phone, recordId: string): Promise<Ground> {
  const { db } = phone
  const [shadow, row] = await Promise.all([db.shadow.get(recordId), db.records.get(recordId)])
  if (!shadow) return { under: row ?? null, refused: [], settled: [], isCovered: false }
  const { state, seq } = serverState(shadow, row)
  const ops = (await db.ops.where('recordId').equals(recordId).toArray()).filter((each) => isUnanswered(each, seq))
  const refused = ops.filter(({ status, op }) => status === 'refused' && changesRecord(op)).sort(inOrderOfWriting)
  return {
    under: viewOf(state, ops.filter(({ status }) => status !== 'refused'), seq),
    refused,
    settled: [...refused.filter((each) => !isKnownThere(each)), ...refused.filter(isKnownThere).slice(0, MAX_SETTLED)],
    isCovered: true,
  }
}

/** False for an op that never left this phone: the endpoint knows nothing of it. */
export function isKnownThere({ n }: OpRow): boolean {
  return n > 0
}
