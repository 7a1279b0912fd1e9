/** English words of the city reader's screen: counts per ward, and why some are hidden. */
import type { stationCity as stationCityVi } from '../vi/station-city.ts'
import type { Widened } from '../words-shape.ts'
export const stationCity: Widened<typeof stationCityVi> = {
  city: {
    brand: 'Figures for the upper level',
    title: 'Figures of the wards and communes',
    place: 'Figures',
    period: 'Period',
    periods: { h1: (year: number) => `First half of ${year}`, h2: (year: number) => `Second half of ${year}`, year: (year: number) => `Whole year ${year}` },
    groups: 'Group of indicators',
    ward: 'Ward or commune',
    whole: (province: string) => `All of ${province.charAt(0).toLocaleLowerCase('vi')}${province.slice(1)}`,
    wholeNote: 'wards and communes that use this book',
    hidden: 'Hidden',
    ratio: (part: string, all: string) => `${part} / ${all}`,
    of: (all: string) => `out of ${all}`,
    hiddenPart: 'hidden',
    noBook: 'No book yet',
    noData: 'no data yet',
    why: 'Numbers under 5 people are hidden, and numbers that would give them away.',
    counted: (day: string) => `Counted on ${day}, fixed since. Forms sent later are not in this table.`,
    fixed: 'Only past half years and years. A free period would give away a few people.',
    counting: (done: number, all: number) => `Counting: ${done} / ${all} wards and communes. The table appears when it is done.`,
    none: (day: string) => `No period to see yet. The first opens on ${day}.`,
    next: (day: string) => `The next period opens on ${day}.`,
    noWard: 'No ward or commune to see. Ask whoever keeps the server.',
    save: 'Download as CSV',
    print: 'Print this table',
    file: (period: string) => `so-lieu-${period}`,
    head: { ward: 'Ward or commune', code: 'Code', indicator: 'Indicator', numerator: 'Numerator', denominator: 'Denominator', rate: 'Rate' },
  },
}
