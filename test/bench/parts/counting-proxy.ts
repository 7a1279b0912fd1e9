/** Stands between a phone and its endpoint and counts requests and bytes, as they are on the wire. */
import { createServer, request, type IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** What passed, bodies and with headers. */
export interface Counted {
  requests: number
  up: number
  down: number
  wireUp: number
  wireDown: number
  /** Bodies as text, up and down in turn. */
  texts: string[]
}

/** A proxy; `take` gives what passed since the last call, by path. */
export interface CountingProxy {
  url: string
  take: () => Map<string, Counted>
  close: () => Promise<void>
}

const nothing = (): Counted => ({ requests: 0, up: 0, down: 0, wireUp: 0, wireDown: 0, texts: [] })

function headBytes(first: string, rawHeaders: readonly string[]): number {
  // Each name is followed by ": ", each value by a line end; an empty line ends the head.
  return first.length + 2 + rawHeaders.reduce((total, text) => total + Buffer.byteLength(text) + 2, 0) + 2
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function textOf(body: Buffer, encoding: string | undefined): string {
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8')
}

/** Starts a proxy in front of `target` (`http://127.0.0.1:port`). */
export async function countingProxy(target: string): Promise<CountingProxy> {
  let passed = new Map<string, Counted>()
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const sent = await bodyOf(incoming)
      const path = incoming.url ?? '/'
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        request(`${target}${path}`, { method: incoming.method, headers: incoming.headers }, resolve).once('error', reject).end(sent)
      })
      const got = await bodyOf(answer)
      const counted = passed.get(path) ?? nothing()
      passed.set(path, counted)
      counted.requests += 1
      counted.up += sent.length
      counted.down += got.length
      counted.wireUp += sent.length + headBytes(`${incoming.method} ${path} HTTP/1.1`, incoming.rawHeaders)
      counted.wireDown += got.length + headBytes(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`, answer.rawHeaders)
      counted.texts.push(textOf(sent, incoming.headers['content-encoding']), textOf(got, answer.headers['content-encoding']))
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(got)
    })().catch((fault: unknown) => outgoing.destroy(fault instanceof Error ? fault : undefined))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    take() {
      const taken = passed
      passed = new Map()
      return taken
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What passed under one path, or nothing. */
export const countedAt = (passed: ReadonlyMap<string, Counted>, path: string): Counted => passed.get(path) ?? nothing()
