/** Asks the endpoint: JSON both ways, a typed refusal when it is one of ours, and "unreachable" for everything else. */
import { readProblem, type ProblemBody } from '#protocol/problems.ts'
import type { Answer } from '#sync/ports.ts'

/** Above this many bytes a request body is compressed where the browser can. */
const COMPRESS_FROM = 1024
/** A request without an answer after this long counts as cut (ms). */
const PATIENCE_MS = 60_000

/** Posts JSON; never throws. */
export async function postJson(path: string, body: unknown, token?: string): Promise<Answer> {
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json' })
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  const text = JSON.stringify(body)
  const packed = text.length > COMPRESS_FROM && 'CompressionStream' in globalThis ? await gzip(text) : undefined
  if (packed) headers.set('content-encoding', 'gzip')
  return ask(path, { method: 'POST', headers, body: packed ?? text })
}

/** Gets JSON; never throws. */
export async function getJson(path: string): Promise<Answer> {
  return ask(path, { headers: { accept: 'application/json' } })
}

async function ask(path: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(path, {
      ...init, credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const isJson = response.headers.get('content-type')?.includes('application/json') ?? false
    // A page in place of our answer comes from a network that stands between (a captive portal); a gateway's error page is only silence.
    if (!isJson) return response.ok ? { kind: 'answer', body: undefined } : { kind: 'unreachable' }
    const body: unknown = await response.json()
    if (response.ok) return { kind: 'answer', body }
    const problem: ProblemBody | undefined = readProblem(body)
    return problem ? { kind: 'refused', problem } : { kind: 'unreachable' }
  } catch {
    // A cut connection, a time-out, a body that is no JSON: nothing of it may be trusted, and the same request is sent again.
    return { kind: 'unreachable' }
  }
}

async function gzip(text: string): Promise<Blob> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(stream).blob()
}
