/** GET /metrics: counts for whoever runs the machine; from this machine, or with the token where one is set. */
import type { Ask, Parts } from '../http/context.ts'
import { isToken, type Metrics } from '../http/metrics.ts'
import { refuse } from '../http/problem.ts'

/** A token that is set is asked of everybody: a proxy on this machine that hides who asks would else open the door. */
export function readMetrics(ask: Ask, { options }: Parts, metrics: Metrics): Response {
  const { metricsToken } = options
  const may = metricsToken === undefined ? ask.get('whence').isLocal : isToken(ask.req.header('authorization'), metricsToken)
  if (!may) return refuse('forbidden')
  return ask.body(metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
}
