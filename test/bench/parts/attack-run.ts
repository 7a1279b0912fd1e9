/** Sends all attacks, or a part of them, to a running server and gathers what it should not have answered. */
import { createApp } from '#server/app.ts'
import type { Store } from '#server/store/store.ts'
import { attacks, type Case, type Route } from './attack-cases.ts'
import { faultsOf } from './attack-checks.ts'
import type { Answer, Client } from './attack-client.ts'
import type { AttackWorld } from './attack-world.ts'
import { bodilessRoutes, requestSchemas } from './request-schemas.ts'

/** What came of it. */
export interface AttackReport {
  sent: number
  /** What the line would not carry. */
  unsent: number
  families: Record<string, number>
  statuses: Record<string, number>
  /** One line per rule and route. */
  findings: string[]
}

/** The routes of the app, as it says itself; a stand-in for the store is enough to ask. */
export function routesOfApp(): Route[] {
  const app = createApp({} as Store, { now: () => 0, randomBytes: (count) => new Uint8Array(count) })
  const seen = new Map(app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*')).map(({ method, path }) => [`${method} ${path}`, { method, path }]))
  return [...seen.values()]
}

/** Routes that take a body which nobody has described: they would not be attacked. */
export function undescribedRoutes(): string[] {
  return routesOfApp()
    .filter(({ method, path }) => method === 'POST' && !(path in requestSchemas) && !bodilessRoutes.includes(path))
    .map(({ path }) => path)
}

const LANES = 6
/** Routes after which somebody may no longer be signed in. */
const enders = /^\/api\/(sign-out|sign-out-everywhere|sessions\/end|password|sign-in|station\/account-close)$/

/** Sends one of `every` attacks, beginning with the one at `from`; returns what was found. */
export async function attack(client: Client, world: AttackWorld, { every = 1, from = 0, only }: { every?: number; from?: number; only?: string } = {}): Promise<AttackReport> {
  const page = (await client.send({ method: 'GET', path: '/', headers: { accept: 'text/html' } }))?.text ?? ''
  const all = attacks(world, routesOfApp(), page).filter(({ family }) => only === undefined || family === only)
  const chosen = all.filter((_one, index) => index % every === from % every)
  const report: AttackReport = { sent: 0, unsent: 0, families: {}, statuses: {}, findings: [] }
  const found = new Set<string>()
  let next = 0
  const lane = async () => {
    for (let one = chosen[next++]; one; one = chosen[next++]) {
      const path = await sendOne(client, one, page, report, found)
      if (enders.test(path)) await world.renew()
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  const alive = await client.send({ method: 'GET', path: '/healthz', headers: {} })
  if (alive?.text !== '{"ok":true}') found.add(`afterwards /healthz answers ${alive?.status} ${alive?.text.slice(0, 100)}`)
  report.findings = [...found]
  return report
}

async function sendOne(client: Client, { family, route, shot, expect }: Case, page: string, report: AttackReport, found: Set<string>): Promise<string> {
  const made = shot()
  const answer = await client.send(made)
  if (!answer) {
    report.unsent += 1
    return made.path
  }
  report.sent += 1
  report.families[family] = (report.families[family] ?? 0) + 1
  report.statuses[answer.status] = (report.statuses[answer.status] ?? 0) + 1
  const faults: string[] = [...faultsOf(made, answer, { page, isSecure: false }), ...[expect?.(answer)].filter((fault) => fault !== undefined)]
  for (const fault of faults) found.add(`${family}: ${route} ${fault}${fault.startsWith('broke') ? example(made.body ?? made.path, answer) : ''}`)
  return made.path
}

function example(sent: string, { text }: Answer): string {
  return ` for ${JSON.stringify(sent.slice(0, 200))}: ${text.slice(0, 200)}`
}
