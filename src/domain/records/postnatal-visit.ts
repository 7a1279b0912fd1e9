/** What was found of mother and newborn in a visit after birth, beside the home visit itself; contacts: clinical.md §4, signs: §1, §3. */
import * as z from 'zod/mini'
import { defineKind, idSchema, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** Kind `postnatal-visit` (“Thăm sau sinh”): its fields, and who writes it where. */
export const postnatalVisitKind = defineKind({
  id: 'postnatal-visit',
  label: { vi: 'Thăm sau sinh', en: 'Postnatal visit' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['motherSigns', 'weightGrams'],
  references: ['subject', 'mother', 'visit'],
  fields: {
    /** The newborn; null after a stillbirth or a newborn's death, when the mother alone is visited. */
    subject: z.nullable(idSchema),
    mother: z.optional(z.nullable(idSchema)),
    visit: z.optional(z.nullable(idSchema)),
    sawMother: threeWaySchema,
    sawNewborn: threeWaySchema,
    breastfeeding: z.optional(z.enum(['exclusive', 'mixed', 'none', 'unknown'])),
    cordDry: z.optional(threeWaySchema),
    keptWarm: z.optional(threeWaySchema),
    weightGrams: z.optional(z.nullable(z.int().check(z.minimum(200), z.maximum(20000)))),
    /** Danger signs of the woman, code → answer. */
    motherSigns: z.optional(z.record(z.string().check(z.maxLength(60)), threeWaySchema)),
    note: z.optional(textSchema),
  },
})

/** One postnatal visit. */
export type PostnatalVisit = RecordOf<typeof postnatalVisitKind>
