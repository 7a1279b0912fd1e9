/** Connections that end in the middle: the endpoint stays up, keeps nothing half, and goes on answering. */
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type ServerProcess } from '../harness/server-process.ts'

let server: ServerProcess

beforeAll(async () => {
  server = await startServer({ readyWithinMs: 120_000 })
})

afterAll(() => server?.discard())

/** Says the head of a push and a part of its body, then hangs up. */
function hangUpAfter(bytes: number): Promise<void> {
  const body = JSON.stringify({ proto: 1, ops: ['x'.repeat(4000)] })
  const head = `POST /api/push HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nauthorization: Bearer nobody\r\n\r\n`
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write((head + body).slice(0, bytes), () => socket.destroy()))
    socket.on('close', () => resolve())
    socket.on('error', () => resolve())
  })
}

describe('a connection that is cut', () => {
  it('leaves the endpoint answering, wherever it was cut', async () => {
    for (let bytes = 1; bytes < 4300; bytes += 97) await hangUpAfter(bytes)
    const ready = await fetch(`${server.url}/readyz`)
    expect(ready.status).toBe(200)
    expect(server.output()).not.toContain('"event":"unexpected"')
  })

  it('stops cleanly when asked to', async () => {
    expect(await server.stop()).toBe(0)
    await server.restart()
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })
})
