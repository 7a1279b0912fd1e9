/** Vitamin A in a round, or why not; rounds, ages and codes: clinical.md §7. */
import * as z from 'zod/mini'
import { defineKind, idSchema, sourceSchema, type RecordOf } from './kind.ts'

/** `vita_100k` and `vita_200k` were given; the others say why not. */
export const vitaminAOutcomeSchema = z.enum(['vita_100k', 'vita_200k', 'vita_not_given_sick', 'vita_absent', 'vita_refused', 'vita_recent_dose'])

/** What came of it on the round day. */
export type VitaminAOutcome = z.infer<typeof vitaminAOutcomeSchema>

/** Kind `vitamin-a-dose` (“Uống vitamin A”): its fields, and who writes it where. */
export const vitaminADoseKind = defineKind({
  id: 'vitamin-a-dose',
  label: { vi: 'Uống vitamin A', en: 'Vitamin A dose' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['outcome'],
  references: ['subject', 'campaign'],
  fields: {
    /** The child; `occurredOn` is the day it swallowed. */
    subject: idSchema,
    outcome: vitaminAOutcomeSchema,
    source: z.optional(sourceSchema),
    campaign: z.optional(z.nullable(idSchema)),
  },
})

/** One dose, or the reason for none. */
export type VitaminADose = RecordOf<typeof vitaminADoseKind>
