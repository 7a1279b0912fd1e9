/** Reads a record's fields by its kind, one by one: a field that does not fit is left out, the rest is still shown. */
import * as z from 'zod/mini'
import type { RecordOf } from '#domain/records/kind.ts'
import type { StationRecord } from '#protocol/station.ts'

type KindLike = { id: string; schema: z.ZodMiniObject }

/** A record as far as this version can read it. */
export type ReadFields<Kind extends KindLike> = Partial<Omit<RecordOf<Kind>, 'id' | 'kind'>>

/** The readable fields of a record of this kind; none for no record. */
export function readFields<Kind extends KindLike>(kind: Kind, record: Pick<StationRecord, 'fields'> | null): ReadFields<Kind> {
  const readable = Object.entries(kind.schema.shape).flatMap(([field, schema]) => {
    const value = record?.fields[field]
    const read = value === undefined ? undefined : z.safeParse(schema, value)
    return read?.success ? [[field, read.data] as const] : []
  })
  return Object.fromEntries(readable) as ReadFields<Kind>
}
