/** Sends a request as it stands, with an address that no client has tidied, and reads the whole answer. */
import { Agent, request, type IncomingHttpHeaders } from 'node:http'

/** One request. */
export interface Shot {
  method: string
  /** As it goes over the line: percent signs and dots stay as they are. */
  path: string
  headers: Readonly<Record<string, string>>
  body?: string
}

/** One answer. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** Connections to one server. */
export interface Client {
  url: string
  /** Undefined for what the line cannot carry, such as a header with a new line in it. */
  send: (shot: Shot) => Promise<Answer | undefined>
  close: () => void
}

const SILENCE_MS = 30_000

/** A client that keeps some connections open. */
export function attackClient(url: string): Client {
  const { hostname, port, host } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const send = ({ method, path, headers, body }: Shot) =>
    new Promise<Answer | undefined>((resolve, reject) => {
      try {
        const asked = request({ agent, hostname, port, method, path, headers: { host, ...headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) }, setDefaultHeaders: false })
        asked.setTimeout(SILENCE_MS, () => asked.destroy(new Error(`no answer to ${method} ${path.slice(0, 100)}`)))
        asked.on('response', (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') }))
          answer.on('error', reject)
        })
        // A line cut off in the middle of a request that is too long is an answer, too.
        asked.on('error', (problem: NodeJS.ErrnoException) => (['ECONNRESET', 'EPIPE', 'HPE_INVALID_CONSTANT'].includes(problem.code ?? '') ? resolve(undefined) : reject(problem)))
        asked.end(body)
      } catch (problem) {
        if (problem instanceof Error && 'code' in problem && String(problem.code).startsWith('ERR_')) resolve(undefined)
        else reject(problem)
      }
    })
  return { url, send, close: () => agent.destroy() }
}
