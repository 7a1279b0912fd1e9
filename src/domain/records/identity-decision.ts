/** Somebody's word on whether two entries are one person or one household; an alias that loses nothing and is undone by voiding it. */
import * as z from 'zod/mini'
import { defineKind, idSchema, textSchema, type RecordOf } from './kind.ts'

/** Kind `identity-decision` (“Trùng hay không”): its fields, and who writes it where. */
export const identityDecisionKind = defineKind({
  id: 'identity-decision',
  label: { vi: 'Trùng hay không', en: 'Identity decision' },
  scope: 'group',
  writers: ['collaborator', 'station'],
  clinical: ['same'],
  references: ['kept', 'other'],
  fields: {
    what: z.enum(['person', 'household']),
    /** The entry under which both are read from now on. */
    kept: idSchema,
    other: idSchema,
    /** False: they look alike and are two. */
    same: z.boolean(),
    /** Codes of what spoke for it. */
    reasons: z.array(z.string().check(z.maxLength(40))),
    note: z.optional(textSchema),
  },
})

/** One decision. */
export type IdentityDecision = RecordOf<typeof identityDecisionKind>
