/** Tells a row of the records apart from anything else that may lie in a store. */
import type { Json } from '#domain/json.ts'

/** The parts of a row that kept values go by. */
export interface RawRecord {
  id: string
  kind: string
  links: string[]
  fields: Record<string, Json>
}

/** True for a row of the records. */
export function isRecord(row: unknown): row is RawRecord {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' && 'kind' in row && 'links' in row && Array.isArray(row.links) && 'fields' in row
}
