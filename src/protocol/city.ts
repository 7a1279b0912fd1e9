/** What a city reader is given: one fixed period of the wards that are hers, counts without a name, few people hidden. */
import type { CityColumn } from '#domain/city/city-table.ts'
import type { CityPeriod } from '#domain/city/city-periods.ts'

/** One period of her wards. */
export interface CityIndicators {
  provinceName: string
  /** Periods that can be read, the newest first; none before the first half-year is over. */
  periods: CityPeriod[]
  /** The one that is given; null while there is none. */
  period: CityPeriod | null
  /** The day on which the next one opens. */
  nextOn: string
  /** How many wards of the province are counted, while not all are: nothing is shown before. */
  counting: { done: number; all: number } | null
  /** When the last of them was counted; the counts stay as they were. */
  countedAt: number | null
  wards: { area: string; name: string }[]
  /** One for each indicator, its cells in the order of the wards; `total` is of the whole province, null for a reader of some wards only. */
  columns: (Omit<CityColumn, 'total'> & { total: CityColumn['total'] | null })[]
}
