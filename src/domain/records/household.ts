/** A household as the collaborator's book lists it: number, address, who speaks for it, and whether it agreed to be recorded. */
import * as z from 'zod/mini'
import { defineKind, textSchema, type RecordOf } from './kind.ts'

/** Whose phone a number is: it may be a neighbour's. */
export const phoneSchema = z.object({
  number: z.string().check(z.regex(/^(\+84\d{8,10}|1\d{2}|1[89]00\d{4,6})$/)),
  owner: z.enum(['self', 'spouse', 'relative', 'neighbour']),
})

/** Kind `household` (“Hộ gia đình”): its fields, and who writes it where. */
export const householdKind = defineKind({
  id: 'household',
  label: { vi: 'Hộ gia đình', en: 'Household' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: [],
  references: [],
  fields: {
    /** The number in the paper book, as written there ("032"). */
    number: z.string().check(z.minLength(1), z.maxLength(12)),
    headName: z.string().check(z.maxLength(120)),
    address: textSchema,
    /** Address by the names before 1 July 2025. */
    oldAddress: z.optional(textSchema),
    phones: z.optional(z.array(phoneSchema)),
    /** Lists come from the ward's economic office; a collaborator only proposes. */
    economicStatus: z.optional(z.nullable(z.enum(['none', 'poor', 'near-poor', 'escaped-poverty', 'escaped-near-poverty']))),
    residence: z.optional(z.nullable(z.enum(['permanent', 'temporary', 'absent']))),
    consent: z.enum(['given', 'refused']),
    refusalReason: z.optional(textSchema),
    status: z.enum(['active', 'moved']),
    movedOn: z.optional(z.nullable(z.string())),
  },
})

/** One household. */
export type Household = RecordOf<typeof householdKind>
