/** A ward takes over one of the source plans, accepts corrections of misprints and sets numbers and days of its own: each time a record with author and date. */
import * as z from 'zod/mini'
import { daySchema, defineKind, textSchema, type RecordOf } from './kind.ts'

const targetIdSchema = z.string().check(z.maxLength(20))

/** `mm-dd`, a day of every year. */
const yearDaySchema = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

const reasonSchema = z.string().check(z.maxLength(500))

/** One target with the ward's own number; `plans/plan-adjustment.ts` says whether it makes sense. */
const adjustmentSchema = z.object({
  target: targetIdSchema,
  op: z.enum(['<', '<=', '>', '>=', 'down']),
  /** In the target's unit; null with `down`. */
  value: z.nullable(z.number()),
  /** Written down so that a later reader sees what the number meant; it must be the target's own. */
  unit: z.optional(z.string().check(z.maxLength(40))),
  reason: reasonSchema,
})

/** The ward's own day of a report: "trước ngày" `beforeDay`. */
const reportDaySchema = z.object({
  what: z.enum(['six-month', 'year']),
  beforeDay: yearDaySchema,
  /** Only the report of these senders, in the plan's words; all reports of the kind where absent. */
  who: z.optional(textSchema),
  reason: reasonSchema,
})

/** The ward's own day of an event, both ends included. */
const eventDaySchema = z.object({
  code: z.string().check(z.maxLength(60)),
  from: yearDaySchema,
  to: yearDaySchema,
})

/** Kind `plan-adoption` (“Kế hoạch của phường, xã”): its fields, and who writes it where. */
export const planAdoptionKind = defineKind({
  id: 'plan-adoption',
  label: { vi: 'Kế hoạch của phường, xã', en: 'Plan adoption' },
  scope: 'ward',
  writers: ['station', 'admin'],
  clinical: [],
  references: [],
  fields: {
    plan: z.string().check(z.maxLength(60)),
    /** Ids of targets whose corrected unit or number the station has accepted. */
    acceptedCorrections: z.array(targetIdSchema),
    /** First day on which it holds; the day of the record where absent. */
    validFrom: z.optional(z.nullable(daySchema)),
    adjustments: z.optional(z.array(adjustmentSchema).check(z.maxLength(60))),
    reportDays: z.optional(z.array(reportDaySchema).check(z.maxLength(20))),
    eventDays: z.optional(z.array(eventDaySchema).check(z.maxLength(60))),
    note: z.optional(textSchema),
  },
})

/** One adoption. */
export type PlanAdoption = RecordOf<typeof planAdoptionKind>

/** One target with the ward's own number. */
export type TargetAdjustment = z.infer<typeof adjustmentSchema>

/** The ward's own day of a report. */
export type OwnReportDay = z.infer<typeof reportDaySchema>

/** The ward's own day of an event. */
export type OwnEventDay = z.infer<typeof eventDaySchema>
