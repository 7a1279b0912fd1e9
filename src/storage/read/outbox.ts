/** What has been sent, what waits, what must be mended: counted in forms (phiếu), as the collaborator thinks of them. */
import { groupBy } from '#domain/group-by.ts'
import type { OpRow, OpStatus } from '../db.ts'
import { readMeta } from '../meta.ts'
import { changesRecord } from '../overlay.ts'
import type { Phone } from '../phone.ts'

/** One form save as the sync screen lists it. */
export interface OutboxForm {
  txn: string
  state: 'sent' | 'waiting' | 'refused'
  createdAt: number
  receivedAt: number | null
  /** All of it lies in a verified backup. */
  backedUp: boolean
  ops: OpRow[]
}

/** Numbers of the chip. */
export interface OutboxCounts {
  /** Forms that the endpoint has, of those still kept here. */
  sent: number
  waiting: number
  refused: number
  /** Sent forms that lie in a verified backup. */
  backedUp: number
  /** When the oldest waiting form was saved, ms since 1970. */
  oldestWaitingAt: number | null
}

function stateOf(ops: readonly OpRow[]): OutboxForm['state'] {
  if (ops.some((row) => row.status === 'refused')) return 'refused'
  return ops.some((row) => row.status === 'waiting') ? 'waiting' : 'sent'
}

/** All form saves of this phone that are still kept, newest first; what was taken back or replaced is none, and neither are words to the station. */
export async function outboxForms(phone: Phone): Promise<OutboxForm[]> {
  return formsWith(phone, ['waiting', 'sent', 'refused'])
}

async function formsWith(phone: Phone, statuses: readonly OpStatus[]): Promise<OutboxForm[]> {
  const { backupN } = await readMeta(phone, 'ack')
  const rows = (await Promise.all(statuses.map((status) => phone.db.ops.where('status').equals(status).toArray()))).flat()
  const forms = rows.filter((row) => changesRecord(row.op)).sort(byAge)
  const byTxn = groupBy(forms, (row) => row.txn)
  return [...byTxn.entries()]
    .map(([txn, ops]): OutboxForm => {
      const state = stateOf(ops)
      return {
        txn,
        ops,
        state,
        createdAt: ops[0]?.createdAt ?? 0,
        receivedAt: ops.at(-1)?.receivedAt ?? null,
        backedUp: state === 'sent' && ops.every((row) => row.n <= backupN),
      }
    })
    .reverse()
}

/** The numbers of forms. */
export function countForms(forms: readonly OutboxForm[]): OutboxCounts {
  const waiting = forms.filter((form) => form.state === 'waiting')
  return {
    sent: forms.filter((form) => form.state === 'sent').length,
    waiting: waiting.length,
    refused: forms.filter((form) => form.state === 'refused').length,
    backedUp: forms.filter((form) => form.backedUp).length,
    oldestWaitingAt: waiting.length === 0 ? null : Math.min(...waiting.map((form) => form.createdAt)),
  }
}

/** The numbers alone. */
export async function outboxCounts(phone: Phone): Promise<OutboxCounts> {
  return countForms(await outboxForms(phone))
}

/** Numbers of what is not yet at the station: what was sent is not read, and may be a year's work. */
export async function openCounts(phone: Phone): Promise<Pick<OutboxCounts, 'waiting' | 'refused' | 'oldestWaitingAt'>> {
  return countForms(await formsWith(phone, ['waiting', 'refused']))
}

/** Sync mark of one record: how far its newest change has come. */
export async function recordSendState(phone: Phone, recordId: string): Promise<OutboxForm['state']> {
  const ops = await phone.db.ops.where('recordId').equals(recordId).filter((row) => changesRecord(row.op) && isForm(row)).toArray()
  return stateOf(ops)
}

function isForm({ status }: OpRow): boolean {
  return status !== 'withdrawn' && status !== 'replaced'
}

/** In the order of saving; ids of ops are made in it, and numbers too but for an op that never left this phone. */
function byAge(left: OpRow, right: OpRow): number {
  return left.createdAt - right.createdAt || left.n - right.n
}
