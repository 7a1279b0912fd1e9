/** A ward's signed reports, which the plan asks for next, and how the book differs from what was signed. */
import { isVoid } from '#domain/indicators/counting/programme-data.ts'
import type { AdoptedPlan } from '#domain/plans/adopted-plan.ts'
import { reportKind, type Report } from '#domain/records/report.ts'
import type { ReportContent } from '#domain/reports/content.ts'
import { differencesSince, type RecordTrace } from '#domain/reports/differences.ts'
import { readContent, verifyReport } from '#domain/reports/freeze.ts'
import { proposedPeriod, reportsDue } from '#domain/reports/periods.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import type { DueReportRow, ReportDifferences, ReportsPage, SignedReport, SignedReportRow } from '#protocol/station-reports.ts'
import type { Parts } from '../http/context.ts'
import { keptRecordOf } from '../ops/load.ts'
import { fieldDay } from '../ports.ts'
import { readHead } from '../store/marks.ts'
import type { RecordTable } from '../store/schema.ts'
import type { Db, Store } from '../store/store.ts'
import { adoptedNow, countReport, keptSince, sha256, type KeptUntil } from './counted-report.ts'
import type { BookRecord, WardBook } from './ward-book.ts'

/** A report's record, with when the endpoint received it. */
export interface KeptReport {
  readonly report: Report
  readonly receivedAt: number
}

/** The list: what is due this year and next, and all that was signed, newest first. */
export async function reportsPage(db: Db, ward: string, today: CalendarDay): Promise<ReportsPage> {
  const signed = await signedReports(db, ward)
  const adopted = await adoptedNow(db, ward, today)
  return {
    planTitle: adopted?.plan.title ?? null,
    due: adopted ? dueRows(adopted, signed, today) : [],
    signed: signed.map((one) => rowOf(one)),
  }
}

/** Every report of the ward that nobody took back, newest first. */
export async function signedReports(db: Db, ward: string): Promise<KeptReport[]> {
  const rows = await db.selectFrom('record').selectAll().where('ward', '=', ward).where('kind', '=', reportKind.id).orderBy('received_at', 'desc').execute()
  return rows.flatMap((row) => keptReportOf(row) ?? []).filter(({ report }) => !isVoid(report))
}

/** One of them by id; undefined for another ward's. */
export async function keptReport(db: Db, ward: string, id: string): Promise<KeptReport | undefined> {
  const row = await db.selectFrom('record').selectAll().where('ward', '=', ward).where('kind', '=', reportKind.id).where('id', '=', id).executeTakeFirst()
  return row && keptReportOf(row)
}

function keptReportOf(row: RecordTable): KeptReport | undefined {
  const parsed = reportKind.schema.safeParse(keptRecordOf(row).fields)
  return parsed.success ? { report: { ...parsed.data, id: row.id, kind: 'report' }, receivedAt: row.received_at } : undefined
}

/** The report as it was signed, and whether it still is. */
export function signedReport(kept: KeptReport): SignedReport {
  const found = readContent(kept.report.content)
  return { ...rowOf(kept), content: found.ok ? found.value : null, hash: kept.report.hash }
}

function rowOf({ report, receivedAt }: KeptReport): SignedReportRow {
  const { id, what, from, to, signedBy, signedTitle = null } = report
  return { id, what, from, to, signedBy, signedTitle, signedAt: receivedAt, state: verifyReport(report, sha256).state }
}

/** This year's reports, and the first of next year once the last of this year is over. */
function dueRows({ plan, since }: AdoptedPlan, signed: readonly KeptReport[], today: CalendarDay): DueReportRow[] {
  const year = Number(today.slice(0, 4))
  const inYear = (of: number) => (['six-month', 'year'] as const).flatMap((what) => reportsDue(plan, what, of).map((due) => ({ what, year: of, ...due })))
  const own = inYear(year)
  const isOver = own.every(({ lastDay }) => lastDay < today)
  return [...own, ...(isOver ? inYear(year + 1).slice(0, 1) : [])]
    .toSorted((left, right) => (left.lastDay < right.lastDay ? -1 : Number(left.lastDay > right.lastDay)))
    .map(({ what, year: of, deadline: { label, who, to }, lastDay }) => ({
      what, label, who, to, lastDay,
      isBeforeAdoption: lastDay < since,
      period: proposedPeriod(plan, what, of),
      signed: signed.find(({ report }) => report.what === what && report.plan === plan.id && report.to.startsWith(`${of}-`))?.report.id ?? null,
    }))
}

const differencesByStore = new WeakMap<Store, KeptUntil<ReportDifferences>>()

/** How the book differs from a signed report, the same until the next commit of the same day; null where the signed one is altered or unreadable. */
export async function differencesOf(parts: Parts, ward: string, kept: KeptReport): Promise<ReportDifferences> {
  const verdict = verifyReport(kept.report, sha256)
  if (verdict.state !== 'intact') return null
  const { mark } = await parts.store.read(readHead)
  const made = keptSince(differencesByStore, parts.store, mark)
  const key = `${kept.report.id} ${fieldDay(parts.ports.now())}`
  const known = made.get(key)
  if (known !== undefined) return known
  const found = await compare(parts, ward, verdict.content)
  made.set(key, found)
  return found
}

/** Counts the same report again and says line by line what became different. */
async function compare(parts: Parts, ward: string, frozen: ReportContent): Promise<ReportDifferences> {
  const { header } = frozen
  const counted = await countReport(parts, ward, { what: header.what, period: header.period, byGroup: header.groups.length > 0 })
  if (!counted) return null
  const changes = await parts.store.read((db) => changesSince(db, ward, header.countedAt))
  return differencesSince(frozen, counted.content, tracesOf(counted.book, changes, header.countedAt))
}

/** When each record was last changed, of those that were changed since: by the endpoint's clock, for a phone's says when it was written. */
async function changesSince(db: Db, ward: string, since: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('op')
    .select((op) => ['record_id', op.fn.max('received_at').as('changed_at')])
    .where('received_at', '>', since)
    .where('ward', '=', ward)
    .where('status', 'in', ['accepted', 'conflict'])
    .groupBy('record_id')
    .execute()
  return new Map(rows.map((row) => [row.record_id, row.changed_at]))
}

function tracesOf({ records }: WardBook, changes: ReadonlyMap<string, number>, since: number): RecordTrace[] {
  return [...records.values()].filter(({ id, receivedAt }) => receivedAt > since || changes.has(id)).map((kept) => traceOf(kept, changes.get(kept.id)))
}

function traceOf({ id, kind, fields, receivedAt }: BookRecord, changedAt = receivedAt): RecordTrace {
  const { occurredOn, recordedAt, voidReason } = fields
  return {
    id,
    kind,
    occurredOn: typeof occurredOn === 'string' ? occurredOn : '',
    recordedAt: typeof recordedAt === 'number' ? recordedAt : receivedAt,
    arrivedAt: receivedAt,
    changedAt: Math.max(changedAt, receivedAt),
    isVoid: typeof voidReason === 'string',
  }
}
