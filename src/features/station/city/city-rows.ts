/** The table of the city by ward: a row for each, the sum first, and the same numbers as a file. */
import type { CityCell } from '#domain/city/city-table.ts'
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { indicatorFacts } from '#domain/plans/indicator-codes.ts'
import { csvFile } from '#exports/csv.ts'
import type { ExportFile } from '#exports/file.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { CityIndicators } from '#protocol/city.ts'
import { cityPeriodWords, periodKey } from './city-period.ts'

export type CityRow = { area: string; name: string; isWhole: boolean; cells: ReadonlyMap<string, CityCell | null> }

/** One row for each ward, before them the whole where it is given. */
export function cityRows({ wards, columns, provinceName }: CityIndicators): CityRow[] {
  const rows = wards.map(({ area, name }, at) => ({ area, name, isWhole: false, cells: new Map(columns.map(({ code, cells }) => [code, cells[at] ?? null])) }))
  const hasWhole = columns.some(({ total }) => total !== null)
  const whole = { area: '', name: stationWords.station.city.whole(provinceName), isWhole: true, cells: new Map(columns.map(({ code, total }) => [code, total])) }
  return hasWhole ? [whole, ...rows] : rows
}

/** "40 / 60"; of a hidden count the people it is of, where they may be known. */
export function ratioWords({ numerator, denominator }: CityCell): string | null {
  const { city } = stationWords.station
  if (denominator === null) return null
  if (denominator === 0) return city.noData
  return numerator === null ? city.of(formatNumberVi(denominator)) : city.ratio(formatNumberVi(numerator), formatNumberVi(denominator))
}

/** What the screen shows as a file, all groups of it: hidden numbers are hidden there too. */
export function cityFile(found: CityIndicators): ExportFile | undefined {
  const { period, columns } = found
  if (!period) return undefined
  const { head, hiddenPart, file } = stationWords.station.city
  const words = (count: number | null) => count ?? hiddenPart
  const lines = cityRows(found).flatMap(({ area, name, cells }) =>
    columns.flatMap(({ code }) => {
      const cell = cells.get(code)
      return cell ? [[area, name, told(indicatorFacts(code).label), words(cell.numerator), words(cell.denominator), cell.rate ?? '']] : []
    }),
  )
  return csvFile(file(periodKey(period)), [[cityPeriodWords(period)], [head.code, head.ward, head.indicator, head.numerator, head.denominator, head.rate], ...lines])
}
