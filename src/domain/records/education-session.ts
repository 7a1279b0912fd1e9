/** A teaching of danger signs with picture cards, in one household or in a group. */
import * as z from 'zod/mini'
import { defineKind, idSchema, textSchema, type RecordOf } from './kind.ts'

/** Kind `education-session` (“Buổi truyền thông”): its fields, and who writes it where. */
export const educationSessionKind = defineKind({
  id: 'education-session',
  label: { vi: 'Buổi truyền thông', en: 'Education session' },
  scope: 'group',
  writers: ['collaborator', 'group_head', 'station'],
  clinical: [],
  references: ['household', 'attendees'],
  fields: {
    topic: z.string().check(z.maxLength(60)),
    setting: z.enum(['household', 'group']),
    household: z.optional(z.nullable(idSchema)),
    place: z.optional(textSchema),
    /** Ids of the cards shown. */
    cards: z.array(z.string().check(z.maxLength(60))),
    attendees: z.array(idSchema),
    /** People present who are in no household of the book. */
    guests: z.optional(z.int().check(z.minimum(0), z.maximum(1000))),
  },
})

/** One education session. */
export type EducationSession = RecordOf<typeof educationSessionKind>
