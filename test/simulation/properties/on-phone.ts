/** What holds on a phone after every step: the view is the endpoint's state with the own pending ops, cursors only go on. */
import { isUnanswered, viewOf } from '#storage/overlay.ts'
import type { OpRow, RecordRow } from '#storage/db.ts'
import { readOutbox } from '../ledger.ts'
import { metaOn, opsOn, recordsOn, shadowsOn, type SimulatedPhone } from '../phone/phone.ts'
import { hold } from '../violation.ts'
import type { World } from '../world.ts'

type Cursors = Record<string, { seq: number; mark: string }>

/** Cursors as last seen, by phone, with the newest reason for which they had gone back. */
export type CursorLog = Map<number, { used: number; cursors: Cursors }>

/** Checks one phone and notes what it confirmed. */
export function checkPhone(world: World, phone: SimulatedPhone): void {
  readOutbox(world.ledger, phone)
  checkNumbers(phone)
  checkView(phone)
  checkCursors(world, phone)
}

/** Numbers of a device are contiguous from the first that is still kept, each used once. */
function checkNumbers(phone: SimulatedPhone): void {
  const numbers = opsOn(phone).map(({ n }) => n).filter((n) => n > 0)
  hold('P3', new Set(numbers).size === numbers.length, () => `phone ${phone.slot} used a number twice`)
  const counter = metaOn(phone, 'counter') as { n: number } | undefined
  hold('P9', numbers.every((n) => n <= (counter?.n ?? 0)), () => `phone ${phone.slot} has an op beyond its counter`)
}

/** P8: the view is the endpoint's state under the own pending ops. */
function checkView(phone: SimulatedPhone): void {
  const opsOf = Map.groupBy(opsOn(phone), ({ recordId }) => recordId)
  const records = new Map(recordsOn(phone).map((row) => [row.id, row]))
  const shadows = new Map(shadowsOn(phone).map((row) => [row.id, row]))
  for (const [id, shadow] of shadows) {
    const seq = shadow.state?.seq ?? shadow.goneAt ?? 0
    const view = viewOf(shadow.state, opsOf.get(id) ?? [], seq)
    hold('P8', sameView(view, records.get(id)), () => `phone ${phone.slot} shows ${id} as ${text(records.get(id))} instead of ${text(view)}`)
  }
  for (const [id, ops] of opsOf) {
    const row = records.get(id)
    if (!row || shadows.has(id)) continue
    // What waits for a person's word about a sweep counts as unseen, and shows its own ops already.
    const isShown = row.seq === 0 && JSON.stringify(viewOf(row, ops, 0)?.fields) === JSON.stringify(row.fields)
    hold('P8', isShown || !ops.some((op) => isUnanswered(op, row.seq)), () => `phone ${phone.slot} has pending ops of ${id} and no state under them: ${opText(ops)}`)
  }
}

function sameView(left: RecordRow | null, right: RecordRow | undefined): boolean {
  if (!left || !right) return !left && !right
  return JSON.stringify(left.fields) === JSON.stringify(right.fields) && JSON.stringify(left.stamps) === JSON.stringify(right.stamps)
}

function text(row: RecordRow | null | undefined): string {
  return row ? JSON.stringify({ seq: row.seq, fields: row.fields, stamps: row.stamps }) : 'nothing'
}

function opText(ops: readonly OpRow[]): string {
  return JSON.stringify(ops.map(({ opId, n, status, receipt, op }) => ({ opId, n, status, receipt, set: op.set })))
}

/** P5: a cursor goes back only once for each time that the endpoint went back or dropped tombstones. */
function checkCursors(world: World, phone: SimulatedPhone): void {
  const cursors = (metaOn(phone, 'cursors') ?? {}) as Cursors
  const [row] = world.endpoint.store.look<{ v: number }>('select v from counter where id = 2')
  const reasons = world.restores * 1_000_000 + (row?.v ?? 0)
  const before = world.cursors.get(phone.slot)
  const fallen = Object.entries(before?.cursors ?? {}).find(([area, { seq }]) => (cursors[area]?.seq ?? seq) < seq)
  hold('P5', !fallen || (before?.used ?? 0) < reasons, () => `phone ${phone.slot} went back in ${fallen?.[0]} from ${fallen?.[1].seq}`)
  world.cursors.set(phone.slot, { used: fallen ? reasons : (before?.used ?? 0), cursors })
}
