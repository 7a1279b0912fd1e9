/** A ward and its neighbour with a marked record of every kind, place and writer, and somebody of every role who may ask for them. */
import type { Json } from '#domain/json.ts'
import { uuidV7 } from '#domain/ids.ts'
import { recordKinds } from '#domain/records/index.ts'
import type { RecordKind, Role } from '#domain/records/kind.ts'
import { takeSequences } from '#server/store/marks.ts'
import type { RecordTable } from '#server/store/schema.ts'
import type { Db, Store } from '#server/store/store.ts'
import { createAuthor, createDevice } from '#server/ward/people.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import { Phone } from '../phone.ts'
import { type Browser, GROUP_5, GROUP_6, staffOf, WARD, wardWorld, type WardWorld } from '../ward-world.ts'
import { classes, isSeenInBrowser, type Place, roles, type Writer } from './design-table.ts'

const OTHER = '31/11386'
const areaOf: Readonly<Record<Place, Readonly<Record<RecordKind['scope'], string>>>> = {
  'own group': { group: GROUP_5, ward: WARD },
  'neighbouring group': { group: GROUP_6, ward: WARD },
  'own ward': { group: GROUP_5, ward: WARD },
  'other ward': { group: `${OTHER}/g01`, ward: OTHER },
}

/** All kinds, as the rules read them. */
export const kinds: readonly RecordKind[] = recordKinds.map((kind) => kind as unknown as RecordKind)

/** Where records of a kind can lie. */
export function placesFor({ scope }: RecordKind): Place[] {
  return scope === 'ward' ? ['own ward', 'other ward'] : ['own group', 'neighbouring group', 'other ward']
}

/** The area of such a record there. */
export function areaAt(kind: RecordKind, place: Place): string {
  return areaOf[place][kind.scope]
}

/** One marked record. */
export interface Planted {
  mark: string
  id: string
  kind: string
  place: Place
  area: string
  /** Author's id, and the role whose person she is; `another` is nobody who asks. */
  by: string
  writer: Role | 'another'
}

/** Everybody, and what lies in the books. */
export interface PlantedWorld extends WardWorld {
  planted: Planted[]
  phones: Map<Role, Phone>
  browsers: Map<Role, Browser>
}

/** Roles that sign in. */
export const staffRoles = ['station', 'ward_officer', 'city_reader', 'admin'] as const

/** Makes the two wards. */
export async function plantedWorld(store: Store): Promise<PlantedWorld> {
  const world = await wardWorld(store)
  const browsers = new Map<Role, Browser>()
  for (const role of staffRoles) browsers.set(role, await staffOf(world, WARD, role))
  await staffOf(world, OTHER, 'station')
  const phones = new Map<Role, Phone>()
  for (const role of roles) phones.set(role, await phoneOf(world, role))
  const another = await phoneOf(world, 'collaborator')
  const planted = await plant(world, { phones, another })
  return { ...world, planted, phones, browsers }
}

/** A phone of a person of that role; for staff the person who signs in. */
async function phoneOf({ store, ports, app }: WardWorld, role: Role): Promise<Phone> {
  return store.write(WARD, async (db) => {
    const known = await db.selectFrom('account').select('author').where('role', '=', role).where('ward', '=', WARD).where('login', '<>', 'hoa').executeTakeFirst()
    const author = known
      ? await db.selectFrom('author').selectAll().where('id', '=', known.author).executeTakeFirstOrThrow()
      : await createAuthor(db, ports, { ward: WARD, name: `Người ${role}`, honorific: 'chị', phone: null, role, areas: [GROUP_5] })
    const { device, token } = await createDevice(db, ports, author, { name: 'Redmi', appVersion: '0.1.0' })
    return new Phone(app, ports, { device, token, author: author.id, scope: { areas: [] } } as unknown as EnrolReply)
  })
}

async function plant({ store, ports }: WardWorld, { phones, another }: { phones: Map<Role, Phone>; another: Phone }): Promise<Planted[]> {
  const authors = [...phones].map(([role, phone]) => ({ writer: role, by: phone.identity.author }))
  const planted = kinds.flatMap((kind) =>
    placesFor(kind).flatMap((place) => {
      const owners = kind.restricted ? authors : classes[kind.id] === 'group sessions' ? authors.filter(({ writer }) => writer === 'group_head') : []
      const writers = place === 'other ward' ? [] : owners
      return [...writers, { writer: 'another' as const, by: another.identity.author }].map(({ writer, by }): Planted => {
        const mark = `DAU ${kind.id} ${place} ${writer}.`
        return { mark, id: uuidV7(ports.now(), ports.randomBytes(10)), kind: kind.id, place, area: areaAt(kind, place), by, writer }
      })
    }),
  )
  await store.write(WARD, (db) => insertAll(db, planted, { another, ports }))
  return planted
}

async function insertAll(db: Db, planted: readonly Planted[], { another, ports }: { another: Phone; ports: WardWorld['ports'] }): Promise<void> {
  const { first } = await takeSequences(db, ports, planted.length)
  const idAt = (kind: string, place: Place) => planted.find((one) => one.kind === kind && one.place === place)?.id ?? null
  for (const [index, one] of planted.entries()) {
    const row = recordRow(one, first + index, { subject: idAt('person', one.place), household: idAt('household', one.place) })
    await db.insertInto('record').values(row).execute()
    await db.insertInto('feed').values({ area: one.area, record_id: one.id, seq: first + index, state: 'put' }).execute()
    await insertDoubts(db, one, another.identity.device, index)
  }
}

function recordRow({ mark, id, kind, area, by, place }: Planted, seq: number, links: { subject: string | null; household: string | null }): RecordTable {
  const fields: Record<string, Json> = { area, author: by, occurredOn: '2026-06-09', name: mark, headName: mark, note: mark, told: mark, number: '001', birthDate: '2026-03-09', ...links }
  const isRoot = kind === 'household' || kind === 'person'
  return {
    id,
    ward: place === 'other ward' ? OTHER : WARD,
    area,
    kind,
    subject: isRoot ? null : links.subject,
    household: kind === 'household' ? null : links.household,
    occurred_on: '2026-06-09',
    is_open: 1,
    search_text: mark.toLowerCase(),
    sort_key: '001',
    fields: JSON.stringify(fields),
    stamps: '{}',
    created_by: by,
    received_at: 0,
    updated_seq: seq,
    erased_at: null,
  }
}

/** The same in all places where something waits for a person: a clash, a refused op, a copy of a lost book. */
async function insertDoubts(db: Db, { mark, id, kind, area, by, place }: Planted, device: string, index: number): Promise<void> {
  const ward = place === 'other ward' ? OTHER : WARD
  const side = JSON.stringify({ value: mark, op: id, author: by, at: '' })
  await db.insertInto('conflict').values({ id: `c-${index}`, ward, record_id: id, field: 'name', shown: side, other: side, opened_at: 0, resolved_by: null, resolved_at: null }).execute()
  const body = JSON.stringify({ set: { note: mark } })
  const op = { op_id: `o-${index}`, ward, txn: `t-${index}`, record_id: `r-${index}`, kind, area, author: by, body, digest: '', status: 'rejected', code: 'wrong-field' }
  await db.insertInto('op').values({ ...op, device, n: index + 1, seq: 0, received_at: 0 }).execute()
  await db.insertInto('witness_copy').values({ device, record_id: `w-${index}`, ward, kind, area, fields: JSON.stringify({ note: mark }), stamps: '{}', received_at: 0 }).execute()
}

/** What a browser of the role should come to see, by the design. */
export function expectedMarks({ planted }: PlantedWorld, role: Role, isNamed: boolean): string[] {
  return planted.filter(({ kind, place, writer }) => isSeenInBrowser(role, kind, place, writerFor(role, writer), isNamed)).map(({ mark }) => mark)
}

/** Whose record it is, seen from her who asks. */
export function writerFor(role: Role, writer: Role | 'another'): Writer {
  return writer === role ? 'herself' : 'another'
}
