/** A remark of the station that belongs to the ward: what a plan asks for and no record can hold (plans.md §9). */
import * as z from 'zod/mini'
import { defineKind, type RecordOf } from './kind.ts'

/** Kind `note` (“Ghi chú của trạm”): its fields, and who writes it where. */
export const noteKind = defineKind({
  id: 'note',
  label: { vi: 'Ghi chú của trạm', en: 'Note' },
  scope: 'ward',
  writers: ['station', 'admin'],
  clinical: [],
  references: [],
  fields: {
    topic: z.string().check(z.maxLength(60)),
    text: z.string().check(z.minLength(1), z.maxLength(2000)),
  },
})

/** One remark. */
export type Note = RecordOf<typeof noteKind>
