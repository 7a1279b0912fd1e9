/** The endpoint on a real socket against strangers: headers, foreign pages, slow and greedy clients, guesses at once, and logs that tell nobody's name. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { get as getTls } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { connect as connectTls, type SecureVersion } from 'node:tls'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { readConfig } from '#server/config.ts'
import type { AppOptions } from '#server/http/context.ts'
import { readStaticFiles } from '#server/http/static-files.ts'
import { listen, type Listening } from '#server/listen.ts'
import { renewSetupToken } from '#server/auth/setup-token.ts'
import { testDatabases } from './databases.ts'
import { GROUP_5, PASSWORD, setupBody, testPorts, wardWorld } from './ward-world.ts'

const [database] = await testDatabases()
const running: Listening[] = []

afterEach(async () => {
  for (const one of running.splice(0)) await one.close()
})

const openStore = () => {
  if (!database) throw new Error('no database')
  return database.open()
}

/** The endpoint on a port of its own. */
async function serve(options: AppOptions = {}, more: { patience?: Parameters<typeof listen>[2]; tls?: { cert: Buffer; key: Buffer } } = {}) {
  const store = await openStore()
  const ports = testPorts()
  const logLines: unknown[] = []
  const app = createApp(store, ports, { log: (entry) => void logLines.push(entry), ...options })
  const listening = await listen(app.fetch, { port: 0, host: '127.0.0.1', ...(more.tls ? { tls: more.tls } : {}) }, more.patience)
  if (typeof listening === 'string') throw new Error(listening)
  running.push(listening)
  const url = `http://127.0.0.1:${listening.port}`
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })
  return { store, ports, logLines, app, url, post, port: listening.port }
}

/** Writes to a bare socket and tells what came until the other side closed it. */
function talk(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => void socket.write(text))
    socket.on('data', (chunk) => (heard += chunk.toString()))
    socket.on('error', () => resolve(heard))
    socket.on('close', () => resolve(heard))
  })
}

describe('every answer', () => {
  it('forbids what the pages never need', async () => {
    const { url, post } = await serve({ files: readStaticFiles(new URL('../../public', import.meta.url).pathname) })
    const answers = [fetch(`${url}/healthz`), fetch(`${url}/api/session`), fetch(`${url}/nowhere`), fetch(`${url}/robots.txt`), post('/api/push', '{'), fetch(`${url}/api/%ff`)]
    for (const answer of await Promise.all(answers)) {
      const { headers } = answer
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'; .*frame-ancestors 'none'; .*require-trusted-types-for 'script'; trusted-types so-noi-worker$/)
      expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/)
      expect([headers.get('x-content-type-options'), headers.get('x-frame-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'DENY', 'no-referrer'])
      expect([headers.get('cross-origin-opener-policy'), headers.get('cross-origin-resource-policy')]).toEqual(['same-origin', 'same-origin'])
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
      expect(headers.get('permissions-policy')).toContain('geolocation=()')
      expect([headers.get('strict-transport-security'), headers.get('access-control-allow-origin'), headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null, null, null])
    }
    expect((await fetch(`${url}/api/session`)).headers.get('cache-control')).toBe('no-store')
  })

  it('binds the browser to https once it came by https', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'so-noi-tls-'))
    const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' })
    const read = readConfig([], { TLS_CERT: certFile, TLS_KEY: keyFile }, folder)
    if ('refusals' in read) throw new Error(read.refusals.join())
    const { tls } = read.config
    expect(tls?.cert).toEqual(readFileSync(certFile))
    const { port } = await serve({ isTls: true }, tls ? { tls } : {})
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      getTls({ port, host: '127.0.0.1', path: '/healthz', ca: readFileSync(certFile), servername: 'localhost' }, (answer) => {
        answer.resume()
        resolve(answer.headers)
      }).on('error', reject)
    })
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
    const shake = (ciphers: string, maxVersion: SecureVersion) =>
      new Promise<string>((resolve) => {
        const socket = connectTls({ port, host: '127.0.0.1', servername: 'localhost', ca: readFileSync(certFile), ciphers, maxVersion }, () => {
          resolve(`${socket.getProtocol() ?? ''} ${socket.getCipher().name}`)
          socket.destroy()
        })
        socket.on('error', () => resolve('refused'))
      })
    expect(await shake('DEFAULT', 'TLSv1.3')).toBe('TLSv1.3 TLS_AES_128_GCM_SHA256')
    expect(await shake('ALL', 'TLSv1.2')).toBe('TLSv1.2 ECDHE-ECDSA-AES128-GCM-SHA256')
    expect(await shake('ECDHE-ECDSA-AES128-SHA256:AES128-GCM-SHA256', 'TLSv1.2')).toBe('refused')
    expect(await shake('ALL:@SECLEVEL=0', 'TLSv1.1')).toBe('refused')
  })

  it('to a page of elsewhere changes nothing', async () => {
    const { post } = await serve()
    const words = { login: 'hoa', password: PASSWORD }
    for (const site of ['cross-site', 'same-site', 'none']) {
      const answer = await post('/api/sign-in', words, { 'sec-fetch-site': site })
      expect([site, answer.status, await answer.json()]).toEqual([site, 403, { problem: 'forbidden', at: 'sec-fetch-site' }])
    }
    expect((await post('/api/sign-in', words, { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await post('/api/sign-in', words, { 'content-type': 'text/plain' })).status).toBe(400)
    expect((await post('/api/sign-in', words, { 'sec-fetch-site': 'same-origin' })).status).toBe(401)
  })
})

describe('slow and greedy clients', () => {
  const patience = { headersMs: 200, requestMs: 400, silenceMs: 300 }

  it('lose their connection and hold up nobody', async () => {
    const { port, url } = await serve({}, { patience })
    const headersOnly = talk(port, 'GET /healthz HTTP/1.1\r\nHost: x\r\n')
    const bodyNever = talk(port, 'POST /api/enrol HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{')
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    for (const heard of await Promise.all([headersOnly, bodyNever])) expect(heard).not.toContain('200 OK')
  })

  it('with headers beyond all measure are sent away', async () => {
    const { port, url } = await serve()
    expect(await talk(port, `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)).toContain('431')
    expect(await talk(port, 'GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n')).toContain('400')
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  it('wait for their own bucket, and no other phone does', async () => {
    const { post, ports, url } = await serve({ traffic: { device: { most: 3, perSecond: 0.5 }, address: { most: 12, perSecond: 1 } } })
    const push = (token: string) => post('/api/push', '{}', { authorization: `Bearer ${token}` })
    for (let time = 0; time < 3; time += 1) expect((await push('a'.repeat(40))).status).toBe(401)
    const held = await push('a'.repeat(40))
    expect([held.status, held.headers.get('retry-after'), await held.json()]).toEqual([429, '2', { problem: 'too-many', retryAfterSeconds: 2 }])
    expect((await push('b'.repeat(40))).status).toBe(401)
    ports.pass(2_000)
    expect((await push('a'.repeat(40))).status).toBe(401)
    for (let time = 0; time < 12; time += 1) await fetch(`${url}/api/session`)
    expect((await fetch(`${url}/api/session`)).status).toBe(429)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  it('who guess many passwords at once get few tries', { timeout: 60_000 }, async () => {
    const { store, ports, post } = await serve()
    await post('/api/setup', setupBody((await renewSetupToken(store, ports)) ?? ''))
    const guesses = Array.from({ length: 30 }, (_, guess) => post('/api/sign-in', { login: 'hoa', password: `doan ${guess} lan nay` }, { 'x-forwarded-for': '203.0.113.9' }))
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(6)
    expect(statuses.filter((status) => status === 429)).toHaveLength(24)
    // She whose name they know signs in from elsewhere as ever.
    expect((await post('/api/sign-in', { login: 'hoa', password: PASSWORD }, { 'x-forwarded-for': '198.51.100.7' })).status).toBe(200)
  })
})

describe('what is written down', () => {
  const planted = ['Nguyễn Thị Mai', 'Trần Văn Minh', '0912345678', '031099001234', 'mua he nam ay', 'Lê Chân số 9']

  it('names nobody, whatever was asked and however it failed', async () => {
    const { store, app, logLines } = await wardWorldOn()
    const url = 'http://so-noi.test'
    const answers: string[] = []
    const ask = async (path: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}) => {
      const response = await app.request(`${url}${path}`, { ...init, headers: { 'content-type': 'application/json', origin: url, host: 'so-noi.test', ...init.headers } })
      answers.push(await response.text(), JSON.stringify([...response.headers]))
    }
    for (const word of planted) {
      const said = encodeURIComponent(word)
      for (const path of [`/api/station/households?q=${said}`, `/api/station/households/${said}`, `/api/${said}`, `/${said}`, `/api/setup/units?q=${said}&${said}=1`, `/api/station/referrals?state=${said}`]) await ask(path)
      for (const path of ['/api/sign-in', '/api/enrol', '/api/setup', '/api/push', '/api/pull', '/api/witness', '/api/station/erase']) {
        for (const body of [`{"${word}":`, JSON.stringify({ login: word, password: word, code: word, name: word, [word]: word }), `"${word}"`]) {
          await ask(path, { method: 'POST', body, headers: { authorization: `Bearer ${said}`, cookie: `so-noi=${said}`, 'user-agent': said } })
        }
      }
    }
    // The database fails in the middle of a request: its message may hold what was asked.
    await store.close()
    for (const word of planted) await ask('/api/sign-in', { method: 'POST', body: JSON.stringify({ login: 'hoa', password: word }) })
    expect(logLines.some((line) => JSON.stringify(line).includes('"event":"error"'))).toBe(true)
    const written = `${JSON.stringify(logLines)} ${answers.join(' ')}`
    for (const word of planted) for (const form of [word, encodeURIComponent(word)]) expect(written).not.toContain(form)
  })

  /** A ward of its own: its store is closed on the way. */
  async function wardWorldOn() {
    const world = await wardWorld(await openStore())
    const mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    mai.household(GROUP_5, { headName: 'Trần Văn Minh', address: 'Lê Chân số 9', phone: '0912345678' })
    await mai.tryPush(mai.pushBody())
    return world
  }
})
