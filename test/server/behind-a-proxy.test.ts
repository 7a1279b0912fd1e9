/** Whom the endpoint believes about who asks: trusted proxies, what they wrote themselves, and nobody else. */
import { describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import type { AppOptions } from '#server/http/context.ts'
import { createWhence, limitKey, type Whence } from '#server/http/trusted-proxy.ts'
import { testDatabases } from './databases.ts'
import { setupBody, testPorts } from './ward-world.ts'
import { renewSetupToken } from '#server/auth/setup-token.ts'

const [database] = await testDatabases()

/** What is made of a request from that socket. */
function whence(remoteAddress: string, headers: Record<string, string>, trusted?: readonly string[]): Whence {
  return createWhence(trusted)({ env: { incoming: { socket: { remoteAddress } } }, req: { header: (name) => headers[name] } })
}
const addressOf = (socket: string, forwarded: string, trusted?: readonly string[]) => whence(socket, { 'x-forwarded-for': forwarded }, trusted).address

describe('the address of who asks', () => {
  it('is believed from this machine when nothing is set', () => {
    expect(addressOf('127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
    expect(addressOf('::ffff:127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
    expect(addressOf('::1', '2001:db8::7')).toBe('2001:db8::7')
  })

  it('is the socket itself for whoever is no proxy', () => {
    expect(addressOf('198.51.100.7', '203.0.113.9')).toBe('198.51.100.7')
    expect(addressOf('10.0.0.5', '203.0.113.9')).toBe('10.0.0.5')
    expect(addressOf('127.0.0.1', '203.0.113.9', [])).toBe('127.0.0.1')
  })

  it('is believed from the named proxies and ranges alone', () => {
    const trusted = ['10.0.0.5', '10.1.0.0/16', 'fd00::/8']
    for (const proxy of ['10.0.0.5', '10.1.255.1', 'fd12::1', '::ffff:10.0.0.5']) expect([proxy, addressOf(proxy, '203.0.113.9', trusted)]).toEqual([proxy, '203.0.113.9'])
    for (const other of ['10.0.0.6', '10.2.0.1', 'fe80::1', '127.0.0.1']) expect([other, addressOf(other, '203.0.113.9', trusted)]).toEqual([other, other])
  })

  it('is what the nearest proxy wrote, whatever stood before', () => {
    expect(addressOf('127.0.0.1', '1.2.3.4, 203.0.113.9')).toBe('203.0.113.9')
    expect(addressOf('127.0.0.1', `${'6.6.6.6, '.repeat(500)}203.0.113.9`)).toBe('203.0.113.9')
    // Two proxies in a row, both trusted: who asked the first.
    expect(addressOf('127.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.5', ['127.0.0.1', '10.0.0.5'])).toBe('203.0.113.9')
    expect(addressOf('127.0.0.1', '10.0.0.5', ['127.0.0.1', '10.0.0.5'])).toBe('10.0.0.5')
  })

  it('is the proxy when it wrote no address', () => {
    for (const said of ['', 'unknown', '203.0.113.9:5000', '<script>', '203.0.113.9, x', '999.1.1.1', '1.2.3.4\u0000']) expect([said, addressOf('127.0.0.1', said)]).toEqual([said, '127.0.0.1'])
    expect(whence('127.0.0.1', {}).address).toBe('127.0.0.1')
  })

  it('counts a whole IPv6 network as one', () => {
    const keys = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:0db8:0001:0002:0:0:0:3'].map(limitKey)
    expect(new Set(keys)).toEqual(new Set(['2001:db8:1:2::/64']))
    expect([limitKey('::1'), limitKey('fe80::1%eth0'), limitKey('203.0.113.9'), limitKey('none')]).toEqual(['0:0:0:0::/64', 'fe80:0:0:0::/64', '203.0.113.9', 'none'])
  })
})

describe('https before a proxy', () => {
  it('is believed from a trusted proxy alone', () => {
    const said = { 'x-forwarded-proto': 'https' }
    expect([whence('127.0.0.1', said).isHttps, whence('198.51.100.7', said).isHttps]).toEqual([true, false])
    expect(whence('127.0.0.1', { 'x-forwarded-proto': 'https, http' }).isHttps).toBe(false)
  })

  it('makes this machine no longer the asker', () => {
    expect(whence('127.0.0.1', {}).isLocal).toBe(true)
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) expect([name, whence('127.0.0.1', { [name]: '127.0.0.1' }).isLocal]).toEqual([name, false])
    expect(whence('198.51.100.7', { 'x-forwarded-for': '127.0.0.1' }).isLocal).toBe(false)
  })

  it('gives HTTPS cookies, links and headers by proxy', async () => {
    const { app, ask, token } = await served({})
    const setUp = await ask('127.0.0.1', '/api/setup', setupBody(token))
    expect(setUp.headers.get('set-cookie')).toMatch(/^__Host-so-noi=.*; Secure; SameSite=Strict/)
    expect(setUp.headers.get('strict-transport-security')).toBe('max-age=31536000')
    const cookie = setUp.headers.get('set-cookie')?.split(';')[0] ?? ''
    const given = await ask('127.0.0.1', '/api/station/enrolments', { name: 'Mai', honorific: 'chị', phone: null, areas: ['31/11383/g05'] }, { cookie })
    expect(await given.json()).toMatchObject({ link: expect.stringMatching(/^https:\/\/so-noi\.test\/kich-hoat#\d{8}$/) })
    const forged = await app.request('http://so-noi.test/healthz', { headers: { 'x-forwarded-proto': 'https' } }, { incoming: { socket: { remoteAddress: '198.51.100.7' } } })
    expect(forged.headers.get('strict-transport-security')).toBeNull()
  })
})

describe('limits behind a proxy', () => {
  it('are not escaped by forged addresses', { timeout: 60_000 }, async () => {
    const { ask } = await served({ trustedProxies: ['10.0.0.5'] })
    const guess = (socket: string, forwarded: string) => ask(socket, '/api/sign-in', { login: 'hoa', password: 'doan mat khau' }, { 'x-forwarded-for': forwarded })
    const statuses: number[] = []
    for (let n = 0; n < 8; n += 1) statuses.push((await guess('198.51.100.7', `203.0.113.${n}`)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
    // Those behind the proxy are told apart, also when they write addresses of their own before its.
    expect((await guess('10.0.0.5', '198.51.100.7, 203.0.113.1')).status).toBe(401)
    expect((await guess('10.0.0.5', '203.0.113.1, 198.51.100.7')).status).toBe(429)
  })
})

async function served(options: AppOptions) {
  if (!database) throw new Error('no database')
  const store = await database.open()
  const ports = testPorts()
  const app = createApp(store, ports, options)
  const token = (await renewSetupToken(store, ports)) ?? ''
  const ask = (remoteAddress: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(
      `http://so-noi.test${path}`,
      { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin: 'https://so-noi.test', host: 'so-noi.test', 'x-forwarded-proto': 'https', ...headers } },
      { incoming: { socket: { remoteAddress } } },
    )
  return { app, ask, token }
}
