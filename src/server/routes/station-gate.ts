/** The gate before every route of the station: who is signed in, may the role do this, was it our own page that asked. */
import type { StationJob } from '#protocol/session.ts'
import { mayDo } from '../access.ts'
import { signedIn, type SignedIn } from '../auth/sessions.ts'
import type { Ask, Parts } from '../http/context.ts'
import { originFault } from '../http/origin.ts'
import { answerRefusal, refuse } from '../http/problem.ts'

/** What a route of the station does once it is clear who asks. */
export type StationWork = (ask: Ask, parts: Parts, who: SignedIn) => Promise<Response>

/** A route that only this job's roles reach. */
export function stationRoute(job: StationJob, parts: Parts, work: StationWork): (ask: Ask) => Promise<Response> {
  return async (ask) => {
    const who = await signedIn(ask, parts)
    if (!who) return refuse('signed-out')
    if (!mayDo(who.role, job)) return refuse('forbidden')
    const fault = ask.req.method === 'GET' ? undefined : originFault(ask, parts.options)
    return fault ? answerRefusal(fault) : work(ask, parts, who)
  }
}
