/** A visit at home: who was seen, what was found about feeding, cord and warmth, what was advised, when to come again. */
import * as z from 'zod/mini'
import { daySchema, defineKind, idSchema, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** Kind `household-visit` (“Thăm tại nhà”): its fields, and who writes it where. */
export const householdVisitKind = defineKind({
  id: 'household-visit',
  label: { vi: 'Thăm tại nhà', en: 'Home visit' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: [],
  references: ['household', 'subject', 'mother'],
  fields: {
    household: idSchema,
    /** The child that the visit was for, when it was for one. */
    subject: z.optional(z.nullable(idSchema)),
    mother: z.optional(z.nullable(idSchema)),
    /** Persons seen with one's own eyes. */
    seen: z.array(idSchema),
    breastfeeding: z.optional(z.enum(['exclusive', 'mixed', 'none', 'unknown'])),
    cordDry: z.optional(threeWaySchema),
    keptWarm: z.optional(threeWaySchema),
    motherWell: z.optional(threeWaySchema),
    /** Codes of the advice that was given. */
    advice: z.array(z.string().check(z.maxLength(40))),
    nextVisitOn: z.optional(z.nullable(daySchema)),
    note: z.optional(textSchema),
  },
})

/** One home visit. */
export type HouseholdVisit = RecordOf<typeof householdVisitKind>
