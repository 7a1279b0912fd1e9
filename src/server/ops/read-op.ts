/** Reads one pushed op out of unknown JSON; a bad one becomes a row in quarantine, never an error of the whole push. */
import { canonicalJson, type Json } from '#domain/json.ts'
import { MAX_OP_BYTES, type Op } from '#domain/op.ts'
import type { RejectionCode } from '#protocol/problems.ts'
import { pushedOpSchema } from '#protocol/push.ts'
import { isStationDevice } from '../ward/people.ts'

/** A signed report holds half a million characters; it is written here and never sent by a phone. */
const MAX_STATION_OP_BYTES = 2 * 1024 * 1024

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One op as it came: parsed, or with the reason why it cannot be. */
export interface PushedOp {
  /** Place in the device's order, by its position in the push. */
  n: number
  /** The op's own id, or one made from its place when it has none. */
  opId: string
  txn: string
  recordId: string
  kind: string
  area: string
  body: string
  digest: string
  op: Op | undefined
  fault: { code: RejectionCode; field?: string } | undefined
}

/** Reads the op at place `n` of a device; `digest` is the chain digest with it. */
export function readOp(raw: unknown, device: string, n: number, digest: string): PushedOp {
  const body = canonicalJson(raw as Json)
  const parts = isObject(raw) ? raw : {}
  const set = isObject(parts['set']) ? parts['set'] : {}
  const head = {
    n,
    digest,
    body,
    opId: uuidIn(parts['opId']) ?? `${device}:${n}`,
    txn: uuidIn(parts['txn']) ?? `${device}:${n}`,
    recordId: uuidIn(parts['recordId']) ?? '',
    kind: typeof parts['kind'] === 'string' && /^[a-z\d-]{1,40}$/.test(parts['kind']) ? parts['kind'] : '',
    area: typeof set['area'] === 'string' && /^[\d/g]{1,40}$/.test(set['area']) ? set['area'] : '',
  }
  if (Buffer.byteLength(body) > (isStationDevice(device) ? MAX_STATION_OP_BYTES : MAX_OP_BYTES)) return { ...head, op: undefined, fault: { code: 'too-large' } }
  const parsed = pushedOpSchema.safeParse(raw)
  if (parsed.success) return { ...head, op: parsed.data, fault: undefined }
  const [field] = parsed.error.issues[0]?.path ?? []
  return { ...head, op: undefined, fault: { code: 'wrong-field', ...(field === undefined ? {} : { field: String(field) }) } }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function uuidIn(value: unknown): string | undefined {
  return typeof value === 'string' && UUID.test(value) ? value : undefined
}
