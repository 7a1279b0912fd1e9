/** Stands between a phone and the endpoint and does what networks do: cuts, delays, loses, repeats, or answers in its place. */
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { freePort } from './free-port.ts'

/** What happens to a request; bytes count from the first one of the request's or the answer's head. */
export type Fault =
  /** The endpoint gets so many bytes, then both sides see the connection break. */
  | { kind: 'cut-request'; at: number }
  /** The endpoint answers in full, the phone gets so many bytes of it. */
  | { kind: 'cut-answer'; at: number }
  | { kind: 'delay'; ms: number }
  /** The endpoint has answered; the phone waits until `release`. */
  | { kind: 'hold' }
  /** Nothing reaches the endpoint, and the connection stays open: so many ms, or until the proxy ends. */
  | { kind: 'black-hole'; forMs?: number }
  /** The endpoint gets it twice, one after the other; the phone gets the second answer. */
  | { kind: 'repeat' }
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: string }
  | { kind: 'rewrite'; text: (text: string) => string }

/** One request as it came by. */
export interface Exchange {
  path: string
  request: Buffer
  /** Absent when the endpoint was not asked or not there. */
  answer?: Buffer
}

/** A running proxy. */
export interface FaultProxy {
  /** `http://127.0.0.1:<port>`: the origin that the phone knows. */
  url: string
  exchanges: Exchange[]
  /** From now on requests of this path meet the fault, `times` of them; a path has one fault at a time. */
  put: (path: string, fault: Fault, times?: number) => void
  /** Takes the faults of all paths away; what is held stays held. */
  clear: () => void
  /** Resolves when the next request of this path has had its fault, or its answer. */
  next: (path: string) => Promise<Exchange>
  /** Lets go of all answers that are held. */
  release: () => void
  /** Sends a request of earlier once more and returns the answer. */
  again: (exchange: Exchange) => Promise<Buffer | undefined>
  stop: () => Promise<void>
}

async function headAndBody(request: IncomingMessage): Promise<Buffer> {
  const body: Buffer[] = []
  for await (const chunk of request) body.push(chunk as Buffer)
  const kept = request.rawHeaders.flatMap((name, at, all) => {
    const own = /^(connection|content-length|transfer-encoding|keep-alive)$/i.test(name)
    return at % 2 === 0 && !own ? [`${name}: ${all[at + 1] ?? ''}`] : []
  })
  const whole = Buffer.concat(body)
  const length = request.method === 'GET' ? [] : [`content-length: ${whole.length}`]
  const head = [`${request.method} ${request.url} HTTP/1.1`, ...kept, ...length, 'connection: close', '', ''].join('\r\n')
  return Buffer.concat([Buffer.from(head, 'latin1'), whole])
}

function canned({ status, headers, body }: Extract<Fault, { kind: 'answer' }>): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const head = [`HTTP/1.1 ${status} Canned`, ...lines, `content-length: ${Buffer.byteLength(body)}`, 'connection: close', '', ''].join('\r\n')
  return Buffer.from(head + body)
}

function rewritten(answer: Buffer, text: (text: string) => string): Buffer {
  const end = answer.indexOf('\r\n\r\n')
  const type = /content-type: ([^\r\n]+)/i.exec(answer.subarray(0, end).toString('latin1'))?.[1] ?? 'text/plain'
  return canned({ kind: 'answer', status: 200, headers: { 'content-type': type }, body: text(answer.subarray(end + 4).toString('utf8')) })
}

/** Starts a proxy before the endpoint that listens on `target` of this machine. */
export async function startFaultProxy(target: number): Promise<FaultProxy> {
  const faults = new Map<string, { fault: Fault; left: number }>()
  const waiting: { path: string; done: (exchange: Exchange) => void }[] = []
  const exchanges: Exchange[] = []
  const sockets = new Set<Socket>()
  let held: (() => void)[] = []

  const ask = (bytes: Buffer, cut = false) =>
    new Promise<Buffer | undefined>((resolve) => {
      const answer: Buffer[] = []
      const socket = connect(target, '127.0.0.1', () => socket.write(bytes, () => cut && socket.destroy()))
      socket.on('data', (chunk) => answer.push(chunk))
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(answer.length > 0 ? Buffer.concat(answer) : undefined))
    })

  const faultOf = (path: string): Fault | undefined => {
    const put = faults.get(path)
    if (put === undefined || put.left <= 0) return undefined
    put.left -= 1
    return put.fault
  }

  const tell = (exchange: Exchange) => {
    exchanges.push(exchange)
    for (const one of waiting.filter(({ path }) => path === exchange.path)) {
      waiting.splice(waiting.indexOf(one), 1)
      one.done(exchange)
    }
  }

  async function handle(request: IncomingMessage): Promise<void> {
    const phone = request.socket
    const path = new URL(request.url ?? '/', 'http://proxy').pathname
    const bytes = await headAndBody(request)
    const fault = faultOf(path)
    const finish = (answer: Buffer | undefined, sent = answer) => {
      if (sent) phone.end(sent)
      else phone.destroy()
      tell({ path, request: bytes, ...(answer ? { answer } : {}) })
    }
    switch (fault?.kind) {
      case 'black-hole':
        if (fault.forMs !== undefined) setTimeout(() => phone.destroy(), fault.forMs)
        return tell({ path, request: bytes })
      case 'answer':
        return finish(undefined, canned(fault))
      case 'cut-request':
        await ask(bytes.subarray(0, fault.at), true)
        return finish(undefined)
      case 'cut-answer': {
        const answer = await ask(bytes)
        phone.write(answer?.subarray(0, fault.at) ?? '', () => phone.destroy())
        return tell({ path, request: bytes, ...(answer ? { answer } : {}) })
      }
      case 'hold': {
        const answer = await ask(bytes)
        held.push(() => (answer ? phone.end(answer) : phone.destroy()))
        return tell({ path, request: bytes, ...(answer ? { answer } : {}) })
      }
      case 'rewrite': {
        const plain = Buffer.from(bytes.toString('latin1').replace(/^accept-encoding:.*\r\n/im, ''), 'latin1')
        const answer = await ask(plain)
        return finish(answer, answer && rewritten(answer, fault.text))
      }
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.ms))
        return finish(await ask(bytes))
      case 'repeat':
        await ask(bytes)
        return finish(await ask(bytes))
      default:
        return finish(await ask(bytes))
    }
  }

  // A phone that is killed breaks its connections while they are read; that is no fault of the proxy.
  const server = createServer((request) => void handle(request).catch(() => request.socket.destroy()))
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    put: (path, fault, times = Infinity) => void faults.set(path, { fault, left: times }),
    clear: () => faults.clear(),
    next: (path) => new Promise((done) => waiting.push({ path, done })),
    release: () => {
      for (const letGo of held) letGo()
      held = []
    },
    again: ({ request }) => ask(request),
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
