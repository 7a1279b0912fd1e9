/** Help that a child in special circumstances got; as confidential as the circumstance, and counted by `special_circumstances_supported` (plans.md §2). */
import * as z from 'zod/mini'
import { defineKind, idSchema, textSchema, type RecordOf } from './kind.ts'

/** Kind `support-given` (“Trợ giúp”): its fields, and who writes it where. */
export const supportGivenKind = defineKind({
  id: 'support-given',
  label: { vi: 'Trợ giúp', en: 'Support given' },
  scope: 'group',
  restricted: true,
  writers: ['collaborator', 'group_head', 'station', 'ward_officer'],
  clinical: [],
  references: ['subject', 'circumstance'],
  fields: {
    /** The child; absent where its circumstance names none. */
    subject: z.optional(z.nullable(idSchema)),
    circumstance: z.optional(z.nullable(idSchema)),
    what: z.enum(['allowance', 'health-insurance', 'treatment', 'education', 'legal', 'counselling', 'gift', 'alternative-care', 'other']),
    from: z.optional(textSchema),
    note: z.optional(textSchema),
  },
})

/** One act of support. */
export type SupportGiven = RecordOf<typeof supportGivenKind>
