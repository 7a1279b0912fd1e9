/** The station's day: referrals in and answered, households found, figures of the plan, quarantine dealt with. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { HouseholdPage, ReferralRow } from '#protocol/station.ts'
import type { HouseholdFile } from '#protocol/station-household.ts'
import type { TargetReport } from '#protocol/station-targets.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, GROUP_6, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  })

  const family = () => {
    const household = mai.household(GROUP_5)
    const mother = mai.person(GROUP_5, household.recordId, { name: 'Trần Thị Hạnh', sex: 'female', birthDate: '1999', role: 'mother' })
    const child = mai.person(GROUP_5, household.recordId, { mother: mother.recordId })
    return { household, mother, child }
  }

  const newbornCheck = (child: string, more: Record<string, string> = {}) => {
    const answers = { birthPlace: 'station', weighed: 'yes', vitaminK1: 'yes', hepatitisB: 'yes', earlyBreastfeeding: 'yes', skinToSkin: 'yes', eenc: 'yes', screening: 'no' }
    return mai.op({ kind: 'newborn-check', recordId: mai.newId(), set: { ...mai.head(GROUP_5), subject: child, ...answers, ...more } })
  }

  it('a referral comes in with all that receiving needs', async () => {
    const { household, mother, child } = family()
    const check = newbornCheck(child.recordId)
    const signs = mai.op({ kind: 'danger-sign-check', recordId: mai.newId(), set: { ...mai.head(GROUP_5), subject: child.recordId, signs: { 'chest-indrawing': 'yes' } } })
    const referral = mai.referral(GROUP_5, child.recordId, { check: signs.recordId })
    await mai.push()
    const rows = (await world.hoa.get('/api/station/referrals?state=open')).body as ReferralRow[]
    expect(rows).toHaveLength(1)
    const [row] = rows
    expect(row?.referral).toMatchObject({ id: referral.recordId, authorName: 'Nguyễn Thị Mai', receivedAt: world.ports.now() })
    expect([row?.child?.id, row?.mother?.id, row?.household?.id]).toEqual([child.recordId, mother.recordId, household.recordId])
    expect([row?.newbornCheck?.id, row?.dangerSignCheck?.id, row?.authorPhone]).toEqual([check.recordId, signs.recordId, '0912345678'])
  })

  it('what the station does with it reaches the phone', async () => {
    const { child } = family()
    const referral = mai.referral(GROUP_5, child.recordId)
    await mai.push()
    const act = (more: object) => world.hoa.post('/api/station/referral-action', { referral: referral.recordId, ...more })
    expect((await act({ action: 'seen' })).status).toBe(200)
    const seenAt = world.ports.now()
    world.ports.pass(60_000)
    expect((await act({ action: 'seen' })).status).toBe(200)
    await mai.pull()
    expect(mai.seen.get(referral.recordId)?.fields).toMatchObject({ seenAt, seenBy: 'Trần Thu Hoa' })
    await act({ action: 'not-gone', reply: 'Nhờ chị qua lại nhà' })
    await mai.pull()
    expect(mai.seen.get(referral.recordId)?.fields).toMatchObject({ barrier: 'other', barrierAt: world.ports.now(), stationReply: 'Nhờ chị qua lại nhà' })
    expect((await world.hoa.get('/api/station/referrals?state=watch')).body).toHaveLength(1)
    expect((await world.hoa.get('/api/station/today')).body).toMatchObject({ openReferrals: 1 })
    await act({ action: 'arrived', outcome: 'admitted' })
    await mai.pull()
    expect(mai.seen.get(referral.recordId)?.fields).toMatchObject({ arrivedBy: 'Trần Thu Hoa', outcome: 'admitted', closedAt: world.ports.now(), seenAt })
    expect((await world.hoa.get('/api/station/referrals?state=done')).body).toHaveLength(1)
    expect((await world.hoa.get('/api/station/today')).body).toMatchObject({ openReferrals: 0 })
    expect((await act({ action: 'reply' })).body).toEqual({ problem: 'wrong-shape', at: 'reply' })
    const ops = await world.store.read((db) => db.selectFrom('op').select('n').where('device', '=', 'station:31/11383').orderBy('n').execute())
    expect(ops.map(({ n }) => n)).toEqual([1, 2, 3, 4])
  })

  it('an arrival without an outcome stays under watch', async () => {
    const referral = mai.referral(GROUP_5, family().child.recordId)
    await mai.push()
    await world.hoa.post('/api/station/referral-action', { referral: referral.recordId, action: 'arrived' })
    const rows = (await world.hoa.get('/api/station/referrals?state=watch')).body as ReferralRow[]
    expect(rows[0]?.referral.fields).not.toHaveProperty('closedAt')
    expect((await world.hoa.get('/api/station/referrals?state=somehow')).status).toBe(400)
  })

  it('the phone that changes an outcome meanwhile makes a conflict', async () => {
    const referral = mai.referral(GROUP_5, family().child.recordId)
    await mai.push()
    await world.hoa.post('/api/station/referral-action', { referral: referral.recordId, action: 'arrived', outcome: 'admitted' })
    mai.op({ kind: 'referral', recordId: referral.recordId, set: { outcome: 'treated-home' } })
    expect((await mai.push()).results[0]?.status).toBe('conflict')
  })

  it('households are found by number, name and member, unmarked', async () => {
    const { household } = family()
    for (const number of ['4', '100', '033']) mai.household(GROUP_5, { number, headName: 'Vũ Văn Tám' })
    mai.op({ kind: 'household-visit', recordId: mai.newId(), set: { ...mai.head(GROUP_5), household: household.recordId, seen: [], advice: [] } })
    await mai.push()
    const find = async (query: string) => ((await world.hoa.post('/api/station/households', { q: query, page: 1 })).body as HouseholdPage).rows.map((row) => row.household.fields['number'])
    expect(await find('')).toEqual(['4', '032', '033', '100'])
    expect(await find('32')).toEqual(['032'])
    expect(await find('gia bao')).toEqual(['032'])
    expect(await find('Vũ')).toEqual(['4', '033', '100'])
    expect(await find('không có ai')).toEqual([])
    const { body } = await world.hoa.post('/api/station/households', { q: '032', page: 1 })
    expect(body).toMatchObject({ total: 1, rows: [{ lastVisitOn: '2026-06-10', members: [{ fields: { name: 'Trần Thị Hạnh' } }, { fields: { name: 'Nguyễn Gia Bảo' } }] }] })
    expect((await world.hoa.get('/api/station/today')).body).toMatchObject({ visitsToday: 1 })
  })

  it('long lists come in pages that do not overlap', async () => {
    for (let index = 1; index <= 60; index += 1) mai.household(GROUP_5, { number: String(index) })
    await mai.push()
    const page = async (number: number) => (await world.hoa.post('/api/station/households', { q: '', page: number })).body as HouseholdPage
    const [first, second, third] = [await page(1), await page(2), await page(3)]
    expect([first.total, first.rows.length, second.rows.length, third.rows.length]).toEqual([60, 50, 10, 0])
    expect(new Set([...first.rows, ...second.rows].map(({ household }) => household.id)).size).toBe(60)
  })

  it('one household opens with everything about its people', async () => {
    const { household, child } = family()
    const check = newbornCheck(child.recordId)
    await mai.push()
    const file = (await world.hoa.get(`/api/station/households/${household.recordId}`)).body as HouseholdFile
    expect(file.members).toHaveLength(2)
    expect(file.records.map(({ id }) => id)).toEqual([check.recordId])
    expect((await world.hoa.get(`/api/station/households/${child.recordId}`)).status).toBe(404)
  })

  it('the figures name who is reached and who is not', async () => {
    const { household, child } = family()
    newbornCheck(child.recordId)
    const twin = mai.person(GROUP_5, household.recordId, { name: 'Nguyễn Gia An' })
    newbornCheck(twin.recordId, { vitaminK1: 'no' })
    await mai.push()
    const report = (await world.hoa.get('/api/station/indicators?from=2026-01-01&to=2026-06-30')).body as TargetReport
    const vitaminK1 = report.computed.find(({ indicator }) => indicator === 'vitamin_k1')
    expect(vitaminK1).toMatchObject({
      numerator: 1,
      denominator: 2,
      reached: [{ id: child.recordId, name: 'Nguyễn Gia Bảo', householdNumber: '032', area: GROUP_5 }],
      toReach: [{ id: twin.recordId, why: 'answer-no' }],
    })
    expect((await world.hoa.get('/api/station/indicators?from=2026-07-01&to=2026-06-30')).status).toBe(400)
  })

  it('a refused op can be noted as dealt with', async () => {
    const refused = mai.household(GROUP_6)
    await mai.push()
    expect((await world.hoa.post('/api/station/quarantine-resolve', { opId: refused.opId })).body).toEqual({ stillHeld: false })
    expect((await world.hoa.get('/api/station/quarantine')).body).toEqual([])
    expect((await world.hoa.post('/api/station/quarantine-resolve', { opId: refused.opId })).status).toBe(404)
  })

  it('the station may vouch for a household of another group', async () => {
    const household = mai.household(GROUP_6)
    const child = mai.person(GROUP_6, household.recordId)
    const broken = mai.household(GROUP_6, { consent: 'perhaps' })
    await mai.push()
    expect((await world.hoa.post('/api/station/quarantine-resolve', { opId: household.opId, action: 'retry' })).body).toEqual({ stillHeld: false })
    expect((await world.hoa.post('/api/station/quarantine-resolve', { opId: child.opId, action: 'retry' })).body).toEqual({ stillHeld: false })
    expect((await world.hoa.post('/api/station/quarantine-resolve', { opId: broken.opId, action: 'retry' })).body).toEqual({ stillHeld: true })
    const file = (await world.hoa.get(`/api/station/households/${household.recordId}`)).body as HouseholdFile
    expect(file.members.map(({ id }) => id)).toEqual([child.recordId])
    const again = await mai.tryPush(mai.pushBody(1))
    expect(again.body).toMatchObject({ results: [{ status: 'duplicate' }, { status: 'duplicate' }, { status: 'duplicate', code: 'wrong-field' }] })
  })
})
