/** What can hurt a child at home, looked at thing by thing; groups and things: clinical.md §10 (`domain/hazards`). */
import * as z from 'zod/mini'
import { daySchema, defineKind, idSchema, textSchema, type RecordOf } from './kind.ts'

/** `not-present`: there is no such thing here. `not-seen`: nobody looked. */
export const hazardAnswerSchema = z.enum(['safe', 'unsafe', 'not-present', 'not-seen'])

/** What was seen of one thing. */
export type HazardAnswer = z.infer<typeof hazardAnswerSchema>

/** Kind `home-hazard-check` (“Xem nguy hiểm trong nhà”): its fields, and who writes it where. */
export const homeHazardCheckKind = defineKind({
  id: 'home-hazard-check',
  label: { vi: 'Xem nguy hiểm trong nhà', en: 'Home hazard check' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: [],
  references: ['household'],
  fields: {
    household: idSchema,
    /** Code of the thing → what was seen. */
    items: z.record(z.string().check(z.maxLength(60)), hazardAnswerSchema),
    /** Codes of the things on which advice was given. */
    advised: z.array(z.string().check(z.maxLength(60))),
    lookAgainOn: z.optional(z.nullable(daySchema)),
    note: z.optional(textSchema),
  },
})

/** One look through a home. */
export type HomeHazardCheck = RecordOf<typeof homeHazardCheckKind>
