/** A ward for tests of the endpoint: chị Hoa at the station, chị Mai of tổ 5 and chị Hồng of tổ 6 with their phones, a neighbouring ward. */
import { createHash } from 'node:crypto'
import { createApp } from '#server/app.ts'
import { beginSession } from '#server/auth/sessions.ts'
import type { Parts } from '#server/http/context.ts'
import { createRateLimits } from '#server/http/rate-limit.ts'
import type { Ports } from '#server/ports.ts'
import type { Store } from '#server/store/store.ts'
import { createAccount, createAuthor } from '#server/ward/people.ts'
import { setUpWard } from '#server/ward/set-up-ward.ts'
import type { EnrolmentCode, PhoneRole } from '#protocol/station.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import { Phone } from './phone.ts'

/** Ward of the tests: phường Lê Chân. */
export const WARD = '31/11383'
export const GROUP_5 = `${WARD}/g05`
export const GROUP_6 = `${WARD}/g06`
export const ORIGIN = 'http://so-noi.test'
export const PASSWORD = 'mua he nam ay'

/** 10 June 2026, 9:00 in the ward. */
export const MORNING = Date.parse('2026-06-10T09:00:00+07:00')

/** Time that stands still until moved, and bytes that only look random. */
export interface TestPorts extends Ports {
  pass: (ms: number) => void
}

export function testPorts(seed = 'so-noi'): TestPorts {
  let now = MORNING
  let drawn = 0
  return {
    now: () => now,
    pass: (ms) => {
      now += ms
    },
    randomBytes: (count) => {
      const blocks: Buffer[] = []
      while (blocks.length * 32 < count) {
        drawn += 1
        blocks.push(createHash('sha256').update(`${seed} ${drawn}`).digest())
      }
      return new Uint8Array(Buffer.concat(blocks).subarray(0, count))
    },
  }
}

/** A browser: keeps its cookie and sends its origin, as browsers do. */
export class Browser {
  cookie = ''
  readonly #app: ReturnType<typeof createApp>
  readonly origin: string

  constructor(app: ReturnType<typeof createApp>, origin = ORIGIN) {
    this.#app = app
    this.origin = origin
  }

  async get(path: string): Promise<{ status: number; body: unknown }> {
    return this.#answer(await this.#app.request(`${ORIGIN}${path}`, { headers: { cookie: this.cookie, host: 'so-noi.test' } }))
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> {
    const all = { 'content-type': 'application/json', origin: this.origin, host: 'so-noi.test', cookie: this.cookie, ...headers }
    return this.#answer(await this.#app.request(`${ORIGIN}${path}`, { method: 'POST', headers: all, body: JSON.stringify(body) }))
  }

  async #answer(response: Response): Promise<{ status: number; body: unknown }> {
    const set = response.headers.get('set-cookie')
    if (set) this.cookie = set.split(';')[0] ?? ''
    return { status: response.status, body: await response.json() }
  }
}

export interface WardWorld {
  store: Store
  ports: TestPorts
  app: ReturnType<typeof createApp>
  /** Chị Hoa, station officer. */
  hoa: Browser
  enrolPhone: (name: string, areas: string[], author?: string, role?: PhoneRole) => Promise<Phone>
  browser: () => Browser
  logLines: Record<string, unknown>[]
}

export const setupBody = (token: string) => ({
  token,
  provinceCode: '31',
  communeCode: '11383',
  groupUnit: 'tổ dân phố',
  groups: ['Tổ 1', 'Tổ 2', 'Tổ 3', 'Tổ 4', 'Tổ 5', 'Tổ 6'],
  planId: 'le-chan-2026-2030',
  acceptedCorrections: ['LC-01'],
  stationPhone: '02253000000',
  stationContact: 'Trần Thu Hoa',
  referralPlace: 'Bệnh viện Trẻ em, khoa Cấp cứu',
  account: { login: 'hoa', name: 'Trần Thu Hoa', password: PASSWORD },
})

/** An endpoint that nobody has set up yet. */
export function emptyWorld(store: Store): Omit<WardWorld, 'hoa' | 'enrolPhone'> {
  const ports = testPorts()
  const logLines: Record<string, unknown>[] = []
  const app = createApp(store, ports, { log: (entry) => logLines.push({ ...entry }) })
  return { store, ports, app, logLines, browser: () => new Browser(app) }
}

/** A ward that is set up, with chị Hoa signed in. */
export async function wardWorld(store: Store): Promise<WardWorld> {
  const world = emptyWorld(store)
  const hoa = world.browser()
  const ward = { ...setupBody(''), fullName: 'Phường Lê Chân', provinceFullName: 'Thành phố Hải Phòng', training: false }
  await store.write('set-up', async (db) => {
    await setUpWard(db, world.ports, { ...ward, account: { login: 'hoa', name: 'Trần Thu Hoa', passwordHash: '' } })
    await beginSession(cookieJar(hoa), db, partsOf(world), 'hoa')
  })
  const enrolPhone = async (name: string, areas: string[], author?: string, role?: PhoneRole) => {
    const given = await hoa.post('/api/station/enrolments', { name, honorific: 'chị', phone: '0912345678', areas, ...(author ? { author } : {}), ...(role ? { role } : {}) })
    const { code } = given.body as EnrolmentCode
    const reply = await world.browser().post('/api/enrol', { code, deviceName: 'Redmi 9A', appVersion: '0.1.0' })
    if (reply.status !== 201) throw new Error(`enrolment failed: ${JSON.stringify(reply)}`)
    return new Phone(world.app, world.ports, reply.body as EnrolReply)
  }
  return { ...world, hoa, enrolPhone }
}

/** A member of staff in this or another ward, signed in; `role` as an administrator would give it. */
export async function staffOf(world: WardWorld, ward: string, role: 'station' | 'ward_officer' | 'city_reader' | 'admin'): Promise<Browser> {
  const { store, ports, app } = world
  const parts = partsOf(world)
  const login = `${role.replace('_', '-')}-${ward.slice(3)}`
  const browser = new Browser(app)
  await store.write(ward, async (db) => {
    const known = await db.selectFrom('ward').select('area').where('area', '=', ward).executeTakeFirst()
    if (!known) await setUpWard(db, ports, { ...setupBody(''), communeCode: ward.slice(3), fullName: 'Phường An Biên', provinceFullName: 'Thành phố Hải Phòng', training: false, account: { login: `first-${ward.slice(3)}`, name: 'Lê Thị Na', passwordHash: '' } })
    const author = await createAuthor(db, ports, { ward, name: 'Phạm Văn Toàn', honorific: 'anh', phone: null, role, areas: [] })
    await createAccount(db, ports, author, { login, password: '' })
    await beginSession(cookieJar(browser), db, parts, login)
  })
  return browser
}

function partsOf({ store, ports }: Pick<WardWorld, 'store' | 'ports'>): Parts {
  return { store, ports, options: {}, limits: createRateLimits(ports.now) }
}

/** Takes the cookie that a session sets, as the browser would. */
function cookieJar(browser: Browser): Parameters<typeof beginSession>[0] {
  const jar = { header: (_name: string, value: string) => (browser.cookie = value.split(';')[0] ?? ''), get: () => ({ isHttps: false }) }
  return jar as Pick<Parameters<typeof beginSession>[0], 'header'> as Parameters<typeof beginSession>[0]
}
