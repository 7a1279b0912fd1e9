/** An agency of the ward and whether it has a programme against child injuries; counted by `agencies_injury_programme` (plans.md §2). */
import * as z from 'zod/mini'
import { defineKind, textSchema, threeWaySchema, type RecordOf } from './kind.ts'

/** Kind `agency-programme` (“Chương trình của ban, ngành”): its fields, and who writes it where. */
export const agencyProgrammeKind = defineKind({
  id: 'agency-programme',
  label: { vi: 'Chương trình của ban, ngành', en: 'Agency programme' },
  scope: 'ward',
  writers: ['station', 'admin'],
  clinical: [],
  references: [],
  fields: {
    agency: z.string().check(z.minLength(1), z.maxLength(200)),
    hasProgramme: threeWaySchema,
    document: z.optional(textSchema),
    note: z.optional(textSchema),
  },
})

/** One agency. */
export type AgencyProgramme = RecordOf<typeof agencyProgrammeKind>
