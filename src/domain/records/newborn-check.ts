/** What was done for a child at birth, each fact with where it was read; sources of the items: `clinical.md` §5 (EENC, K1, EPI, PNC). */
import * as z from 'zod/mini'
import { birthPlaceSchema } from './delivery.ts'
import { daySchema, defineKind, idSchema, momentSchema, sourceSchema, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** Kind `newborn-check` (“Kiểm tra sơ sinh”): its fields, and who writes it where. */
export const newbornCheckKind = defineKind({
  id: 'newborn-check',
  label: { vi: 'Kiểm tra sơ sinh', en: 'Newborn check' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: [
    'birthWeightGrams', 'weighed', 'vitaminK1', 'hepatitisB', 'hepatitisBAt', 'earlyBreastfeeding',
    'skinToSkin', 'eenc', 'screening', 'gestationWeeks',
  ],
  references: ['subject', 'mother'],
  fields: {
    /** The child. */
    subject: idSchema,
    mother: z.optional(z.nullable(idSchema)),
    birthPlace: birthPlaceSchema,
    birthPlaceName: z.optional(textSchema),
    dischargedOn: z.optional(z.nullable(daySchema)),
    gestationWeeks: z.optional(z.nullable(z.int().check(z.minimum(16), z.maximum(45)))),
    weighed: threeWaySchema,
    weighedSource: z.optional(sourceSchema),
    /** Grams. Any true weight can be stored; implausible ones ask back on the screen. */
    birthWeightGrams: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(20000)))),
    vitaminK1: threeWaySchema,
    vitaminK1Source: z.optional(sourceSchema),
    hepatitisB: threeWaySchema,
    /** When the birth dose was given; with the birth's own date and time it tells "within 24 hours" from "late". */
    hepatitisBAt: z.optional(z.nullable(momentSchema)),
    hepatitisBSource: z.optional(sourceSchema),
    earlyBreastfeeding: threeWaySchema,
    earlyBreastfeedingSource: z.optional(sourceSchema),
    skinToSkin: threeWaySchema,
    skinToSkinSource: z.optional(sourceSchema),
    eenc: threeWaySchema,
    eencSource: z.optional(sourceSchema),
    screening: threeWaySchema,
    screeningSource: z.optional(sourceSchema),
    cordCare: z.optional(threeWaySchema),
    cordCareSource: z.optional(sourceSchema),
    note: z.optional(textSchema),
  },
})

/** One newborn check. */
export type NewbornCheck = RecordOf<typeof newbornCheckKind>
