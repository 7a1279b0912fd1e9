/** What has been sent, what waits, what must be mended: counted in forms (phiếu), as the collaborator thinks of them. */
import type { OpRow } from '../db.ts'
import type { Phone } from '../phone.ts'

/** One form save as the sync screen lists it. */
export interface OutboxForm {
  txn: string
  state: 'sent' | 'waiting' | 'refused'
  createdAt: number
  receivedAt: number | null
  ops: OpRow[]
}

/** Numbers of the chip. */
export interface OutboxCounts {
  sent: number
  waiting: number
  refused: number
  /** When the oldest waiting form was saved, ms since 1970. */
  oldestWaitingAt: number | null
}

function stateOf(ops: readonly OpRow[]): OutboxForm['state'] {
  if (ops.some((row) => row.status === 'refused')) return 'refused'
  return ops.some((row) => row.status === 'waiting') ? 'waiting' : 'sent'
}

/** All form saves of this phone that are still kept, newest first. */
export async function outboxForms(phone: Phone): Promise<OutboxForm[]> {
  const rows = await phone.db.ops.orderBy('n').filter((row) => row.status !== 'withdrawn').toArray()
  const byTxn = new Map<string, OpRow[]>()
  for (const row of rows) byTxn.set(row.txn, [...(byTxn.get(row.txn) ?? []), row])
  return [...byTxn.entries()]
    .map(([txn, ops]): OutboxForm => ({
      txn,
      ops,
      state: stateOf(ops),
      createdAt: ops[0]?.createdAt ?? 0,
      receivedAt: ops.at(-1)?.receivedAt ?? null,
    }))
    .reverse()
}

/** The numbers alone. */
export async function outboxCounts(phone: Phone): Promise<OutboxCounts> {
  const forms = await outboxForms(phone)
  const waiting = forms.filter((form) => form.state === 'waiting')
  return {
    sent: forms.filter((form) => form.state === 'sent').length,
    waiting: waiting.length,
    refused: forms.filter((form) => form.state === 'refused').length,
    oldestWaitingAt: waiting.length === 0 ? null : Math.min(...waiting.map((form) => form.createdAt)),
  }
}

/** Sync mark of one record: how far its newest change has come. */
export async function recordSendState(phone: Phone, recordId: string): Promise<OutboxForm['state']> {
  const ops = await phone.db.ops.where('recordId').equals(recordId).filter((row) => row.status !== 'withdrawn').toArray()
  return stateOf(ops)
}
