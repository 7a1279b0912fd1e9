/** GET and POST /api/station/report…: reports that are due, drafted, signed, and opened again. */
import * as z from 'zod/mini'
import type { Period } from '#domain/indicators/indicator.ts'
import { idSchema } from '#domain/records/kind.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { nothingSchema, reportPrintedSchema, reportSignSchema, type ReportDraft } from '#protocol/station-reports.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import { fieldDay, newId } from '../ports.ts'
import { currentReport, type ReportAsk } from '../station/counted-report.ts'
import { differencesOf, keptReport, reportsPage, signedReport, type KeptReport } from '../station/reports.ts'
import { signReport } from '../station/sign-report.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'
import { readNamed } from './read-named.ts'
import { stationChange } from './station-change.ts'

/** What is due, and what was signed. */
export async function readReports(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  return answerJson(ask, await store.read((db) => reportsPage(db, who.account.ward, fieldDay(ports.now()))))
}

/** A report as counted now, `?what=&from=&to=&groups=1`; null for a ward without a plan. */
export async function readReportDraft(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const asked = askOf(ask)
  if (asked instanceof Refusal) return answerRefusal(asked)
  const { ward, login } = who.account
  const content = await currentReport(parts, ward, asked)
  await parts.store.write(`audit ${ward}`, (db) => writeAudit(db, parts.ports, { ward, actor: login, action: 'draft-report', subjects: [] }))
  return answerJson(ask, content && ({ record: newId(parts.ports), content } satisfies ReportDraft))
}

function askOf(ask: Ask): ReportAsk | Refusal {
  const what = z.safeParse(z.optional(reportSignSchema.shape.what), ask.req.query('what'))
  if (!what.success) return new Refusal('wrong-shape', { at: 'what' })
  const byGroup = ask.req.query('groups') === '1'
  const [from, to] = [ask.req.query('from'), ask.req.query('to')]
  if (from === undefined && to === undefined) return { what: what.data, byGroup }
  const period = periodOf(from, to)
  return period ? { what: what.data, period, byGroup } : new Refusal('wrong-shape', { at: 'from' })
}

function periodOf(from = '', to = ''): Period | undefined {
  return isCalendarDay(from) && isCalendarDay(to) && from <= to ? { from, to } : undefined
}

/** A signed report opened again. */
export async function readReport(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const kept = await readNamed(parts, who, 'read-report', (db) => named(db, ask, who), (found) => (found ? [found.report.id] : []))
  return kept ? answerJson(ask, signedReport(kept)) : refuse('not-found')
}

/** How the book differs from it. */
export async function readReportDifferences(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const kept = await readNamed(parts, who, 'compare-report', (db) => named(db, ask, who), (found) => (found ? [found.report.id] : []))
  return kept ? answerJson(ask, await differencesOf(parts, who.account.ward, kept)) : refuse('not-found')
}

/** A report was sent to a printer: a signed one of her ward, or a draft. */
export const noteReportPrinted = stationChange(reportPrintedSchema, async (db, ports, { account: { ward, login } }, { record }) => {
  if (record !== null && !(await keptReport(db, ward, record))) return new Refusal('not-found', { at: 'record' })
  await writeAudit(db, ports, { ward, actor: login, action: 'print-report', subjects: record === null ? [] : [record] })
  return undefined
})

/** So was the table of the plan's targets. */
export const noteTargetsPrinted = stationChange(nothingSchema, async (db, ports, { account: { ward, login } }) => {
  await writeAudit(db, ports, { ward, actor: login, action: 'print-indicators', subjects: [] })
  return undefined
})

/** The report of her ward that the address names; one that is no id names none. */
async function named(db: Db, ask: Ask, { account }: SignedIn): Promise<KeptReport | undefined> {
  const id = z.safeParse(idSchema, ask.req.param('id'))
  return id.success ? keptReport(db, account.ward, id.data) : undefined
}

/** Signs one. */
export async function signReportNow(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, reportSignSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  if (!periodOf(body.value.from, body.value.to)) return refuse('wrong-shape', { at: 'from' })
  const signed = await signReport(parts, who, body.value)
  return signed instanceof Refusal ? answerRefusal(signed) : answerJson(ask, signed)
}
