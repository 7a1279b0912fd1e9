/** Passkeys: made after the password for this account and this place, each question signed once, and none that lies comes in. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { PasskeyQuestion, PasskeyRow, PasskeyWanted } from '#protocol/passkeys.ts'
import { hashPassword } from '#server/auth/passwords.ts'
import { createApp } from '#server/app.ts'
import { Authenticator, type Lie } from './authenticator.ts'
import { testDatabases } from './databases.ts'
import { Browser, ORIGIN, PASSWORD, staffOf, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
let password: string | undefined
const CHROME = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36' }

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let device: Authenticator

  beforeEach(async () => {
    world = await wardWorld(await open())
    device = new Authenticator(ORIGIN)
    // Slow on purpose, so that it is made once for the file.
    password ??= await hashPassword(PASSWORD, world.ports)
    const hashed = password
    await world.store.write('password', (db) => db.updateTable('account').set({ password: hashed }).where('login', '=', 'hoa').execute())
  })

  const wanted = async (browser = world.hoa) => (await browser.post('/api/passkeys/begin', { present: PASSWORD })).body as PasskeyWanted
  const add = async (lie: Lie = {}, by = device) => world.hoa.post('/api/passkeys', by.make((await wanted()).challenge, lie), CHROME)
  const question = async () => ((await world.browser().post('/api/passkey-sign-in/begin', {})).body as PasskeyQuestion).challenge
  const signIn = async (lie: Lie = {}, by = device) => world.browser().post('/api/passkey-sign-in', by.answer(await question(), lie))
  const keys = async () => (await world.hoa.get('/api/passkeys')).body as PasskeyRow[]
  const actions = () => world.store.read(async (db) => (await db.selectFrom('audit').select('action').orderBy('n').execute()).map(({ action }) => action))

  it('one is made after the password and signs in', async () => {
    expect(await wanted()).toMatchObject({ rpId: 'so-noi.test', login: 'hoa', name: 'Trần Thu Hoa', known: [] })
    expect((await add()).status).toBe(201)
    expect(await keys()).toEqual([{ id: device.handle, createdAt: world.ports.now(), usedAt: null, agent: 'Chrome, Windows' }])
    const browser = world.browser()
    expect(await browser.post('/api/passkey-sign-in', device.answer(await question()))).toMatchObject({ status: 200, body: { login: 'hoa', role: 'station', ward: WARD } })
    expect((await browser.get('/api/session')).status).toBe(200)
    expect((await wanted()).known).toEqual([device.handle])
    expect((await keys())[0]?.usedAt).toBe(world.ports.now())
  })

  it.each([['prime256v1', 201], ['rsa', 201], ['secp384r1', 400]])('a key of kind %s is answered with %i', async (kind, status) => {
    const other = new Authenticator(ORIGIN, { kind })
    expect((await add({}, other)).status).toBe(status)
    expect((await signIn({}, other)).status).toBe(status === 201 ? 200 : 401)
  })

  it.each<[string, Lie]>([
    ['another page', { origin: 'https://so-noi.example' }],
    ['a page in a frame of another', { crossOrigin: true }],
    ['another place', { rpId: 'so-noi.example' }],
    ['nobody who was recognised', { flags: 0x41 }],
    ['nobody who was there', { flags: 0x44 }],
    ['another question', { challenge: 'x'.repeat(43) }],
    ['another purpose', { type: 'webauthn.nothing' }],
  ])('an answer of %s makes no key and lets nobody in', async (_, lie) => {
    expect(await add(lie)).toEqual({ status: 400, body: { problem: 'wrong-shape', at: 'id' } })
    await add()
    expect(await signIn(lie)).toEqual({ status: 401, body: { problem: 'bad-credentials' } })
    expect(await keys()).toHaveLength(1)
    expect((await actions()).slice(-2)).toEqual(['passkey', 'sign-in-failed'])
  })

  it('a question is signed once and soon', async () => {
    await add()
    const answer = device.answer(await question())
    expect((await world.browser().post('/api/passkey-sign-in', answer)).status).toBe(200)
    expect((await world.browser().post('/api/passkey-sign-in', answer)).status).toBe(401)
    const late = await question()
    world.ports.pass(5 * 60_000)
    expect((await world.browser().post('/api/passkey-sign-in', device.answer(late))).status).toBe(401)
    const { challenge } = await wanted()
    // A question for a new key is none for signing in, nor for another account.
    expect((await world.browser().post('/api/passkey-sign-in', device.answer(challenge))).status).toBe(401)
    const admin = await staffOf(world, WARD, 'admin')
    expect((await admin.post('/api/passkeys', new Authenticator(ORIGIN).make((await wanted()).challenge))).status).toBe(400)
  })

  it('a signature of another key or a spoiled one is refused', async () => {
    await add()
    const thief = new Authenticator(ORIGIN)
    const answer = { ...thief.answer(await question()), id: device.handle }
    expect((await world.browser().post('/api/passkey-sign-in', answer)).status).toBe(401)
    for (const signature of ['AAAA', 'x'.repeat(96)]) {
      expect((await world.browser().post('/api/passkey-sign-in', { ...device.answer(await question()), signature })).status).toBe(401)
    }
    expect((await signIn({}, thief)).status).toBe(401)
    expect((await actions()).filter((action) => action === 'sign-in-failed')).toHaveLength(3)
  })

  it('a count that does not go on is that of a copy', async () => {
    await add()
    expect((await signIn({ count: 9 })).status).toBe(200)
    expect([(await signIn({ count: 9 })).status, (await signIn({ count: 0 })).status, (await signIn({ count: 10 })).status]).toEqual([401, 401, 200])
    const quiet = new Authenticator(ORIGIN, { counts: false })
    await add({}, quiet)
    expect([(await signIn({}, quiet)).status, (await signIn({}, quiet)).status]).toEqual([200, 200])
  })

  it('only who gives the password changes the ways in', async () => {
    expect(await world.hoa.post('/api/passkeys/begin', { present: 'không phải' })).toEqual({ status: 401, body: { problem: 'bad-credentials', at: 'present' } })
    await add()
    const other = await staffOf(world, WARD, 'admin')
    expect((await other.get('/api/passkeys')).body).toEqual([])
    expect((await world.hoa.post('/api/passkeys/remove', { id: device.handle, present: 'không phải' })).status).toBe(401)
    expect((await world.hoa.post('/api/passkeys/remove', { id: 'AAAA', present: PASSWORD })).status).toBe(404)
    expect((await world.hoa.post('/api/passkeys/remove', { id: device.handle, present: PASSWORD })).status).toBe(200)
    expect([(await signIn()).status, await keys()]).toEqual([401, []])
  })

  it('an account takes ten and none twice', async () => {
    expect([(await add()).status, (await add()).status]).toEqual([201, 400])
    for (let more = 1; more < 10; more += 1) expect((await add({}, new Authenticator(ORIGIN))).status).toBe(201)
    expect((await add({}, new Authenticator(ORIGIN))).status).toBe(400)
    expect(await keys()).toHaveLength(10)
  })

  it('a closed account and a new link leave none', async () => {
    await add()
    const admin = await staffOf(world, WARD, 'admin')
    const link = (await admin.post('/api/station/account-link', { login: 'hoa' })).body as { link: string }
    expect((await signIn()).status).toBe(200)
    expect((await world.browser().post('/api/account-link', { token: link.link.split('#')[1], password: 'xe đạp vàng bên sông' })).status).toBe(200)
    expect((await signIn()).status).toBe(401)
    const kept = await world.store.read((db) => db.selectFrom('passkey').select('id').execute())
    expect(kept).toEqual([])
  })

  it('the public address decides which pages may ask', async () => {
    await add()
    const app = createApp(world.store, world.ports, { publicUrl: 'https://so-noi.example' })
    const browser = new Browser(app, 'https://so-noi.example')
    const asked = (await browser.post('/api/passkey-sign-in/begin', {})).body as PasskeyQuestion
    expect(asked.rpId).toBe('so-noi.example')
    expect((await browser.post('/api/passkey-sign-in', device.answer(asked.challenge))).status).toBe(401)
    expect((await browser.post('/api/passkey-sign-in', device.answer(asked.challenge), { origin: 'https://ai-do.example' })).status).toBe(403)
  })

  it('guesses are slowed by address', async () => {
    let status = 0
    for (let tries = 0; tries < 70 && status !== 429; tries += 1) {
      status = (await world.browser().post('/api/passkey-sign-in', { id: 'AAAA', authenticatorData: 'AA', clientData: 'AA', signature: 'AA' })).status
    }
    expect([status, (await world.browser().post('/api/passkey-sign-in/begin', {})).status]).toEqual([429, 429])
  })
})
