/** Every endpoint, asked as its people ask it, leaves the rows in the trail that stand here, and each action of the trail has its sentence and is left by somebody. */
import { describe, expect, it } from 'vitest'
import { auditActions, audit, auditKinds, actionsOf, type AuditAction } from '#language/vi/audit.ts'
import { PROTOCOL_VERSION } from '#protocol/version.ts'
import type { AccountLink } from '#protocol/station-accounts.ts'
import type { ConflictRow } from '#protocol/station-sync.ts'
import type { Store } from '#server/store/store.ts'
import type { PasskeyWanted } from '#protocol/passkeys.ts'
import { Authenticator } from './authenticator.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { type Browser, emptyWorld, GROUP_5, GROUP_6, ORIGIN, setupBody, staffOf, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const UNKNOWN = '00000000-0000-7000-8000-000000000000'
const SECRET = 'hoa phuong do san truong'

/** Endpoints that leave no row, and why. */
const silent: Readonly<Record<string, string>> = {
  'GET /healthz': 'names nobody',
  'GET /readyz': 'names nobody',
  'GET /metrics': 'counts and times',
  'GET /api/setup/state': 'before there is a ward',
  'POST /api/setup/state': 'before there is a ward',
  'GET /api/setup/units': 'the public list of communes',
  'POST /api/account-link/state': 'whoever has the link sees whose it is; its use leaves a row',
  'GET /api/session': 'her own',
  'GET /api/sessions': 'her own',
  'GET /api/passkeys': 'her own',
  'POST /api/key-share': 'a phone leaves a part of its own key; that it was given out again leaves a row',
  'POST /api/parcel': 'the push that lies in it leaves its row',
  'POST /api/passkey-sign-in/begin': 'a question to whoever wants to sign in',
  'POST /api/timings': 'durations of tasks, of nobody: a row would say whose they are',
  'POST /api/pull': 'a collaborator reads the book of her own groups, and is no staff; when a phone was here stands in the list of phones',
  'GET /api/station/today': 'counts',
  'GET /api/station/timings': 'counts and times',
  'GET /api/station/collaborators': 'names collaborators, and no family',
  'GET /api/station/accounts': 'names staff, and no family',
  'GET /api/station/audit': 'ids and names of staff: else each look at the trail would lengthen it',
  'GET /api/station/backup': 'names nobody',
  'GET /api/station/reports': 'which reports there are, without a figure',
}

/** Actions that no endpoint leaves but the server itself; their own tests stand in the files named. */
const byTheServer: Partial<Record<AuditAction, string>> = {
  backup: 'backup/backup.test.ts',
  'backup-faulty': 'backup/backup.test.ts',
  'backup-failed': 'backup/backup.test.ts',
  restore: 'audit-trail.test.ts',
}

interface People extends WardWorld {
  mai: Phone
  admin: Browser
}

interface Case {
  endpoint: string
  actions: AuditAction[]
  /** Asks; a refusal that is part of the case is asked for as such. */
  ask: (people: People) => Promise<unknown>
}

const get = (path: string, action: AuditAction): Case => ({ endpoint: `GET /api/station/${path.split('?')[0]}`, actions: [action], ask: ({ hoa }) => hoa.get(`/api/station/${path}`) })
const post = (path: string, actions: AuditAction[], bodyOf: (people: People) => object | Promise<object>, by: 'hoa' | 'admin' = 'hoa'): Case => ({
  endpoint: `POST /api/station/${path}`,
  actions,
  ask: async (people) => people[by].post(`/api/station/${path}`, await bodyOf(people)),
})

/** A family with a referral, a clash and a refused op, on the way as the cases need it. */
const known = { household: '', child: '', referral: '', refused: '', kept: '', report: '', link: '' }

const cases: Case[] = [
  { endpoint: 'POST /api/push', actions: ['push'], ask: ({ mai }) => beginBook(mai) },
  { endpoint: 'POST /api/witness', actions: ['witness'], ask: ({ mai }) => mai.post('/api/witness', { device: mai.identity.device, copies: [known.household, known.child].map((_, at) => copyOf(mai, at)) }) },
  post('households', ['read-households'], () => ({ q: 'Minh', page: 1 })),
  { endpoint: 'GET /api/station/households/:id', actions: ['read-household', 'read-household'], ask: async ({ hoa }) => [await hoa.get(`/api/station/households/${UNKNOWN}`), await hoa.get(`/api/station/households/${known.household}`)][1] },
  { endpoint: 'GET /api/station/record/:id', actions: ['read-record', 'read-record'], ask: async ({ hoa }) => [await hoa.get(`/api/station/record/${UNKNOWN}`), await hoa.get(`/api/station/record/${known.child}`)][1] },
  get('referrals', 'read-referrals'),
  get('quarantine', 'read-quarantine'),
  get('conflicts', 'read-conflicts'),
  get('witness', 'read-witness'),
  get('indicators', 'read-indicators'),
  get('report-draft', 'draft-report'),
  post('referral-action', ['referral-seen'], () => ({ referral: known.referral, action: 'seen' })),
  post('referral-action', ['referral-reply'], () => ({ referral: known.referral, action: 'reply', reply: 'Trạm đã gọi gia đình' })),
  post('referral-action', ['referral-not-gone'], () => ({ referral: known.referral, action: 'not-gone' })),
  post('referral-action', ['referral-arrived'], () => ({ referral: known.referral, action: 'arrived', outcome: 'treated-home' })),
  post('quarantine-resolve', ['quarantine-retry'], () => ({ opId: known.refused, action: 'retry' })),
  post('quarantine-resolve', ['quarantine-dismiss'], () => ({ opId: known.kept, action: 'dismiss' })),
  post('conflict-resolve', ['conflict-other'], async ({ hoa }) => ({ id: (await clashes(hoa))[0], keep: 'other' })),
  post('conflict-resolve', ['conflict-shown'], async ({ hoa }) => ({ id: (await clashes(hoa))[0], keep: 'shown' })),
  post('witness-resolve', ['witness-accept'], ({ mai }) => ({ device: mai.identity.device, recordId: copyIds[0], action: 'accept' })),
  post('witness-resolve', ['witness-dismiss'], ({ mai }) => ({ device: mai.identity.device, recordId: copyIds[1], action: 'dismiss' })),
  post('restricted', ['write-restricted'], () => ({ kind: 'support-given', fields: { subject: known.child, what: 'gift' } })),
  get('restricted', 'read-restricted'),
  post('report-sign', ['sign-report'], () => ({ record: known.report, what: 'year', from: '2026-01-01', to: '2026-06-10', by: 'Trần Thu Hoa' })),
  { endpoint: 'GET /api/station/reports/:id', actions: ['read-report'], ask: ({ hoa }) => hoa.get(`/api/station/reports/${known.report}`) },
  { endpoint: 'GET /api/station/reports/:id/differences', actions: ['compare-report'], ask: ({ hoa }) => hoa.get(`/api/station/reports/${known.report}/differences`) },
  post('report-printed', ['print-report'], () => ({ record: known.report })),
  post('report-printed', ['print-report'], () => ({ record: null })),
  post('indicators-printed', ['print-indicators'], () => ({})),
  post('lock', ['lock'], ({ mai }) => ({ device: mai.identity.device, locked: true, reason: 'Mất máy' })),
  post('lock', ['unlock'], ({ mai }) => ({ device: mai.identity.device, locked: false, reason: 'Tìm thấy' })),
  { endpoint: 'POST /api/fork', actions: ['fork'], ask: ({ mai }) => mai.post('/api/fork', { device: mai.identity.device, newDevice: mai.newId(), newToken: 'k'.repeat(43) }) },
  post('enrolments', ['enrolment-code'], () => ({ name: 'Lê Thị Hồng', honorific: 'cô', phone: null, areas: [GROUP_6] })),
  { endpoint: 'POST /api/enrol', actions: ['enrolment-code', 'enrol'], ask: ({ enrolPhone }) => enrolPhone('Vũ Thị Thanh', [GROUP_6]) },
  { endpoint: 'POST /api/enrol', actions: ['enrolment-code', 'enrol', 'vault-reopen'], ask: reopen },
  post('revoke', ['revoke'], ({ mai }) => ({ device: mai.identity.device, reason: 'Nghỉ việc' })),
  { endpoint: 'GET /api/station/person-file/:id', actions: ['export-person', 'export-person'], ask: async ({ hoa }) => [await hoa.get(`/api/station/person-file/${UNKNOWN}`), await hoa.get(`/api/station/person-file/${known.child}`)][1] },
  post('seal', ['seal'], () => ({ record: known.household, sealed: true, reason: 'Gia đình yêu cầu' })),
  get('rights', 'read-rights'),
  post('seal', ['unseal'], () => ({ record: known.household, sealed: false, reason: 'Gia đình đồng ý' })),
  { endpoint: 'GET /api/city/indicators', actions: ['read-city'], ask: async (people) => (await staffOf(people, WARD, 'city_reader')).get('/api/city/indicators') },
  post('erase', ['erase'], () => ({ record: known.household, reason: 'Gia đình yêu cầu' })),
  {
    endpoint: 'POST /api/station/accounts',
    actions: ['account'],
    ask: async ({ admin }) => {
      const answer = await admin.post('/api/station/accounts', { login: 'toan', name: 'Phạm Văn Toàn', role: 'ward_officer' })
      known.link = (answer.body as AccountLink).link.split('#')[1] ?? ''
      return answer
    },
  },
  { endpoint: 'POST /api/account-link', actions: ['account-link-used'], ask: ({ browser }) => browser().post('/api/account-link', { token: known.link, password: SECRET }) },
  post('officer', ['name-officer'], () => ({ login: 'toan', named: true }), 'admin'),
  post('officer', ['unname-officer'], () => ({ login: 'toan', named: false }), 'admin'),
  { endpoint: 'POST /api/sign-in', actions: ['sign-in-failed', 'sign-in-failed'], ask: async (people) => [await signIn(people, 'không phải'), await signIn(people, 'không phải', 'ai-do')] },
  { endpoint: 'POST /api/sign-out', actions: ['sign-in', 'sign-out'], ask: async (people) => (await signIn(people)).post('/api/sign-out', {}) },
  {
    endpoint: 'POST /api/sessions/end',
    actions: ['sign-in', 'end-session'],
    ask: async (people) => {
      const browser = await signIn(people)
      const [own] = (await browser.get('/api/sessions')).body as { id: string }[]
      return browser.post('/api/sessions/end', { id: own?.id })
    },
  },
  {
    endpoint: 'POST /api/passkeys/begin',
    actions: ['sign-in', 'password-refused'],
    ask: async (people) => {
      passkeyBrowser = await signIn(people)
      await passkeyBrowser.post('/api/passkeys/begin', { present: 'không phải thế' })
      question = ((await passkeyBrowser.post('/api/passkeys/begin', { present: SECRET })).body as PasskeyWanted).challenge
      return question
    },
  },
  { endpoint: 'POST /api/passkeys', actions: ['passkey'], ask: () => passkeyBrowser?.post('/api/passkeys', authenticator.make(question)) ?? Promise.reject(new Error('nobody')) },
  {
    endpoint: 'POST /api/passkey-sign-in',
    actions: ['sign-in-passkey'],
    ask: async ({ browser }) => {
      const asked = (await browser().post('/api/passkey-sign-in/begin', {})).body as PasskeyWanted
      return browser().post('/api/passkey-sign-in', authenticator.answer(asked.challenge))
    },
  },
  { endpoint: 'POST /api/passkeys/remove', actions: ['passkey-removed'], ask: () => passkeyBrowser?.post('/api/passkeys/remove', { id: authenticator.handle, present: SECRET }) ?? Promise.reject(new Error('nobody')) },
  { endpoint: 'POST /api/password', actions: ['sign-in', 'password-refused', 'password'], ask: async (people) => changePassword(await signIn(people)) },
  { endpoint: 'POST /api/sign-out-everywhere', actions: ['sign-in', 'sign-out-everywhere'], ask: async (people) => (await signIn(people, 'mua thu la bay day')).post('/api/sign-out-everywhere', {}) },
  post('account-link', ['account-link'], () => ({ login: 'toan' }), 'admin'),
  post('account-close', ['account-close'], () => ({ login: 'toan' }), 'admin'),
]
const copyIds: string[] = []
const authenticator = new Authenticator(ORIGIN)
let passkeyBrowser: Browser | undefined
let question = ''

async function beginBook(mai: Phone): Promise<unknown> {
  known.household = mai.household(GROUP_5).recordId
  known.child = mai.person(GROUP_5, known.household).recordId
  known.referral = mai.referral(GROUP_5, known.child).recordId
  known.refused = mai.household(GROUP_6).opId
  known.kept = mai.household(GROUP_5, { consent: 'perhaps' }).opId
  known.report = mai.newId()
  return mai.push()
}

function copyOf(mai: Phone, at: number) {
  copyIds[at] = mai.newId()
  return { recordId: copyIds[at], kind: 'household', area: GROUP_5, fields: { ...mai.head(GROUP_5), number: `04${at}`, headName: 'Vũ Văn Sơn', address: 'ngõ 3', consent: 'given', status: 'active' }, stamps: {} }
}

/** The same person again on a phone on which her book lies shut. */
async function reopen({ mai, hoa, browser }: People): Promise<unknown> {
  await mai.post('/api/key-share', { share: 'A'.repeat(43) })
  const { author, device } = mai.identity
  const { code } = (await hoa.post('/api/station/enrolments', { author, name: 'Nguyễn Thị Mai', honorific: 'chị', phone: null, areas: [GROUP_5] })).body as { code: string }
  return browser().post('/api/enrol', { code, deviceName: 'Redmi 9A', appVersion: '0.1.0', vaults: [device] })
}

async function clashes(hoa: Browser): Promise<string[]> {
  const rows = (await hoa.get('/api/station/conflicts')).body as ConflictRow[]
  return rows.map(({ conflict }) => conflict.id)
}

async function signIn({ browser }: People, password = SECRET, login = 'toan'): Promise<Browser> {
  const own = browser()
  await own.post('/api/sign-in', { login, password })
  return own
}

async function changePassword(browser: Browser): Promise<unknown> {
  await browser.post('/api/password', { present: 'không phải thế', password: 'mua thu la bay day' })
  return browser.post('/api/password', { present: SECRET, password: 'mua thu la bay day' })
}

async function peopleOf(store: Store): Promise<People> {
  const world = await wardWorld(store)
  const mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  const admin = await staffOf(world, WARD, 'admin')
  return { ...world, mai, admin }
}

/** Two people who had not seen each other's change of a clinical field. */
async function clash({ mai, hoa, ports }: People): Promise<void> {
  const mother = mai.person(GROUP_5, known.household, { name: 'Trần Thị Hạnh', sex: 'female', birthDate: '1999', role: 'mother' }).recordId
  await mai.push()
  for (const recordId of [known.child, mother]) {
    for (const birthDate of ['2026-06-04', '2026-06-05']) mai.op({ kind: 'person', recordId, set: { birthDate } })
  }
  ports.pass(1000)
  await mai.push()
  await hoa.get('/api/station/conflicts')
}

const actionsIn = (store: Store) => store.read(async (db) => (await db.selectFrom('audit').select('action').where('ward', '=', WARD).orderBy('n').execute()).map(({ action }) => action))

describe.each(databases)('on $name', ({ open }) => {
  it('every endpoint leaves its rows in the trail', { timeout: 120_000 }, async () => {
    const people = await peopleOf(await open())
    for (const { endpoint, actions, ask } of cases) {
      if (endpoint.endsWith('/conflict-resolve') && actions[0] === 'conflict-other') await clash(people)
      const before = (await actionsIn(people.store)).length
      const answer = await ask(people)
      const left = (await actionsIn(people.store)).slice(before).filter((action) => endpoint.endsWith('conflict-resolve') ? action !== 'read-conflicts' : true)
      expect([endpoint, left, JSON.stringify(answer ?? '').includes('"problem"')]).toEqual([endpoint, actions, false])
    }
  })

  it('an endpoint that is asked of nothing leaves none', async () => {
    const { hoa, mai, store, browser } = await peopleOf(await open())
    const before = await actionsIn(store)
    for (const endpoint of Object.keys(silent)) {
      const [method = '', path = ''] = endpoint.split(' ')
      if (method === 'GET') await hoa.get(path)
      else await browser().post(path, { token: 'x' })
    }
    await mai.post('/api/pull', { proto: PROTOCOL_VERSION, schemaVersion: 1, device: mai.identity.device, scopeVersion: 0, cursors: [] })
    expect(await actionsIn(store)).toEqual(before)
  })

  it('a set-up leaves the first row', async () => {
    const { app, store, browser, ports } = emptyWorld(await open())
    const { renewSetupToken } = await import('#server/auth/setup-token.ts')
    const answer = await browser().post('/api/setup', setupBody((await renewSetupToken(store, ports)) ?? ''))
    expect([answer.status, await actionsIn(store)]).toEqual([201, ['set-up']])
    const built = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*')).map(({ method, path }) => `${method} ${path}`)
    const told = [...cases.map(({ endpoint }) => endpoint), ...Object.keys(silent), 'POST /api/setup']
    expect([...new Set(built)].toSorted(), 'a new endpoint: say here which row it leaves, or why none').toEqual([...new Set(told)].toSorted())
  })

  it('a failed sign-in keeps nothing that was typed', async () => {
    const { store, browser, logLines } = await peopleOf(await open())
    for (const login of ['hoa', 'mật khẩu của tôi', 'HOA ']) await browser().post('/api/sign-in', { login, password: 'con mèo bí mật' })
    const rows = await store.read((db) => db.selectFrom('audit').selectAll().where('action', '=', 'sign-in-failed').orderBy('n').execute())
    expect(rows.map(({ actor, subjects }) => [actor, subjects])).toEqual([['hoa', '[]'], ['', '[]'], ['hoa', '[]']])
    expect(JSON.stringify([rows, logLines])).not.toMatch(/mật khẩu|bí mật/)
  })

  it('an unknown name belongs to no ward among several', async () => {
    const people = await peopleOf(await open())
    await staffOf(people, '31/11386', 'station')
    const count = () => people.store.read(async (db) => (await db.selectFrom('audit').select('id').execute()).length)
    const before = await count()
    await people.browser().post('/api/sign-in', { login: 'ai-do', password: 'x' })
    expect(await count()).toBe(before)
    await people.browser().post('/api/sign-in', { login: 'station-11386', password: 'x' })
    expect(await count()).toBe(before + 1)
  })
})

describe('the words of the trail', () => {
  it('every action is of one kind and left by somebody', () => {
    expect(auditKinds.flatMap((kind) => actionsOf(kind)).toSorted()).toEqual(auditActions.toSorted())
    const left = new Set<string>([...cases.flatMap(({ actions }) => actions), ...Object.keys(byTheServer), 'set-up'])
    expect(auditActions.filter((action) => !left.has(action))).toEqual([])
  })

  it.each(auditActions.flatMap((action) => [0, 1, 3].map((count) => [action, count] as const)))('%s of %i is a plain sentence', (action, count) => {
    const sentence = audit.sentence(action, 'Trần Thu Hoa', count)
    expect(sentence).toMatch(/^\p{Lu}.*[^.]\.$/u)
    expect(sentence).toContain('Trần Thu Hoa')
    expect(sentence.split(' ').length).toBeLessThanOrEqual(20)
    expect(sentence).not.toMatch(/làm một việc mà bản này chưa biết|undefined|\d{4,}/)
  })

  it('an action of a later version is told as such', () => {
    expect(audit.sentence('some-later-deed', 'Trần Thu Hoa', 1)).toBe('Trần Thu Hoa làm một việc mà bản này chưa biết.')
  })
})
