/** Who attacks: somebody from the station, phones, nobody; all come in through the server's own addresses. */
import * as z from 'zod/mini'
import type { Json } from '#domain/json.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'
import type { Answer, Client } from './attack-client.ts'

/** One who sends, with what opens doors to her. */
export interface Attacker {
  name: 'station' | 'admin' | 'phone' | 'nobody'
  headers: () => Readonly<Record<string, string>>
}

/** The attackers and what they know of the server's contents. */
export interface AttackWorld {
  station: Attacker
  admin: Attacker
  /** The next phone: each has an own bucket of requests. */
  phone: () => Attacker & { device: string }
  nobody: Attacker
  /** Values that exist, by the field that they stand in. */
  hints: Readonly<Record<string, readonly Json[]>>
  /** Signs in again whoever's session a request has ended. */
  renew: () => Promise<void>
}

/** How the station signs in, and the secret of a link that sets an administrator's password. */
export interface Entrance {
  login: string
  password: string
  adminLink: string
}

/** An account that may be spoiled. */
const SPARE = 'de-thu'
const ADMIN_PASSWORD = 'con mèo ngủ trưa'

let sent = 0

/** Headers of a request from the server's own page, each from an address of its own so that limits hold up no check. */
export function ownPage(url: string): Record<string, string> {
  sent += 1
  return { 'content-type': 'application/json', origin: url, 'x-forwarded-for': `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}` }
}

const sessionSchema = z.object({ groups: z.array(z.object({ area: z.string() })) })
const codeSchema = z.object({ code: z.string() })
const phoneSchema = z.object({ device: z.string(), token: z.string(), author: z.string() })
const householdsSchema = z.object({ rows: z.array(z.object({ household: z.object({ id: z.string() }) })) })

/** A browser that is signed in. */
interface Cookie {
  value: string
}

/** Comes in as everybody. */
export async function attackWorld(client: Client, entrance: Entrance, phones: number): Promise<AttackWorld> {
  const { url } = client
  const [station, admin]: [Cookie, Cookie] = [{ value: '' }, { value: '' }]
  const ask = async (as: Cookie, method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await client.send({ method, path, headers: { ...ownPage(url), cookie: as.value }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    if (!answer || answer.status >= 300) throw new Error(`${method} ${path} answered ${answer?.status}: ${answer?.text}`)
    keepCookie(as, answer)
    return JSON.parse(answer.text)
  }
  const { login, password, adminLink } = entrance
  await ask(station, 'POST', '/api/sign-in', { login, password })
  const adminLogin = z.object({ login: z.string() }).parse(await ask(admin, 'POST', '/api/account-link', { token: adminLink, password: ADMIN_PASSWORD })).login
  await ask(admin, 'POST', '/api/station/accounts', { login: SPARE, name: 'Để Thử', role: 'city_reader' })
  const area = sessionSchema.parse(await ask(station, 'GET', '/api/session')).groups[0]?.area ?? ''
  const known: z.infer<typeof phoneSchema>[] = []
  for (let left = phones; left > 0; left -= 1) {
    const { code } = codeSchema.parse(await ask(station, 'POST', '/api/station/enrolments', { name: 'Máy Thử', honorific: 'chị', phone: null, areas: [area] }))
    known.push(phoneSchema.parse(await ask({ value: '' }, 'POST', '/api/enrol', { code, deviceName: 'thử', appVersion: '0' })))
  }
  const records = householdsSchema.parse(await ask(station, 'POST', '/api/station/households', { q: '', page: 1 })).rows.map(({ household }) => household.id)
  const ids = [...records, '0190a000-0000-7000-8000-000000000000']
  let turn = 0
  const isIn = async (as: Cookie) => (await client.send({ method: 'GET', path: '/api/session', headers: { ...ownPage(url), cookie: as.value } }))?.status === 200
  return {
    station: { name: 'station', headers: () => ({ ...ownPage(url), cookie: station.value }) },
    admin: { name: 'admin', headers: () => ({ ...ownPage(url), cookie: admin.value }) },
    phone: () => {
      turn += 1
      const one = known[turn % known.length]
      return { name: 'phone', device: one?.device ?? '', headers: () => ({ ...ownPage(url), authorization: `Bearer ${one?.token ?? ''}` }) }
    },
    nobody: { name: 'nobody', headers: () => ownPage(url) },
    hints: { area: [area], areas: [area], recordId: ids, record: ids, id: ids, household: ids, author: known.map(({ author }) => author), login: [SPARE], proto: [PROTOCOL_VERSION], schemaVersion: [SCHEMA_VERSION] },
    renew: async () => {
      if (!(await isIn(station))) await ask(station, 'POST', '/api/sign-in', { login, password })
      if (!(await isIn(admin))) await ask(admin, 'POST', '/api/sign-in', { login: adminLogin, password: ADMIN_PASSWORD })
    },
  }
}

function keepCookie(as: Cookie, { headers }: Answer): void {
  const set = headers['set-cookie']?.[0]?.split(';')[0]
  if (set !== undefined) as.value = set
}
