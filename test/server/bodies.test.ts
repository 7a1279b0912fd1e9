/** What comes over the wire is never trusted: broken JSON, wrong types, too much, packed bombs, deep trees. */
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const MEGABYTE = 1024 * 1024

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  })

  const problemOf = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) })

  it('broken JSON and broken UTF-8 are refused in words', async () => {
    for (const body of ['{"device":', '', 'null,', new Uint8Array([0x22, 0xff, 0xfe, 0x22])]) {
      expect(await problemOf(await mai.post('/api/push', body))).toEqual({ status: 400, problem: 'malformed' })
    }
  })

  it('wrong types are refused with their place, not their value', async () => {
    expect(await mai.tryPush({ ...mai.pushBody(), ops: 'Trần Văn Minh' })).toEqual({ status: 400, body: { problem: 'wrong-shape', at: 'ops' } })
    expect(await mai.tryPush({ ...mai.pushBody(), witness: { ...mai.ack, ackN: -0.5 } })).toEqual({ status: 400, body: { problem: 'wrong-shape', at: 'witness.ackN' } })
    expect(await mai.tryPush([])).toMatchObject({ status: 400 })
    expect(await mai.tryPush({ ...mai.pushBody(), ops: Array.from({ length: 201 }, () => 0) })).toMatchObject({ status: 400 })
  })

  it('a key that the sender made up is not repeated', async () => {
    const copy = { recordId: mai.newId(), kind: 'household', area: GROUP_5, fields: {}, stamps: { TranVanMinh: 1 } }
    const refused = await problemOf(await mai.post('/api/witness', { device: mai.identity.device, copies: [copy] }))
    expect(refused).toEqual({ status: 400, problem: 'wrong-shape', at: 'copies.0.stamps' })
  })

  it('too large a body is refused before and after unpacking', async () => {
    const large = `"${'a'.repeat(MEGABYTE)}"`
    expect(await problemOf(await mai.post('/api/push', large))).toEqual({ status: 413, problem: 'too-large' })
    const bomb = gzipSync(Buffer.alloc(50 * MEGABYTE, 0x20))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await problemOf(await mai.post('/api/push', new Uint8Array(bomb), { 'content-encoding': 'gzip' }))).toEqual({ status: 413, problem: 'too-large' })
  })

  it('a packed push is read like a plain one', async () => {
    mai.household(GROUP_5)
    const packed = new Uint8Array(gzipSync(JSON.stringify(mai.pushBody())))
    const response = await mai.post('/api/push', packed, { 'content-encoding': 'gzip', 'accept-encoding': 'gzip' })
    expect(response.status).toBe(200)
    expect(await problemOf(await mai.post('/api/push', packed.subarray(0, 40), { 'content-encoding': 'gzip' }))).toEqual({ status: 400, problem: 'malformed' })
    expect(await problemOf(await mai.post('/api/push', packed, { 'content-encoding': 'br' }))).toMatchObject({ status: 400, problem: 'malformed' })
  })

  it('a tree of brackets never reaches the code that walks it', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(await problemOf(await mai.post('/api/push', deep))).toEqual({ status: 400, problem: 'malformed' })
    const text = '[[['.repeat(40)
    mai.household(GROUP_5, { address: text })
    expect((await mai.push()).results[0]?.status).toBe('accepted')
  })

  it('one op that is too large is refused alone', async () => {
    mai.household(GROUP_5)
    mai.household(GROUP_5, { address: 'a'.repeat(70_000) })
    mai.household(GROUP_5)
    expect((await mai.push()).results.map(({ status, code }) => code ?? status)).toEqual(['accepted', 'too-large', 'accepted'])
  })

  it('signs that a database dislikes are kept or refused, never fatal', async () => {
    mai.household(GROUP_5, { headName: 'Minh\u0000', number: '1\u0000', address: '\ud800' })
    expect((await mai.push()).results[0]?.status).toBe('accepted')
    const find = async (q: string, page = 1) => (await world.hoa.post('/api/station/households', { q, page })).status
    expect([await find("Minh%_\\'"), await find('%'), await find('\ud800'), await find('Minh\u0000'), await find('', 1e9)]).toEqual([200, 200, 200, 400, 400])
    expect((await world.hoa.get('/api/station/record/%00')).status).toBe(404)
    const oldest = await mai.tryPush({ ...mai.pushBody(), waiting: { count: Number.MAX_SAFE_INTEGER, oldestAt: 1e300 } })
    expect(oldest.status).toBe(200)
    expect((await world.hoa.post('/api/station/revoke', { device: '\u0000', reason: 'x' })).status).toBe(400)
    expect((await mai.tryPush({ ...mai.pushBody(), witness: { ...mai.ack, mark: '\u0000' } })).status).toBe(409)
    mai.keep(null)
    mai.keep([1, 2])
    mai.keep('text')
    mai.keep({ __proto__: null, opId: 'x', kind: 'person\u0000', set: { area: '\u0000' } })
    expect((await mai.push()).results.map(({ code }) => code)).toEqual(['wrong-field', 'wrong-field', 'wrong-field', 'wrong-field'])
  })

  it('long answers are packed for those who can unpack', async () => {
    for (let index = 0; index < 20; index += 1) mai.household(GROUP_5, { number: String(index) })
    await mai.push()
    const ask = (accept: Record<string, string>) =>
      world.app.request('http://so-noi.test/api/station/households', {
        method: 'POST',
        body: '{"q":"","page":1}',
        headers: { 'content-type': 'application/json', origin: 'http://so-noi.test', host: 'so-noi.test', cookie: world.hoa.cookie, ...accept },
      })
    expect((await ask({ 'accept-encoding': 'gzip, br' })).headers.get('content-encoding')).toBe('gzip')
    expect((await ask({})).headers.get('content-encoding')).toBeNull()
  })

  it('every answer carries the security headers, refusals too', async () => {
    for (const path of ['/healthz', '/readyz', '/api/nothing', '/nothing', '/api/station/today']) {
      const { headers } = await world.app.request(`http://so-noi.test${path}`)
      expect(headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
    expect((await world.app.request('http://so-noi.test/readyz')).status).toBe(200)
  })

  it('an endpoint whose database is gone says not ready', async () => {
    const broken = { ...world.store, write: () => Promise.reject(new Error('disk full of Trần Văn Minh')) }
    const { createApp } = await import('#server/app.ts')
    const lines: unknown[] = []
    const app = createApp(broken, world.ports, { log: (entry) => lines.push(entry) })
    const ready = await app.request('http://so-noi.test/readyz')
    expect([ready.status, await ready.json()]).toEqual([503, { problem: 'unavailable' }])
    const enrol = await app.request('http://so-noi.test/api/enrol', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: '12345678', deviceName: '', appVersion: '' }),
    })
    expect([enrol.status, await enrol.json()]).toEqual([503, { problem: 'unavailable' }])
    expect((await app.request('http://so-noi.test/healthz')).status).toBe(200)
    expect(JSON.stringify(lines)).not.toContain('Minh')
  })
})
