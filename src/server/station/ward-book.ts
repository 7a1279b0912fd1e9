/** Reads a ward's book as every figure is counted from it, and what the ward made of its plan. */
import { indicatorRules } from '#domain/indicators/index.ts'
import type { ProgrammeData } from '#domain/indicators/indicator.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import { planAdoptionKind, type PlanAdoption } from '#domain/records/plan-adoption.ts'
import { countedData, kindsBehindFigures } from '#domain/reports/figures.ts'
import { keptRecordOf } from '../ops/load.ts'
import type { KeptRecord } from '../ops/verdict.ts'
import type { Db } from '../store/store.ts'

/** A record of the book; its stamps stay unread, for no figure asks for them. */
export type BookRecord = Pick<KeptRecord, 'id' | 'kind' | 'fields' | 'receivedAt'>

/** The records that figures are counted from, as kept and as the rules read them. */
export interface WardBook {
  records: ReadonlyMap<string, BookRecord>
  data: ProgrammeData
}

/** Everything that any figure rests on. */
export async function wardBook(db: Db, ward: string): Promise<WardBook> {
  const kinds = [...new Set<string>([...indicatorRules.flatMap((rule) => rule.kinds), ...kindsBehindFigures])]
  const rows = await db.selectFrom('record').select(['id', 'kind', 'fields', 'received_at']).where('ward', '=', ward).where('kind', 'in', kinds).execute()
  const records = new Map(rows.map(({ id, kind, fields, received_at }): [string, BookRecord] => [id, { id, kind, fields: JSON.parse(fields) as KeptRecord['fields'], receivedAt: received_at }]))
  return { records, data: countedData([...records.values()].map(flat)) }
}

function flat({ id, kind, fields }: BookRecord): AnyRecord {
  return { ...fields, id, kind }
}

/** All adoptions that the ward ever wrote down. */
export async function adoptionsOf(db: Db, ward: string): Promise<PlanAdoption[]> {
  const rows = await db.selectFrom('record').selectAll().where('ward', '=', ward).where('kind', '=', 'plan-adoption').execute()
  return rows.flatMap((row) => adoptionOf(keptRecordOf(row)))
}

/** Empty for a record that is half there: its first op is still held. */
function adoptionOf({ id, fields }: KeptRecord): PlanAdoption[] {
  const parsed = planAdoptionKind.schema.safeParse(fields)
  return parsed.success ? [{ ...parsed.data, id, kind: 'plan-adoption' }] : []
}
