/** Every route refuses those who may not: signed out, another ward, another role, a stopped phone, a foreign page. */
import { beforeEach, describe, expect, it } from 'vitest'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { Browser, GROUP_5, staffOf, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()

const reads = ['today', 'collaborators', 'referrals', 'quarantine', 'indicators', 'households/x', 'record/x'].map((name) => `/api/station/${name}`)
const writes = ['households', 'enrolments', 'revoke', 'referral-action', 'quarantine-resolve'].map((name) => `/api/station/${name}`)

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  })

  it('a signed-out browser reads and changes nothing', async () => {
    const stranger = world.browser()
    for (const path of [...reads, '/api/session']) expect([path, await stranger.get(path)]).toEqual([path, { status: 401, body: { problem: 'signed-out' } }])
    for (const path of writes) expect([path, await stranger.post(path, {})]).toEqual([path, { status: 401, body: { problem: 'signed-out' } }])
  })

  it('a made-up cookie or token opens nothing', async () => {
    const stranger = world.browser()
    stranger.cookie = 'so-noi=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    expect((await stranger.get('/api/station/today')).status).toBe(401)
    for (const authorization of ['Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'Bearer x', '', `Basic ${mai.identity.token}`]) {
      expect((await mai.post('/api/push', mai.pushBody(), { authorization })).status).toBe(401)
      expect((await mai.post('/api/pull', {}, { authorization })).status).toBe(401)
    }
  })

  it("a phone's token is no session, a session is no phone", async () => {
    const response = await world.app.request('http://so-noi.test/api/station/referrals', { headers: { authorization: `Bearer ${mai.identity.token}` } })
    expect(response.status).toBe(401)
    expect((await world.hoa.post('/api/push', mai.pushBody())).status).toBe(401)
  })

  it('a phone cannot speak for another phone', async () => {
    const other = await world.enrolPhone('Lê Thị Hồng', [GROUP_5])
    expect(await mai.tryPush({ ...mai.pushBody(), device: other.identity.device })).toEqual({ status: 403, body: { problem: 'forbidden', at: 'device' } })
    const response = await mai.post('/api/pull', { proto: 1, schemaVersion: 1, device: other.identity.device, scopeVersion: 1, cursors: [], limit: 10 })
    expect(response.status).toBe(403)
  })

  it('the officer of another ward finds nothing of this one', async () => {
    const household = mai.household(GROUP_5)
    const child = mai.person(GROUP_5, household.recordId)
    const referral = mai.referral(GROUP_5, child.recordId)
    const refused = mai.household(`${WARD}/g06`)
    await mai.push()
    const other = await staffOf(world, '31/11386', 'station')
    expect((await other.post('/api/station/households', { q: '', page: 1 })).body).toEqual({ total: 0, rows: [] })
    expect((await other.get('/api/station/referrals?state=all')).body).toEqual([])
    expect((await other.get('/api/station/collaborators')).body).toEqual([])
    expect((await other.get('/api/station/quarantine')).body).toEqual([])
    expect((await other.get(`/api/station/households/${household.recordId}`)).status).toBe(404)
    expect((await other.get(`/api/station/record/${child.recordId}`)).status).toBe(404)
    expect((await other.post('/api/station/referral-action', { referral: referral.recordId, action: 'seen' })).status).toBe(404)
    expect((await other.post('/api/station/revoke', { device: mai.identity.device, reason: 'không quen' })).status).toBe(404)
    expect((await other.post('/api/station/quarantine-resolve', { opId: refused.opId })).status).toBe(404)
    expect((await other.post('/api/station/enrolments', { name: 'X', honorific: 'chị', phone: null, areas: [GROUP_5] })).status).toBe(400)
    const stolen = { name: 'X', honorific: 'chị', phone: null, areas: ['31/11386/g01'], author: mai.identity.author }
    expect((await other.post('/api/station/enrolments', stolen)).status).toBe(404)
  })

  it('a child of another ward cannot be named from here', async () => {
    const other = await staffOf(world, '31/11386', 'station')
    const code = (await other.post('/api/station/enrolments', { name: 'Vũ Thị Na', honorific: 'cô', phone: null, areas: ['31/11386/g01'] })).body as { code: string }
    const reply = (await world.browser().post('/api/enrol', { code: code.code, deviceName: 'Nokia', appVersion: '0.1.0' })).body
    const na = Object.assign(await world.enrolPhone('tạm', [GROUP_5]), { identity: reply }) as Phone
    const household = mai.household(GROUP_5)
    await mai.push()
    na.person('31/11386/g01', household.recordId)
    na.op({ kind: 'household', recordId: household.recordId, set: { area: '31/11386/g01' } })
    expect((await na.push()).results.map(({ code: refused }) => refused)).toEqual(['parent-missing', 'wrong-area'])
  })

  it.each(['ward_officer', 'city_reader'] as const)('a %s sees no name at the station', async (role) => {
    const officer = await staffOf(world, WARD, role)
    expect((await officer.get('/api/session')).status).toBe(200)
    for (const path of reads.filter((one) => !one.endsWith('indicators'))) expect([path, (await officer.get(path)).status]).toEqual([path, 403])
    for (const path of writes) expect([path, (await officer.post(path, {})).status]).toEqual([path, 403])
  })

  it('an administrator manages phones but reads no health record', async () => {
    const admin = await staffOf(world, WARD, 'admin')
    expect((await admin.get('/api/station/collaborators')).status).toBe(200)
    for (const name of ['referrals', 'households/x', 'quarantine', 'indicators', 'record/x']) {
      expect([name, (await admin.get(`/api/station/${name}`)).status]).toEqual([name, 403])
    }
  })

  it("another site's page cannot act with the cookie", async () => {
    const tricked = new Browser(world.app, 'https://elsewhere.example')
    tricked.cookie = world.hoa.cookie
    const revoke = { device: mai.identity.device, reason: 'x' }
    expect(await tricked.post('/api/station/revoke', revoke)).toEqual({ status: 403, body: { problem: 'forbidden', at: 'origin' } })
    expect((await world.hoa.post('/api/station/revoke', revoke, { 'content-type': 'text/plain' })).status).toBe(400)
    expect((await tricked.post('/api/sign-out', {})).status).toBe(403)
    expect((await tricked.post('/api/sign-in', { login: 'hoa', password: 'x' })).status).toBe(403)
    expect((await mai.push()).directives).toEqual([])
  })

  it('no answer and no log line carries a name or token', async () => {
    mai.person(GROUP_5, mai.household(GROUP_5).recordId)
    await mai.push()
    await world.hoa.post('/api/station/households', { q: 'Minh', page: 1 })
    await mai.tryPush('{"device":"Trần Văn Minh"')
    const log = JSON.stringify(world.logLines)
    expect(log).not.toMatch(/Minh|Bảo|Mai|Bearer|11383/)
    expect(log).not.toContain(mai.identity.token)
    expect(world.logLines).toContainEqual(expect.objectContaining({ route: '/api/station/households', status: 200, method: 'POST' }))
    const audit = await world.store.read((db) => db.selectFrom('audit').selectAll().execute())
    expect(JSON.stringify(audit)).not.toMatch(/Minh|Bảo|Trần/)
    expect(audit.map(({ action }) => action)).toContain('read-households')
  })
})
