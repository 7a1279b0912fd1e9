/** Answers a city reader: one period of her wards, judged over the whole province. */
import { opensOn, nextOpening, readablePeriods, type CityPeriod } from '#domain/city/city-periods.ts'
import { cityColumns, type WardCounts } from '#domain/city/city-table.ts'
import type { CityIndicators } from '#protocol/city.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Parts } from '../http/context.ts'
import { fieldDay } from '../ports.ts'
import { reachOf, type CityReach } from './city-wards.ts'
import { countsOfYear, countWard, dueWards, type KeptCount } from './count-wards.ts'

/** Which period; the newest when nothing is said. */
export type CityAsk = CityPeriod | undefined

/** The answer; undefined for a period that cannot be read. Where a ward is still to be counted one is, and how far it is gets said. */
export async function cityIndicators({ store, ports }: Parts, { account }: SignedIn, asked: CityAsk): Promise<CityIndicators | undefined> {
  const today = fieldDay(ports.now())
  const { reach, due } = await store.read(async (db) => {
    const found = await reachOf(db, account)
    return { reach: found, due: await dueWards(db, found.province, today) }
  })
  const { province } = reach
  const since = fieldDay(Math.min(...province.map(({ created_at }) => created_at)))
  const periods = province.length === 0 ? [] : readablePeriods(since, today)
  const period = asked ? periods.find(({ year, part }) => year === asked.year && part === asked.part) : periods[0]
  if (asked && !period) return undefined
  const bare: CityIndicators = {
    provinceName: province[0]?.province_name ?? '',
    periods,
    period: period ?? null,
    nextOn: nextOpening(today).on,
    counting: null,
    countedAt: null,
    wards: province.filter(({ area }) => reach.own.has(area)).map(({ area, name }) => ({ area, name })),
    columns: [],
  }
  if (!period) return bare
  const [first, ...rest] = due
  if (first) await countWard(store, ports, first)
  if (rest.length > 0) return { ...bare, counting: { done: province.length - rest.length, all: province.length } }
  const kept = await store.read((db) => countsOfYear(db, province, period.year))
  return { ...bare, countedAt: lastCountOf(kept, period), columns: columnsFor(reach, kept, period, today) }
}

function lastCountOf(kept: readonly KeptCount[], { part }: CityPeriod): number | null {
  const times = kept.filter((one) => one.part === part).map(({ countedAt }) => countedAt)
  return times.length === 0 ? null : Math.max(...times)
}

/** The cells of her wards; the sum only for her who reads all of them. */
function columnsFor({ province, own, isWholeProvince }: CityReach, kept: readonly KeptCount[], period: CityPeriod, today: string): CityIndicators['columns'] {
  const isOpen = (part: CityPeriod['part']) => opensOn({ year: period.year, part }) <= today
  const wards = province.map(({ area }): WardCounts => ({
    ward: area,
    counts: Object.fromEntries(kept.filter(({ ward, part }) => ward === area && isOpen(part)).map(({ part, counts }) => [part, counts])),
  }))
  return cityColumns(wards, period.part).map(({ code, cells, total }) => ({
    code,
    cells: cells.filter((_, at) => own.has(wards[at]?.ward ?? '')),
    total: isWholeProvince ? total : null,
  }))
}
