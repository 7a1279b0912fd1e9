/** What families ask for: entries that are kept and not used, a refusal of which only the reason stays, and what is past its time. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { FamilyRights } from '#protocol/station-rights.ts'
import type { TargetReport } from '#protocol/station-targets.ts'
import { verifyAudit } from '#server/store/verify-audit.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, GROUP_6, staffOf, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone
  let ids: { home: string; mother: string; child: string; measured: string }

  const about = (kind: string, set: Record<string, unknown>) => mai.op({ kind, recordId: mai.newId(), set: { ...mai.head(GROUP_5), ...set } as never }).recordId
  const rights = async () => (await world.hoa.get('/api/station/rights')).body as FamilyRights
  const seal = (record: string, sealed = true, by = world.hoa) => by.post('/api/station/seal', { record, sealed, reason: 'gia đình yêu cầu' })

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5, GROUP_6])
    const home = mai.household(GROUP_5, { headName: 'DAU CHU HO', address: 'DAU NGO 12' }).recordId
    const mother = mai.person(GROUP_5, home, { name: 'DAU HANH', role: 'mother', sex: 'female', birthDate: '1998' }).recordId
    const child = mai.person(GROUP_5, home, { name: 'DAU BAO', mother }).recordId
    ids = { home, mother, child, measured: about('measurement', { subject: child, weightKg: 3.1, note: 'DAU CAN' }) }
    about('newborn-check', { subject: child, mother, birthPlace: 'station', weighed: 'yes', vitaminK1: 'no', hepatitisB: 'yes', earlyBreastfeeding: 'yes', skinToSkin: 'yes', eenc: 'yes', screening: 'no' })
    await mai.push()
  })

  const find = async (q: string) => (await world.hoa.post('/api/station/households', { q, page: 1 })).body

  /** Everything that the station's lists and look-ups show. */
  const shown = async (): Promise<string> => {
    const lists = ['referrals?state=all', 'quarantine', 'conflicts', 'witness', 'indicators', 'rights', 'today']
    const paths = [...lists, ...Object.values(ids).flatMap((id) => [`record/${id}`, `households/${id}`, `person-file/${id}`])]
    let text = ''
    for (const q of ['', 'dau', 'bao']) text += JSON.stringify(await find(q))
    for (const path of paths) text += JSON.stringify((await world.hoa.get(`/api/station/${path}`)).body)
    return text
  }

  describe('a seal', () => {
    it('takes a household out of every list and look-up', async () => {
      about('measurement', { subject: ids.child, weightKg: 'DAU HONG' })
      about('referral', { subject: ids.child, urgency: 'this-week', reasons: [], destination: 'DAU TRAM', outcome: 'treated-home', arrivedAt: 1, closedAt: 2 })
      await mai.push()
      expect(await shown()).toMatch(/DAU CHU HO|DAU BAO|DAU HONG|DAU CAN/)
      expect((await seal(ids.home)).status).toBe(200)
      expect(await shown()).not.toContain('DAU')
      expect(await find('')).toMatchObject({ total: 0, rows: [] })
      expect((await world.hoa.get('/api/station/today')).body).toMatchObject({ quarantined: 0 })
    })

    it('keeps everything, and lifted shows it again', async () => {
      const before = await world.store.read((db) => db.selectFrom('record').select(['id', 'fields']).orderBy('id').execute())
      await seal(ids.home)
      expect(await world.store.read((db) => db.selectFrom('record').select(['id', 'fields']).orderBy('id').execute())).toEqual(before)
      await seal(ids.home, false)
      expect(await shown()).toMatch(/DAU CHU HO[^]*DAU BAO[^]*DAU CAN/)
    })

    it('of one person leaves the others', async () => {
      await seal(ids.child)
      const text = await shown()
      expect([text.includes('DAU HANH'), text.includes('DAU BAO'), text.includes('DAU CAN')]).toEqual([true, false, false])
      // Whoever knew the name finds no house by it.
      expect(await find('dau bao')).toMatchObject({ total: 0 })
    })

    it('hides names from figures, which count on', async () => {
      const k1 = async () => ((await world.hoa.get('/api/station/indicators?from=2026-01-01&to=2026-06-10')).body as TargetReport).computed.find(({ indicator }) => indicator === 'vitamin_k1')
      expect(await k1()).toMatchObject({ denominator: 1, toReach: [{ name: 'DAU BAO' }] })
      await seal(ids.child)
      expect(await k1()).toMatchObject({ denominator: 1, toReach: [] })
    })

    it('holds for what phones write later', async () => {
      await seal(ids.home)
      about('measurement', { subject: ids.child, weightKg: 4, note: 'DAU SAU' })
      const newborn = mai.person(GROUP_5, ids.home, { name: 'DAU EM' }).recordId
      await mai.push()
      expect(await shown()).not.toContain('DAU')
      expect((await world.hoa.get(`/api/station/record/${newborn}`)).status).toBe(404)
    })

    it('waits until a referral is closed', async () => {
      const referral = mai.referral(GROUP_5, ids.child)
      await mai.push()
      expect(await seal(ids.home)).toEqual({ status: 409, body: { problem: 'open-referral', at: 'record' } })
      expect((await seal(ids.mother)).status).toBe(200)
      await world.hoa.post('/api/station/referral-action', { referral: referral.recordId, action: 'arrived', outcome: 'treated-home' })
      expect((await seal(ids.home)).status).toBe(200)
      mai.referral(GROUP_5, ids.child)
      await mai.push()
      // A child on the way is received.
      expect((await world.hoa.get('/api/station/referrals')).body).toMatchObject([{ child: null, authorPhone: '0912345678' }])
    })

    it('is told without a name, for her who lifts it', async () => {
      await seal(ids.child)
      expect((await rights()).sealed).toEqual([{ record: ids.child, kind: 'person', number: '032', area: GROUP_5, born: '2026-06', reason: 'gia đình yêu cầu', sealedAt: world.ports.now(), sealedBy: 'Trần Thu Hoa' }])
    })

    it('leaves rows of who sealed and who lifted', async () => {
      await seal(ids.child)
      await seal(ids.child)
      await seal(ids.child, false)
      const rows = await world.store.read((db) => db.selectFrom('audit').select(['actor', 'action', 'subjects']).where('action', 'in', ['seal', 'unseal']).orderBy('n').execute())
      expect(rows).toEqual(['seal', 'unseal'].map((action) => ({ actor: 'hoa', action, subjects: `["${ids.child}"]` })))
      expect((await world.store.read(verifyAudit)).map(({ is }) => is)).toEqual(['whole'])
    })

    it('is for the ward of the family alone', async () => {
      expect((await seal(ids.home, true, await staffOf(world, '31/11386', 'station'))).status).toBe(404)
      expect((await seal(ids.measured)).status).toBe(404)
    })
  })

  describe('a refusal', () => {
    const refuse = async () => {
      mai.op({ kind: 'household', recordId: ids.home, set: { headName: '', address: '', consent: 'refused', refusalReason: 'Không muốn ghi' } })
      await mai.push()
    }

    it('that came late is shown with what is left', async () => {
      expect((await rights()).refused).toEqual([])
      await refuse()
      expect((await rights()).refused).toEqual([{ household: ids.home, number: '032', area: GROUP_5, reason: 'Không muốn ghi', records: 4 }])
    })

    it('keeps its reason and nothing else once cleared', async () => {
      mai.op({ kind: 'household', recordId: ids.home, set: { phones: [{ number: '+84911222333', owner: 'self' }] } })
      await refuse()
      expect(await world.hoa.post('/api/station/erase', { record: ids.home, reason: 'từ chối', keepsRefusal: true })).toEqual({ status: 200, body: { erased: 5 } })
      const left = await world.store.read(async (db) => ({ records: await db.selectFrom('record').selectAll().where('ward', '=', WARD).execute(), ops: await db.selectFrom('op').selectAll().where('ward', '=', WARD).execute() }))
      expect(JSON.stringify(left)).not.toMatch(/DAU|911222333/)
      const home = left.records.find(({ id }) => id === ids.home)
      expect(JSON.parse(home?.fields ?? '{}')).toMatchObject({ number: '032', consent: 'refused', refusalReason: 'Không muốn ghi', headName: '', address: '' })
      expect((await rights()).refused).toEqual([])
    })

    it('reaches the phones, which then hold no more', async () => {
      await refuse()
      await mai.pull()
      await world.hoa.post('/api/station/erase', { record: ids.home, reason: 'từ chối', keepsRefusal: true })
      const { areas } = await mai.pull()
      const rows = areas.flatMap((area) => area.rows)
      expect(rows.filter(({ state }) => state === 'tombstone').map(({ recordId }) => recordId)).toEqual(expect.arrayContaining([ids.mother, ids.child, ids.measured]))
      expect(rows.find(({ recordId }) => recordId === ids.home)).toMatchObject({ state: 'put', fields: { consent: 'refused', headName: '' } })
    })

    it('can be taken back by the family later', async () => {
      await refuse()
      await world.hoa.post('/api/station/erase', { record: ids.home, reason: 'từ chối', keepsRefusal: true })
      const again = mai.op({ kind: 'household', recordId: ids.home, set: { headName: 'Trần Văn Minh', address: 'ngõ 12', consent: 'given', refusalReason: '' } })
      expect((await mai.push()).results.find(({ opId }) => opId === again.opId)?.status).toBe('accepted')
      expect(await find('minh')).toMatchObject({ total: 1 })
    })

    it('clears no household that agreed', async () => {
      expect((await world.hoa.post('/api/station/erase', { record: ids.home, reason: 'x', keepsRefusal: true })).status).toBe(404)
      expect(await shown()).toContain('DAU BAO')
    })
  })

  describe('what is past its time', () => {
    it('is listed by rule, the longest past first, and erased by people', async () => {
      const moved = mai.household(GROUP_6, { number: '077', headName: 'Lê Văn Xa', status: 'moved', movedOn: '2019-03-01', occurredOn: '2018-01-01' }).recordId
      const grown = mai.person(GROUP_5, ids.home, { name: 'Lớn', birthDate: '2003-02-01' }).recordId
      const recent = mai.household(GROUP_6, { number: '078', status: 'moved', movedOn: '2024-03-01' }).recordId
      await mai.push()
      const { past, hasMorePast } = await rights()
      expect(past).toEqual([
        { record: moved, kind: 'household', household: moved, number: '077', area: GROUP_6, name: 'Lê Văn Xa', rule: 'household-moved', since: '2019-03-01', until: '2024-03-01' },
        { record: grown, kind: 'person', household: ids.home, number: '032', area: GROUP_5, name: 'Lớn', rule: 'grown-up', since: '2019-02-01', until: '2024-02-01' },
      ].toSorted((one, other) => (one.until < other.until ? -1 : 1)))
      expect([hasMorePast, past.some(({ record }) => record === recent)]).toEqual([false, false])
      expect((await world.hoa.post('/api/station/erase', { record: moved, reason: 'quá hạn giữ' })).status).toBe(200)
      expect((await rights()).past.map(({ record }) => record)).toEqual([grown])
    })

    it('begins anew with a record about any of the family', async () => {
      const moved = mai.household(GROUP_6, { number: '077', status: 'moved', movedOn: '2019-03-01' }).recordId
      const child = mai.person(GROUP_6, moved, { name: 'Con' }).recordId
      mai.op({ kind: 'measurement', recordId: mai.newId(), set: { ...mai.head(GROUP_6), occurredOn: '2022-01-01', subject: child, weightKg: 9 } })
      await mai.push()
      expect((await rights()).past.map(({ record }) => record)).not.toContain(moved)
    })
  })
})
