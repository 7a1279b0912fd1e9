/** The answer to one op, as its row says. */
import type { RejectionCode } from '#protocol/problems.ts'
import type { OpReceipt } from '#protocol/push.ts'
import type { OpTable } from '../store/schema.ts'

/** A row's receipt; one that a person has settled says so instead of why it was refused. */
export function receiptOf(row: OpTable): OpReceipt {
  const isSettled = row.settlement !== null && (row.status === 'rejected' || row.status === 'waiting')
  const code = isSettled ? 'settled' : row.code
  return {
    opId: row.op_id,
    n: row.n,
    status: isSettled ? 'rejected' : (row.status as OpReceipt['status']),
    seq: row.seq,
    ...(row.stamp === null ? {} : { stamp: row.stamp }),
    ...(code === null ? {} : { code: code as RejectionCode }),
    ...(row.field === null || isSettled ? {} : { field: row.field }),
    ...(row.conflicts === null ? {} : { conflicts: JSON.parse(row.conflicts) as string[] }),
  }
}
