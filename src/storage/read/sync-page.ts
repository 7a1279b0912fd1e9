/** The sync screen: the count that proves nothing is missing, what waits, and what must be mended, each named by whom it is about. */
import type { Household } from '#domain/records/household.ts'
import { isRestrictedKind } from '#domain/records/index.ts'
import type { Person } from '#domain/records/person.ts'
import type { OpRow } from '../db.ts'
import { readMetas, type SyncState } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { countForms, outboxForms, type OutboxCounts, type OutboxForm } from './outbox.ts'
import { subjectOf } from './subject.ts'

/** A form with the words' raw material: what kind it is and whom it is about. */
export interface NamedForm {
  txn: string
  kind: string
  /** The record that the form is about, for opening it. */
  recordId: string
  person: Person | undefined
  household: Household | undefined
  /** True for what only its author and named officers may know: neither its kind nor whom it is about is named. */
  isPrivate: boolean
  /** Day in the field, `yyyy-mm-dd`; '' for a change of an older record. */
  occurredOn: string
  createdAt: number
  /** Why it was refused: the endpoint's code and field; undefined for a form that waits. */
  refusal: { code: string; field: string | undefined } | undefined
}

/** What the screen shows. */
export interface SyncPage {
  counts: OutboxCounts
  /** Forms of which this phone has lost a part; 0 when all are there. */
  missing: number
  refused: NamedForm[]
  /** In the order in which they will be sent. */
  waiting: NamedForm[]
  sync: SyncState
  /** When the endpoint last took something in, ms since 1970. */
  lastReceiptAt: number | null
}

/** Kinds in the order in which one of them names the whole form. */
const NAMING_KINDS = ['referral', 'newborn-check', 'household-visit', 'danger-sign-check', 'household', 'person']

/** Reads the page. */
export async function readSyncPage(phone: Phone): Promise<SyncPage> {
  const [forms, [sync, counter, ack]] = await Promise.all([outboxForms(phone), readMetas(phone, 'sync-state', 'counter', 'ack')])
  const unanswered = await phone.db.ops.where('n').above(ack.ackN).count()
  const of = (state: OutboxForm['state']) => forms.filter((form) => form.state === state)
  const waiting = of('waiting').reverse()
  return {
    counts: countForms(forms),
    missing: Math.max(0, counter.n - ack.ackN - unanswered),
    refused: await Promise.all(of('refused').map((form) => nameForm(phone, form))),
    waiting: await Promise.all(waiting.map((form) => nameForm(phone, form))),
    sync,
    lastReceiptAt: forms.reduce<number | null>((last, form) => (form.receivedAt !== null && form.receivedAt > (last ?? 0) ? form.receivedAt : last), null),
  }
}

function rank(row: OpRow): number {
  const at = NAMING_KINDS.indexOf(row.op.kind)
  return at === -1 ? NAMING_KINDS.length : at
}

async function nameForm(phone: Phone, form: OutboxForm): Promise<NamedForm> {
  const refusedRow = form.ops.find((row) => row.status === 'refused')
  const [naming] = [...form.ops].sort((left, right) => rank(left) - rank(right))
  const recordId = naming?.recordId ?? ''
  // Of a restricted form no list says whom it is about.
  const isPrivate = form.ops.some((row) => isRestrictedKind(row.op.kind))
  const { person, household } = isPrivate ? { person: undefined, household: undefined } : await subjectOf(phone, recordId)
  const day = naming?.op.set['occurredOn']
  return {
    txn: form.txn,
    kind: naming?.op.kind ?? '',
    recordId,
    person,
    household,
    isPrivate,
    occurredOn: typeof day === 'string' ? day : '',
    createdAt: form.createdAt,
    refusal: refusedRow && { code: refusedRow.receipt?.code ?? '', field: refusedRow.receipt?.field },
  }
}
