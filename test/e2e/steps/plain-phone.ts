/** A phone without a screen, over the network: numbers, chains and sends ops as the app does, to make situations for the station. */
import { randomBytes } from 'node:crypto'
import { nextHlc } from '#domain/clock.ts'
import { uuidV7 } from '#domain/ids.ts'
import type { Json } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import { enrolReplySchema, type EnrolReply } from '#protocol/enrol.ts'
import { pullReplySchema, type FeedRow, type PullReply } from '#protocol/pull.ts'
import { pushReplySchema, type OpReceipt } from '#protocol/push.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'

export type PlainOp = Pick<Op, 'kind' | 'recordId'> & Partial<Pick<Op, 'type' | 'base' | 'settles' | 'txn'>> & { set?: Record<string, Json> }

export const newId = () => uuidV7(Date.now(), new Uint8Array(randomBytes(10)))

export class PlainPhone {
  readonly origin: string
  readonly identity: EnrolReply
  #hlc: string | undefined
  #sent = 0
  #digest = EMPTY_DIGEST
  #mark = ''
  #settledSeq = 0

  private constructor(origin: string, identity: EnrolReply) {
    this.origin = origin
    this.identity = identity
  }

  static async enrol(origin: string, code: string, deviceName: string): Promise<PlainPhone> {
    const reply = await post(origin, '/api/enrol', { code, deviceName, appVersion: '0.1.0' })
    return new PlainPhone(origin, enrolReplySchema.parse(reply.body))
  }

  get area(): string {
    return this.identity.scope.areas.find((area) => area.includes('/g')) ?? ''
  }

  /** Fields that every record has. */
  head(area = this.area): Record<string, Json> {
    return { area, occurredOn: new Date().toISOString().slice(0, 10), recordedAt: Date.now(), author: this.identity.author, device: this.identity.device }
  }

  /** Sends these as one form save; receipts in their order. */
  async send(ops: readonly PlainOp[], waiting: { count: number; oldestAt: number | null } = { count: 0, oldestAt: null }): Promise<{ ops: Op[]; receipts: OpReceipt[] }> {
    const txn = newId()
    const made = ops.map((words, place): Op => {
      this.#hlc = nextHlc(this.#hlc, Date.now(), this.identity.device)
      const { device, author } = this.identity
      const own = { opId: newId(), device, n: this.#sent + place + 1, hlc: this.#hlc, author, schemaVersion: SCHEMA_VERSION, clock: { offsetMs: 0, trusted: true } }
      return { ...own, txn, type: 'set', set: {}, base: {}, ...words }
    })
    const witness = { ackN: this.#sent, digest: this.#digest, mark: this.#mark }
    const { status, body } = await this.ask('/api/push', { ...this.#versions(), appVersion: '0.1.0', firstN: this.#sent + 1, digest: this.#digest, witness, waiting, ops: made })
    if (status !== 200) throw new Error(`push refused: ${JSON.stringify(body)}`)
    const reply = pushReplySchema.parse(body)
    this.#digest = made.reduce((digest, op) => chainDigest(digest, op), this.#digest)
    this.#sent += made.length
    this.#mark = reply.mark
    return { ops: made, receipts: reply.results }
  }

  /** All rows of all its areas, read from the start, and what became of its own ops since the last time. */
  async read(): Promise<{ rows: Map<string, FeedRow>; settled: OpReceipt[] }> {
    const cursors = new Map(this.identity.scope.areas.map((area) => [area, { area, seq: 0, mark: '' }]))
    const rows = new Map<string, FeedRow>()
    const settled: OpReceipt[] = []
    for (let more = true; more; ) {
      const { status, body } = await this.tryPull([...cursors.values()])
      if (status !== 200) throw new Error(`pull refused: ${JSON.stringify(body)}`)
      const reply: PullReply = pullReplySchema.parse(body)
      for (const page of reply.areas) {
        for (const row of page.rows) rows.set(row.recordId, row)
        cursors.set(page.area, { area: page.area, ...page.next })
      }
      settled.push(...(reply.settled?.receipts ?? []))
      this.#settledSeq = reply.settled?.seq ?? this.#settledSeq
      more = reply.areas.some((page) => page.more) || reply.settled?.more === true
    }
    return { rows, settled }
  }

  async tryPull(cursors = this.identity.scope.areas.map((area) => ({ area, seq: 0, mark: '' }))): Promise<{ status: number; body: unknown }> {
    const witness = { ackN: this.#sent, digest: this.#digest }
    return this.ask('/api/pull', { ...this.#versions(), scopeVersion: 0, witness, settledSeq: this.#settledSeq, cursors, limit: 500 })
  }

  ask(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    return post(this.origin, path, body, { authorization: `Bearer ${this.identity.token}` })
  }

  #versions() {
    return { proto: PROTOCOL_VERSION, schemaVersion: SCHEMA_VERSION, device: this.identity.device }
  }
}

async function post(origin: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}
