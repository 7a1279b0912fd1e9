/** The attacks, family by family: every route by every method, every field, query, address and header with what attackers write. */
import { opSchema } from '#domain/op.ts'
import type { Json } from '#domain/json.ts'
import { householdKind } from '#domain/records/household.ts'
import { chanceFrom, type Chance } from '#server/demo/chance.ts'
import type { Answer, Shot } from './attack-client.ts'
import { headerNames, headerValues, MARK, POLLUTION, strayFiles, texts, traversals, values } from './attack-payloads.ts'
import type { Attacker, AttackWorld } from './attack-world.ts'
import { valueFor } from './fuzz-values.ts'
import { bodilessRoutes, requestSchemas } from './request-schemas.ts'

/** One attack; `expect` says what is wrong with the answer beside what every answer must keep to. */
export interface Case {
  family: string
  route: string
  shot: () => Shot
  expect?: (answer: Answer) => string | undefined
}

/** A route of the app. */
export interface Route {
  method: string
  path: string
}

const phoneRoutes = /^\/api\/(push|pull|fork|witness|key-share|timings)$/
const adminRoutes = /^\/api\/station\/(accounts|account-link|account-close|officer)$/
/** Reads that take a secret in their body, and those that take a code or a sealed parcel: another site can send them, and learns and changes nothing by it. */
const openToOthers = ['/api/setup/state', '/api/account-link/state', '/api/enrol', '/api/parcel']
const DEVICE = '@@device@@'
const NOBODY = '0190a000-0000-7000-8000-000000000000'

/** All attacks on these routes, those first that later ones would disturb. */
export function attacks(world: AttackWorld, routes: readonly Route[], page: string): Case[] {
  const posts = routes.filter(({ method }) => method === 'POST').toSorted((one, other) => Number(bodilessRoutes.includes(one.path)) - Number(bodilessRoutes.includes(other.path)))
  const gets = routes.filter(({ method }) => method === 'GET')
  return [
    ...searches(world),
    ...methods(world, routes),
    ...files(page),
    ...gets.flatMap((route) => [...queries(world, route), ...addresses(world, route)]),
    ...headers(world),
    ...posts.flatMap((route) => crossSite(world, route)),
    ...parcels(world),
    ...posts.filter(({ path }) => phoneRoutes.test(path)).flatMap((route) => bodies(world, route)),
    ...posts.filter(({ path }) => !phoneRoutes.test(path)).flatMap((route) => bodies(world, route)),
  ]
}

function whoFor(world: AttackWorld, path: string): Attacker & { device?: string } {
  if (phoneRoutes.test(path)) return world.phone()
  return adminRoutes.test(path) ? world.admin : world.station
}

const addressOf = (path: string) => path.replace(':id', NOBODY)
const mayNot = (what: string) => ({ status }: Answer) => (status >= 200 && status < 400 ? `${what} was let through` : undefined)

/** A search by what no family is called finds nobody, however it is written. */
function searches({ station }: AttackWorld): Case[] {
  return texts
    .filter((text) => text.slice(0, 100).includes(MARK) && text.length < 200)
    .map((text) => ({
      family: 'search',
      route: 'POST /api/station/households',
      shot: () => ({ method: 'POST', path: '/api/station/households', headers: station.headers(), body: JSON.stringify({ q: text, page: 1 }) }),
      expect: ({ status, text: said }) => (status === 200 && !said.includes('"total":0') ? `was given families for ${text}` : undefined),
    }))
}

function methods(world: AttackWorld, routes: readonly Route[]): Case[] {
  const paths = [...new Set(routes.map(({ path }) => path)), '/', '/index.html', '/api', '/api/nothing']
  return paths.flatMap((path) =>
    ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'SEARCH', 'LOCK'].flatMap((method): Case[] => {
      const isKnown = routes.some((route) => route.path === path && (route.method === method || (route.method === 'GET' && method === 'HEAD')))
      if (isKnown || method === 'CONNECT' || (/^(GET|HEAD)$/.test(method) && !path.startsWith('/api'))) return []
      const shot = () => ({ method, path: addressOf(path), headers: whoFor(world, path).headers(), ...(/^(GET|HEAD|TRACE)$/.test(method) ? {} : { body: '{}' }) })
      return [{ family: 'method', route: `${method} ${path}`, shot, expect: mayNot('another method') }]
    }),
  )
}

function files(page: string): Case[] {
  return [...traversals, ...strayFiles].flatMap((path) =>
    ['*/*', 'text/html'].map((accept): Case => ({
      family: 'file',
      route: `GET ${path.slice(0, 60)}`,
      shot: () => ({ method: 'GET', path, headers: { accept } }),
      expect: ({ status, text }) => (status < 400 && text !== page ? 'a file came that is none of the app' : undefined),
    })),
  )
}

function queries(world: AttackWorld, { path }: Route): Case[] {
  const ask = (query: string): Case => ({ family: 'query', route: `GET ${path}`, shot: () => ({ method: 'GET', path: `${addressOf(path)}?${query}`, headers: whoFor(world, path).headers() }) })
  const short = texts.filter((text) => text.length < 5_000)
  const named = queryNames.flatMap((name) => short.filter((_text, index) => readsQuery(path, name) || index % 10 === 0).map((text) => ask(`${name}=${encoded(text)}`)))
  const odd = [`q=a&q=${MARK}`, `q[]=${MARK}&q[]=b`, `q[$ne]=${MARK}`, `__proto__[${POLLUTION}]=1`, `constructor[prototype][${POLLUTION}]=1`, '%', '%ff=%ff', '&&&==', 'q'.repeat(8_000), `from=2026-01-01&from=${MARK}&to=2026-12-31`, `callback=${MARK}`, `jsonp=${MARK}`, 'redirect=//elsewhere.example', 'next=https://elsewhere.example', 'url=https://elsewhere.example'].map(ask)
  return [...named, ...odd]
}

const queryNames = ['q', 'page', 'state', 'from', 'to', 'what', 'groups', 'before', 'about']
const readByPath: Readonly<Record<string, readonly string[]>> = {
  '/api/setup/units': ['q'],
  '/api/station/referrals': ['state'],
  '/api/station/indicators': ['from', 'to'],
  '/api/station/report-draft': ['what', 'from', 'to', 'groups'],
  '/api/station/audit': ['before', 'about'],
}

/** What a route does not read it is asked with, too, but not by every text. */
function readsQuery(path: string, name: string): boolean {
  return readByPath[path]?.includes(name) === true
}

function addresses(world: AttackWorld, { path }: Route): Case[] {
  if (!path.includes(':id')) return []
  return texts
    .filter((text) => text.length < 5_000 && text !== '')
    .map((text) => ({ family: 'address', route: `GET ${path}`, shot: () => ({ method: 'GET', path: path.replace(':id', () => encoded(text)), headers: whoFor(world, path).headers() }) }))
}

/** Whoever may write headers gets no other answer by them. */
function headers({ nobody, station }: AttackWorld): Case[] {
  const short = [...headerValues, ...texts.filter((text) => text.length < 2_000)]
  return headerNames.flatMap((name) =>
    short.flatMap((value): Case[] => [
      {
        family: 'header',
        route: `${name} on GET /healthz`,
        shot: () => ({ method: 'GET', path: '/healthz', headers: { ...nobody.headers(), [name]: value } }),
        expect: ({ status, text }) => (status === 200 && text !== '{"ok":true}' ? 'a header changed what is answered' : undefined),
      },
      { family: 'header', route: `${name} on GET /`, shot: () => ({ method: 'GET', path: '/', headers: { [name]: value } }) },
      { family: 'header', route: `${name} on GET /api/station/today`, shot: () => ({ method: 'GET', path: '/api/station/today', headers: { ...nobody.headers(), [name]: value } }), expect: mayNot('a stranger') },
      { family: 'header', route: `${name} on POST`, shot: () => ({ method: 'POST', path: '/api/station/referral-action', headers: { ...station.headers(), [name]: value }, body: `{"referral":"${NOBODY}","action":"seen"}` }), expect: mayNot('a change of nothing') },
    ]),
  )
}

function crossSite(world: AttackWorld, { path }: Route): Case[] {
  if (phoneRoutes.test(path) || openToOthers.includes(path)) return []
  const { origin: _own, ...unsaid } = world.station.headers()
  const forged: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['an origin of nothing', { origin: 'null' }],
    ['an origin that begins like ours', { origin: `${_own}.elsewhere.example` }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a request of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['plain text', { 'content-type': 'text/plain' }],
    ['text that is called JSON too', { 'content-type': 'text/plain; application/json' }],
    ['no type', { 'content-type': '' }],
  ]
  const send = (what: string, made: () => Record<string, string>): Case => ({
    family: 'cross-site',
    route: `POST ${path}`,
    shot: () => ({ method: 'POST', path, headers: made(), body: JSON.stringify(bodyFor(world, path, chanceFrom(1))) }),
    expect: ({ status }) => ([400, 403].includes(status) ? undefined : `${what} was answered ${status}`),
  })
  const headersOf = () => ({ ...whoFor(world, path).headers() })
  const withoutOrigin = () => Object.fromEntries(Object.entries(headersOf()).filter(([name]) => name in unsaid))
  return [...forged.map(([what, more]) => send(what, () => ({ ...headersOf(), ...more }))), send('no origin', withoutOrigin)]
}

/** Bytes that are no parcel, in the place of one. */
function parcels({ nobody }: AttackWorld): Case[] {
  return texts.map((text) => ({
    family: 'parcel',
    route: 'POST /api/parcel',
    shot: () => ({ method: 'POST', path: '/api/parcel', headers: { ...nobody.headers(), 'content-type': 'application/octet-stream' }, body: `\u0001${text}${'x'.repeat(100)}` }),
    expect: mayNot('a parcel that is none'),
  }))
}

type Way = readonly (string | number)[]

/** Every place of the body, one after the other, with every text and value. */
function bodies(world: AttackWorld, { path }: Route): Case[] {
  const whole = bodyFor(world, path, chanceFrom(1))
  if (whole === null) return []
  return waysInto(whole).flatMap(({ way, isLeaf }): Case[] => {
    const put = [...(isLeaf ? texts : []), ...values].map((value) => JSON.stringify(replaced(whole, way, value)))
    const polluted = isLeaf ? [] : [JSON.stringify(replaced(whole, [...way, MARK], 0)).replace(`"${MARK}":0`, `"__proto__":{"${POLLUTION}":"x","role":"admin"},"constructor":{"prototype":{"${POLLUTION}":"x"}}`)]
    return [...put, ...polluted].map((text) => ({
      family: 'field',
      route: `POST ${path} ${way.join('.')}`,
      shot: () => {
        const who = whoFor(world, path)
        return { method: 'POST', path, headers: who.headers(), body: text.replaceAll(DEVICE, who.device ?? '') }
      },
    }))
  })
}

/** A body with every optional field in it; null for a route without one. */
function bodyFor(world: AttackWorld, path: string, chance: Chance): Json {
  const schema = requestSchemas[path]
  if (!schema) return null
  const all: Chance = { ...chance, happens: (probability) => probability > 0.9 }
  const hints = { ...world.hints, ...(phoneRoutes.test(path) ? { device: [DEVICE] } : {}) }
  const body = valueFor(schema, all, hints)
  if (path !== '/api/push' || body === null || typeof body !== 'object' || Array.isArray(body)) return body
  const op = valueFor(opSchema, all, { ...hints, kind: ['household'], n: [1] })
  const set = valueFor(householdKind.schema, all, hints)
  const zeros = '0'.repeat(64)
  return { ...body, firstN: 1, digest: zeros, witness: { ackN: 0, digest: zeros, mark: '' }, ops: [{ ...(op !== null && typeof op === 'object' && !Array.isArray(op) ? op : {}), type: 'set', set, base: {} }] }
}

function waysInto(value: Json, way: Way = []): { way: Way; isLeaf: boolean }[] {
  if (value === null || typeof value !== 'object') return [{ way, isLeaf: true }]
  const inside = Array.isArray(value) ? value.flatMap((item, index) => waysInto(item, [...way, index])) : Object.entries(value).flatMap(([key, item]) => waysInto(item ?? null, [...way, key]))
  return [{ way, isLeaf: false }, ...inside]
}

function replaced(whole: Json, [key, ...rest]: Way, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(whole)) return [...whole.slice(0, Number(key)), replaced(whole[Number(key)] ?? null, rest, value), ...whole.slice(Number(key) + 1)]
  const object = whole !== null && typeof whole === 'object' ? whole : {}
  return { ...object, [key]: replaced(object[key] ?? null, rest, value) }
}

/** Percent-encoded, also what is no text: half of a pair of surrogates. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
