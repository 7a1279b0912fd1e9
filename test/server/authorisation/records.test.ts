/** Every kind of record, in her own, a neighbouring and another ward's area, by every way in which a role can come to see or write it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { areaSum } from '#protocol/area-sum.ts'
import { pullReplySchema, type FeedRow } from '#protocol/pull.ts'
import { PROTOCOL_VERSION } from '#protocol/version.ts'
import type { Role } from '#domain/records/kind.ts'
import { testDatabases } from '../databases.ts'
import type { Phone } from '../phone.ts'
import { isPulled, isTaken, roles } from './design-table.ts'
import { areaAt, expectedMarks, kinds, placesFor, plantedWorld, staffRoles, writerFor, type PlantedWorld } from './planted-world.ts'

const databases = await testDatabases()

/** Lists of the station; look-ups by id are added for every record. */
const lists = ['today', 'collaborators', 'accounts', 'audit', 'referrals?state=all', 'quarantine', 'indicators', 'conflicts', 'witness', 'restricted', 'rights', 'backup']

describe.each(databases)('on $name', ({ open }) => {
  let world: PlantedWorld

  beforeAll(async () => {
    world = await plantedWorld(await open())
  })

  const phoneOf = (role: Role): Phone => {
    const phone = world.phones.get(role)
    if (!phone) throw new Error(`no phone of ${role}`)
    return phone
  }

  const pullAll = async (role: Role): Promise<Map<string, { rows: FeedRow[]; sum: string | undefined }>> => {
    const phone = phoneOf(role)
    const areas = [...new Set(world.planted.map(({ area }) => area))]
    const cursors = areas.map((area) => ({ area, seq: 0, mark: '' }))
    const body = { proto: PROTOCOL_VERSION, schemaVersion: 1, device: phone.identity.device, scopeVersion: 0, cursors, verify: true, limit: 500 }
    const reply = pullReplySchema.parse(await (await phone.post('/api/pull', body)).json())
    expect(reply.areas.some(({ more }) => more)).toBe(false)
    return new Map(reply.areas.map(({ area, rows, sum }) => [area, { rows, sum }]))
  }

  it.each(roles)('a phone of a %s is given what is hers', async (role) => {
    const pages = await pullAll(role)
    // Beside them lies the plan that the set-up adopted.
    const given = [...pages.values()].flatMap(({ rows }) => rows.map(({ recordId }) => recordId)).filter((id) => world.planted.some((one) => one.id === id))
    const due = world.planted.filter(({ kind, place, writer }) => isPulled(role, kind, place, writerFor(role, writer)))
    expect(given.toSorted()).toEqual(due.map(({ id }) => id).toSorted())
    for (const { rows, sum } of pages.values()) expect(sum).toBe(areaSum(rows))
  })

  it.each(roles)('a phone of a %s may write what is hers', async (role) => {
    const phone = phoneOf(role)
    const tries = kinds.flatMap((kind) => placesFor(kind).map((place) => ({ kind, place })))
    for (const { kind, place } of tries) phone.op({ kind: kind.id, recordId: phone.newId(), set: phone.head(areaAt(kind, place)) })
    const { results } = await phone.push()
    const isLetIn = (code: string | undefined) => code !== 'not-allowed' && code !== 'wrong-area'
    const got = tries.map(({ kind, place }, index) => `${kind.id} in ${place}: ${isLetIn(results[index]?.code)}`)
    expect(got).toEqual(tries.map(({ kind, place }) => `${kind.id} in ${place}: ${isTaken(role, kind.id, place)}`))
  })

  /** Everything that a browser can be shown: all lists, and every record and family by its id. */
  const shownTo = async (role: Role): Promise<string[]> => {
    const browser = world.browsers.get(role)
    const paths = [...lists, ...world.planted.flatMap(({ id }) => [`record/${id}`, `households/${id}`, `person-file/${id}`])]
    let text = ''
    for (const path of paths) text += JSON.stringify((await browser?.get(`/api/station/${path}`))?.body)
    for (const q of ['', 'dau']) text += JSON.stringify((await browser?.post('/api/station/households', { q, page: 1 }))?.body)
    return world.planted.filter(({ mark }) => text.includes(mark)).map(({ mark }) => mark)
  }

  const name = async (named: boolean): Promise<void> => {
    for (const login of ['station-11383', 'ward-officer-11383']) {
      const answer = await world.browsers.get('admin')?.post('/api/station/officer', { login, named })
      expect(answer?.status).toBe(200)
    }
  }

  it.each(staffRoles)('a browser of a %s is shown what is hers', async (role) => {
    expect(await shownTo(role)).toEqual(expectedMarks(world, role, false))
  })

  it('a named officer is shown the restricted records of her ward', async () => {
    await name(true)
    for (const role of staffRoles) expect([role, await shownTo(role)]).toEqual([role, expectedMarks(world, role, true)])
    await name(false)
    for (const role of staffRoles) expect([role, await shownTo(role)]).toEqual([role, expectedMarks(world, role, false)])
  })

  it('nobody but station and ward officer can be named', async () => {
    for (const role of ['city-reader', 'admin']) {
      const answer = await world.browsers.get('admin')?.post('/api/station/officer', { login: `${role}-11383`, named: true })
      expect(answer).toEqual({ status: 403, body: { problem: 'forbidden', at: 'login' } })
    }
    expect((await world.browsers.get('admin')?.post('/api/station/officer', { login: 'station-11386', named: true }))?.status).toBe(404)
  })

  it('a restricted record stands in no list of a family', async () => {
    await name(true)
    const home = world.planted.find(({ kind, place }) => kind === 'household' && place === 'own group')
    const file = JSON.stringify((await world.browsers.get('station')?.get(`/api/station/households/${home?.id}`))?.body)
    expect(file).toContain('DAU measurement own group')
    expect(file).not.toMatch(/DAU (special-circumstance|support-given)/)
    await name(false)
  })

  it('no log line and no trail names what was planted', async () => {
    await shownTo('station')
    expect(JSON.stringify(world.logLines)).not.toContain('DAU')
    const trail = await world.store.read((db) => db.selectFrom('audit').selectAll().execute())
    expect(JSON.stringify(trail)).not.toContain('DAU')
  })
})
