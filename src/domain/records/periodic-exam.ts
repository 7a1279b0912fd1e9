/** A child's periodic examination; once a year, and the record that is opened with it: TT 23/2017/TT-BYT (clinical.md §12). */
import * as z from 'zod/mini'
import { defineKind, idSchema, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** Kind `periodic-exam` (“Khám định kỳ”): its fields, and who writes it where. */
export const periodicExamKind = defineKind({
  id: 'periodic-exam',
  label: { vi: 'Khám định kỳ', en: 'Periodic examination' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['development', 'findings'],
  references: ['subject'],
  fields: {
    subject: idSchema,
    place: z.enum(['station', 'school', 'hospital', 'private', 'unknown']),
    /** A record of the child's health is kept. */
    recordOpened: threeWaySchema,
    /** Growth of body, mind and movement as the examiner judged. */
    development: z.optional(z.enum(['as-expected', 'to-watch', 'to-refer', 'unknown'])),
    vaccinesChecked: z.optional(threeWaySchema),
    findings: z.optional(textSchema),
    note: z.optional(textSchema),
  },
})

/** One periodic examination. */
export type PeriodicExam = RecordOf<typeof periodicExamKind>
