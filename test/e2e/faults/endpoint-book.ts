/** Reads what the endpoint holds straight from its database file, and compares it with a phone. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Json } from '#domain/json.ts'
import type { PhoneBook } from './phone-book.ts'

/** One op as the endpoint keeps it. */
export interface KeptOp {
  op_id: string
  device: string
  n: number
  status: string
}

/** One record as the endpoint has merged it. */
export interface KeptRecord {
  id: string
  area: string
  kind: string
  fields: Record<string, Json>
}

/** What matters of the endpoint's database. */
export interface EndpointBook {
  ops: KeptOp[]
  records: KeptRecord[]
}

/** Reads both tables of one moment. */
export function readEndpointBook(dataDir: string): EndpointBook {
  const database = new DatabaseSync(join(dataDir, 'demo', 'so-noi.sqlite'), { readOnly: true })
  try {
    database.exec('begin')
    const ops = database.prepare('select op_id, device, n, status from op').all() as unknown as KeptOp[]
    const records = database.prepare('select id, area, kind, fields from record').all() as unknown as (Omit<KeptRecord, 'fields'> & { fields: string })[]
    return { ops, records: records.map((row) => ({ ...row, fields: JSON.parse(row.fields) as Record<string, Json> })) }
  } finally {
    database.close()
  }
}

/** How often each of these numbers stands in the ward's households; all is well when each says 1. */
export function timesKept({ records }: EndpointBook, numbers: readonly string[]): number[] {
  const kept = records.filter(({ kind }) => kind === 'household').map(({ fields }) => fields['number'])
  return numbers.map((number) => kept.filter((one) => one === number).length)
}

/** The address of the household with this number. */
export function addressOf({ records }: EndpointBook, number: string): Json | undefined {
  return records.find(({ kind, fields }) => kind === 'household' && fields['number'] === number)?.fields['address']
}

const EFFECT = new Set(['accepted', 'conflict'])

/** Ops that took effect more than once: there must be none, whatever was sent twice. */
export function doubledOps({ ops }: EndpointBook): string[] {
  const done = ops.filter(({ status }) => EFFECT.has(status)).map(({ op_id: id }) => id)
  return done.filter((id, at) => done.indexOf(id) !== at)
}

const sorted = (value: Json | undefined): string =>
  JSON.stringify(value, (_key, part: Json) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1))) : part,
  )

/** In what a phone without unsent work differs from the endpoint within its areas. */
export function differences(phone: PhoneBook, { records }: EndpointBook): string[] {
  const areas = ((phone.meta['scope'] ?? { areas: [] }) as { areas: string[] }).areas
  const here = new Map(phone.records.map((row) => [row.id, row]))
  const there = new Map(records.filter(({ area }) => areas.includes(area)).map((row) => [row.id, row]))
  const missing = [...there.values()].filter(({ id }) => !here.has(id)).map(({ kind, id }) => `the phone lacks ${kind} ${id}`)
  const foreign = [...here.values()].filter(({ id }) => !there.has(id)).map(({ kind, id }) => `only the phone has ${kind} ${id}`)
  const unlike = [...here.values()].flatMap(({ id, kind, fields }) => {
    const other = there.get(id)
    return other && sorted(fields) !== sorted(other.fields) ? [`${kind} ${id} is ${sorted(fields)} here, ${sorted(other.fields)} there`] : []
  })
  return [...missing, ...foreign, ...unlike]
}
