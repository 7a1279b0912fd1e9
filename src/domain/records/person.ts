/** A person of a household; a child's birth has a full date and a time, an adult's may be partial. */
import * as z from 'zod/mini'
import { defineKind, idSchema, partialDaySchema, textSchema, timeSchema, type RecordOf } from './kind.ts'
import { phoneSchema } from './household.ts'

/** Kind `person` (“Người trong hộ”): its fields, and who writes it where. */
export const personKind = defineKind({
  id: 'person',
  label: { vi: 'Người trong hộ', en: 'Person' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['birthDate', 'birthTime', 'sex', 'status'],
  references: ['household', 'mother', 'father'],
  fields: {
    household: idSchema,
    name: z.string().check(z.maxLength(120)),
    /** A newborn without a name yet: listed as "Con bà <mẹ>". */
    unnamed: z.optional(z.boolean()),
    sex: z.enum(['male', 'female', 'unknown']),
    birthDate: z.optional(z.nullable(partialDaySchema)),
    birthDateEstimated: z.optional(z.boolean()),
    birthTime: z.optional(z.nullable(timeSchema)),
    role: z.enum(['head', 'mother', 'father', 'child', 'grandparent', 'other']),
    mother: z.optional(z.nullable(idSchema)),
    father: z.optional(z.nullable(idSchema)),
    personalId: z.optional(z.nullable(z.string().check(z.regex(/^(\d{12}|\d{9})$/)))),
    healthCard: z.optional(z.nullable(z.string().check(z.regex(/^([A-Z]{2}\d{13}|\d{10}|\d{12})$/)))),
    phone: z.optional(z.nullable(phoneSchema)),
    /** Code of the 1979 list; 01 = Kinh. */
    ethnicGroup: z.optional(z.string().check(z.regex(/^\d{2}$/))),
    residence: z.optional(z.enum(['permanent', 'temporary', 'absent'])),
    status: z.enum(['active', 'moved', 'died']),
    statusOn: z.optional(z.nullable(z.string())),
    note: z.optional(textSchema),
  },
})

/** One person. */
export type Person = RecordOf<typeof personKind>
