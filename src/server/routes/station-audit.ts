/** GET /api/station/audit: who read and changed what, `?before=` a place, `?about=` an id, `?day=`, `?kind=`, `?who=` a person. */
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { auditKinds } from '#language/vi/audit.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { auditPage, type AuditAsk } from '../station/audit-rows.ts'

/** A page of the trail. */
export async function readAudit(ask: Ask, { store }: Parts, who: SignedIn): Promise<Response> {
  const asked = askOf(ask)
  return asked instanceof Refusal ? answerRefusal(asked) : answerJson(ask, await store.read((db) => auditPage(db, who.account.ward, asked)))
}

function askOf(ask: Ask): AuditAsk | Refusal {
  const { before: place, about, day, kind: code, who } = ask.req.query()
  const before = Number(place ?? Number.MAX_SAFE_INTEGER)
  if (!Number.isSafeInteger(before) || before < 1) return new Refusal('wrong-shape', { at: 'before' })
  if (about !== undefined && !/^[\da-z:/-]{1,60}$/i.test(about)) return new Refusal('wrong-shape', { at: 'about' })
  if (day !== undefined && !isCalendarDay(day)) return new Refusal('wrong-shape', { at: 'day' })
  const kind = auditKinds.find((one) => one === code)
  if (code !== undefined && kind === undefined) return new Refusal('wrong-shape', { at: 'kind' })
  if (who !== undefined && who.length > 60) return new Refusal('wrong-shape', { at: 'who' })
  return { before, about, day, kind, who }
}
