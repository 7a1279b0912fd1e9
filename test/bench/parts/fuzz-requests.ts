/** Draws the next request: any route of the app, as anybody, mostly in the shape that the wire's schemas ask for. */
import { uuidV7 } from '#domain/ids.ts'
import type { Json } from '#domain/json.ts'
import { opSchema } from '#domain/op.ts'
import { recordKinds } from '#domain/records/index.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'
import type { Chance } from '#server/demo/chance.ts'
import { spoil, type FuzzRequest } from './fuzz-mutate.ts'
import { valueFor, type Hints } from './fuzz-values.ts'
import { requestSchemas } from './request-schemas.ts'
import { QUIET_WARD, type Actor, type FuzzWorld } from './fuzz-world.ts'

/** How often a route is asked, beside 3 for all others; sign-in is slow on purpose. */
const weights: Readonly<Record<string, number>> = { '/api/push': 90, '/api/pull': 30, '/api/witness': 12, '/api/fork': 6, '/api/sign-in': 0.15, '/api/password': 0.15, '/api/setup': 0.5, '/api/sign-out': 0.05, '/api/station/revoke': 0.3, '/api/station/lock': 0.5, '/api/station/indicators': 0.5 }

/** What the fuzzer knows of the endpoint's contents; refreshed from the database between batches. */
export interface Known {
  records: Map<string, { kind: string; stamps: Record<string, string>; area: string }>
  opIds: string[]
  conflictIds: string[]
  marks: string[]
}

export interface Drawing {
  fuzz: FuzzWorld
  chance: Chance
  known: Known
  pool: readonly Json[]
}

interface Route {
  method: string
  path: string
  weight: number
}

/** All routes that the app has, as it says itself. */
export function routesOf({ world }: FuzzWorld): Route[] {
  const seen = new Map<string, Route>()
  for (const { method, path } of world.app.routes) {
    if (method === 'ALL' || path.includes('*')) continue
    seen.set(`${method} ${path}`, { method, path, weight: weights[path] ?? 3 })
  }
  return [...seen.values()]
}

function hintsFor({ fuzz, chance, known }: Drawing, actor: Actor): Hints {
  const ids = [...known.records.keys()]
  const some = (items: readonly string[], count: number) => Array.from({ length: Math.min(count, items.length) }, () => items[chance.between(0, items.length - 1)] ?? '')
  const recordIds = [...some(ids, 4), uuidV7(fuzz.world.ports.now(), chance.bytes(10))]
  const devices = fuzz.actors.flatMap(({ identity }) => (identity ? [identity.device] : []))
  const authors = fuzz.actors.flatMap(({ identity }) => (identity ? [identity.author] : []))
  const own = actor.identity
  const area = chance.happens(0.9) && actor.areas.length > 0 ? actor.areas : [...fuzz.actors.flatMap(({ areas }) => areas), `${QUIET_WARD}/g01`, '31/11383/g06']
  const references = Object.fromEntries(recordKinds.flatMap(({ references: names }) => names.map((name) => [name, recordIds])))
  return {
    ...references,
    area, areas: area, recordId: recordIds, record: recordIds, seen: recordIds, id: [...recordIds, ...some(known.conflictIds, 3)],
    device: own && chance.happens(0.95) ? [own.device] : devices, author: own && chance.happens(0.95) ? [own.author] : authors,
    newDevice: [uuidV7(fuzz.world.ports.now(), chance.bytes(10))], newToken: [Buffer.from(chance.bytes(32)).toString('base64url')],
    opId: [...some(known.opIds, 2), uuidV7(fuzz.world.ports.now(), chance.bytes(10))], op: some(known.opIds, 3), settles: [...some(known.opIds, 3), ...some(known.conflictIds, 3)],
    proto: [PROTOCOL_VERSION], schemaVersion: [SCHEMA_VERSION], mark: [actor.at.mark, ...some(known.marks, 2)], digest: [actor.at.digest],
    hlc: [`${fuzz.world.ports.now().toString().padStart(15, '0')}:0000:${own?.device ?? 'x'}`], kind: recordKinds.map(({ id }) => id),
    occurredOn: ['2026-06-10'], recordedAt: [fuzz.world.ports.now()], login: ['hoa', 'station-10525', 'nobody'], code: ['12345678', String(chance.between(10_000_000, 99_999_999))],
  }
}

/** Areas of the level that the kind lies in, and parents that exist in the actor's own ward: most ops are to get as far as the merge. */
function fittingHints({ chance, known }: Drawing, { areas, ward }: Actor, { scope, references }: (typeof recordKinds)[number]): Hints {
  const level = areas.filter((area) => (area === ward) === (scope === 'ward'))
  const parents = [...known.records.entries()].filter(([, { area }]) => ward !== undefined && area.startsWith(ward)).map(([id]) => id)
  const few = Array.from({ length: 3 }, () => parents[chance.between(0, parents.length - 1)] ?? null).filter((id) => id !== null)
  return { area: level, ...Object.fromEntries(references.map((name) => [name, few])) }
}

function drawOp(drawing: Drawing, actor: Actor, n: number, txn: string): Json {
  const { fuzz, chance, known } = drawing
  const kind = recordKinds[chance.between(0, recordKinds.length - 1)] ?? recordKinds[0]
  const hints = { ...hintsFor(drawing, actor), ...(chance.happens(0.9) ? fittingHints(drawing, actor, kind) : {}), n: [n], txn: [txn] }
  const fields = valueFor(kind.schema, chance, hints) as Record<string, Json>
  const others = [...known.records.entries()].filter(([, { kind: its, area }]) => its === kind.id && (actor.ward === undefined || area.startsWith(actor.ward) || chance.happens(0.05)))
  const old = chance.happens(0.4) ? others[chance.between(0, others.length - 1)] : undefined
  const op = valueFor(opSchema, chance, hints) as Record<string, Json>
  const opId = chance.happens(0.97) ? uuidV7(fuzz.world.ports.now(), chance.bytes(10)) : (op['opId'] ?? null)
  const type = chance.happens(0.8) ? 'set' : (op['type'] ?? 'set')
  const whole = { ...op, opId, type, kind: kind.id, schemaVersion: kind.version }
  if (type !== 'set' && chance.happens(0.7)) return { ...whole, set: {}, base: {} }
  if (!old) {
    const { settles: _settles, ...rest } = whole as Record<string, Json>
    const recordId = uuidV7(fuzz.world.ports.now(), chance.bytes(10))
    return chance.happens(0.9) ? { ...rest, recordId, set: fields, base: {} } : { ...whole, recordId, set: fields, base: {} }
  }
  const [recordId, { stamps }] = old
  const changed = Object.fromEntries(Object.entries(fields).filter(() => chance.happens(0.3)))
  const base = Object.fromEntries(Object.keys(changed).flatMap((field) => (stamps[field] !== undefined && chance.happens(0.6) ? [[field, stamps[field]]] : [])))
  return { ...whole, recordId, set: changed, base }
}

function drawPush(drawing: Drawing, actor: Actor, body: Record<string, Json>): Json {
  const { chance, fuzz } = drawing
  const { at } = actor
  const firstN = chance.happens(0.93) ? at.ackN + 1 : Math.max(1, at.ackN - chance.between(-2, 3))
  let txn = uuidV7(fuzz.world.ports.now(), chance.bytes(10))
  const ops = Array.from({ length: chance.pick([0, 1, 1, 2, 3, 5, 8]) }, (_, index) => {
    if (chance.happens(0.6)) txn = uuidV7(fuzz.world.ports.now(), chance.bytes(10))
    return drawOp(drawing, actor, firstN + index, txn)
  })
  return { ...body, firstN, digest: at.digest, witness: { ackN: at.ackN, digest: at.digest, mark: at.mark }, waiting: { count: 1, oldestAt: null }, ops }
}

function drawBody(drawing: Drawing, actor: Actor, path: string): Json {
  const shape = requestSchemas[path]
  const { chance, pool } = drawing
  if (!shape || chance.happens(0.03)) return pool[chance.between(0, pool.length - 1)] ?? null
  const hints = hintsFor(drawing, actor)
  const body = valueFor(shape, chance, hints) as Record<string, Json>
  if (path === '/api/push') return drawPush(drawing, actor, body)
  if (path === '/api/pull') {
    return { ...body, cursors: actor.areas.map((area) => ({ area, seq: chance.pick([0, 0, 5, 100, 1_000_000]), mark: actor.at.mark })), witness: { ackN: actor.at.ackN, digest: actor.at.digest } }
  }
  return body
}

const oddPaths = ['/', '/api', '/api/', '/api/push/', '/api//push', '/API/PUSH', '/api/station/record/%00', '/api/station/record/%E0%A4%A', '/api/%2e%2e/etc', '/..%2f..%2fetc/passwd', '/tram', '/assets/x.js', '/api/station/households/x/y', '/?q=%', `/${'x'.repeat(4000)}`] as const
const oddQueries = ['', '?q=%25&page=2', '?q=%00', '?q=%F0%9F%99%82', '?q=%E0%A4%A', '?page=-1', '?page=1e9', '?page=99999', "?q='%20or%201=1--", '?state=open', '?state=__proto__', '?from=2026-01-01&to=2026-12-31', '?from=0000-00-00', '?from=9999-99-99&to=x', `?q=${'a'.repeat(3000)}`, '?q=Nguy%E1%BB%85n', '?q[]=1&q[]=2'] as const

/** The next request and who sends it. */
export function drawRequest(drawing: Drawing, routes: readonly Route[]): { actor: Actor; route: string; request: FuzzRequest } {
  const { chance, fuzz, pool, known } = drawing
  const total = routes.reduce((sum, { weight }) => sum + weight, 0)
  let left = chance.value() * total
  const route = routes.find(({ weight }) => (left -= weight) < 0) ?? { method: 'GET', path: '/', weight: 1 }
  const isStation = route.path.startsWith('/api/station') || route.path === '/api/session' || route.path === '/api/sign-out'
  const fitting = fuzz.actors.filter(({ headers }) => ('cookie' in headers) === isStation)
  const from = chance.happens(0.92) && fitting.length > 0 ? fitting : fuzz.actors
  // The first of each sort is the one with the most rights and the most to break.
  const actor = (chance.happens(0.6) ? from[0] : from[chance.between(0, from.length - 1)]) ?? fuzz.hoa
  const ids = [...known.records.keys()]
  const path = chance.happens(0.02)
    ? chance.pick(oddPaths)
    : route.path.replace(':id', () => (chance.happens(0.8) ? (ids[chance.between(0, ids.length - 1)] ?? 'x') : encodeURIComponent(chance.pick(['x', '\u0000', "'", 'ả'.repeat(300)])))) + (route.method === 'GET' ? chance.pick(oddQueries) : '')
  const method = chance.happens(0.01) ? chance.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'POST', 'GET']) : route.method
  const value = method === 'GET' || method === 'HEAD' ? undefined : drawBody(drawing, actor, route.path)
  return { actor, route: `${route.method} ${route.path}`, request: spoil({ method, path, headers: actor.headers }, value, chance, pool) }
}
