/** Who sends to the fuzzed endpoint: the station, phones of two wards, a revoked phone, nobody; and a third ward that must not change. */
import { createHash } from 'node:crypto'
import { beginSession } from '#server/auth/sessions.ts'
import { createRateLimits } from '#server/http/rate-limit.ts'
import type { EnrolmentCode } from '#protocol/station.ts'
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import { enrolReplySchema, type EnrolReply } from '#protocol/enrol.ts'
import type { Store } from '#server/store/store.ts'
import { withoutGuards } from '../../server/append-only.ts'
import { GROUP_5, staffOf, WARD, wardWorld, type Browser, type WardWorld } from '../../server/ward-world.ts'
import { Phone } from '../../server/phone.ts'

/** The ward of other attackers, and the ward that nobody can name a secret of. */
export const OTHER_WARD = '31/10525'
export const QUIET_WARD = '31/10507'
/** Stands in every record of the quiet ward; no answer may hold it. */
export const SECRET = 'Bí Mật Không Ai Được Thấy'

/** One who sends. */
export interface Actor {
  name: string
  headers: Record<string, string>
  identity: EnrolReply | undefined
  /** Where the endpoint stands with this phone. */
  at: { ackN: number; digest: string; mark: string }
  areas: string[]
  ward: string | undefined
}

export interface FuzzWorld {
  world: WardWorld
  actors: Actor[]
  hoa: Actor
  /** A digest over all rows of the quiet ward. */
  quietDigest: () => Promise<string>
}

const json = { 'content-type': 'application/json' }

function phoneActor(name: string, { identity }: Phone): Actor {
  return {
    name, identity, areas: identity.scope.areas, ward: identity.scope.profile.ward,
    headers: { ...json, authorization: `Bearer ${identity.token}` },
    at: { ackN: 0, digest: EMPTY_DIGEST, mark: '' },
  }
}

function browserActor(name: string, browser: Browser, ward: string): Actor {
  const headers = { ...json, cookie: browser.cookie, origin: 'http://so-noi.test', host: 'so-noi.test' }
  return { name, identity: undefined, areas: [ward], ward, headers, at: { ackN: 0, digest: EMPTY_DIGEST, mark: '' } }
}

/** A ward with a station and one phone, made through its own addresses. */
async function otherWard(world: WardWorld, ward: string): Promise<{ station: Browser; phone: Phone }> {
  const station = await staffOf(world, ward, 'station')
  const given = await station.post('/api/station/enrolments', { name: 'Lê Thị Na', honorific: 'cô', phone: null, areas: [`${ward}/g01`] })
  const { code } = given.body as EnrolmentCode
  const reply = await world.browser().post('/api/enrol', { code, deviceName: 'Redmi 9A', appVersion: '0.1.0' })
  return { station, phone: new Phone(world.app, world.ports, enrolReplySchema.parse(reply.body)) }
}

/** Makes the wards and everybody in them. */
export async function fuzzWorld(store: Store): Promise<FuzzWorld> {
  const world = await wardWorld(store)
  const mai = await world.enrolPhone('Nguyễn Thị Mai', [GROUP_5])
  const lost = await world.enrolPhone('Phạm Thị Lan', [GROUP_5])
  const other = await otherWard(world, OTHER_WARD)
  const quiet = await otherWard(world, QUIET_WARD)
  const household = quiet.phone.household(`${QUIET_WARD}/g01`, { headName: SECRET, address: SECRET })
  quiet.phone.person(`${QUIET_WARD}/g01`, household.recordId, { name: SECRET })
  await quiet.phone.push()
  await world.hoa.post('/api/station/revoke', { device: lost.identity.device, reason: 'mất máy' })
  const hoa = browserActor('station', world.hoa, WARD)
  const nobody: Actor = { name: 'nobody', headers: json, identity: undefined, areas: [], ward: undefined, at: { ackN: 0, digest: EMPTY_DIGEST, mark: '' } }
  const actors = [phoneActor('phone', mai), phoneActor('phone of another ward', other.phone), phoneActor('revoked phone', lost), hoa, browserActor('station of another ward', other.station, OTHER_WARD), nobody]
  return { world, actors, hoa, quietDigest: () => quietDigest(store) }
}

async function quietDigest(store: Store): Promise<string> {
  const rows = await store.read(async (db) => [
    await db.selectFrom('op').selectAll().where('ward', '=', QUIET_WARD).orderBy('device').orderBy('n').execute(),
    await db.selectFrom('record').selectAll().where('ward', '=', QUIET_WARD).orderBy('id').execute(),
    await db.selectFrom('feed').selectAll().where('area', 'like', `${QUIET_WARD}%`).orderBy('area').orderBy('record_id').execute(),
    await db.selectFrom('conflict').selectAll().where('ward', '=', QUIET_WARD).orderBy('id').execute(),
    await db.selectFrom('device').selectAll().where('ward', '=', QUIET_WARD).orderBy('id').execute(),
    await db.selectFrom('author').selectAll().where('ward', '=', QUIET_WARD).orderBy('id').execute(),
    await db.selectFrom('enrolment').selectAll().where('ward', '=', QUIET_WARD).orderBy('code_hash').execute(),
    await db.selectFrom('account').selectAll().where('ward', '=', QUIET_WARD).orderBy('login').execute(),
    await db.selectFrom('audit').selectAll().where('ward', '=', QUIET_WARD).orderBy('id').execute(),
    await db.selectFrom('witness_copy').selectAll().where('ward', '=', QUIET_WARD).orderBy('record_id').execute(),
    await db.selectFrom('ward').selectAll().where('area', '=', QUIET_WARD).execute(),
    await db.selectFrom('ward_group').selectAll().where('ward', '=', QUIET_WARD).orderBy('area').execute(),
  ])
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

/** After a batch: attackers' rows go, their phones begin anew, sessions and phones that the fuzzing ended are given back. */
export async function beginAnew({ world, actors, hoa }: FuzzWorld): Promise<void> {
  const { store, ports } = world
  const wards = [WARD, OTHER_WARD]
  const phones = actors.flatMap(({ identity }) => (identity ? [identity.device] : []))
  await store.write('fuzz', async (db) => {
    await withoutGuards(db, () => db.deleteFrom('audit').where('ward', 'in', wards).execute())
    for (const table of ['conflict', 'op', 'record', 'witness_copy'] as const) await db.deleteFrom(table).where('ward', 'in', wards).execute()
    await db.deleteFrom('feed').where('area', 'not like', `${QUIET_WARD}%`).execute()
    await db.deleteFrom('enrolment').where('ward', 'in', wards).execute()
    await db.updateTable('device').set({ ack_n: 0, digest: EMPTY_DIGEST, cursors: null }).where('ward', 'in', wards).execute()
    await db.deleteFrom('device').where('ward', 'in', wards).where('id', 'not in', phones).where('token_hash', 'is not', null).execute()
    await db.updateTable('device').set({ revoked_at: null, revoked_reason: null, locked_at: null, locked_reason: null }).where('id', 'in', phones.slice(0, 2)).execute()
    const owners = actors.flatMap(({ identity }) => (identity ? [identity.author] : []))
    await db
      .deleteFrom('author')
      .where('ward', 'in', wards)
      .where('id', 'not in', db.selectFrom('device').select('author'))
      .where('id', 'not in', db.selectFrom('account').select('author'))
      .execute()
    await db.deleteFrom('author_area').where('author', 'in', owners).execute()
    for (const { identity } of actors) {
      if (!identity) continue
      const areas = JSON.stringify(identity.scope.areas.filter((area) => area !== identity.scope.profile.ward))
      await db.updateTable('author').set({ areas }).where('id', '=', identity.author).execute()
    }
    const jar = { header: (_name: string, value: string) => (hoa.headers['cookie'] = value.split(';')[0] ?? ''), get: () => ({ isHttps: false }) }
    const parts = { store, ports, options: {}, limits: createRateLimits(ports.now) }
    await beginSession(jar as Pick<Parameters<typeof beginSession>[0], 'header'> as Parameters<typeof beginSession>[0], db, parts, 'hoa')
  })
  for (const actor of actors) actor.at = { ackN: 0, digest: EMPTY_DIGEST, mark: '' }
}
