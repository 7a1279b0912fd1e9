/** A slice of the attacks on a listening endpoint, and proof that the checks find what is wrong; all of them are `npm run bench -- attack`. */
import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { createAccountLink } from '#server/auth/account-links.ts'
import { renewSetupToken } from '#server/auth/setup-token.ts'
import { readStaticFiles } from '#server/http/static-files.ts'
import { listen } from '#server/listen.ts'
import { NO_PASSWORD } from '#server/station/accounts.ts'
import { createAccount, createAuthor } from '#server/ward/people.ts'
import { attackClient, type Client } from '../bench/parts/attack-client.ts'
import { faultsOf } from '../bench/parts/attack-checks.ts'
import { MARK, POLLUTION } from '../bench/parts/attack-payloads.ts'
import { attack, undescribedRoutes } from '../bench/parts/attack-run.ts'
import { attackWorld } from '../bench/parts/attack-world.ts'
import { testDatabases } from './databases.ts'
import { PASSWORD, setupBody, testPorts, WARD } from './ward-world.ts'

const databases = await testDatabases()
const closing: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

describe('the list of bodies', () => {
  it('knows the body of every route that takes one', () => {
    expect(undescribedRoutes()).toEqual([])
  })
})

describe.each(databases)('a slice of the attacks on $name', ({ name, open }) => {
  it('finds nothing that should not be', { timeout: 120_000 }, async () => {
    const store = await open()
    const logLines: unknown[] = []
    const app = createApp(store, testPorts(), { log: (entry) => void logLines.push(entry), files: readStaticFiles(new URL('../../public', import.meta.url).pathname) })
    const listening = await listen(app.fetch, { port: 0, host: '127.0.0.1' })
    if (typeof listening === 'string') throw new Error(listening)
    const client = attackClient(`http://127.0.0.1:${listening.port}`)
    closing.push(client.close, () => listening.close())
    const { url } = client
    const body = JSON.stringify(setupBody((await renewSetupToken(store, testPorts())) ?? ''))
    await client.send({ method: 'POST', path: '/api/setup', headers: { 'content-type': 'application/json', origin: url }, body })
    const adminLink = await store.write(WARD, async (db) => {
      const author = await createAuthor(db, testPorts('admin'), { ward: WARD, name: 'Quản trị', honorific: 'anh', phone: null, role: 'admin', areas: [] })
      await createAccount(db, testPorts(), author, { login: 'quan-tri', password: NO_PASSWORD })
      return (await createAccountLink(db, testPorts('link'), 'quan-tri')).token
    })
    const world = await attackWorld(client, { login: 'hoa', password: PASSWORD, adminLink }, 2)
    // The two databases get different slices.
    const { findings, sent, families } = await attack(client, world, { every: 37, from: name === 'SQLite' ? 0 : 18 })
    expect(findings).toEqual([])
    expect(sent).toBeGreaterThan(400)
    expect(Object.keys(families).toSorted()).toEqual(['address', 'cross-site', 'field', 'file', 'header', 'method', 'parcel', 'query', 'search'])
    expect(JSON.stringify(logLines)).not.toMatch(new RegExp(`${MARK}|"event":"error"`))
    expect(Reflect.get({}, POLLUTION)).toBeUndefined()
  })
})

describe('the checks', () => {
  const good = {
    'content-security-policy':
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'; require-trusted-types-for 'script'; trusted-types so-noi-worker",
    'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'permissions-policy': 'geolocation=()',
    'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp',
    'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8',
  }
  const faults = (answer: { status?: number; headers?: Record<string, string | string[]>; text?: string }, path = '/api/session') =>
    faultsOf({ method: 'GET', path, headers: {} }, { status: 200, text: '{}', ...answer, headers: { ...good, ...answer.headers } }, { page: '<p>app</p>', isSecure: false })

  it('pass what is in order', () => {
    expect(faults({})).toEqual([])
    expect(faults({ headers: { 'content-type': 'text/html; charset=utf-8' }, text: '<p>app</p>' }, '/')).toEqual([])
    expect(faults({ text: `{"name":"${MARK}"}` })).toEqual([])
    expect(faults({ headers: { 'set-cookie': ['so-noi=x; Path=/; HttpOnly; SameSite=Strict'] } })).toEqual([])
  })

  it.each([
    ['an error of the program', { status: 500 }, 'broke with 500'],
    ['a weaker policy', { headers: { 'content-security-policy': "default-src * 'unsafe-inline'" } }, 'lacks content-security-policy'],
    ['a banner', { headers: { 'x-powered-by': 'Express' } }, 'has x-powered-by'],
    ['open doors to other sites', { headers: { 'access-control-allow-origin': '*' } }, 'has access-control-allow-origin'],
    ['a way elsewhere', { status: 302, headers: { location: '//elsewhere.example' } }, 'has location'],
    ['an answer for caches', { headers: { 'cache-control': 'public' } }, 'may be kept by caches'],
    ['HTML from the API', { headers: { 'content-type': 'text/html' } }, 'in place of JSON'],
    ['a cookie that scripts read', { headers: { 'set-cookie': ['so-noi=x; Path=/; SameSite=Strict'] } }, 'without httponly'],
    ['a cookie for sister sites', { headers: { 'set-cookie': ['so-noi=x; Path=/; HttpOnly; SameSite=Strict; Domain=example.vn'] } }, 'another name or domain'],
    ['a stack', { status: 400, text: 'Error\n    at push (/srv/so-noi/main.js:10:5)' }, 'insides'],
    ['words of a database', { status: 400, text: '{"x":"SQLITE_ERROR: no such table: op"}' }, 'insides'],
    ['a refusal that repeats', { status: 400, text: `{"at":"${MARK}"}` }, 'repeats what was sent'],
    ['a header that repeats', { headers: { 'x-search': MARK } }, 'repeats in a header'],
    ['a polluted prototype', { text: `{"${POLLUTION}":"x"}` }, 'prototype'],
  ])('find that there is %s', (_what, answer, said) => {
    expect(faults(answer).join()).toContain(said)
  })

  it('find a server that does everything wrong', { timeout: 60_000 }, async () => {
    const server = createServer((request, answer) => {
      answer.setHeader('content-type', 'text/html')
      if (request.url === '/healthz') answer.end('{"ok":true}')
      else answer.end(`<p>${decodeURI((request.url ?? '').replaceAll('%', '%25'))}</p>`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const client: Client = attackClient(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
    closing.push(client.close, () => new Promise((resolve) => server.close(resolve)))
    const nobody = { name: 'nobody' as const, headers: () => ({}) }
    const world = { station: nobody, admin: nobody, phone: () => ({ ...nobody, device: '' }), nobody, hints: {}, renew: () => Promise.resolve() }
    const { findings } = await attack(client, world, { every: 61 })
    const unseen = ['lacks x-content-type-options', 'another method was let through', 'a file came', 'a stranger was let through', 'was answered 200', 'may be kept by caches'].filter((said) => !findings.some((finding) => finding.includes(said)))
    expect(unseen).toEqual([])
  })
})
