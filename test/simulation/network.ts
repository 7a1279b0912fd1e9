/** The network between phones and the endpoint: each request meets its own weather. */
import { readProblem } from '#protocol/problems.ts'
import type { Answer, SyncPorts } from '#sync/ports.ts'
import { EndpointCrash } from './endpoint/nested-store.ts'
import type { SimulatedPhone } from './phone/phone.ts'
import { watchReply } from './properties/replies.ts'
import { Violation } from './violation.ts'
import type { World } from './world.ts'

/** What befalls one request. */
export type Weather =
  | 'fair'
  | 'request-lost'
  | 'reply-lost'
  /** A login page of somebody's Wi-Fi. */
  | 'captive-portal'
  /** It arrives after the phone has given up. */
  | 'late'
  /** It arrives twice. */
  | 'twice'
  /** The phone waits for the reply, until it is let through. */
  | 'held'
  | 'too-many'
  | 'unavailable'
  | 'too-large'
  | 'signed-out'
  /** The endpoint dies over it. */
  | 'crash-before-commit'
  | 'crash-after-commit'

/** All of them but fair weather. */
export const badWeather: readonly Weather[] = [
  'request-lost', 'reply-lost', 'captive-portal', 'late', 'twice', 'held', 'too-many', 'unavailable', 'too-large', 'signed-out',
  'crash-before-commit', 'crash-after-commit',
]

/** A request as it went over the wire. */
export interface SentRequest {
  path: string
  body: unknown
  token: string
}

const unreachable: Answer = { kind: 'unreachable' }

/** The ports of a phone's syncer. */
export function portsOf(world: World, phone: SimulatedPhone): SyncPorts {
  return {
    appVersion: 'simulation',
    // The worst case of a lock: one that a frozen tab has lost without knowing.
    withLock: async (work) => {
      await work()
      return true
    },
    post: (path, body, token) => post(world, phone, { path, body: copyOf(body), token }),
  }
}

/** What a phone sends is text: nobody changes it on the way. */
function copyOf(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body)) as unknown
}

/** Far more than any schedule needs: a phone that asks without end is found, instead of playing for ever. */
const MOST_REQUESTS = 1_000

async function post(world: World, phone: SimulatedPhone, request: SentRequest): Promise<Answer> {
  world.asked += 1
  if (world.asked > MOST_REQUESTS) throw new Violation('P10', `phone ${phone.slot} asks without end, now for ${request.path}`)
  const weather = phone.weather.shift() ?? 'fair'
  if (weather !== 'fair') world.note(weather)
  switch (weather) {
    case 'fair':
      return answerTo(world, request)
    case 'request-lost':
    case 'captive-portal':
      return unreachable
    case 'reply-lost':
      await deliver(world, request)
      return unreachable
    case 'late':
      world.late.push(request)
      return unreachable
    case 'twice':
      await deliver(world, request)
      return answerTo(world, request)
    case 'held': {
      const answer = await answerTo(world, request)
      await new Promise<void>((release) => {
        world.held.push(release)
        world.tellHeld()
      })
      return answer
    }
    case 'crash-before-commit':
    case 'crash-after-commit':
      world.endpoint.store.crashAt = weather === 'crash-before-commit' ? 'before-commit' : 'after-commit'
      await deliver(world, request)
      world.endpoint.store.crashAt = undefined
      return unreachable
    case 'too-many':
      return { kind: 'refused', problem: { problem: 'too-many', retryAfterSeconds: 30 } }
    case 'too-large':
      // Small as it is, the phone will take it for one that no message can carry, and keep it to itself.
      for (const { opId } of (request.body as { ops?: { opId: string }[] }).ops ?? []) world.ledger.uncarried.add(opId)
      return { kind: 'refused', problem: { problem: weather } }
    default:
      return { kind: 'refused', problem: { problem: weather } }
  }
}

async function answerTo(world: World, request: SentRequest): Promise<Answer> {
  const { status, body } = await deliver(world, request)
  if (status < 400) return { kind: 'answer', body }
  const problem = readProblem(body)
  return problem ? { kind: 'refused', problem } : unreachable
}

/** The endpoint's own answer; 503 in fair weather is an error of ours. */
export async function deliver(world: World, request: SentRequest): Promise<{ status: number; body: unknown }> {
  const { endpoint } = world
  const isCrashing = endpoint.store.crashAt !== undefined
  const answer = await endpoint.ask(request.path, request.body, { authorization: `Bearer ${request.token}` })
  if (answer.status >= 500 && !isCrashing) throw new Violation('crash', `${request.path} answered ${answer.status} ${world.lastError()}`)
  if (answer.status === 200) world.sent.push(request)
  watchReply(world, request, answer)
  return answer
}

/** True for the death that a schedule ordered. */
export function isOrdered(reason: unknown): boolean {
  return reason instanceof EndpointCrash
}
