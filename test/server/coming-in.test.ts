/** How people come in: the set-up link, signing in and out, enrolment codes, and how guessing is slowed. */
import { beforeEach, describe, expect, it } from 'vitest'
import { renewSetupToken } from '#server/auth/setup-token.ts'
import type { Store } from '#server/store/store.ts'
import { testDatabases } from './databases.ts'
import { emptyWorld, GROUP_5, GROUP_6, PASSWORD, setupBody, WARD, wardWorld } from './ward-world.ts'

const databases = await testDatabases()
const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe.each(databases)('on $name', ({ open }) => {
  let store: Store

  beforeEach(async () => {
    store = await open()
  })

  it('the set-up link makes the ward once and signs in', async () => {
    const world = emptyWorld(store)
    const token = (await renewSetupToken(store, world.ports)) ?? ''
    const browser = world.browser()
    expect((await browser.get('/api/setup/state')).body).toEqual({ needed: true, tokenValid: false })
    expect((await browser.post('/api/setup/state', { token })).body).toEqual({ needed: true, tokenValid: true })
    const done = await browser.post('/api/setup', setupBody(token))
    expect(done).toMatchObject({ status: 201, body: { login: 'hoa', role: 'station', ward: WARD, wardName: 'Phường Lê Chân', training: false } })
    expect((await browser.get('/api/session')).body).toMatchObject({ name: 'Trần Thu Hoa', groups: expect.arrayContaining([{ area: GROUP_5, name: 'Tổ 5' }]) })
    expect((await browser.post('/api/setup', setupBody(token))).body).toEqual({ problem: 'already-set-up' })
    expect((await browser.post('/api/setup/state', { token })).body).toEqual({ needed: false, tokenValid: false })
    expect(await renewSetupToken(store, world.ports)).toBeUndefined()
    expect((await browser.get('/api/station/indicators')).body).toMatchObject({ planId: 'le-chan-2026-2030', acceptedCorrections: ['LC-01'] })
  })

  it('an older link is void after a new start', async () => {
    const world = emptyWorld(store)
    const old = (await renewSetupToken(store, world.ports)) ?? ''
    const fresh = (await renewSetupToken(store, world.ports)) ?? ''
    expect(await world.browser().post('/api/setup', setupBody(old))).toEqual({ status: 409, body: { problem: 'code-used', at: 'token' } })
    expect((await world.browser().post('/api/setup', setupBody(fresh))).status).toBe(201)
    const kept = await store.read((db) => db.selectFrom('setup_token').selectAll().execute())
    expect(kept).toEqual([])
  })

  it('set-up refuses an unknown ward, plan or short password', async () => {
    const world = emptyWorld(store)
    const body = setupBody((await renewSetupToken(store, world.ports)) ?? '')
    const browser = world.browser()
    expect((await browser.post('/api/setup', { ...body, communeCode: '00000' })).body).toEqual({ problem: 'wrong-shape', at: 'communeCode' })
    expect((await browser.post('/api/setup', { ...body, planId: 'none' })).body).toEqual({ problem: 'wrong-shape', at: 'planId' })
    expect((await browser.post('/api/setup', { ...body, account: { ...body.account, password: 'short' } })).body).toEqual({ problem: 'wrong-shape', at: 'account.password' })
    expect((await browser.get('/api/setup/units?q=le%20chan')).body).toMatchObject([{ code: '11383', provinceCode: '31' }])
  })

  it('signing in needs the password, signing out ends it', { timeout: 60_000 }, async () => {
    const world = emptyWorld(store)
    const token = (await renewSetupToken(store, world.ports)) ?? ''
    await world.browser().post('/api/setup', setupBody(token))
    const browser = world.browser()
    expect(await browser.post('/api/sign-in', { login: 'hoa', password: 'mua dong nam nao' })).toEqual({ status: 401, body: { problem: 'bad-credentials' } })
    expect(await browser.post('/api/sign-in', { login: 'nobody', password: PASSWORD })).toEqual({ status: 401, body: { problem: 'bad-credentials' } })
    expect((await browser.post('/api/sign-in', { login: ' Hoa', password: PASSWORD })).status).toBe(200)
    const { cookie } = browser
    expect((await browser.get('/api/station/today')).status).toBe(200)
    await browser.post('/api/sign-out', {})
    browser.cookie = cookie
    expect((await browser.get('/api/station/today')).status).toBe(401)
    const accounts = await store.read((db) => db.selectFrom('account').select('password').execute())
    expect(accounts[0]?.password).toMatch(/^scrypt\$32768\$/)
  })

  it('a session ends after twelve idle hours, not before', async () => {
    const world = await wardWorld(store)
    for (let hour = 0; hour < 30; hour += 10) {
      world.ports.pass(10 * HOUR)
      expect((await world.hoa.get('/api/session')).status).toBe(200)
    }
    world.ports.pass(12 * HOUR + 1)
    expect((await world.hoa.get('/api/session')).status).toBe(401)
  })

  it('guessing a password grows slow for that address only', { timeout: 60_000 }, async () => {
    const world = emptyWorld(store)
    await world.browser().post('/api/setup', setupBody((await renewSetupToken(store, world.ports)) ?? ''))
    const from = (address: string, password: string) =>
      world.app.request(
        'http://so-noi.test/api/sign-in',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: 'http://so-noi.test', host: 'so-noi.test', 'x-forwarded-for': `1.2.3.4, ${address}` },
          body: JSON.stringify({ login: 'hoa', password }),
        },
        { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
      )
    for (let guess = 0; guess < 6; guess += 1) expect((await from('203.0.113.9', `guess ${guess}`)).status).toBe(401)
    const slowed = await from('203.0.113.9', PASSWORD)
    expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '2'])
    expect((await from('198.51.100.7', PASSWORD)).status).toBe(200)
    world.ports.pass(2_001)
    expect((await from('203.0.113.9', PASSWORD)).status).toBe(200)
  })

  it('an enrolment code works once', async () => {
    const world = await wardWorld(store)
    const given = await world.hoa.post('/api/station/enrolments', { name: 'Nguyễn Thị Mai', honorific: 'chị', phone: '0912', areas: [GROUP_5] })
    const { code, link, expiresAt } = given.body as { code: string; link: string; expiresAt: number }
    expect([given.status, link, expiresAt - world.ports.now()]).toEqual([201, `http://so-noi.test/kich-hoat#${code}`, 15 * MINUTE])
    const enrol = () => world.browser().post('/api/enrol', { code, deviceName: 'Redmi', appVersion: '0.1.0' })
    const first = await enrol()
    expect(first).toMatchObject({ status: 201, body: { authorName: 'Nguyễn Thị Mai', role: 'collaborator', scope: { areas: [GROUP_5, WARD], profile: { planId: 'le-chan-2026-2030' } } } })
    expect(await enrol()).toEqual({ status: 409, body: { problem: 'code-used' } })
    const devices = await store.read((db) => db.selectFrom('device').select('token_hash').execute())
    expect(JSON.stringify(devices)).not.toContain((first.body as { token: string }).token)
  })

  it('an enrolment code is over after a quarter of an hour', async () => {
    const world = await wardWorld(store)
    const given = await world.hoa.post('/api/station/enrolments', { name: 'Mai', honorific: 'chị', phone: null, areas: [GROUP_5] })
    world.ports.pass(15 * MINUTE)
    const { code } = given.body as { code: string }
    expect(await world.browser().post('/api/enrol', { code, deviceName: '', appVersion: '' })).toEqual({ status: 410, body: { problem: 'code-expired' } })
  })

  it('guessing codes grows slow', async () => {
    const world = await wardWorld(store)
    const guess = (code: number) => world.browser().post('/api/enrol', { code: String(code), deviceName: '', appVersion: '' })
    for (let code = 10_000_000; code < 10_000_011; code += 1) expect((await guess(code)).status).toBe(404)
    expect(await guess(10_000_012)).toMatchObject({ status: 429, body: { problem: 'too-many', retryAfterSeconds: 5 } })
  })

  it('other groups for a person reach all her phones', async () => {
    const world = await wardWorld(store)
    const first = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    const second = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5, GROUP_6], first.identity.author)
    expect(second.identity).toMatchObject({ author: first.identity.author, scope: { areas: [GROUP_5, GROUP_6, WARD] } })
    expect(second.identity.scope.version).not.toBe(first.identity.scope.version)
    expect((await first.pull()).scope).toMatchObject({ version: second.identity.scope.version, areas: [GROUP_5, GROUP_6, WARD] })
  })
})
