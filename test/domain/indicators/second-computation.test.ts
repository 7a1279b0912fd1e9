/** A generated ward, counted twice: by the rules of the product, and by SQL written from the wording. */
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { indicatorRules } from '#domain/indicators/index.ts'
import type { ProgrammeData } from '#domain/indicators/indicator.ts'
import { generatedWard, SEED_YEAR } from '../../seed/generated-ward.ts'
import { queries, tablesFor } from './second-queries.ts'

/** A whole ward (60,000 people, 600,000 records) is `WARD_FAMILIES=14600 WARD_CONTACTS=3`. */
const FAMILIES = Number(process.env['WARD_FAMILIES'] ?? 400)
const CONTACTS = Number(process.env['WARD_CONTACTS'] ?? 1)
/** A limit against what hangs, wide enough for that. */
const LIMIT_MS = 600_000
let db: DatabaseSync
let data: ProgrammeData

const table = (name: string) =>
  new Map(readFileSync(new URL(`../../fixtures/who/${name}.csv`, import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => {
    const [key, ...numbers] = line.split(',').map(Number)
    return [Math.round((key ?? 0) * (name.startsWith('wf') && name !== 'wfa' ? 10 : 1)), numbers] as const
  }))
const tables = { wfa: table('wfa'), lhfa: table('lhfa'), wfl: table('wfl'), wfh: table('wfh') }

/** Plain z-score by the README of the tables, flagged ones null; written apart from the product. */
function zscore(name: unknown, sex: unknown, age: unknown, weight: unknown, cm: unknown, position: unknown, oedema: unknown): number | null {
  const days = Number(age)
  if (days < 0 || days > 1826) return null
  const at = (rows: ReadonlyMap<number, number[]>, key: number) => rows.get(key)?.slice(sex === 'male' ? 0 : 3, sex === 'male' ? 3 : 6)
  const stood = position === 'standing' && days / 30.4375 >= 9
  const height = cm === null ? null : days < 731 ? Number(cm) + (stood ? 0.7 : 0) : Number(cm) - (position === 'lying' ? 0.7 : 0)
  const measure = name === 'haz' ? height : oedema === 'yes' ? null : (weight as number | null)
  if (measure === null || (name === 'whz' && height === null)) return null
  let row: number[] | undefined
  if (name === 'whz') {
    const tenths = (height ?? 0) * 10
    const low = Math.floor(tenths + 1e-6)
    const [a, b] = [at(days < 731 ? tables.wfl : tables.wfh, low), at(days < 731 ? tables.wfl : tables.wfh, low + 1)]
    const part = Math.max(0, tenths - low)
    row = part < 1e-6 ? a : a && b ? a.map((value, index) => value + ((b[index] ?? 0) - value) * part) : undefined
  } else row = at(name === 'waz' ? tables.wfa : tables.lhfa, days)
  if (!row) return null
  const [l = 0, m = 0, s = 0] = row
  let z = ((measure / m) ** l - 1) / (l * s)
  const sd = (k: number) => m * (1 + l * s * k) ** (1 / l)
  if (name !== 'haz' && z > 3) z = 3 + (measure - sd(3)) / (sd(3) - sd(2))
  if (name !== 'haz' && z < -3) z = -3 - (sd(-3) - measure) / (sd(-2) - sd(-3))
  const rounded = Math.round(z * 100) / 100
  const [lowest, highest] = { waz: [-6, 5], haz: [-6, 6], whz: [-5, 5] }[String(name)] ?? [0, 0]
  return rounded < (lowest ?? 0) || rounded > (highest ?? 0) ? null : rounded
}

beforeAll(() => {
  const records = generatedWard(20_261_124, FAMILIES, CONTACTS)
  data = programmeData(records)
  db = new DatabaseSync(':memory:')
  db.function('zscore', { deterministic: true, useBigIntArguments: false }, zscore)
  db.exec('create table record (id text primary key, kind text, occurred_on text, recorded_at integer, f text)')
  const insert = db.prepare('insert into record values (?, ?, ?, ?, ?)')
  db.exec('begin')
  for (const record of records) insert.run(record.id, record.kind, record.occurredOn, record.recordedAt, JSON.stringify(record))
  db.exec('commit')
  db.exec("create table valid as select *, f->>'subject' subject from record where f->>'voidReason' is null; create index by_subject on valid (kind, subject); create index by_id on valid (id); create index by_pregnancy on valid (kind, f->>'pregnancy')")
  db.exec(tablesFor(SEED_YEAR.from, SEED_YEAR.to))
  db.exec('analyze')
}, LIMIT_MS)
afterAll(() => db.close())

describe('a generated ward counted twice', () => {
  it('has a query for every indicator', () => {
    expect(Object.keys(queries).toSorted()).toEqual(indicatorRules.map(({ id }) => id).toSorted())
  })

  it.each(indicatorRules.map((rule) => [rule.id, rule] as const))('%s comes to the same numerator and denominator', (code, rule) => {
    const query = queries[code] ?? ''
    const named = Object.fromEntries((['from', 'to'] as const).filter((name) => query.includes(`:${name}`)).map((name) => [name, SEED_YEAR[name]]))
    const found = db.prepare(query).get(named) as { n: number | null; d: number | null }
    const { numerator, denominator } = rule.compute(data, SEED_YEAR)
    expect(denominator).toBeGreaterThan(0)
    expect({ n: numerator, d: denominator }).toEqual({ n: found.n ?? 0, d: found.d ?? 0 })
  }, LIMIT_MS)
})
