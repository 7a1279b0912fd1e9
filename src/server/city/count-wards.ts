/** Counts wards for the city: each fixed period once, when it is over, by the same rules for all; what was counted stays, so that no two readings differ by a few people. */
import { cityDays, cityParts, hasBook, readablePeriods, type CityPart, type CityPeriod } from '#domain/city/city-periods.ts'
import { cityIndicators } from '#domain/city/city-series.ts'
import type { CountsByCode } from '#domain/city/city-table.ts'
import { figuresOf } from '#domain/reports/figures.ts'
import { fieldDay, type Ports } from '../ports.ts'
import { wardBook } from '../station/ward-book.ts'
import type { CityCountTable } from '../store/schema.ts'
import type { Db, Store } from '../store/store.ts'
import type { CityWard } from './city-wards.ts'

/** What was counted of a ward in a period. */
export interface KeptCount {
  readonly ward: string
  readonly part: CityPart
  readonly countedAt: number
  readonly counts: CountsByCode
}

/** A ward with the periods that are still to be counted. */
export interface DueWard {
  readonly ward: CityWard
  readonly periods: readonly CityPeriod[]
}

/** What was counted in a year of these wards. */
export async function countsOfYear(db: Db, wards: readonly CityWard[], year: number): Promise<KeptCount[]> {
  const areas = new Set(wards.map(({ area }) => area))
  const rows = await db.selectFrom('city_count').selectAll().where('year', '=', year).execute()
  return rows.filter(({ ward }) => areas.has(ward)).flatMap(keptCount)
}

function keptCount({ ward, part, counted_at, counts }: CityCountTable): KeptCount[] {
  const known = cityParts.find((one) => one === part)
  return known ? [{ ward, part: known, countedAt: counted_at, counts: JSON.parse(counts) as CountsByCode }] : []
}

/** Wards whose periods are over and not counted yet. */
export async function dueWards(db: Db, wards: readonly CityWard[], today: string): Promise<DueWard[]> {
  const rows = await db.selectFrom('city_count').select(['ward', 'year', 'part']).execute()
  const done = new Set(rows.map(({ ward, year, part }) => `${ward} ${year} ${part}`))
  return wards
    .map((ward) => {
      const since = fieldDay(ward.created_at)
      return { ward, periods: readablePeriods(since, today).filter((period) => hasBook(since, period) && !done.has(`${ward.area} ${period.year} ${period.part}`)) }
    })
    .filter(({ periods }) => periods.length > 0)
}

/** Counts one ward; whoever counted it in between is not overwritten. */
export async function countWard(store: Store, ports: Ports, { ward: { area }, periods }: DueWard): Promise<void> {
  const { data } = await store.read((db) => wardBook(db, area))
  const rows = periods.map((period): CityCountTable => {
    // No ward's own way of counting: only so can wards be compared and added up.
    const figures = figuresOf({ data, period: cityDays(period), plan: undefined }, cityIndicators)
    const counts: CountsByCode = Object.fromEntries([...figures].map(([code, { numerator, denominator }]) => [code, [numerator, denominator]]))
    return { ward: area, year: period.year, part: period.part, counted_at: ports.now(), counts: JSON.stringify(counts) }
  })
  await store.write(`city ${area}`, (db) => db.insertInto('city_count').values(rows).onConflict((conflict) => conflict.columns(['ward', 'year', 'part']).doNothing()).execute())
}

/** Counts all that is due at this endpoint, one ward after the other. */
export async function countAllDue(store: Store, ports: Ports): Promise<number> {
  const due = await store.read(async (db) => {
    const wards = await db.selectFrom('ward').select(['area', 'name', 'province_name', 'created_at']).where('training', '=', 0).orderBy('area').execute()
    return dueWards(db, wards, fieldDay(ports.now()))
  })
  for (const one of due) await countWard(store, ports, one)
  return due.length
}
