/** The built product behind nginx with the very example of README.md: https, headers, cookies, limits, the real address of who asks. */
import { request as plainRequest, type IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../harness/free-port.ts'
import { findNginx, startNginx, type Nginx } from '../harness/nginx.ts'
import { startServer, type ServerProcess } from '../harness/server-process.ts'
import { PASSWORD, setupBody } from '../server/ward-world.ts'

const path = findNginx()
if (path === undefined) console.log('behind-nginx: left out, this machine has no nginx (apt-get install nginx-light)')

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

describe.runIf(path !== undefined)('behind nginx', () => {
  let nginx: Nginx
  let server: ServerProcess
  let origin: string
  /** What the proxy answered while there was no endpoint yet. */
  let before: number

  /** Asks through the proxy, from an address of this machine. */
  const ask = (method: string, address: string, { body, headers = {}, from = '127.0.0.1' }: { body?: string; headers?: Record<string, string>; from?: string } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { method, host: '127.0.0.1', port: nginx.httpsPort, path: address, servername: 'localhost', ca: nginx.ca, localAddress: from, agent: false as const }
      const asked = request({ ...options, headers: { host: `localhost:${nginx.httpsPort}`, origin, 'content-type': 'application/json', ...headers, 'content-length': String(Buffer.byteLength(body ?? '')) } }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => (text += part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      })
      asked.on('error', reject)
      asked.end(body)
    })

  beforeAll(async () => {
    const [port, httpPort, httpsPort] = [await freePort(), await freePort(), await freePort()]
    nginx = await startNginx(path ?? '', port, { httpPort, httpsPort })
    origin = `https://localhost:${httpsPort}`
    before = (await ask('GET', '/healthz')).status
    server = await startServer({ port, env: { PUBLIC_URL: origin } })
  })

  afterAll(async () => {
    await server?.discard()
    await nginx?.discard()
  })

  it('plain http leads to https and nowhere else', async () => {
    const askPlainly = (address: string) =>
      new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
        const asked = plainRequest({ host: '127.0.0.1', port: nginx.httpPort, path: address, headers: { host: 'elsewhere.example' } }, (got) => {
          got.resume()
          resolve({ status: got.statusCode ?? 0, location: got.headers.location })
        })
        asked.on('error', reject)
        asked.end()
      })
    const { status, location } = await askPlainly('//elsewhere.example/x')
    expect([status, new URL(location ?? '').host]).toEqual([301, `localhost:${nginx.httpsPort}`])
    // A program that speaks plainly by mistake is told so, not led on.
    expect(await askPlainly('/api/push')).toEqual({ status: 403, location: undefined })
  })

  it('https answers come with all headers, each once', async () => {
    expect(before).toBe(502)
    for (const address of ['/', '/api/session', '/nowhere', '/service-worker.js']) {
      const { headers } = await ask('GET', address)
      expect([address, headers['strict-transport-security'], headers['x-content-type-options'], headers['cross-origin-opener-policy']]).toEqual([address, 'max-age=31536000', 'nosniff', 'same-origin'])
      expect(String(headers['content-security-policy']).match(/default-src/g)).toHaveLength(1)
      expect(headers.server).not.toMatch(/\d/)
    }
  })

  it('the ward is set up with a cookie for https alone', async () => {
    const token = (await server.setupLink()).split('#')[1] ?? ''
    const { status, headers } = await ask('POST', '/api/setup', { body: JSON.stringify(setupBody(token)) })
    expect(status).toBe(201)
    expect(headers['set-cookie']?.[0]).toMatch(/^__Host-so-noi=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
    const given = await ask('POST', '/api/station/enrolments', { headers: { cookie }, body: JSON.stringify({ name: 'Mai', honorific: 'chị', phone: null, areas: ['31/11383/g05'] }) })
    expect(given.text).toContain(`"link":"${origin}/kich-hoat#`)
  })

  it('limits see the real address, whatever is forged', async () => {
    const guess = async (from: string, forged: string) => (await ask('POST', '/api/sign-in', { from, headers: { 'x-forwarded-for': forged }, body: '{"login":"hoa","password":"doan mat khau"}' })).status
    const statuses: number[] = []
    for (let n = 0; n < 8; n += 1) statuses.push(await guess('127.0.0.1', `203.0.113.${n}`))
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
    expect((await ask('POST', '/api/sign-in', { from: '127.0.0.2', body: JSON.stringify({ login: 'hoa', password: PASSWORD }) })).status).toBe(200)
  })

  it('a body beyond the limit is refused by either', async () => {
    const long = (bytes: number) => ask('POST', '/api/enrol', { body: JSON.stringify({ code: 'x'.repeat(bytes) }) })
    expect(await long(1_500_000)).toMatchObject({ status: 413, text: '{"problem":"too-large"}' })
    expect(await long(3_000_000)).toMatchObject({ status: 413, text: expect.stringContaining('nginx') })
  })

  it('metrics stay on the machine itself', async () => {
    expect((await ask('GET', '/metrics')).status).toBe(404)
    expect((await fetch(`${server.url}/metrics`)).status).toBe(200)
    expect((await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403)
  })
})
