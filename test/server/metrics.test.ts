/** Metrics: counts and durations for whoever runs the machine, nobody's name or address, few series whatever strangers ask. */
import { describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import type { AppOptions } from '#server/http/context.ts'
import { testDatabases } from './databases.ts'
import { emptyWorld, testPorts } from './ward-world.ts'

const [database] = await testDatabases()
const TOKEN = 'mot-khoa-dai-hon-hai-muoi-bon'

async function world(options: AppOptions = {}) {
  if (!database) throw new Error('no database')
  const store = await database.open()
  const ports = testPorts()
  const app = createApp(store, ports, options)
  const ask = (path: string, { from = '127.0.0.1', ...init }: RequestInit & { from?: string } = {}) =>
    app.request(`http://so-noi.test${path}`, init, { incoming: { socket: { remoteAddress: from } } })
  return { store, ports, app, ask }
}

describe('the metrics', () => {
  it('are shown to this machine and nobody else', async () => {
    const { ask } = await world()
    expect((await ask('/metrics')).status).toBe(200)
    expect((await ask('/metrics', { from: '::1' })).status).toBe(200)
    const others: (RequestInit & { from?: string })[] = [{ from: '198.51.100.7' }, { headers: { 'x-forwarded-for': '203.0.113.9' } }, { headers: { 'x-forwarded-for': '127.0.0.1' } }, { headers: { authorization: `Bearer ${TOKEN}` }, from: '198.51.100.7' }]
    for (const init of others) {
      const answer = await ask('/metrics', init)
      expect([answer.status, await answer.json()]).toEqual([403, { problem: 'forbidden' }])
    }
  })

  it('ask everybody for the token once there is one', async () => {
    const { ask } = await world({ metricsToken: TOKEN })
    expect((await ask('/metrics', { from: '198.51.100.7', headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200)
    for (const authorization of [undefined, '', 'Bearer', `Bearer ${TOKEN}x`, TOKEN]) expect((await ask('/metrics', { headers: authorization === undefined ? {} : { authorization } })).status).toBe(403)
  })

  it('count by route and status and time the answers', async () => {
    const { ask, store } = await world()
    await ask('/healthz')
    await ask('/healthz')
    await ask('/api/station/record/0190a000-0000-7000-8000-000000000000')
    await ask('/api/push', { method: 'POST', body: '{}' })
    const text = await (await ask('/metrics')).text()
    expect(text).toContain('sonoi_requests_total{method="GET",route="/healthz",status="200"} 2\n')
    expect(text).toContain('sonoi_requests_total{method="GET",route="/api/station/record/:id",status="401"} 1\n')
    expect(text).toContain('sonoi_request_seconds_count{side="phone"} 1\n')
    expect(text).toContain('sonoi_request_seconds_bucket{side="page",le="+Inf"} 2\n')
    expect(text).toContain('sonoi_faults_total 0\n')
    expect(text).toMatch(/^(?:(?:# (?:HELP|TYPE) .+|[a-z_]+(?:\{[a-z]+="[^"\\]*"(?:,[a-z]+="[^"\\]*")*\})? [\d.e+-]+)\n)+$/)
    await store.close()
    await ask('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://so-noi.test', host: 'so-noi.test' }, body: '{"login":"hoa","password":"x"}' })
    expect(await (await ask('/metrics')).text()).toContain('sonoi_faults_total 1\n')
  })

  it('stay few whatever strangers ask for', async () => {
    const { ask } = await world()
    for (let n = 0; n < 300; n += 1) await ask(`/${n}/x`, { method: ['GET', 'POST', 'BREW', `M${n}`][n % 4] ?? 'GET' })
    for (let n = 0; n < 300; n += 1) await ask(`/api/station/record/${n}?q=${n}`)
    const text = await (await ask('/metrics')).text()
    expect(text.split('\n').filter((line) => line.startsWith('sonoi_requests_total')).length).toBeLessThan(12)
  })

  it('name nobody and hold no address of anybody', async () => {
    if (!database) throw new Error('no database')
    const { app, hoa } = { ...emptyWorld(await database.open()), hoa: 'Trần Thu Hoa' }
    const planted = [hoa, '0912345678', '031099001234', 'con mèo ngủ trưa', '203.0.113.9']
    for (const word of planted) {
      const said = encodeURIComponent(word)
      for (const path of [`/${said}`, `/api/${said}`, `/api/station/households/${said}?q=${said}`, `/metrics/${said}`]) {
        await app.request(`http://so-noi.test${path}`, { headers: { cookie: `so-noi=${said}`, 'user-agent': said, 'x-forwarded-for': '203.0.113.9' } })
      }
      await app.request('http://so-noi.test/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://so-noi.test', host: 'so-noi.test' }, body: JSON.stringify({ login: word, password: word }) })
    }
    const text = await (await app.request('http://so-noi.test/metrics', {}, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })).text()
    expect(text).toContain('/api/sign-in')
    for (const word of planted) for (const form of [word, encodeURIComponent(word)]) expect(text).not.toContain(form)
  })
})
