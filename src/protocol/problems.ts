/** The catalogue of refusals: each has a code, the HTTP status it answers with, and whether trying again can help. */

interface ProblemEntry {
  status: number
  retry: boolean
}

const catalogue = {
  'malformed': { status: 400, retry: false },
  'wrong-shape': { status: 400, retry: false },
  'digest-mismatch': { status: 400, retry: true },
  'signed-out': { status: 401, retry: false },
  'bad-credentials': { status: 401, retry: false },
  'device-revoked': { status: 403, retry: false },
  'forbidden': { status: 403, retry: false },
  'not-found': { status: 404, retry: false },
  'code-used': { status: 409, retry: false },
  'already-set-up': { status: 409, retry: false },
  'name-taken': { status: 409, retry: false },
  'history-lost': { status: 409, retry: true },
  'server-too-old': { status: 409, retry: true },
  'code-expired': { status: 410, retry: false },
  'too-large': { status: 413, retry: true },
  'upgrade': { status: 426, retry: false },
  'too-many': { status: 429, retry: true },
  'unavailable': { status: 503, retry: true },
} as const satisfies Record<string, ProblemEntry>

/** Code of a refusal of a whole request. */
export type ProblemCode = keyof typeof catalogue

/** What a refused request answers with. */
export interface ProblemBody {
  problem: ProblemCode
  /** Field or path that the refusal is about, when there is one; never a value. */
  at?: string
  retryAfterSeconds?: number
}

/** HTTP status of a refusal. */
export function problemStatus(code: ProblemCode): 400 | 401 | 403 | 404 | 409 | 410 | 413 | 426 | 429 | 503 {
  return catalogue[code].status
}

/** True when the same request may succeed later. */
export function mayRetry(code: ProblemCode): boolean {
  return catalogue[code].retry
}

/** Reads a refusal out of an answer's body; undefined when it is none of ours (a captive portal, a proxy). */
export function readProblem(body: unknown): ProblemBody | undefined {
  if (typeof body !== 'object' || body === null || !('problem' in body)) return undefined
  const { problem } = body
  return typeof problem === 'string' && problem in catalogue ? (body as ProblemBody) : undefined
}

/** Why one op was refused; it is kept in quarantine with this code, and a person can mend it. */
export const rejectionCodes = [
  'unknown-kind',
  'wrong-field',
  'wrong-area',
  'not-allowed',
  'foreign-device',
  'op-altered',
  'parent-missing',
  'too-large',
  'duplicate-number',
  'wrong-record',
] as const

/** Code of a refused op. */
export type RejectionCode = (typeof rejectionCodes)[number]
