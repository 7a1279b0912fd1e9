/** The table of wards × indicators as the city may read it: counts of fewer than 5 people hidden, and whatever would give one away; source: design.md §2. */
import type { Area } from '../area.ts'
import { indicatorFacts, unitMultiplier, type IndicatorCode } from '../plans/indicator-codes.ts'
import { rateWords } from '../reports/rate.ts'
import { cityParts, type CityPart } from './city-periods.ts'
import { areOfOnePopulation, cityIndicators, isOfPeople, isShareOf, nestedIndicators, outerOf } from './city-series.ts'
import { hideCells, hideNested, type CountTable, type Hiding, type TableCell, type TableTotal, type Trio } from './hidden-cells.ts'

/** Numerator and denominator of each indicator, as counted once. */
export type CountsByCode = Readonly<Partial<Record<IndicatorCode, readonly [number, number]>>>

/** What was counted of one ward; a part that the ward has not, for its book began later, is absent. */
export interface WardCounts {
  readonly ward: Area
  readonly counts: Readonly<Partial<Record<CityPart, CountsByCode>>>
}

/** A count as it may be read; null where it is hidden. */
export interface CityCell {
  readonly numerator: number | null
  readonly denominator: number | null
  /** As in "91,0%"; null where the count is hidden or nothing was counted. */
  readonly rate: string | null
}

/** One indicator: a cell for each ward in the order given, null where the ward had no book yet, and the sum of all wards. */
export interface CityColumn {
  readonly code: IndicatorCode
  readonly cells: readonly (CityCell | null)[]
  readonly total: CityCell
}

/** Fewer people than this are not shown; nobody at all is. */
const FEWEST = 5
const isFew = (count: number): boolean => count > 0 && count < FEWEST
const isClose = (one: number, other: number): boolean => isFew(Math.abs(one - other))

/**
 * The columns of one part of a year. All wards of a province must be given, also to a reader of few of them: what is hidden depends
 * on all. The first half is read half a year before the rest, so it is judged alone, and the rest must not give it away.
 */
export function cityColumns(wards: readonly WardCounts[], part: CityPart): CityColumn[] {
  const halfAlone = new Tables(wards.map(({ ward, counts: { h1 } }): WardCounts => ({ ward, counts: h1 ? { h1 } : {} })), 1)
  const tables = part === 'h1' ? halfAlone : new Tables(wards, 3, halfAlone)
  const at = cityParts.indexOf(part)
  return cityIndicators.map((code) => ({
    code,
    cells: wards.map((ward, row) => (ward.counts[part] ? cellOf(tables, code, row, at) : null)),
    total: totalOf(tables, code, at),
  }))
}

function cellOf({ numerators, denominators }: Tables, code: IndicatorCode, row: number, at: number): CityCell {
  return shown(code, numerators.get(code)?.value(row, at) ?? 0, denominators.get(code)?.value(row, at) ?? 0, {
    over: numerators.get(code)?.isHidden(row, at) ?? true,
    under: denominators.get(code)?.isHidden(row, at) ?? true,
  })
}

function totalOf({ numerators, denominators }: Tables, code: IndicatorCode, at: number): CityCell {
  return shown(code, numerators.get(code)?.total(at) ?? 0, denominators.get(code)?.total(at) ?? 0, {
    over: numerators.get(code)?.isTotalHidden(at) ?? true,
    under: denominators.get(code)?.isTotalHidden(at) ?? true,
  })
}

function shown(code: IndicatorCode, numerator: number, denominator: number, hidden: { over: boolean; under: boolean }): CityCell {
  if (hidden.over) return { numerator: null, denominator: hidden.under ? null : denominator, rate: null }
  const { unit } = indicatorFacts(code)
  return { numerator, denominator, rate: rateWords({ numerator, denominator }, unitMultiplier[unit], unit) }
}

/** One kind of count over all wards: true values, and what is hidden of them; what was judged before stays. */
class Counted {
  readonly values: readonly Trio<number | null>[]
  #hiding: Hiding | undefined

  constructor(values: readonly Trio<number | null>[], before?: Counted) {
    this.values = values
    if (before) this.#hiding = before.#hiding
  }

  value(row: number, at: number): number {
    return this.values[row]?.[at] ?? 0
  }

  total(at: number): number {
    return this.values.reduce((sum, row) => sum + (row[at] ?? 0), 0)
  }

  isHidden(row: number, at: number): boolean {
    return this.#hiding?.rows[row]?.[at] ?? true
  }

  isTotalHidden(at: number): boolean {
    return this.#hiding?.totals[at] ?? true
  }

  /** The table to be judged: of the first half (`parts` 1), or of the other two beside it. */
  table(parts: 1 | 3, judge: Judge): CountTable {
    const isNow = (at: number) => (parts === 1 ? at === 0 : at > 0)
    const rows = this.values.map((values, row): Trio<TableCell> => {
      const at = (place: number) => this.#cell(values, row, place, isNow(place), judge)
      return [at(0), at(1), at(2)]
    })
    const total = (at: number): TableTotal => (isNow(at) ? { isHidden: judge.isTotalSecret(at), isFixed: false } : { isHidden: this.isTotalHidden(at), isFixed: true })
    return { rows, totals: [total(0), total(1), total(2)] }
  }

  /** What was judged. */
  take(hiding: Hiding | undefined): void {
    if (hiding) this.#hiding = hiding
  }

  #cell(values: Trio<number | null>, row: number, at: number, isNow: boolean, judge: Judge): TableCell {
    const value = values[at] ?? 0
    // Nobody reads it yet: it holds nothing fast.
    if (!isNow && this.#hiding === undefined) return { value: 0, least: -Infinity, most: Infinity, isSecret: false, isHidden: true, isFixed: true }
    if (values[at] === null) return { value: 0, least: 0, most: 0, isSecret: false, isHidden: false, isFixed: true }
    const { least, most } = judge.bounds(row, at)
    if (!isNow) return { value, least, most, isSecret: this.isHidden(row, at) && judge.isSecret(row, at), isHidden: this.isHidden(row, at), isFixed: true }
    const isSecret = judge.isSecret(row, at) || (at === 2 && this.#givesHalfAway(values, row, judge))
    return { value, least, most, isSecret, isHidden: isSecret || judge.isClosed(row, at), isFixed: false }
  }

  /** The year less a half is a count as well, where late forms keep it from being just the other half. */
  #givesHalfAway([h1, h2, year]: Trio<number | null>, row: number, judge: Judge): boolean {
    const sums: Trio<number>[] = [[h1 ?? 0, h2 ?? 0, year ?? 0], ...judge.othersToAdd(row)]
    return sums.some(([first, second, whole]) => {
      if (Math.abs(whole - first - second) >= FEWEST) return false
      return (!this.isHidden(row, 0) && isFew(whole - first)) || (isFew(whole - second) && whole - second !== first)
    })
  }
}

/** What is known of a count beside itself. */
interface Judge {
  isSecret(row: number, at: number): boolean
  /** Hidden because it stands under something hidden. */
  isClosed(row: number, at: number): boolean
  isTotalSecret(at: number): boolean
  bounds(row: number, at: number): { readonly least: number; readonly most: number }
  /** Counts that follow from this one and add up like it. */
  othersToAdd(row: number): Trio<number>[]
}

class Tables {
  readonly numerators: ReadonlyMap<IndicatorCode, Counted>
  readonly denominators: ReadonlyMap<IndicatorCode, Counted>

  constructor(wards: readonly WardCounts[], parts: 1 | 3, before?: Tables) {
    const of = (place: 0 | 1, known: Tables['numerators'] | undefined) =>
      new Map(cityIndicators.map((code) => [code, new Counted(valuesOf(wards, code, place), known?.get(code))]))
    this.numerators = of(0, before?.numerators)
    const denominators = of(1, before?.denominators)
    const distinct = shareEqual(denominators)
    this.denominators = denominators
    this.#hideDenominators(distinct, parts)
    this.#hideNumerators(parts)
  }

  /** Larger ones first: of two of one population that differ by few people the smaller is hidden. */
  #hideDenominators(distinct: readonly (readonly [Counted, IndicatorCode[]])[], parts: 1 | 3): void {
    const done: (readonly [Counted, IndicatorCode[]])[] = []
    for (const [counted, codes] of distinct) {
      const before = done.filter(([, others]) => areOfOnePopulation(codes, others)).map(([one]) => one)
      const beside = (row: number, at: number) => before.filter((one) => !one.isHidden(row, at)).map((one) => one.value(row, at))
      const isOpen = !codes.some(isOfPeople)
      const table = counted.table(parts, {
        isSecret: (row, at) => !isOpen && (isFew(counted.value(row, at)) || beside(row, at).some((other) => isClose(other, counted.value(row, at)))),
        isClosed: () => false,
        isTotalSecret: (at) => !isOpen && (isFew(counted.total(at)) || before.some((one) => !one.isTotalHidden(at) && isClose(one.total(at), counted.total(at)))),
        bounds: (row, at) => {
          const within = codes.filter(isShareOf).map((code) => this.numerators.get(code)?.value(row, at) ?? 0)
          const value = counted.value(row, at)
          return { least: Math.max(0, ...within), most: Math.min(Infinity, ...beside(row, at).filter((other) => other >= value)) }
        },
        othersToAdd: () => [],
      })
      counted.take(hideCells(table))
      if (!isOpen) done.push([counted, codes])
    }
  }

  /** Deaths together, for each kind holds the next; all others one by one. */
  #hideNumerators(parts: 1 | 3): void {
    const tableOf = (code: IndicatorCode): CountTable[] => {
      const counted = this.numerators.get(code)
      return counted ? [counted.table(parts, this.#judgeOfNumerator(code))] : []
    }
    const nested = hideNested(nestedIndicators.flatMap(tableOf))
    for (const [at, code] of nestedIndicators.entries()) this.numerators.get(code)?.take(nested[at])
    for (const code of cityIndicators.filter((one) => !nestedIndicators.includes(one))) {
      for (const table of tableOf(code)) this.numerators.get(code)?.take(hideCells(table))
    }
  }

  #judgeOfNumerator(code: IndicatorCode): Judge {
    const [own, under] = [this.numerators.get(code), this.denominators.get(code)]
    const outerCode = outerOf(code)
    const outer = outerCode && this.numerators.get(outerCode)
    const [isPeople, isShare] = [isOfPeople(code), isShareOf(code)]
    const left = (row: number, at: number) => (under?.value(row, at) ?? 0) - (own?.value(row, at) ?? 0)
    return {
      isSecret: (row, at) => {
        if (!isPeople) return false
        const value = own?.value(row, at) ?? 0
        return isFew(value) || (isShare && isFew(left(row, at)))
      },
      isClosed: (row, at) => under?.isHidden(row, at) ?? true,
      isTotalSecret: (at) => {
        if (!isPeople) return false
        const [over, all] = [own?.total(at) ?? 0, under?.total(at) ?? 0]
        const isPart = outer !== undefined && isClose(outer.total(at), over)
        return isFew(over) || (isShare && isFew(all - over)) || isPart || (under?.isTotalHidden(at) ?? true)
      },
      bounds: (row, at) => ({ least: 0, most: isShare ? (under?.value(row, at) ?? 0) : Infinity }),
      othersToAdd: (row) => (isShare ? [[left(row, 0), left(row, 1), left(row, 2)]] : []),
    }
  }
}

function valuesOf(wards: readonly WardCounts[], code: IndicatorCode, place: 0 | 1): Trio<number | null>[] {
  return wards.map(({ counts }): Trio<number | null> => {
    const of = (part: CityPart) => (counts[part] ? (counts[part][code]?.[place] ?? 0) : null)
    return [of('h1'), of('h2'), of('year')]
  })
}

/** Indicators with the same denominators share them, or one would hide what the other shows; the largest come first. */
function shareEqual(denominators: Map<IndicatorCode, Counted>): [Counted, IndicatorCode[]][] {
  const byValues = new Map<string, [Counted, IndicatorCode[]]>()
  for (const [code, counted] of denominators) {
    const key = `${isOfPeople(code)} ${JSON.stringify(counted.values)}`
    const known = byValues.get(key)
    if (known) {
      known[1].push(code)
      denominators.set(code, known[0])
    } else byValues.set(key, [counted, [code]])
  }
  const size = ([counted]: [Counted, IndicatorCode[]]) => counted.total(0) + counted.total(1) + counted.total(2)
  return [...byValues.values()].toSorted((one, other) => size(other) - size(one))
}
