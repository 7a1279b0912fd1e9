/** What a form asks to be saved: a record and only those of its fields that change. */
import type { Json } from '../json.ts'

/** A change of one record; a new id makes a new record. */
export interface RecordChange {
  kind: string
  id: string
  set: Record<string, Json>
}
