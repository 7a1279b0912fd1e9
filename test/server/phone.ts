/** A phone for tests of the endpoint: numbers and chains its ops as the app does, and can be made to lie. */
import { nextHlc } from '#domain/clock.ts'
import { uuidV7 } from '#domain/ids.ts'
import type { Json } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import { pullReplySchema, type Cursor, type FeedRow, type PullReply } from '#protocol/pull.ts'
import { pushReplySchema, type PushReply, type PushRequest } from '#protocol/push.ts'
import { PROTOCOL_VERSION } from '#protocol/version.ts'
import type { createApp } from '#server/app.ts'
import type { TestPorts } from './ward-world.ts'

const URL_BASE = 'http://so-noi.test'

export interface OpWords {
  kind: string
  recordId: string
  set: Record<string, Json>
  base?: Record<string, string>
  txn?: string
  type?: Op['type']
  settles?: string[]
}

export class Phone {
  readonly identity: EnrolReply
  readonly ports: TestPorts
  readonly #app: ReturnType<typeof createApp>
  /** All ops ever made, as sent. */
  readonly ops: unknown[] = []
  readonly digests: string[] = [EMPTY_DIGEST]
  ack = { ackN: 0, digest: EMPTY_DIGEST, mark: '' }
  cursors = new Map<string, Cursor>()
  seen = new Map<string, FeedRow>()
  #hlc: string | undefined

  constructor(app: ReturnType<typeof createApp>, ports: TestPorts, identity: EnrolReply) {
    this.#app = app
    this.ports = ports
    this.identity = identity
  }

  newId(): string {
    return uuidV7(this.ports.now(), this.ports.randomBytes(10))
  }

  /** Makes an op and puts it in the outbox. */
  op(words: OpWords): Op {
    this.#hlc = nextHlc(this.#hlc, this.ports.now(), this.identity.device)
    const op: Op = {
      opId: this.newId(),
      device: this.identity.device,
      n: this.ops.length + 1,
      txn: words.txn ?? this.newId(),
      type: words.type ?? 'set',
      kind: words.kind,
      recordId: words.recordId,
      schemaVersion: 1,
      set: words.set,
      base: words.base ?? {},
      ...(words.settles ? { settles: words.settles } : {}),
      hlc: this.#hlc,
      author: this.identity.author,
      clock: { offsetMs: 0, trusted: true },
    }
    this.keep(op)
    return op
  }

  /** Puts anything at all in the outbox. */
  keep(raw: unknown): void {
    this.ops.push(raw)
    this.digests.push(chainDigest(this.digests.at(-1) ?? EMPTY_DIGEST, raw as Op))
  }

  /** Fields that every record has. */
  head(area: string): Record<string, Json> {
    return { area, occurredOn: '2026-06-10', recordedAt: this.ports.now(), author: this.identity.author, device: this.identity.device }
  }

  household(area: string, more: Record<string, Json> = {}): Op {
    const set = { ...this.head(area), number: '032', headName: 'Trần Văn Minh', address: 'ngõ 12', consent: 'given', status: 'active', ...more }
    return this.op({ kind: 'household', recordId: this.newId(), set })
  }

  person(area: string, household: string, more: Record<string, Json> = {}): Op {
    const set = { ...this.head(area), household, name: 'Nguyễn Gia Bảo', sex: 'male', birthDate: '2026-06-03', role: 'child', status: 'active', ...more }
    return this.op({ kind: 'person', recordId: this.newId(), set })
  }

  referral(area: string, subject: string, more: Record<string, Json> = {}): Op {
    const set = { ...this.head(area), subject, urgency: 'emergency', reasons: ['chest-indrawing'], destination: 'Bệnh viện Trẻ em', ...more }
    return this.op({ kind: 'referral', recordId: this.newId(), set })
  }

  /** The request that would send ops from number `firstN` on. */
  pushBody(firstN = this.ack.ackN + 1, count = 200): PushRequest {
    return {
      proto: PROTOCOL_VERSION,
      schemaVersion: 1,
      appVersion: '0.1.0',
      device: this.identity.device,
      firstN,
      digest: this.digests[firstN - 1] ?? EMPTY_DIGEST,
      witness: this.ack,
      waiting: { count: 0, oldestAt: null },
      ops: this.ops.slice(firstN - 1, firstN - 1 + count),
    }
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const all = { 'content-type': 'application/json', authorization: `Bearer ${this.identity.token}`, ...headers }
    const sent = typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body)
    return Promise.resolve(this.#app.request(`${URL_BASE}${path}`, { method: 'POST', headers: all, body: sent }))
  }

  /** Sends a push as given and reads the answer, good or bad. */
  async tryPush(body: unknown): Promise<{ status: number; body: unknown }> {
    const response = await this.post('/api/push', body)
    return { status: response.status, body: await response.json() }
  }

  /** Sends what waits; remembers the receipt as the app does. */
  async push(count = 200): Promise<PushReply> {
    const { status, body } = await this.tryPush(this.pushBody(undefined, count))
    if (status !== 200) throw new Error(`push refused: ${JSON.stringify(body)}`)
    const reply = pushReplySchema.parse(body)
    this.ack = { ackN: reply.ackN, digest: reply.digest, mark: reply.mark }
    return reply
  }

  async tryPull(cursors?: Cursor[], limit = 500): Promise<{ status: number; body: unknown }> {
    const asked = cursors ?? this.identity.scope.areas.map((area) => this.cursors.get(area) ?? { area, seq: 0, mark: '' })
    const response = await this.post('/api/pull', { proto: 1, schemaVersion: 1, device: this.identity.device, scopeVersion: 1, cursors: asked, limit })
    return { status: response.status, body: await response.json() }
  }

  /** Fetches all that is new; what has moved out is forgotten. */
  async pull(limit = 500): Promise<PullReply> {
    for (;;) {
      const { status, body } = await this.tryPull(undefined, limit)
      if (status !== 200) throw new Error(`pull refused: ${JSON.stringify(body)}`)
      const reply = pullReplySchema.parse(body)
      for (const page of reply.areas) {
        for (const row of page.rows) {
          if (row.state === 'put') this.seen.set(row.recordId, row)
          else if (this.seen.get(row.recordId)?.fields?.['area'] === page.area) this.seen.delete(row.recordId)
        }
        this.cursors.set(page.area, { area: page.area, ...page.next })
      }
      if (reply.areas.every((page) => !page.more)) return reply
    }
  }
}
