/** An endpoint that answers as a test tells it to: refusals, silence, receipts op by op; the phone's own code takes every answer. */
import type { BrowserContext, Route } from 'playwright-core'
import type { Op } from '#domain/op.ts'
import { chainDigest } from '#protocol/digest.ts'
import { problemStatus, type ProblemBody, type RejectionCode } from '#protocol/problems.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import type { FeedRow, PullReply, PullRequest } from '#protocol/pull.ts'
import type { OpReceipt, PushReply, PushRequest } from '#protocol/push.ts'

/** What becomes of one op. */
export type Fate = { status: OpReceipt['status']; code?: RejectionCode; field?: string }

/** How the endpoint behaves from now on. */
export type Behaviour =
  | { kind: 'gone' }
  /** A page of somebody else's network in place of our answer. */
  | { kind: 'portal' }
  | { kind: 'refuses'; problem: ProblemBody; path?: 'push' | 'pull' }
  /** Takes everything in, and `fate` says what becomes of each op. */
  | { kind: 'answers'; fate?: (op: Op) => Fate; clockMs?: number; backedUp?: number }

/** The endpoint of one phone. */
export interface ToldEndpoint {
  behave: (next: Behaviour) => void
}

/** Stands between the phone and the network until the context is closed; `rows` is the book of the one area. */
export async function tellEndpoint(context: BrowserContext, enrolment: EnrolReply, rows: readonly FeedRow[]): Promise<ToldEndpoint> {
  let behaviour: Behaviour = { kind: 'gone' }
  let seq = 1_000_000
  const [home = ''] = enrolment.scope.areas
  const feed = ({ cursors }: PullRequest, serverTime: number): PullReply => {
    const isNew = cursors.some((cursor) => cursor.area === home && cursor.seq === 0)
    const next = { seq: rows.at(-1)?.seq ?? 0, mark: 'told' }
    return { serverTime, directives: [], areas: isNew ? [{ area: home, from: 0, rows: [...rows], next, more: false }] : [] }
  }
  const answer = async (route: Route): Promise<void> => {
    const path = new URL(route.request().url()).pathname.replace('/api/', '')
    const now = behaviour
    if (now.kind === 'gone') return route.abort('internetdisconnected')
    if (now.kind === 'portal') return route.fulfill({ status: 200, contentType: 'text/html', body: '<title>Wi-Fi</title>' })
    if (now.kind === 'refuses' && (now.path ?? path) === path) return route.fulfill({ status: problemStatus(now.problem.problem), json: now.problem })
    const serverTime = Date.now() + (now.kind === 'answers' ? (now.clockMs ?? 0) : 0)
    if (path === 'enrol') return route.fulfill({ json: { ...enrolment, serverTime } })
    if (path === 'pull') return route.fulfill({ json: feed(route.request().postDataJSON() as PullRequest, serverTime) })
    if (path !== 'push') return route.abort('internetdisconnected')
    const asked = route.request().postDataJSON() as Omit<PushRequest, 'ops'> & { ops: Op[] }
    const fate = now.kind === 'answers' && now.fate ? now.fate : (): Fate => ({ status: 'accepted' })
    const ackN = asked.firstN + asked.ops.length - 1
    const reply: PushReply = {
      serverTime, ackN, mark: 'told', directives: [], backupN: now.kind === 'answers' ? (now.backedUp ?? 0) : 0,
      digest: asked.ops.reduce(chainDigest, asked.digest),
      results: asked.ops.map((op): OpReceipt => ({ opId: op.opId, n: op.n, seq: (seq += 1), stamp: op.hlc, ...fate(op) })),
    }
    return route.fulfill({ json: reply })
  }
  await context.route(/\/api\/(enrol|push|pull|fork|witness)$/, answer)
  return {
    behave: (next) => {
      behaviour = next
    },
  }
}
