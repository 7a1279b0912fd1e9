/** /healthz: the process lives. /readyz: the database takes a write. */
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import { errorTrace } from '../http/log.ts'
import { refuse } from '../http/problem.ts'

/** The process answers. */
export function healthz(ask: Ask): Promise<Response> {
  return answerJson(ask, { ok: true })
}

/** The database answers a write. */
export async function readyz(ask: Ask, { store, options }: Parts): Promise<Response> {
  try {
    await store.write('ready', (db) => db.updateTable('counter').set((row) => ({ v: row.ref('v') })).where('id', '=', 1).execute())
  } catch (error) {
    options.log?.({ event: 'not-ready', ...errorTrace(error) })
    return refuse('unavailable')
  }
  return answerJson(ask, { ok: true })
}
