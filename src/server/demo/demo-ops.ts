/** Turns the training ward's forms into ops, as a phone would have made them, and hands them over through the real push. */
import { formatHlc } from '#domain/clock.ts'
import { uuidV7 } from '#domain/ids.ts'
import type { Op } from '#domain/op.ts'
import { findKind } from '#domain/records/index.ts'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'
import { takePush } from '../ops/take-push.ts'
import type { Ports } from '../ports.ts'
import type { Db } from '../store/store.ts'
import type { Chance } from './chance.ts'
import type { DemoForm } from './form.ts'

/** A phone of the training ward. */
export interface DemoPhone {
  device: string
  author: string
}

/** Pushes the forms of one phone in the order of their time. Throws when the endpoint refuses one: the seed itself is wrong then. */
export async function pushForms(db: Db, chance: Chance, phone: DemoPhone, forms: readonly DemoForm[], now: number): Promise<void> {
  let n = 0
  let digest = EMPTY_DIGEST
  let mark = ''
  for (const form of forms.toSorted((left, right) => left.at - right.at)) {
    const at = Math.min(form.at, now)
    const firstN = n + 1
    const witness = { ackN: n, digest, mark }
    const before = digest
    const txn = uuidV7(at, chance.bytes(10))
    const ops = form.changes.map((change): Op => {
      n += 1
      const head = { occurredOn: form.occurredOn, recordedAt: at, author: phone.author, device: phone.device }
      const op: Op = {
        opId: uuidV7(at, chance.bytes(10)), device: phone.device, n, txn, type: 'set', kind: change.kind, recordId: change.id,
        schemaVersion: findKind(change.kind)?.version ?? 1, set: { ...head, ...change.set }, base: {},
        hlc: formatHlc(at, n % 0xffff, phone.device), author: phone.author, clock: { offsetMs: 0, trusted: true },
      }
      digest = chainDigest(digest, op)
      return op
    })
    const ports: Ports = { now: () => at, randomBytes: chance.bytes }
    const reply = await takePush(db, ports, {
      proto: PROTOCOL_VERSION, schemaVersion: SCHEMA_VERSION, appVersion: 'tap-huan', device: phone.device,
      firstN, digest: before, witness, waiting: { count: 0, oldestAt: null }, ops,
    })
    const refused = 'results' in reply ? reply.results.find((receipt) => receipt.code !== undefined) : undefined
    if (!('results' in reply) || refused) throw new Error(`training form refused: ${JSON.stringify(refused ?? reply)}`)
    mark = reply.mark
  }
}
