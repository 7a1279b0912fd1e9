/** An injury of a child: what, where, how bad; groups: clinical.md §10, counted by `injury_rate_children` (plans.md §2). */
import * as z from 'zod/mini'
import { defineKind, idSchema, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** The hazard groups of the plans, and what stands beside them. */
export const injuryGroups = ['drowning', 'choking', 'suffocation', 'burns', 'poisoning', 'falls', 'traffic', 'animals_sharp', 'other'] as const

/** Kind `injury` (“Tai nạn thương tích”): its fields, and who writes it where. */
export const injuryKind = defineKind({
  id: 'injury',
  label: { vi: 'Tai nạn thương tích', en: 'Injury' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['group', 'outcome'],
  references: ['subject'],
  fields: {
    /** The child; `occurredOn` is the day of the injury. */
    subject: idSchema,
    group: z.enum(injuryGroups),
    place: z.enum(['home', 'school', 'road', 'water', 'public-place', 'elsewhere', 'unknown']),
    outcome: z.enum(['recovered', 'treated', 'admitted', 'disabled', 'died', 'unknown']),
    wentToCare: z.optional(threeWaySchema),
    told: z.optional(textSchema),
  },
})

/** One injury. */
export type Injury = RecordOf<typeof injuryKind>
