/** One antenatal examination, at the station, a hospital or a private place, as the woman's book shows it; contacts: clinical.md §4, anaemia: §9. */
import * as z from 'zod/mini'
import { daySchema, defineKind, idSchema, sourceSchema, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** Kind `antenatal-contact` (“Khám thai”): its fields, and who writes it where. */
export const antenatalContactKind = defineKind({
  id: 'antenatal-contact',
  label: { vi: 'Khám thai', en: 'Antenatal contact' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['haemoglobin', 'systolic', 'diastolic', 'gestationWeeks'],
  references: ['subject', 'pregnancy'],
  fields: {
    /** The woman; `occurredOn` is the day of the examination. */
    subject: idSchema,
    pregnancy: idSchema,
    /** Only in what she told or planned is nobody an examiner. */
    place: z.enum(['station', 'hospital', 'private', 'home', 'unknown']),
    source: z.optional(sourceSchema),
    /** As written in the book; otherwise it is reckoned from the pregnancy. */
    gestationWeeks: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(45)))),
    weightKg: z.optional(z.nullable(z.number().check(z.minimum(20), z.maximum(200)))),
    systolic: z.optional(z.nullable(z.int().check(z.minimum(40), z.maximum(300)))),
    diastolic: z.optional(z.nullable(z.int().check(z.minimum(20), z.maximum(200)))),
    /** g/L. */
    haemoglobin: z.optional(z.nullable(z.int().check(z.minimum(20), z.maximum(250)))),
    tetanusDose: z.optional(threeWaySchema),
    ironFolate: z.optional(threeWaySchema),
    /** Whether she was tested for what passes to the child; never with what result. */
    testedForTransmissible: z.optional(threeWaySchema),
    nextOn: z.optional(z.nullable(daySchema)),
    note: z.optional(textSchema),
  },
})

/** One antenatal contact. */
export type AntenatalContact = RecordOf<typeof antenatalContactKind>
