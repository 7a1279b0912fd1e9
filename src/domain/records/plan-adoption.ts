/** A ward takes over one of the source plans, with the corrections of misprints that it accepts. */
import * as z from 'zod/mini'
import { defineKind, textSchema, type RecordOf } from './kind.ts'

export const planAdoptionKind = defineKind({
  id: 'plan-adoption',
  label: { vi: 'Kế hoạch của phường, xã', en: 'Plan adoption' },
  scope: 'ward',
  writers: ['station', 'admin'],
  clinical: [],
  references: [],
  fields: {
    plan: z.string().check(z.maxLength(60)),
    /** Ids of targets whose corrected unit or number the station has accepted. */
    acceptedCorrections: z.array(z.string().check(z.maxLength(20))),
    note: z.optional(textSchema),
  },
})

/** One adoption. */
export type PlanAdoption = RecordOf<typeof planAdoptionKind>
