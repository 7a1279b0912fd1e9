/** A child in special circumstances: the collaborator writes it and reads it alone, a named officer answers, no other phone ever hears of it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { areaSum } from '#protocol/area-sum.ts'
import { pullReplySchema, type AreaPage } from '#protocol/pull.ts'
import type { RestrictedRow } from '#protocol/station-restricted.ts'
import type { TargetReport } from '#protocol/station-targets.ts'
import { PROTOCOL_VERSION } from '#protocol/version.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { type Browser, GROUP_5, GROUP_6, staffOf, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone
  let hong: Phone
  let officer: Browser
  let child: string

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5, GROUP_6])
    hong = await world.enrolPhone('Lê Thị Hồng', [GROUP_5, GROUP_6])
    officer = await staffOf(world, WARD, 'ward_officer')
    child = mai.person(GROUP_5, mai.household(GROUP_5).recordId).recordId
  })

  const circumstance = (more: Record<string, string> = {}) =>
    mai.op({ kind: 'special-circumstance', recordId: mai.newId(), set: { ...mai.head(GROUP_5), subject: child, code: 'i_violence', told: 'bị đánh', ...more } })

  const pageOf = async (phone: Phone, area: string, seq = 0): Promise<AreaPage | undefined> => {
    const body = { proto: PROTOCOL_VERSION, schemaVersion: 1, device: phone.identity.device, scopeVersion: 0, cursors: [{ area, seq, mark: seq === 0 ? '' : phone.ack.mark }], verify: true, limit: 500 }
    return pullReplySchema.parse(await (await phone.post('/api/pull', body)).json()).areas.find((page) => page.area === area)
  }

  const nameOfficer = async (admin: Browser, named: boolean) => {
    expect((await admin.post('/api/station/officer', { login: 'ward-officer-11383', named })).status).toBe(200)
  }

  it('the author alone has it back on her phones', async () => {
    const { recordId } = circumstance()
    expect((await mai.push()).results.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted'])
    const second = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5, GROUP_6], mai.identity.author)
    for (const [phone, count] of [[mai, 3], [second, 3], [hong, 2]] as const) {
      const page = await pageOf(phone, GROUP_5)
      expect(page?.rows.map((row) => row.recordId).includes(recordId)).toBe(phone !== hong)
      expect(page?.sum).toBe(areaSum(page?.rows ?? []))
      expect(page?.sum).toMatch(new RegExp(`^${count}-`))
    }
  })

  it('may tell of a child who is in no book', async () => {
    const op = mai.op({ kind: 'special-circumstance', recordId: mai.newId(), set: { ...mai.head(GROUP_5), subject: null, childTold: 'bé trai nhà trọ', code: 'b_abandoned' } })
    const help = mai.op({ kind: 'support-given', recordId: mai.newId(), set: { ...mai.head(GROUP_5), circumstance: op.recordId, what: 'gift' } })
    expect((await mai.push()).results.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
    expect((await pageOf(mai, GROUP_5))?.rows.map((row) => row.recordId)).toEqual(expect.arrayContaining([op.recordId, help.recordId]))
  })

  it('no other phone is told that it moved away', async () => {
    const { recordId } = circumstance()
    await mai.push()
    mai.op({ kind: 'special-circumstance', recordId, set: { area: GROUP_6 } })
    expect((await mai.push()).results).toMatchObject([{ status: 'accepted' }])
    for (const area of [GROUP_5, GROUP_6]) expect(JSON.stringify(await pageOf(hong, area))).not.toContain(recordId)
    expect((await pageOf(mai, GROUP_5))?.rows.find((row) => row.recordId === recordId)?.state).toBe('moved-out')
    expect((await pageOf(mai, GROUP_6))?.rows.map((row) => row.recordId)).toEqual([recordId])
  })

  it('a forged op on it is refused and stops nothing else', async () => {
    const { recordId } = circumstance()
    await mai.push()
    hong.household(GROUP_5)
    hong.op({ kind: 'special-circumstance', recordId, set: { told: 'không có gì' } })
    hong.op({ type: 'resolve', kind: 'special-circumstance', recordId, set: { told: 'không có gì' }, settles: [] })
    const { results } = await hong.push()
    expect(results.map(({ status, code }) => code ?? status)).toEqual(['accepted', 'not-allowed', 'not-allowed'])
    expect((await world.hoa.get('/api/station/quarantine')).body).toEqual([])
    expect(JSON.stringify(await pageOf(mai, GROUP_5))).toContain('bị đánh')
  })

  it('an officer reads it once named, and no longer after', async () => {
    const { recordId } = circumstance()
    await mai.push()
    expect((await officer.get('/api/station/restricted')).body).toEqual([])
    const admin = await staffOf(world, WARD, 'admin')
    await nameOfficer(admin, true)
    const rows = (await officer.get('/api/station/restricted')).body as RestrictedRow[]
    expect(rows).toMatchObject([{ record: { id: recordId, authorName: 'Nguyễn Thị Mai' }, about: 'Nguyễn Gia Bảo', isOwn: false }])
    expect((await officer.post('/api/station/restricted', { kind: 'special-circumstance', record: recordId, fields: { reviewedOn: '2026-06-10' } })).body).toEqual({ record: recordId })
    await nameOfficer(admin, false)
    expect((await officer.get('/api/station/restricted')).body).toEqual([])
    const again = await officer.post('/api/station/restricted', { kind: 'special-circumstance', record: recordId, fields: { reviewedOn: '2026-06-11' } })
    expect(again).toEqual({ status: 404, body: { problem: 'not-found', at: 'record' } })
    await mai.pull()
    expect((await pageOf(mai, GROUP_5))?.rows.find((row) => row.recordId === recordId)?.fields).toMatchObject({ reviewedOn: '2026-06-10', author: mai.identity.author })
  })

  it('the station writes its own and sees no other', async () => {
    circumstance()
    await mai.push()
    const written = await world.hoa.post('/api/station/restricted', { kind: 'support-given', fields: { subject: child, what: 'gift' } })
    expect(written.status).toBe(200)
    expect((await world.hoa.get('/api/station/restricted')).body).toMatchObject([{ record: { kind: 'support-given', fields: { area: GROUP_5 } }, about: 'Nguyễn Gia Bảo', isOwn: true }])
    const faults = [
      [{ kind: 'household', fields: {} }, 'kind'],
      [{ kind: 'support-given', fields: { subject: child, area: GROUP_6 } }, 'fields.area'],
      [{ kind: 'support-given', fields: { subject: child, what: 'money' } }, 'fields.what'],
    ] as const
    for (const [body, at] of faults) expect(await world.hoa.post('/api/station/restricted', body)).toEqual({ status: 400, body: { problem: 'wrong-shape', at } })
    expect(JSON.stringify(await pageOf(mai, GROUP_5))).not.toContain('support-given')
  })

  it('a refused one waits where its author and named officers look', async () => {
    circumstance({ code: 'khác' })
    await mai.push()
    expect((await world.hoa.get('/api/station/quarantine')).body).toEqual([])
    expect((await world.hoa.get('/api/station/today')).body).toMatchObject({ quarantined: 0 })
    const held = await world.store.read((db) => db.selectFrom('op').select('op_id').where('status', '=', 'rejected').executeTakeFirstOrThrow())
    expect((await world.hoa.post('/api/station/quarantine-resolve', { opId: held.op_id })).status).toBe(404)
    await world.store.write('name', (db) => db.updateTable('author').set({ named_at: 1, named_by: 'admin' }).where('name', '=', 'Trần Thu Hoa').execute())
    expect((await world.hoa.get('/api/station/quarantine')).body).toMatchObject([{ kind: 'special-circumstance' }])
    expect((await world.hoa.get('/api/station/today')).body).toMatchObject({ quarantined: 1 })
  })

  it('a family that is erased takes it along', async () => {
    const { recordId } = circumstance()
    await mai.push()
    expect((await world.hoa.post('/api/station/erase', { record: child, reason: 'Gia đình yêu cầu' })).body).toEqual({ erased: 2 })
    const row = await world.store.read((db) => db.selectFrom('record').select('fields').where('id', '=', recordId).executeTakeFirstOrThrow())
    expect(row.fields).toBe('{}')
  })

  it('figures count it and list nobody', async () => {
    circumstance()
    await mai.push()
    const report = (await world.hoa.get('/api/station/indicators')).body as TargetReport
    const line = report.computed.find(({ indicator }) => indicator === 'special_circumstances_supported')
    expect([line?.denominator, line?.reached, line?.toReach]).toEqual([1, [], []])
    const figures = (await officer.get('/api/station/indicators')).body as TargetReport
    expect(figures.computed.map(({ indicator, denominator }) => [indicator, denominator])).toEqual(report.computed.map(({ indicator, denominator }) => [indicator, denominator]))
    expect(JSON.stringify(figures)).not.toContain('Bảo')
  })
})
