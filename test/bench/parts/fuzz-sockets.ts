/** What no HTTP client would send, written straight into sockets: broken heads, lying lengths, half requests, several at once. */
import { connect } from 'node:net'
import type { Chance } from '#server/demo/chance.ts'
import { chanceFrom } from '#server/demo/chance.ts'
import { listen } from '#server/listen.ts'
import type { createApp } from '#server/app.ts'

export interface SocketReport {
  connections: number
  /** First status of every answer; `none` when the connection was closed without one. */
  statuses: Record<string, number>
  faults: string[]
}

const body = '{"code":"12345678","deviceName":"x","appVersion":"1"}'
const whole = `POST /api/enrol HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`

function drawBytes(chance: Chance): Buffer {
  const at = chance.between(0, whole.length)
  const text = chance.pick<() => string>([
    () => whole.slice(0, at),
    () => whole + whole + whole.slice(0, at),
    () => whole.slice(0, at) + chance.pick(['\u0000', '\r\n', '\r', ' ', ':', '\u00ff', '\t', '%']) + whole.slice(at),
    () => whole.replace(String(body.length), chance.pick(['0', '-1', '1', '5000', '99999999999999999999', 'x', '1, 2', ''])),
    () => whole.replace(`content-length: ${body.length}`, 'transfer-encoding: chunked'),
    () => whole.replace(`content-length: ${body.length}\r\n\r\n${body}`, `transfer-encoding: chunked\r\n\r\n${chance.pick(['zz', 'fffffffff', '5', '0', '-1'])}\r\n${body}\r\n0\r\n\r\n`),
    () => whole.replace('\r\n\r\n', '\r\ntransfer-encoding: chunked\r\n\r\n'),
    () => whole.replace('host: x', `x: ${'y'.repeat(chance.pick([100, 15_000, 20_000, 70_000]))}`),
    () => whole.replace('host: x', Array.from({ length: chance.pick([50, 3000]) }, (_, index) => `h${index}: 1`).join('\r\n')),
    () => whole.replace('host: x', chance.pick(['host: ', 'host: x\r\nhost: y', 'host: [', 'host: a b', 'host: x:99999999', 'host: \u00fc'])),
    () => whole.replace('HTTP/1.1', chance.pick(['HTTP/1.0', 'HTTP/0.9', 'HTTP/9.9', 'HTTP/1.1 x', ''])),
    () => whole.replace('POST', chance.pick(['GET', 'BREW', 'post', 'CONNECT', 'TRACE', 'HEAD', 'P'.repeat(5000), ''])),
    () => whole.replace('/api/enrol', chance.pick(['//', '*', 'http://evil/api/push', '/%', '/%zz', '/\u00e9', `/${'a'.repeat(9000)}`, '/api/enrol#x', '\\', '/../..', '//evil.example/x', '/api/station/record/%ff'])),
    () => whole.replace('host: x', chance.pick(['expect: 100-continue', 'expect: x', 'upgrade: websocket\r\nconnection: upgrade', 'connection: close', 'content-encoding: gzip', 'cookie: a=b\r\ncookie: so-noi=c'])),
    () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    () => Buffer.from(chance.bytes(chance.between(1, 400))).toString('latin1'),
  ])()
  return Buffer.from(text, 'latin1')
}

function ask(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.setTimeout(3_000, () => socket.destroy())
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
    // A reset is an answer, too: the endpoint may close on what it cannot read.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(answer))
  })
}

/** Fuzzes a listening app; it must go on answering. */
export async function fuzzSockets(app: ReturnType<typeof createApp>, { connections, seed }: { connections: number; seed: number }): Promise<SocketReport> {
  const listening = await listen(app.fetch, { port: 0, host: '127.0.0.1' })
  if (typeof listening === 'string') throw new Error(listening)
  const report: SocketReport = { connections: 0, statuses: {}, faults: [] }
  const chance = chanceFrom(seed)
  try {
    while (report.connections < connections) {
      const sent = Array.from({ length: 20 }, () => drawBytes(chance))
      const answers = await Promise.all(sent.map((bytes) => ask(listening.port, bytes)))
      for (const [index, answer] of answers.entries()) {
        const statuses = [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status ?? '')
        const first = statuses[0] ?? 'none'
        report.statuses[first] = (report.statuses[first] ?? 0) + 1
        if (statuses.some((status) => status >= '500')) report.faults.push(`${statuses.join(' ')} for ${JSON.stringify(sent[index]?.toString('latin1').slice(0, 300))}`)
      }
      report.connections += sent.length
    }
    const alive = await fetch(`http://127.0.0.1:${listening.port}/healthz`)
    if (alive.status !== 200) report.faults.push(`afterwards /healthz answered ${alive.status}`)
  } finally {
    await listening.close()
  }
  return report
}
