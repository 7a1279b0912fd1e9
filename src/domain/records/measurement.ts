/** A child weighed and measured; z-scores are reckoned from it and the birth day by the tables of WHO (`domain/growth`), never stored. */
import * as z from 'zod/mini'
import { defineKind, idSchema, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** Kind `measurement` (“Cân, đo”): its fields, and who writes it where. */
export const measurementKind = defineKind({
  id: 'measurement',
  label: { vi: 'Cân, đo', en: 'Measurement' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['weightKg', 'lengthHeightCm', 'position', 'muacMm', 'oedema', 'headCm'],
  references: ['subject', 'campaign'],
  fields: {
    subject: idSchema,
    /** Kilograms, as the scale shows them. */
    weightKg: z.optional(z.nullable(z.number().check(z.minimum(0.2), z.maximum(150)))),
    lengthHeightCm: z.optional(z.nullable(z.number().check(z.minimum(20), z.maximum(200)))),
    /** Lying gives a length, standing a height. */
    position: z.optional(z.nullable(z.enum(['lying', 'standing']))),
    headCm: z.optional(z.nullable(z.number().check(z.minimum(15), z.maximum(80)))),
    /** Upper arm, mm. */
    muacMm: z.optional(z.nullable(z.int().check(z.minimum(50), z.maximum(400)))),
    /** Swelling of both feet. */
    oedema: z.optional(threeWaySchema),
    campaign: z.optional(z.nullable(idSchema)),
    note: z.optional(textSchema),
  },
})

/** One measurement. */
export type Measurement = RecordOf<typeof measurementKind>
