/** One pregnancy of a woman: how it is dated, what makes it a risk, and how it ended; dating: clinical.md §4, the plan for the birth: ux.md. */
import * as z from 'zod/mini'
import { daySchema, defineKind, idSchema, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** Kind `pregnancy` (“Thai kỳ”): its fields, and who writes it where. */
export const pregnancyKind = defineKind({
  id: 'pregnancy',
  label: { vi: 'Thai kỳ', en: 'Pregnancy' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['lastPeriodOn', 'dueOn', 'status', 'risks'],
  references: ['subject'],
  fields: {
    /** The woman. */
    subject: idSchema,
    /** First day of the last period; null when she does not know. */
    lastPeriodOn: z.optional(z.nullable(daySchema)),
    lastPeriodEstimated: z.optional(z.boolean()),
    /** Due day as the station or an ultrasound gives it; it goes before the last period. */
    dueOn: z.optional(z.nullable(daySchema)),
    dueFrom: z.optional(z.enum(['ultrasound', 'book', 'station', 'told'])),
    /** Births before this one. */
    parity: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(20)))),
    fetuses: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(6)))),
    /** Codes of what the station calls a risk. */
    risks: z.optional(z.array(z.string().check(z.maxLength(40)))),
    plannedPlace: z.optional(textSchema),
    plannedTransport: z.optional(textSchema),
    companion: z.optional(textSchema),
    moneyReady: z.optional(threeWaySchema),
    status: z.enum(['ongoing', 'delivered', 'miscarried', 'ended', 'lost-to-follow-up']),
    endedOn: z.optional(z.nullable(daySchema)),
    note: z.optional(textSchema),
  },
})

/** One pregnancy. */
export type Pregnancy = RecordOf<typeof pregnancyKind>
