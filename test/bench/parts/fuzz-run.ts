/** Sends request after request into the app, reads every answer, and has the database audited after each batch. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gunzipSync } from 'node:zlib'
import { pushedOpSchema, pushReplySchema, type PushReply } from '#protocol/push.ts'
import { chanceFrom } from '#server/demo/chance.ts'
import type { Store } from '#server/store/store.ts'
import { auditDatabase } from './fuzz-audit.ts'
import { randomJson, type FuzzRequest } from './fuzz-mutate.ts'
import { drawRequest, routesOf, type Drawing, type Known } from './fuzz-requests.ts'
import { shrink } from './fuzz-shrink.ts'
import { beginAnew, fuzzWorld, QUIET_WARD, SECRET, type Actor, type FuzzWorld } from './fuzz-world.ts'

export interface FuzzPlan {
  requests: number
  seed: number
  batch: number
}

export interface FuzzReport {
  requests: number
  statuses: Record<string, number>
  routes: number
  /** Rows that the audits read, over all batches. */
  auditedRows: number
  opsTaken: number
  /** What became of pushed ops, by receipt. */
  receipts: Record<string, number>
  /** Heap after garbage collection at a quarter and at the end, MB. */
  heapAtQuarterMb: number
  heapAtEndMb: number
  faults: string[]
}

const MOST_FAULTS = 30

function heapMb(): number {
  setFlagsFromString('--expose_gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  return Math.round((process.memoryUsage().heapUsed / 1024 / 1024) * 10) / 10
}

/** Fuzzes an empty store. */
export async function fuzz(store: Store, plan: FuzzPlan): Promise<FuzzReport> {
  const world = await fuzzWorld(store)
  const quiet = await world.quietDigest()
  const routes = routesOf(world)
  const chance = chanceFrom(plan.seed)
  const drawing: Drawing = { fuzz: world, chance, known: { records: new Map(), opIds: [], conflictIds: [], marks: [] }, pool: randomJson(plan.seed, 400) }
  const report: FuzzReport = { requests: 0, statuses: {}, routes: routes.length, auditedRows: 0, opsTaken: 0, receipts: {}, heapAtQuarterMb: 0, heapAtEndMb: 0, faults: [] }
  while (report.requests < plan.requests && report.faults.length < MOST_FAULTS) {
    // Half a batch on what the first half left, then everything is taken away again.
    for (const half of [1, 2]) {
      for (let left = Math.ceil(plan.batch / 2); left > 0 && report.requests < plan.requests; left -= 1) {
        const { actor, route, request } = drawRequest(drawing, routes)
        await send(drawing, actor, route, request, report)
        report.requests += 1
      }
      const audit = await auditDatabase(store)
      report.auditedRows += audit.rows
      report.faults.push(...audit.faults.slice(0, 10))
      if ((await world.quietDigest()) !== quiet) report.faults.push(`a row of the ward ${QUIET_WARD} has changed`)
      drawing.known = half === 1 ? audit.known : { ...audit.known, records: new Map(), opIds: [] }
      world.world.ports.pass(90 * 60_000)
    }
    await beginAnew(world)
    if (report.heapAtQuarterMb === 0 && report.requests >= plan.requests / 4) report.heapAtQuarterMb = heapMb()
  }
  report.heapAtEndMb = heapMb()
  return report
}

async function ask({ world }: FuzzWorld, { method, path, headers, body }: FuzzRequest): Promise<{ status: number; text: string } | undefined> {
  let request: Request
  try {
    request = new Request(`http://so-noi.test${path}`, { method, headers, ...(body === undefined ? {} : { body: body as BodyInit }) })
  } catch {
    // No client can send it: such headers and addresses are for the sockets.
    return undefined
  }
  const response = await world.app.fetch(request, {})
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, text: (response.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8') }
}

async function send({ fuzz: world, known }: Drawing, actor: Actor, route: string, request: FuzzRequest, report: FuzzReport): Promise<void> {
  const { logLines } = world.world
  logLines.length = 0
  const answer = await ask(world, request)
  const status = String(answer?.status ?? 'unsent')
  report.statuses[status] = (report.statuses[status] ?? 0) + 1
  if (!answer) return
  if (answer.status >= 500) {
    const trace = JSON.stringify(logLines.find(({ event }) => event === 'error') ?? {})
    const smallest = await shrink(world.world.store, world.world.ports, request)
    report.faults.push(`${answer.status} ${route} as ${actor.name}: ${trace.slice(0, 700)}\n    ${request.method} ${request.path} ${smallest}`)
  }
  if (answer.text.includes(SECRET)) report.faults.push(`${route} as ${actor.name} told of another ward`)
  if (/\bat \S+ \(.*:\d+:\d+\)|node_modules/.test(answer.text)) report.faults.push(`${route} answered with a stack`)
  if (route !== 'POST /api/push' || answer.status !== 200) return
  const reply = pushReplySchema.safeParse(JSON.parse(answer.text))
  if (!reply.success) return void report.faults.push(`a push got an answer that no phone can read: ${answer.text.slice(0, 300)}`)
  for (const { status: fate, code } of reply.data.results) report.receipts[code ?? fate] = (report.receipts[code ?? fate] ?? 0) + 1
  learn(known, request, reply.data)
  report.opsTaken += Math.max(0, reply.data.ackN - actor.at.ackN)
  if (actor.identity) actor.at = { ackN: reply.data.ackN, digest: reply.data.digest, mark: reply.data.mark }
}

/** What was accepted may be referred to and changed by later requests of the same batch. */
function learn(known: Known, { body, headers }: FuzzRequest, { results }: PushReply): void {
  if (headers['content-encoding'] !== undefined) return
  const accepted = new Set(results.filter(({ status }) => status === 'accepted' || status === 'conflict').map(({ opId }) => opId))
  const { ops } = JSON.parse(Buffer.from(body ?? []).toString('utf8').replace(/^\ufeff/, '')) as { ops: unknown[] }
  for (const raw of ops) {
    const parsed = pushedOpSchema.safeParse(raw)
    if (!parsed.success || !accepted.has(parsed.data.opId)) continue
    const { opId, recordId, kind, set, type } = parsed.data
    known.opIds.push(opId)
    if (type !== 'set' && type !== 'resolve') continue
    const before = known.records.get(recordId)
    const stamps = { ...before?.stamps, ...Object.fromEntries(Object.keys(set).map((field) => [field, opId])) }
    known.records.set(recordId, { kind, area: typeof set['area'] === 'string' ? set['area'] : (before?.area ?? ''), stamps })
  }
}
