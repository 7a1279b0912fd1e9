/** Answers a refusal: a code of the catalogue as JSON, never a stack or a value. */
import { problemStatus, type ProblemBody, type ProblemCode } from '#protocol/problems.ts'

/** A refusal as a value, until a route turns it into an answer. */
export class Refusal {
  readonly code: ProblemCode
  readonly at: string | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: ProblemCode, more: { at?: string; retryAfterSeconds?: number } = {}) {
    this.code = code
    this.at = more.at
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}

/** The answer of a refusal. */
export function refuse(code: ProblemCode, more: { at?: string; retryAfterSeconds?: number } = {}): Response {
  return answerRefusal(new Refusal(code, more))
}

/** The answer of a refusal that a function returned. */
export function answerRefusal({ code, at, retryAfterSeconds }: Refusal): Response {
  const body: ProblemBody = {
    problem: code,
    ...(at === undefined ? {} : { at }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  }
  const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' }
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds)
  return new Response(JSON.stringify(body), { status: problemStatus(code), headers })
}
