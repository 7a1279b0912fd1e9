/** The city reader at the endpoint: counts of fixed periods, made once, few people hidden, no name, and every reading written down. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CityIndicators } from '#protocol/city.ts'
import { countAllDue } from '#server/city/count-wards.ts'
import { commandOf } from '#server/commands.ts'
import { openStore } from '#server/store/open-store.ts'
import { verifyAudit } from '#server/store/verify-audit.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, staffOf, testPorts, WARD, wardWorld, type Browser, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const DAY_MS = 86_400_000
const AN_BIEN = '31/11386'
const FAR = '79/26734'

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  })

  const newborn = (early: 'yes' | 'no') => {
    const child = mai.person(GROUP_5, mai.household(GROUP_5).recordId, { birthDate: '2026-06-03' })
    const answers = { birthPlace: 'station', weighed: 'yes', hepatitisB: 'yes', vitaminK1: 'yes', skinToSkin: 'yes', eenc: early, screening: 'no' }
    mai.op({ kind: 'newborn-check', recordId: mai.newId(), set: { ...mai.head(GROUP_5), subject: child.recordId, ...answers, earlyBreastfeeding: early } })
  }

  /** Days later, with a reader of the city who signs in then. */
  const readerAfter = async (days: number, reads: string | null = '31'): Promise<Browser> => {
    world.ports.pass(days * DAY_MS)
    const reader = await staffOf(world, WARD, 'city_reader')
    await world.store.write(WARD, (db) => db.updateTable('account').set({ reads }).where('role', '=', 'city_reader').execute())
    return reader
  }
  const read = async (by: Browser, query = '') => (await by.get(`/api/city/indicators${query}`)).body as CityIndicators
  const column = (found: CityIndicators, code: string) => found.columns.find((one) => one.code === code)

  it('nothing can be read of a half-year that runs', async () => {
    const reader = await readerAfter(50)
    expect(await read(reader)).toMatchObject({ period: null, periods: [], columns: [], nextOn: '2026-07-31' })
    expect((await reader.get('/api/city/indicators?year=2026&part=h1')).status).toBe(404)
    expect((await reader.get('/api/city/indicators?year=2026&part=q3')).status).toBe(400)
    expect((await reader.get('/api/city/indicators?from=2026-01-01&to=2026-06-14')).body).toMatchObject({ period: null })
  })

  it('a half-year is given with few people hidden', async () => {
    for (let birth = 0; birth < 12; birth += 1) newborn(birth < 10 ? 'yes' : 'no')
    await mai.push()
    await staffOf(world, AN_BIEN, 'station')
    const reader = await readerAfter(51)
    await countAllDue(world.store, world.ports)
    const found = await read(reader)
    expect(found).toMatchObject({ provinceName: 'Thành phố Hải Phòng', period: { year: 2026, part: 'h1' }, counting: null })
    expect(found.wards.map(({ name }) => name)).toEqual(['Phường Lê Chân', 'Phường An Biên'])
    expect(column(found, 'vitamin_k1')?.cells).toEqual([{ numerator: 12, denominator: 12, rate: '100,0%' }, { numerator: 0, denominator: 0, rate: null }])
    // Two who are left are few, and the other ward has nobody who could stand for them.
    expect(column(found, 'eenc')).toMatchObject({ cells: [{ numerator: null, denominator: 12 }, { numerator: 0 }], total: { numerator: null, denominator: 12 } })
    expect(JSON.stringify(found)).not.toMatch(/Minh|Bảo|Mai|g05/)
  })

  it('a period is counted once and for all', async () => {
    for (let birth = 0; birth < 6; birth += 1) newborn('yes')
    await mai.push()
    const reader = await readerAfter(51)
    expect(column(await read(reader), 'eenc')?.cells[0]?.denominator).toBe(6)
    newborn('yes')
    await mai.push()
    expect(column(await read(reader), 'eenc')?.cells[0]?.denominator).toBe(6)
    expect(await countAllDue(world.store, world.ports)).toBe(0)
  })

  it('says how far the counting is, one ward each time', async () => {
    for (const ward of [AN_BIEN, '31/11389']) await staffOf(world, ward, 'station')
    const reader = await readerAfter(51)
    expect(await read(reader)).toMatchObject({ counting: { done: 1, all: 3 }, columns: [] })
    expect(await read(reader)).toMatchObject({ counting: { done: 2, all: 3 } })
    expect(await read(reader)).toMatchObject({ counting: null, countedAt: world.ports.now() })
  })

  it('a reader of one ward has no sum and no neighbour', async () => {
    await staffOf(world, AN_BIEN, 'station')
    const reader = await readerAfter(51, null)
    await countAllDue(world.store, world.ports)
    const found = await read(reader)
    expect(found.wards.map(({ area }) => area)).toEqual([WARD])
    expect(found.columns.every(({ cells, total }) => cells.length === 1 && total === null)).toBe(true)
  })

  it('a training ward and another province stay out', async () => {
    await staffOf(world, AN_BIEN, 'station')
    await world.store.write(WARD, async (db) => {
      await db.updateTable('ward').set({ training: 1 }).where('area', '=', AN_BIEN).execute()
      const ward = await db.selectFrom('ward').selectAll().where('area', '=', WARD).executeTakeFirstOrThrow()
      await db.insertInto('ward').values({ ...ward, area: FAR, audit_n: 0, audit_hash: '' }).execute()
    })
    const reader = await readerAfter(51)
    await countAllDue(world.store, world.ports)
    expect((await read(reader)).wards.map(({ area }) => area)).toEqual([WARD])
  })

  it('each reading stands in the trail, without a number', async () => {
    const reader = await readerAfter(51)
    await read(reader)
    const rows = await world.store.read((db) => db.selectFrom('audit').selectAll().where('action', '=', 'read-city').execute())
    expect(rows.map(({ ward, actor, subjects }) => [ward, actor, subjects])).toEqual([[WARD, 'city-reader-11383', `["${WARD}"]`]])
    expect((await world.store.read(verifyAudit)).map(({ is }) => is)).toEqual(['whole'])
  })

  it('the ward may not give a new link to such an account', async () => {
    await readerAfter(0, '31')
    const admin = await staffOf(world, WARD, 'admin')
    expect((await admin.post('/api/station/account-link', { login: 'city-reader-11383' })).status).toBe(403)
    expect((await admin.post('/api/station/account-close', { login: 'city-reader-11383' })).status).toBe(200)
  })
})

describe('a link for the city', () => {
  it('is given at the server, to the same account again', { timeout: 60_000 }, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'so-noi-city-'))
    const said: string[] = []
    const ports = testPorts('city')
    const run = (word: string) => commandOf([word])?.({ config: { databaseUrl: undefined, dataDir }, ports, origin: 'https://so-noi.test', say: (sentence) => void said.push(sentence) })
    const store = await openStore({ databaseUrl: undefined, dataDir, now: () => 0, onIdleError: () => undefined })
    const world = await wardWorld(store)
    await staffOf(world, AN_BIEN, 'station')
    for (const wrong of ['', '=01', '=31/99999', '=31/11383,79/26734', '=31 or 1=1']) expect([wrong, await run(`--new-city-link${wrong}`), said.pop()]).toEqual([wrong, 1, expect.stringContaining('--new-city-link=31')])
    expect([await run('--new-city-link=31'), await run('--new-city-link=31'), await run(`--new-city-link=${WARD}`)]).toEqual([0, 0, 0])
    const accounts = await store.read((db) => db.selectFrom('account').select(['login', 'reads', 'ward', 'role']).where('role', '=', 'city_reader').orderBy('login').execute())
    expect(accounts).toEqual([{ login: 'thanh-pho-31', reads: '31', ward: WARD, role: 'city_reader' }, { login: 'thanh-pho-31-2', reads: WARD, ward: WARD, role: 'city_reader' }])
    expect(said[1]).toMatch(/“thanh-pho-31”, đọc số liệu của 2 xã, phường.*https:\/\/so-noi\.test\/dat-mat-khau#[\w-]{43}$/)
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  })
})
