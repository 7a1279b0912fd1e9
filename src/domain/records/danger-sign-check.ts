/** Danger signs asked and looked for one by one, with breaths counted and temperature; signs and limits: `domain/signs`. */
import * as z from 'zod/mini'
import { defineKind, idSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** One breath count: what was counted, over how long, and how. */
export const breathCountSchema = z.object({
  perMinute: z.int().check(z.minimum(0), z.maximum(200)),
  seconds: z.int().check(z.minimum(1), z.maximum(120)),
  method: z.enum(['tapped', 'typed']),
})

/** Kind `danger-sign-check` (“Dấu hiệu nguy hiểm”): its fields, and who writes it where. */
export const dangerSignCheckKind = defineKind({
  id: 'danger-sign-check',
  label: { vi: 'Dấu hiệu nguy hiểm', en: 'Danger sign check' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['signs', 'breaths', 'temperatureCelsius'],
  references: ['subject', 'visit'],
  fields: {
    subject: idSchema,
    visit: z.optional(z.nullable(idSchema)),
    /** Sign code → answer; "unknown" is an answer, a missing code was not asked. */
    signs: z.record(z.string().check(z.maxLength(60)), threeWaySchema),
    breaths: z.optional(z.array(breathCountSchema)),
    temperatureCelsius: z.optional(z.nullable(z.number().check(z.minimum(25), z.maximum(45)))),
  },
})

/** One danger-sign check. */
export type DangerSignCheck = RecordOf<typeof dangerSignCheckKind>

/** One count of breaths, as it was made. */
export type BreathCount = z.infer<typeof breathCountSchema>
