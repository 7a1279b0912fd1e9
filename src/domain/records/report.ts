/** A report as it was signed: its figures frozen, with a hash by which a later reader sees whether they still are those (`domain/reports`). */
import * as z from 'zod/mini'
import { daySchema, defineKind, textSchema, type RecordOf } from './kind.ts'

/** Kind `report` (“Báo cáo”): its fields, and who writes it where. */
export const reportKind = defineKind({
  id: 'report',
  label: { vi: 'Báo cáo', en: 'Report' },
  scope: 'ward',
  writers: ['station'],
  clinical: [],
  references: [],
  fields: {
    what: z.enum(['six-month', 'year', 'on-request']),
    plan: z.string().check(z.maxLength(60)),
    from: daySchema,
    to: daySchema,
    /** Figures as the report's own text (canonical JSON), so that no later version reads them otherwise. */
    content: z.string().check(z.maxLength(500_000)),
    /** SHA-256 of `content`, hexadecimal. */
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    signedBy: z.string().check(z.minLength(1), z.maxLength(120)),
    signedTitle: z.optional(textSchema),
    note: z.optional(textSchema),
  },
})

/** One signed report. */
export type Report = RecordOf<typeof reportKind>
