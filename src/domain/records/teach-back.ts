/** What one caregiver told back without help after a teaching; the plan's "nhận biết dấu hiệu" counts it. */
import * as z from 'zod/mini'
import { defineKind, idSchema, type RecordOf } from './kind.ts'

/** Kind `teach-back` (“Mẹ kể lại”): its fields, and who writes it where. */
export const teachBackKind = defineKind({
  id: 'teach-back',
  label: { vi: 'Mẹ kể lại', en: 'Teach-back' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: [],
  references: ['subject', 'session', 'child'],
  fields: {
    /** The caregiver. */
    subject: idSchema,
    child: z.optional(z.nullable(idSchema)),
    session: z.optional(z.nullable(idSchema)),
    topic: z.string().check(z.maxLength(60)),
    /** Codes said unprompted, and codes that could be said. */
    recalled: z.array(z.string().check(z.maxLength(60))),
    expected: z.array(z.string().check(z.maxLength(60))),
    /** How many of the expected ones make a pass, as configured on the day. */
    passMark: z.int().check(z.minimum(1), z.maximum(50)),
  },
})

/** One teach-back. */
export type TeachBack = RecordOf<typeof teachBackKind>
