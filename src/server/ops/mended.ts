/** A refused op is mended when its author sends a new one that sets at least the same fields of the same record. */
import type { Json } from '#domain/json.ts'
import { inChunks, type Db } from '../store/store.ts'
import type { Decision } from './decide.ts'

/** Marks the refused ops that these decisions have mended. */
export async function resolveMended(db: Db, all: readonly Decision[], now: number): Promise<void> {
  const accepted = all.flatMap(({ pushed, sender, verdict }) =>
    verdict.status === 'accepted' && pushed.op ? [{ op: pushed.op, n: pushed.n, author: sender.author }] : [],
  )
  for (const some of inChunks([...new Set(accepted.map(({ op }) => op.recordId))])) {
    const refused = await db
      .selectFrom('op')
      .select(['device', 'n', 'record_id', 'author', 'body'])
      .where('record_id', 'in', some)
      .where('status', '=', 'rejected')
      .where('resolved_at', 'is', null)
      .execute()
    for (const row of refused) {
      const fields = Object.keys(setOf(row.body))
      const isMended = accepted.some(
        ({ op, n, author }) =>
          op.recordId === row.record_id &&
          author === row.author &&
          (op.device !== row.device || n > row.n) &&
          fields.every((field) => Object.hasOwn(op.set, field)),
      )
      if (isMended) {
        await db.updateTable('op').set({ resolved_at: now }).where('device', '=', row.device).where('n', '=', row.n).execute()
      }
    }
  }
}

/** The fields that a kept op sets, as far as it can be read. */
export function setOf(body: string): Record<string, Json> {
  const op = JSON.parse(body) as Json
  const set = typeof op === 'object' && op !== null && !Array.isArray(op) ? op['set'] : undefined
  return typeof set === 'object' && set !== null && !Array.isArray(set) ? set : {}
}
