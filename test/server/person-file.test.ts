/** One person's file: everything that is hers and nothing of anybody else, restricted records only for whom they are open, each making written down. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonFile } from '#protocol/station-person-file.ts'
import { testDatabases } from './databases.ts'
import type { Phone } from './phone.ts'
import { GROUP_5, staffOf, WARD, wardWorld, type Browser, type WardWorld } from './ward-world.ts'

const databases = await testDatabases()
const SIGNS = { bleeding: 'no' } as const

describe.each(databases)('on $name', ({ open }) => {
  let world: WardWorld
  let mai: Phone
  let ids: { home: string; mother: string; child: string; sibling: string }

  const about = (kind: string, set: Record<string, unknown>) => mai.op({ kind, recordId: mai.newId(), set: { ...mai.head(GROUP_5), ...set } as never }).recordId

  beforeEach(async () => {
    world = await wardWorld(await open())
    mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
    const home = mai.household(GROUP_5, { phones: [{ number: '+84911222333', owner: 'spouse' }] }).recordId
    const mother = mai.person(GROUP_5, home, { name: 'DAU-HANH', role: 'mother', sex: 'female', birthDate: '1998' }).recordId
    const child = mai.person(GROUP_5, home, { name: 'DAU-BAO', mother }).recordId
    const sibling = mai.person(GROUP_5, home, { name: 'DAU-BINH', mother, birthDate: '2020-01-09' }).recordId
    ids = { home, mother, child, sibling }
    about('postnatal-visit', { subject: child, mother, sawMother: 'yes', sawNewborn: 'yes', motherSigns: SIGNS, weightGrams: 3456, note: 'GHI-BAO' })
    about('newborn-check', { subject: child, mother, birthPlace: 'station', weighed: 'yes', birthWeightGrams: 2640, vitaminK1: 'yes', hepatitisB: 'yes', earlyBreastfeeding: 'yes', skinToSkin: 'yes', eenc: 'yes', screening: 'no', note: 'SO-SINH' })
    about('pregnancy', { subject: mother, status: 'delivered', fetuses: 1, note: 'THAI-KY' })
    about('special-circumstance', { subject: sibling, code: 'd_disability', told: 'KIN-BINH' })
    about('special-circumstance', { subject: mother, code: 'i_violence', told: 'KIN-HANH' })
    await mai.push()
  })

  const fileOf = async (id: string, by: Browser = world.hoa) => (await by.get(`/api/station/person-file/${id}`)).body as PersonFile
  const name = async (named: boolean, admin: Browser) => {
    await admin.post('/api/station/officer', { login: 'hoa', named })
  }

  it("the mother's holds what is hers alone", async () => {
    const text = JSON.stringify(await fileOf(ids.mother))
    for (const hers of ['DAU-HANH', 'THAI-KY', 'motherSigns', '"sawMother":"yes"']) expect(text).toContain(hers)
    for (const another of ['DAU-BAO', 'DAU-BINH', 'GHI-BAO', 'SO-SINH', 'KIN-BINH', '3456', '2640', 'Trần Văn Minh', '911222333']) expect(text).not.toContain(another)
  })

  it("the child's holds what is his, with his mother's name", async () => {
    const file = await fileOf(ids.child)
    const text = JSON.stringify(file)
    for (const his of ['DAU-BAO', 'GHI-BAO', 'SO-SINH', '3456', '2640']) expect(text).toContain(his)
    for (const another of ['DAU-BINH', 'THAI-KY', 'KIN-BINH', 'motherSigns', 'sawMother']) expect(text).not.toContain(another)
    expect(file).toMatchObject({ name: 'DAU-BAO', mother: 'DAU-HANH', father: '', home: { number: '032', address: 'ngõ 12' }, madeBy: 'Trần Thu Hoa' })
  })

  it('restricted records are for whom they are open', async () => {
    expect(JSON.stringify(await fileOf(ids.mother))).not.toContain('KIN-HANH')
    const admin = await staffOf(world, WARD, 'admin')
    await name(true, admin)
    const file = await fileOf(ids.mother)
    expect(file.records.filter(({ isRestricted }) => isRestricted).map(({ fields }) => fields['told'])).toEqual(['KIN-HANH'])
    expect(JSON.stringify(file)).not.toContain('KIN-BINH')
    // Another child's never comes along with the mother.
    expect(JSON.stringify(await fileOf(ids.child))).not.toMatch(/KIN-/)
    await name(false, admin)
    expect(JSON.stringify(await fileOf(ids.mother))).not.toContain('KIN-HANH')
  })

  it('tells who wrote what, also what was changed', async () => {
    const check = about('measurement', { subject: ids.child, weightKg: 3.1 })
    await mai.push()
    mai.op({ kind: 'measurement', recordId: check, set: { weightKg: 3.9 } })
    await mai.push()
    const found = (await fileOf(ids.child)).records.find(({ id }) => id === check)
    expect(found?.writings.map(({ who, fields }) => [who, fields['weightKg']])).toEqual([['Nguyễn Thị Mai', 3.1], ['Nguyễn Thị Mai', 3.9]])
  })

  it('tells who read it, and of its own making', async () => {
    await world.hoa.get(`/api/station/households/${ids.home}`)
    await fileOf(ids.child)
    const { readings } = await fileOf(ids.child)
    expect(readings.map(({ sentence }) => sentence)).toEqual(['Trần Thu Hoa lập hồ sơ của một người.', 'Trần Thu Hoa mở sổ của một hộ.'])
    const rows = await world.store.read((db) => db.selectFrom('audit').selectAll().where('action', '=', 'export-person').execute())
    expect(rows.every(({ subjects }) => subjects.includes(ids.child))).toBe(true)
  })

  it('holds entries that people found to be one', async () => {
    const again = mai.person(GROUP_5, ids.home, { name: 'DAU-BAO-HAI' }).recordId
    about('measurement', { subject: again, weightKg: 4.4 })
    about('identity-decision', { what: 'person', kept: ids.child, other: again, same: true, reasons: [] })
    await mai.push()
    for (const id of [ids.child, again]) {
      const file = await fileOf(id)
      expect(file.entries.map((entry) => entry.fields['name'])).toEqual(expect.arrayContaining(['DAU-BAO', 'DAU-BAO-HAI']))
      expect(file.records.some(({ fields }) => fields['weightKg'] === 4.4)).toBe(true)
    }
  })

  it('holds forms about her that wait to be mended', async () => {
    about('measurement', { subject: ids.child, weightKg: 'nặng lắm' })
    await mai.push()
    expect((await fileOf(ids.child)).held.map(({ kind, fields }) => [kind, fields['weightKg']])).toEqual([['measurement', 'nặng lắm']])
    expect((await fileOf(ids.mother)).held).toEqual([])
  })

  it('is nobody of another ward, and no household', async () => {
    const other = await staffOf(world, '31/11386', 'station')
    expect((await other.get(`/api/station/person-file/${ids.child}`)).status).toBe(404)
    for (const id of [ids.home, 'x', '00000000-0000-7000-8000-000000000000']) expect((await world.hoa.get(`/api/station/person-file/${id}`)).status).toBe(404)
  })
})
