/** A place in the ward where a child can come to harm, open until it was made safe; source: plan of Lê Thanh Nghị (plans.md §9). */
import * as z from 'zod/mini'
import { daySchema, defineKind, textSchema, type RecordOf } from './kind.ts'
import { injuryGroups } from './injury.ts'

/** Kind `community-hazard` (“Điểm nguy hiểm”): its fields, and who writes it where. */
export const communityHazardKind = defineKind({
  id: 'community-hazard',
  label: { vi: 'Điểm nguy hiểm', en: 'Community hazard' },
  scope: 'ward',
  writers: ['station'],
  clinical: [],
  references: [],
  fields: {
    group: z.enum(injuryGroups),
    place: textSchema,
    /** Code of the group's area in which it lies. */
    near: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
    warned: z.optional(z.array(z.enum(['sign', 'fence', 'cover', 'light', 'told-people', 'other']))),
    status: z.enum(['open', 'fixed']),
    fixedOn: z.optional(z.nullable(daySchema)),
    note: z.optional(textSchema),
  },
})

/** One place. */
export type CommunityHazard = RecordOf<typeof communityHazardKind>
