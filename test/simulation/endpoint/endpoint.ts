/** The endpoint of the simulation: the real app over the nested store, with a ward set up once and gone back to for each schedule. */
import { createApp } from '#server/app.ts'
import { hashSecret } from '#server/auth/secrets.ts'
import type { Ports } from '#server/ports.ts'
import { migrate } from '#server/store/migrate.ts'
import { createEnrolment, enrolPhone } from '#server/ward/enrolment.ts'
import { setUpWard } from '#server/ward/set-up-ward.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import type { Chance } from '../chance.ts'
import { MORNING, PEOPLE } from '../world-plan.ts'
import { lightRequest } from './light-http.ts'
import { openNestedStore, type NestedStore } from './nested-store.ts'

/** The endpoint with its clock. */
export interface SimulatedEndpoint {
  store: NestedStore
  ports: Ports
  clock: { now: number }
  /** What each person's phone was given on joining. */
  joined: EnrolReply[]
  /** One request; rejects when the endpoint dies over it. */
  ask: (path: string, body: unknown, headers: Record<string, string>) => Promise<EndpointAnswer>
  /** One request of the station's screens. */
  station: (path: string, body?: unknown) => Promise<EndpointAnswer>
  /** What the endpoint's log last said of an error of its own. */
  lastError: () => string
  /** This is where every schedule begins. */
  setBeginning: () => void
  /** Goes back to the beginning, and takes its chance from a new stream. */
  begin: (chance: Chance) => void
}

/** Status and body of an answer. */
export interface EndpointAnswer {
  status: number
  body: unknown
}

const SESSION = 'simulated-session'
const JSON_HEADERS = { 'content-type': 'application/json', host: 'so-noi.test', origin: 'http://so-noi.test' }

/** Sets the ward up. */
export async function openEndpoint(first: Chance): Promise<SimulatedEndpoint> {
  const clock = { now: MORNING }
  let chance = first
  const ports: Ports = { now: () => clock.now, randomBytes: (count) => chance.bytes(count) }
  const store = openNestedStore()
  await migrate(store, ports.now)
  const joined = await store.write('set-up', (db) => setUp(db, ports))
  let lastError = ''
  let beganAt = clock.now
  const app = createApp(store, ports, {
    log: (line) => {
      if (line['event'] === 'error') lastError = JSON.stringify(line)
    },
  })
  const ask = async (path: string, body: unknown, headers: Record<string, string>): Promise<EndpointAnswer> => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const answer = await app.fetch(lightRequest(path, { ...JSON_HEADERS, ...headers }, text), {})
    const said = await answer.text()
    return { status: answer.status, body: said === '' ? undefined : (JSON.parse(said) as unknown) }
  }
  return {
    store, ports, clock, joined, ask,
    lastError: () => lastError,
    station: (path, body) => ask(path, body, { cookie: `so-noi=${SESSION}` }),
    setBeginning: () => {
      beganAt = clock.now
      store.prepareMoments(['beginning', 'moment1', 'moment2', 'moment3'])
      store.mark('beginning')
    },
    begin: (fresh) => {
      chance = fresh
      clock.now = beganAt
      store.crashAt = undefined
      store.goBack('beginning')
    },
  }
}

async function setUp(db: Parameters<typeof setUpWard>[0], ports: Ports): Promise<EnrolReply[]> {
  const author = await setUpWard(db, ports, {
    provinceCode: '31', communeCode: '10525', fullName: 'Phường Hải Dương', provinceFullName: 'Thành phố Hải Phòng',
    groupUnit: 'tổ dân phố', groups: ['Tổ 1', 'Tổ 2', 'Tổ 3'], planId: 'hai-duong-2026-2030', acceptedCorrections: [],
    stationPhone: null, stationContact: null, referralPlace: null, training: false,
    account: { login: 'hoa', name: 'Trần Thu Hoa', passwordHash: 'unused' },
  })
  const forEver = Number.MAX_SAFE_INTEGER
  await db.insertInto('session').values({ id_hash: hashSecret('session', SESSION), login: 'hoa', created_at: ports.now(), seen_at: forEver }).execute()
  const account = await db.selectFrom('account').selectAll().where('login', '=', 'hoa').executeTakeFirstOrThrow()
  const joined: EnrolReply[] = []
  for (const { name, areas } of PEOPLE) {
    const person = { name, honorific: 'chị' as const, phone: null, areas: [...areas] }
    const code = await createEnrolment(db, ports, { account, author, role: 'station' }, person)
    if (!('code' in code) || !('expiresAt' in code)) throw new Error('no code was given')
    const reply = await enrolPhone(db, ports, { code: code.code, deviceName: name, appVersion: 'simulation' })
    if (!('token' in reply)) throw new Error('no phone was let in')
    joined.push(reply)
  }
  return joined
}
