/** The catalogue of refusals: each has a code and the HTTP status it answers with. */

const catalogue = {
  'malformed': 400,
  'wrong-shape': 400,
  'weak-password': 400,
  'signed-out': 401,
  'bad-credentials': 401,
  'device-revoked': 403,
  'device-locked': 403,
  'forbidden': 403,
  'not-found': 404,
  'code-used': 409,
  'already-set-up': 409,
  'name-taken': 409,
  'open-referral': 409,
  'history-lost': 409,
  'fork': 409,
  'server-too-old': 409,
  'code-expired': 410,
  'too-large': 413,
  'upgrade': 426,
  'too-many': 429,
  'unavailable': 503,
} as const satisfies Record<string, number>

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
  return catalogue[code]
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
  'erased',
  'settled',
] as const

/** Code of a refused op. */
export type RejectionCode = (typeof rejectionCodes)[number]
