/** A child in special circumstances, for its author and named officers only; groups: Luật Trẻ em 2016, Điều 10(1) (clinical.md §11). */
import * as z from 'zod/mini'
import { daySchema, defineKind, idSchema, textSchema, type RecordOf } from './kind.ts'

/** Letters a–o of the law, and the two groups that stand beside it. */
export const circumstanceCodes = [
  'a_orphan_both', 'b_abandoned', 'c_no_support', 'd_disability', 'dd_hiv', 'e_law_violation', 'g_drug', 'h_dropout_work', 'i_violence',
  'k_exploited', 'l_sexual_abuse', 'm_trafficked', 'n_severe_illness_poor', 'o_migrant_refugee', 'at_risk', 'difficult_circumstances',
] as const

/** One group of circumstances. */
export type CircumstanceCode = (typeof circumstanceCodes)[number]

/** Kind `special-circumstance` (“Hoàn cảnh đặc biệt”): its fields, and who writes it where. */
export const specialCircumstanceKind = defineKind({
  id: 'special-circumstance',
  label: { vi: 'Hoàn cảnh đặc biệt', en: 'Special circumstance' },
  scope: 'group',
  restricted: true,
  writers: ['collaborator', 'group_head', 'station', 'ward_officer'],
  clinical: ['code', 'endedOn'],
  references: ['subject'],
  fields: {
    /** The child; absent where the reporter's book does not hold it: a head of a group has no families in hers. */
    subject: z.optional(z.nullable(idSchema)),
    /** Who the child is, as told, where no record of the book can be named. */
    childTold: z.optional(textSchema),
    code: z.enum(circumstanceCodes),
    /** Since when, as far as is known; `occurredOn` is the day of the report. */
    since: z.optional(z.nullable(daySchema)),
    /** Whom it was reported to: the 111 line, the police, the committee, the station. */
    reportedTo: z.optional(z.array(z.enum(['111', 'police', 'committee', 'station', 'other']))),
    reviewedOn: z.optional(z.nullable(daySchema)),
    endedOn: z.optional(z.nullable(daySchema)),
    endedReason: z.optional(textSchema),
    told: z.optional(textSchema),
  },
})

/** One child's circumstance. */
export type SpecialCircumstance = RecordOf<typeof specialCircumstanceKind>
