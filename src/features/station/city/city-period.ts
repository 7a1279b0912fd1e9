/** A fixed period in the address and in words. */
import { cityParts, type CityPeriod } from '#domain/city/city-periods.ts'
import { stationWords } from '#language/station-words.ts'

/** `2026-h1`. */
export function periodKey({ year, part }: CityPeriod): string {
  return `${year}-${part}`
}

/** The period that a key names; undefined for what names none. */
export function periodOfKey(key: string | null): CityPeriod | undefined {
  const [year = '', word = ''] = (key ?? '').split('-')
  const part = cityParts.find((one) => one === word)
  return part && /^20\d{2}$/.test(year) ? { year: Number(year), part } : undefined
}

/** "6 tháng đầu năm 2026". */
export function cityPeriodWords({ year, part }: CityPeriod): string {
  return stationWords.station.city.periods[part](year)
}
