/** The answer to one op, as its row says. */
import type { RejectionCode } from '#protocol/problems.ts'
import type { OpReceipt } from '#protocol/push.ts'
import type { OpTable } from '../store/schema.ts'

/** A row's receipt; one that a person has settled says so instead of why it was refused. */
export function receiptOf(row: OpTable): OpReceipt {
  const code = row.settlement === null ? row.code : 'settled'
  return {
    opId: row.op_id,
    n: row.n,
    status: row.status as OpReceipt['status'],
    seq: row.seq,
    ...(row.stamp === null ? {} : { stamp: row.stamp }),
    ...(code === null ? {} : { code: code as RejectionCode }),
    ...(row.field === null ? {} : { field: row.field }),
    ...(row.conflicts === null ? {} : { conflicts: JSON.parse(row.conflicts) as string[] }),
  }
}
