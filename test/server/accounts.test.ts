/** Accounts: made by an administrator, opened by a link once, signed in at several places and out of all, closed; and the way in for who sits at the server. */
import { scryptSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SessionRow } from '#protocol/account.ts'
import type { AccountLink, AccountRow } from '#protocol/station-accounts.ts'
import { agentWords } from '#server/auth/agent.ts'
import { passwordFits } from '#server/auth/passwords.ts'
import { commandOf } from '#server/commands.ts'
import { openStore } from '#server/store/open-store.ts'
import { testDatabases } from './databases.ts'
import { type Browser, emptyWorld, staffOf, testPorts, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const SECRET = 'hoa phuong do san truong'
const HOUR = 3_600_000

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let admin: Browser

  beforeEach(async () => {
    world = await wardWorld(await open())
    admin = await staffOf(world, WARD, 'admin')
  })

  const make = async (login = 'toan', role = 'ward_officer') => {
    const answer = await admin.post('/api/station/accounts', { login, name: 'Phạm Văn Toàn', role })
    expect(answer.status).toBe(201)
    const { link, expiresAt } = answer.body as AccountLink
    expect([link, expiresAt - world.ports.now()]).toEqual([expect.stringMatching(/^http:\/\/so-noi\.test\/dat-mat-khau#[\w-]{43}$/), 24 * HOUR])
    return link.split('#')[1] ?? ''
  }
  const signIn = async (login: string, password: string, agent = ''): Promise<{ browser: Browser; status: number }> => {
    const browser = world.browser()
    const { status } = await browser.post('/api/sign-in', { login, password }, { 'user-agent': agent })
    return { browser, status }
  }

  it('a link sets the password once and signs in', { timeout: 60_000 }, async () => {
    const token = await make()
    const browser = world.browser()
    expect((await browser.post('/api/account-link/state', { token })).body).toEqual({ account: { login: 'toan', name: 'Phạm Văn Toàn' } })
    expect((await browser.post('/api/account-link', { token, password: 'ngan' })).body).toEqual({ problem: 'wrong-shape', at: 'password' })
    expect((await browser.post('/api/account-link', { token, password: 'Lê Chân 123456' })).body).toEqual({ problem: 'weak-password', at: 'password' })
    expect(await browser.post('/api/account-link', { token, password: SECRET })).toMatchObject({ status: 200, body: { login: 'toan', role: 'ward_officer', ward: WARD } })
    expect((await browser.get('/api/session')).status).toBe(200)
    expect((await world.browser().post('/api/account-link', { token, password: SECRET })).body).toEqual({ problem: 'code-used', at: 'token' })
    expect((await browser.post('/api/account-link/state', { token })).body).toEqual({ account: null })
    expect((await signIn('toan', SECRET)).status).toBe(200)
  })

  it('a link is over after a day, and when a newer one is given', async () => {
    const first = await make()
    const again = await admin.post('/api/station/account-link', { login: 'toan' })
    const second = (again.body as AccountLink).link.split('#')[1] ?? ''
    const stateOf = async (token: string) => (await world.browser().post('/api/account-link/state', { token })).body
    expect([await stateOf(first), await stateOf(second)]).toEqual([{ account: null }, { account: { login: 'toan', name: 'Phạm Văn Toàn' } }])
    world.ports.pass(24 * HOUR)
    expect(await stateOf(second)).toEqual({ account: null })
  })

  it('nobody signs in before the link was used', { timeout: 60_000 }, async () => {
    await make()
    expect((await signIn('toan', '')).status).toBe(401)
    expect((await admin.post('/api/station/accounts', { login: 'toan', name: 'Khác', role: 'station' })).body).toEqual({ problem: 'name-taken', at: 'login' })
    expect((await admin.post('/api/station/account-link', { login: 'station-11386' })).status).toBe(404)
    const rows = (await world.hoa.get('/api/station/accounts')).body as AccountRow[]
    expect(rows.find(({ login }) => login === 'toan')).toMatchObject({ role: 'ward_officer', isOpen: false, namedAt: null, lastSeenAt: null })
  })

  it('she sees where she is signed in and ends one', { timeout: 60_000 }, async () => {
    await world.browser().post('/api/account-link', { token: await make(), password: SECRET })
    const desk = await signIn('toan', SECRET, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36')
    world.ports.pass(HOUR)
    const phone = await signIn('toan', SECRET, 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36')
    const rows = (await phone.browser.get('/api/sessions')).body as SessionRow[]
    expect(rows.slice(0, 1)).toMatchObject([{ agent: 'Chrome, Android', isThis: true }])
    const atDesk = rows.find(({ agent }) => agent === 'Chrome, Windows')
    expect(rows).toHaveLength(3)
    expect((await world.hoa.post('/api/sessions/end', { id: atDesk?.id })).status).toBe(404)
    expect((await phone.browser.post('/api/sessions/end', { id: atDesk?.id })).status).toBe(200)
    expect([(await desk.browser.get('/api/session')).status, (await phone.browser.get('/api/session')).status]).toEqual([401, 200])
    expect((await phone.browser.post('/api/sign-out-everywhere', {})).status).toBe(200)
    expect((await phone.browser.get('/api/session')).status).toBe(401)
    expect(await world.store.read((db) => db.selectFrom('session').selectAll().where('login', '=', 'toan').execute())).toEqual([])
  })

  it('another password ends the sessions elsewhere', { timeout: 60_000 }, async () => {
    const here = world.browser()
    await here.post('/api/account-link', { token: await make(), password: SECRET })
    const elsewhere = await signIn('toan', SECRET)
    expect((await here.post('/api/password', { present: 'khong phai', password: 'mua thu la bay' })).body).toEqual({ problem: 'bad-credentials', at: 'present' })
    expect((await here.post('/api/password', { present: SECRET, password: 'ngan' })).status).toBe(400)
    expect((await here.post('/api/password', { present: SECRET, password: 'toan 1234567890' })).body).toEqual({ problem: 'weak-password', at: 'password' })
    expect((await here.post('/api/password', { present: SECRET, password: 'mua thu la bay' })).status).toBe(200)
    expect([(await here.get('/api/session')).status, (await elsewhere.browser.get('/api/session')).status]).toEqual([200, 401])
    expect([(await signIn('toan', SECRET)).status, (await signIn('toan', 'mua thu la bay')).status]).toEqual([401, 200])
  })

  it('a closed account is out everywhere and named no more', { timeout: 60_000 }, async () => {
    const toan = world.browser()
    await toan.post('/api/account-link', { token: await make(), password: SECRET })
    await admin.post('/api/station/officer', { login: 'toan', named: true })
    expect((await admin.post('/api/station/account-close', { login: 'toan' })).status).toBe(200)
    expect([(await toan.get('/api/session')).status, (await signIn('toan', SECRET)).status]).toEqual([401, 401])
    const rows = (await world.hoa.get('/api/station/accounts')).body as AccountRow[]
    expect(rows.find(({ login }) => login === 'toan')).toMatchObject({ isOpen: false, namedAt: null })
    expect((await admin.post('/api/station/account-close', { login: 'admin-11383' })).status).toBe(403)
  })

  it('a session ends after a week, however busy', async () => {
    for (let hours = 0; hours < 7 * 24; hours += 8) {
      expect((await world.hoa.get('/api/session')).status).toBe(200)
      world.ports.pass(8 * HOUR)
    }
    world.ports.pass(1)
    expect((await world.hoa.get('/api/session')).status).toBe(401)
  })

  it('an old hash still fits and is made anew', { timeout: 60_000 }, async () => {
    const salt = Buffer.from('0123456789abcdef')
    const old = ['scrypt', 2 ** 15, salt.toString('base64url'), scryptSync(SECRET, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 28 }).toString('base64url')].join('$')
    await world.store.write('old', (db) => db.updateTable('account').set({ password: old }).where('login', '=', 'hoa').execute())
    expect((await signIn('hoa', 'khong phai mat khau')).status).toBe(401)
    expect((await signIn('hoa', SECRET)).status).toBe(200)
    const { password } = await world.store.read((db) => db.selectFrom('account').select('password').where('login', '=', 'hoa').executeTakeFirstOrThrow())
    expect([password.startsWith('scrypt$32768$3$'), await passwordFits(SECRET, password), await passwordFits('x', password)]).toEqual([true, true, false])
  })
})

describe('at the server itself', () => {
  it('an administrator comes in by a link from the command line', { timeout: 60_000 }, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'so-noi-admin-'))
    const said: string[] = []
    const ports = testPorts('admin')
    const run = (word: string) => commandOf([word])?.({ config: { databaseUrl: undefined, dataDir }, ports, origin: 'https://so-noi.test', say: (sentence) => void said.push(sentence) })
    const store = await openStore({ databaseUrl: undefined, dataDir, now: () => 0, onIdleError: () => undefined })
    expect([await run('--new-admin-link'), said.pop()]).toEqual([1, expect.stringContaining('thiết lập')])
    const world = await wardWorld(store)
    expect(await run('--new-admin-link')).toBe(0)
    expect(said.at(-1)).toMatch(/“quan-tri-11383”.*https:\/\/so-noi\.test\/dat-mat-khau#[\w-]{43}$/)
    const token = said.pop()?.split('#')[1] ?? ''
    expect(await world.browser().post('/api/account-link', { token, password: SECRET })).toMatchObject({ status: 200, body: { role: 'admin', login: 'quan-tri-11383' } })
    // Forgotten: the same account gets another link, none is made beside it.
    expect(await run('--new-admin-link')).toBe(0)
    expect(await store.read((db) => db.selectFrom('account').select('login').where('role', '=', 'admin').execute())).toHaveLength(1)
    await staffOf(world, '31/11386', 'station')
    expect([await run('--new-admin-link'), said.pop()]).toEqual([1, expect.stringContaining('--new-admin-link=31/11383')])
    expect(await run('--new-admin-link=31/11386')).toBe(0)
    expect(await run('--new-admin-link=01/00001')).toBe(1)
    // A start of the server ends links of a first run, not these.
    const { renewSetupToken } = await import('#server/auth/setup-token.ts')
    await renewSetupToken(store, emptyWorld(store).ports)
    expect(await store.read((db) => db.selectFrom('setup_token').select('login').execute())).toHaveLength(2)
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  })
})

describe('the words for a browser', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36 Edg/141.0', 'Edge, Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, macOS'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1', 'Safari, iOS'],
    ['Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0 Safari/537.36', 'Chrome, Linux'],
    ['Nguyễn Thị Mai <script>', ''],
  ])('keep two of a long text', (said, words) => {
    expect(agentWords(said)).toBe(words)
  })
})
