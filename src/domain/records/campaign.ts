/** A day or round of the whole ward: vitamin A, weighing, immunisation, an event day; days of the rounds: clinical.md §7, plans.md §8. */
import * as z from 'zod/mini'
import { daySchema, defineKind, textSchema, type RecordOf } from './kind.ts'

/** Kind `campaign` (“Chiến dịch”): its fields, and who writes it where. */
export const campaignKind = defineKind({
  id: 'campaign',
  label: { vi: 'Chiến dịch', en: 'Campaign' },
  scope: 'ward',
  writers: ['station'],
  clinical: [],
  references: [],
  fields: {
    what: z.enum(['vitamin-a', 'weighing', 'immunisation', 'event-day', 'communication', 'other']),
    /** Code of the plan's event day that it keeps. */
    event: z.optional(z.nullable(z.string().check(z.maxLength(60)))),
    /** First of the two rounds of a year, or the second. */
    round: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(4)))),
    name: textSchema,
    /** `occurredOn` is its first day; ages are reckoned on it. */
    lastDay: z.optional(z.nullable(daySchema)),
    place: z.optional(textSchema),
    note: z.optional(textSchema),
  },
})

/** One campaign. */
export type Campaign = RecordOf<typeof campaignKind>
