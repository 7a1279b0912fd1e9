/** GET /api/station/audit: who read and changed what, `?before=` a place, `?about=` an id. */
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import { refuse } from '../http/problem.ts'
import { auditPage } from '../station/audit-rows.ts'

/** A page of the trail. */
export async function readAudit(ask: Ask, { store }: Parts, who: SignedIn): Promise<Response> {
  const before = Number(ask.req.query('before') ?? Number.MAX_SAFE_INTEGER)
  if (!Number.isSafeInteger(before) || before < 1) return refuse('wrong-shape', { at: 'before' })
  const about = ask.req.query('about')
  if (about !== undefined && !/^[\da-z:/-]{1,60}$/i.test(about)) return refuse('wrong-shape', { at: 'about' })
  return answerJson(ask, await store.read((db) => auditPage(db, who.account.ward, { before, about })))
}
