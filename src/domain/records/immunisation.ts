/** One vaccine dose given, wherever it was, or not given and why; doses and dates: clinical.md §6 (`domain/vaccines`). */
import * as z from 'zod/mini'
import { daySchema, defineKind, idSchema, momentSchema, sourceSchema, textSchema, type RecordOf } from './kind.ts'

/** Why a dose was not given; `reminded`: the family was told that it is due. */
export const notGivenReasonSchema = z.enum(['sick', 'away', 'refused', 'out-of-stock', 'contraindicated', 'other', 'reminded'])

/** One reason. */
export type NotGivenReason = z.infer<typeof notGivenReasonSchema>

/** Kind `immunisation` (“Tiêm chủng”): its fields, and who writes it where. */
export const immunisationKind = defineKind({
  id: 'immunisation',
  label: { vi: 'Tiêm chủng', en: 'Immunisation' },
  version: 2,
  // Version 2 knows one reason more and longer antigens: nothing of version 1 reads differently.
  lifts: [(set) => set],
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['given', 'givenOn', 'givenAt'],
  references: ['subject'],
  fields: {
    subject: idSchema,
    /** Dose code, such as `penta_2`. */
    dose: z.string().check(z.minLength(1), z.maxLength(40)),
    given: z.enum(['yes', 'no']),
    givenOn: z.optional(z.nullable(daySchema)),
    /** For the birth dose, which counts by the hour. */
    givenAt: z.optional(z.nullable(momentSchema)),
    notGivenReason: z.optional(z.nullable(notGivenReasonSchema)),
    /** Name of the product; antigens tell what a product of another name covers. */
    vaccine: z.optional(textSchema),
    antigens: z.optional(z.array(z.string().check(z.maxLength(40)))),
    lot: z.optional(z.string().check(z.maxLength(40))),
    place: z.optional(textSchema),
    source: z.optional(sourceSchema),
    reaction: z.optional(z.enum(['none', 'mild', 'severe'])),
    note: z.optional(textSchema),
  },
})

/** One immunisation. */
export type Immunisation = RecordOf<typeof immunisationKind>
