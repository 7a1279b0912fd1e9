/** Reports at the station: what is due and what was signed, a draft counted now, signing, and how the book differs since. */
import * as z from 'zod/mini'
import { daySchema, idSchema } from '#domain/records/kind.ts'
import type { ReportContent } from '#domain/reports/content.ts'
import type { LineDifference } from '#domain/reports/differences.ts'

const whatSchema = z.enum(['six-month', 'year', 'on-request'])

/** A report that the plan asks for by a day. */
export interface DueReportRow {
  what: 'six-month' | 'year'
  label: string
  who: string | null
  to: string | null
  /** Last day on time. */
  lastDay: string
  /** The last day was over before the ward took the plan over here. */
  isBeforeAdoption: boolean
  /** The period that is proposed for it. */
  period: { from: string; to: string }
  /** The newest signed report of that kind and year. */
  signed: string | null
}

/** A signed report, as far as its record says. */
export interface SignedReportRow {
  id: string
  what: z.infer<typeof whatSchema>
  from: string
  to: string
  signedBy: string
  signedTitle: string | null
  signedAt: number
  /** `unreadable`: as it was signed, but by a newer version of the program. */
  state: 'intact' | 'altered' | 'unreadable'
}

/** What the list shows; without a plan nothing is due. */
export interface ReportsPage {
  planTitle: string | null
  due: DueReportRow[]
  signed: SignedReportRow[]
}

/** A report as counted now; `record` is the id that it will have once it is signed. */
export interface ReportDraft {
  record: string
  content: ReportContent
}

/** A signed report opened again. */
export interface SignedReport extends SignedReportRow {
  /** Null where this version cannot read it. */
  content: ReportContent | null
  hash: string
}

/** How the book differs from the signed figures; null for a report that can no longer be compared. */
export type ReportDifferences = LineDifference[] | null

/** Which report is signed, and by whom. The figures are the endpoint's own. */
export const reportSignSchema = z.strictObject({
  record: idSchema,
  what: whatSchema,
  from: daySchema,
  to: daySchema,
  by: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  title: z.optional(z.string().check(z.trim(), z.maxLength(120))),
})
/** One signing. */
export type ReportSign = z.infer<typeof reportSignSchema>

/** The record that holds the report. */
export interface ReportSigned {
  record: string
}

/** A report goes to a printer: a signed one by its id, null for a draft. */
export const reportPrintedSchema = z.strictObject({ record: z.nullable(z.string().check(z.maxLength(40))) })

/** A word without more to say. */
export const nothingSchema = z.strictObject({})
