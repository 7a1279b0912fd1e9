/** A death: on which day, at what age, of what group of causes, and the station's review; why each is asked: plans.md §2 (deaths), §7 (review). */
import * as z from 'zod/mini'
import { daySchema, defineKind, idSchema, textSchema, type RecordOf } from './kind.ts'

/** Kind `death` (“Tử vong”): its fields, and who writes it where. */
export const deathKind = defineKind({
  id: 'death',
  label: { vi: 'Tử vong', en: 'Death' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['ageDays', 'causeGroup', 'maternal'],
  references: ['subject', 'pregnancy'],
  fields: {
    /** Who died; `occurredOn` is the day of death. */
    subject: idSchema,
    /** Completed days; what tells 27 from 28 where the birth day is not known for sure. */
    ageDays: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(45000)))),
    place: z.enum(['home', 'station', 'hospital', 'on-the-way', 'elsewhere', 'unknown']),
    causeGroup: z.enum([
      'prematurity', 'birth-asphyxia', 'infection', 'pneumonia', 'diarrhoea', 'birth-defect', 'drowning', 'traffic', 'other-injury',
      'pregnancy-related', 'other-disease', 'unknown',
    ]),
    /** In pregnancy or within 42 days after its end: not from an accident, from one, or neither. */
    maternal: z.optional(z.enum(['maternal', 'accident', 'no', 'unknown'])),
    pregnancy: z.optional(z.nullable(idSchema)),
    told: z.optional(textSchema),
    reviewedOn: z.optional(z.nullable(daySchema)),
    reviewNote: z.optional(textSchema),
  },
})

/** One death. */
export type Death = RecordOf<typeof deathKind>
