/** Indicators kept up to date by one changed record: families are counted some together, apart from the others, and the ward is the sum (design.md §8). */
import type { Indicator, IndicatorConfig, IndicatorPart, IndicatorResult, Period } from '../indicator.ts'
import { familiesOf, familyLinks, type BookRecord } from './families.ts'
import { nothing } from './figure.ts'
import { isVoid, programmeData } from './programme-data.ts'

/** The figures of an area over a period, and the door for what changes. */
export interface IndicatorBook {
  /** Takes in a record as it stands now, new or changed; whatever it says is counted at the next `figures`. */
  readonly put: (record: BookRecord) => void
  /** By the indicator's id; equal to computing all anew, but for the order of the lists. */
  readonly figures: () => ReadonlyMap<string, IndicatorResult>
}

/** What is to be counted. */
export interface BookRules {
  readonly rules: readonly Indicator[]
  readonly period: Period
  readonly configOf: (rule: Indicator) => IndicatorConfig
  /** A bundle of families is full with so many records. */
  readonly bundleRecords?: number
}

/** Families that are counted together: one by one they would cost a whole ward six times as much, all at once each change would cost a whole ward. */
interface Bundle {
  readonly records: readonly BookRecord[]
  /** Results that say something, by indicator; undefined until they are asked for. */
  results: ReadonlyMap<string, IndicatorResult> | undefined
}

/** Opens a book over the records that there are. */
export function indicatorBook(records: Iterable<BookRecord>, { rules, period, configOf, bundleRecords = 400 }: BookRules): IndicatorBook {
  const kinds = new Set<string>(rules.flatMap((rule) => rule.kinds))
  const byId = new Map<string, BookRecord>()
  const bundleOf = new Map<string, Bundle>()
  const bundles = new Set<Bundle>()
  /** Valid records by kind. */
  const begun = new Map<string, number>()
  let ofWard: readonly BookRecord[] = []

  const settle = (some: Iterable<BookRecord>) => {
    for (const held of bundled(familiesOf(some), bundleRecords)) {
      const bundle: Bundle = { records: held, results: undefined }
      bundles.add(bundle)
      for (const record of held) {
        bundleOf.set(record.id, bundle)
        for (const link of familyLinks(record)) bundleOf.set(link, bundle)
      }
    }
  }
  const note = (record: BookRecord | undefined, by: 1 | -1) => {
    if (record && !isVoid(record)) begun.set(record.kind, (begun.get(record.kind) ?? 0) + by)
  }
  const compute = (some: readonly BookRecord[]): ReadonlyMap<string, IndicatorResult> => {
    const data = programmeData(some)
    const results = rules.map((rule) => [rule.id, rule.compute(data, period, configOf(rule))] as const)
    return new Map(results.filter(([, result]) => saysSomething(result)))
  }

  for (const record of records) if (kinds.has(record.kind)) byId.set(record.id, record)
  for (const record of byId.values()) note(record, 1)
  ofWard = [...byId.values()].filter((record) => familyLinks(record).length === 0)
  settle(byId.values())

  return {
    put: (record) => {
      if (!kinds.has(record.kind)) return
      const before = byId.get(record.id)
      byId.set(record.id, record)
      note(before, -1)
      note(record, 1)
      const links = familyLinks(record)
      if (links.length === 0 || ofWard.some(({ id }) => id === record.id)) {
        ofWard = [...ofWard.filter(({ id }) => id !== record.id), ...(links.length === 0 ? [record] : [])]
        // A round's days are every family's.
        for (const bundle of bundles) bundle.results = undefined
      }
      const named = [record.id, ...links, ...(before ? familyLinks(before) : [])]
      // An id may still lead to a bundle that was taken apart since.
      const touched = new Set(named.flatMap((id) => bundleOf.get(id) ?? []).filter((bundle) => bundles.has(bundle)))
      for (const bundle of touched) bundles.delete(bundle)
      const others = [...touched].flatMap((bundle) => bundle.records).filter(({ id }) => id !== record.id)
      settle([...others, record])
    },
    figures: () => {
      const rounds = ofWard.filter(({ kind }) => kind === 'campaign')
      for (const bundle of bundles) bundle.results ??= compute([...bundle.records, ...rounds])
      const all = [compute(ofWard), ...[...bundles].map(({ results }) => results)]
      return new Map(
        rules.map((rule) => {
          const found = all.flatMap((results) => results?.get(rule.id) ?? [])
          const isBegun = rule.restsOn?.some((kind) => (begun.get(kind) ?? 0) > 0) ?? true
          return [rule.id, isBegun ? added(found) : nothing] as const
        }),
      )
    },
  }
}

/** Families packed together, none of them torn. */
function bundled(families: readonly (readonly BookRecord[])[], fullWith: number): BookRecord[][] {
  const bundles: BookRecord[][] = []
  for (const family of families) {
    const open = bundles.at(-1)
    if (open && open.length < fullWith) open.push(...family)
    else bundles.push([...family])
  }
  return bundles
}

function saysSomething({ parts = [], ...result }: IndicatorResult): boolean {
  return parts.length > 0 || result.denominator > 0 || result.unknown > 0 || result.numerator > 0 || result.toReach.length > 0 || result.temporary.length > 0
}

/** One figure of many that have no person in common. */
function added(results: readonly IndicatorResult[]): IndicatorResult {
  const sum = (of: (result: IndicatorResult) => number) => results.reduce((total, result) => total + of(result), 0)
  const parts = addedParts(results.flatMap((result) => result.parts ?? []))
  return {
    numerator: sum(({ numerator }) => numerator),
    denominator: sum(({ denominator }) => denominator),
    unknown: sum(({ unknown }) => unknown),
    reached: results.flatMap(({ reached }) => reached),
    toReach: results.flatMap(({ toReach }) => toReach),
    counted: results.flatMap(({ counted }) => counted),
    temporary: results.flatMap(({ temporary }) => temporary),
    ...(parts.length > 0 && { parts }),
  }
}

function addedParts(parts: readonly IndicatorPart[]): IndicatorPart[] {
  const byLabel = new Map<string, IndicatorPart>()
  for (const part of parts) {
    const known = byLabel.get(part.label)
    byLabel.set(part.label, known ? { ...part, numerator: known.numerator + part.numerator, denominator: known.denominator + part.denominator } : part)
  }
  return [...byLabel.values()]
}
