/** The phone of a head of a group at the endpoint: invited by the station, lists with her role, hears of her own meetings and reports and of nobody's health. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { CollaboratorRow } from '#protocol/station.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, GROUP_6, WARD, wardWorld, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const meeting = { topic: 'nutrition', setting: 'group', household: null, cards: [], attendees: [], guests: 24 }

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone
  let head: Phone

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5, GROUP_6])
    head = await world.enrolPhone('Hoàng Văn Vinh', [GROUP_5], undefined, 'group_head')
  })

  const heard = async (): Promise<string[]> => {
    await head.pull()
    return [...head.seen.values()].map(({ kind }) => kind)
  }

  it('joins in the role that the station gave', () => {
    expect(head.identity).toMatchObject({ role: 'group_head', scope: { areas: [GROUP_5, WARD] } })
    expect(mai.identity.role).toBe('collaborator')
  })

  it('stands in the list of the station with her role', async () => {
    const rows = (await world.hoa.get('/api/station/collaborators')).body as CollaboratorRow[]
    expect(rows.map(({ name, role, devices }) => [name, role, devices.length])).toEqual([['Nguyễn Thị Mai', 'collaborator', 1], ['Hoàng Văn Vinh', 'group_head', 1]])
    expect((await world.hoa.get('/api/station/today')).body).toMatchObject({ collaborators: 1 })
  })

  it('keeps her role when she gets another phone', async () => {
    const second = await world.enrolPhone('Hoàng Văn Vinh', [GROUP_5, GROUP_6], head.identity.author)
    expect(second.identity).toMatchObject({ author: head.identity.author, role: 'group_head' })
    const words = { name: 'Hoàng Văn Vinh', honorific: 'bác', phone: null, areas: [GROUP_5], author: head.identity.author }
    expect(await world.hoa.post('/api/station/enrolments', { ...words, role: 'collaborator' })).toEqual({ status: 400, body: { problem: 'wrong-shape', at: 'role' } })
    expect((await world.hoa.post('/api/station/enrolments', { ...words, role: 'group_head' })).status).toBe(201)
  })

  it.each(['station', 'ward_officer', 'city_reader', 'admin'])('a code for a phone makes nobody a %s', async (role) => {
    const refused = await world.hoa.post('/api/station/enrolments', { name: 'Ai đó', honorific: 'anh', phone: null, areas: [GROUP_5], role })
    expect(refused).toMatchObject({ status: 400, body: { problem: 'wrong-shape' } })
  })

  it('is told of no family, and of none that moved away', async () => {
    const { recordId: household } = mai.household(GROUP_5)
    const { recordId: child } = mai.person(GROUP_5, household)
    mai.referral(GROUP_5, child)
    await mai.push()
    expect(await heard()).toEqual(['plan-adoption'])
    mai.op({ kind: 'household', recordId: household, set: { area: GROUP_6 } })
    mai.op({ kind: 'person', recordId: child, set: { area: GROUP_6 } })
    await mai.push()
    const reply = await head.pull()
    expect(reply.areas.flatMap(({ rows }) => rows)).toEqual([])
  })

  it('hears of her own meetings, not of the teaching of others', async () => {
    mai.op({ kind: 'education-session', recordId: mai.newId(), set: { ...mai.head(GROUP_5), ...meeting, setting: 'household' } })
    const { recordId } = head.op({ kind: 'education-session', recordId: head.newId(), set: { ...head.head(GROUP_5), ...meeting } })
    await mai.push()
    expect((await head.push()).results.map(({ status }) => status)).toEqual(['accepted'])
    await head.pull()
    expect([...head.seen.values()].filter(({ kind }) => kind === 'education-session').map((row) => row.recordId)).toEqual([recordId])
  })

  it('changes no teaching of others', async () => {
    const { recordId } = mai.op({ kind: 'education-session', recordId: mai.newId(), set: { ...mai.head(GROUP_5), ...meeting } })
    await mai.push()
    head.op({ kind: 'education-session', recordId, set: { guests: 400 } })
    expect((await head.push()).results).toMatchObject([{ status: 'rejected', code: 'not-allowed' }])
  })

  it('lets the collaborator hear of her meeting', async () => {
    head.op({ kind: 'education-session', recordId: head.newId(), set: { ...head.head(GROUP_5), ...meeting } })
    await head.push()
    await mai.pull()
    expect([...mai.seen.values()].map(({ kind }) => kind)).toContain('education-session')
  })
})
