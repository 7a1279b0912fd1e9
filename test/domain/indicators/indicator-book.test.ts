/** Indicators kept by change against indicators computed anew, over families that come, change, move together and are taken back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf } from '#domain/indicators/counting/figure.ts'
import { indicatorBook } from '#domain/indicators/counting/indicator-book.ts'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { indicatorRules } from '#domain/indicators/index.ts'
import { defaultIndicatorConfig, type IndicatorResult } from '#domain/indicators/indicator.ts'
import { generatedWard, SEED_YEAR, type SeedRecord } from '../../seed/generated-ward.ts'

const rules = { rules: indicatorRules, period: SEED_YEAR, configOf: () => defaultIndicatorConfig, bundleRecords: 30 }

/** The figure without the order of its lists. */
function unordered(result: IndicatorResult) {
  const { parts = [], ...figure } = result
  const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).toSorted()
  return {
    ...figure,
    reached: sorted(figure.reached), toReach: sorted(figure.toReach), temporary: sorted([...new Set(figure.temporary)]), counted: sorted(figure.counted),
    parts: sorted(parts),
  }
}

const anew = (records: Iterable<SeedRecord>) => {
  const data = programmeData(records)
  return new Map(indicatorRules.map((rule) => [rule.id, unordered(figureOf(rule, data, SEED_YEAR, defaultIndicatorConfig))]))
}
const kept = (book: ReturnType<typeof indicatorBook>) => new Map([...book.figures()].map(([code, result]) => [code, unordered(result)]))

/** A change of one record: taken back or restored, given another mother or household, or its days moved. */
type Change = { readonly at: number; readonly how: 'void' | 'restore' | 'move' | 'day' | 'died' | 'left'; readonly with: number }
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(), how: fc.constantFrom('void', 'restore', 'move', 'day', 'died', 'left'), with: fc.nat(),
})

function changed(record: SeedRecord, { how, with: number }: Change, records: readonly SeedRecord[]): SeedRecord {
  const persons = records.filter(({ kind }) => kind === 'person')
  const households = records.filter(({ kind }) => kind === 'household')
  const pick = (from: readonly SeedRecord[]) => from[number % from.length]?.id
  switch (how) {
    case 'void': return { ...record, voidReason: 'ghi trùng' }
    case 'restore': return { ...record, voidReason: null }
    case 'move': return record.kind === 'person' ? { ...record, household: pick(households), mother: pick(persons) } : 'subject' in record ? { ...record, subject: pick(persons) } : record
    case 'day': return { ...record, occurredOn: `2026-${String((number % 12) + 1).padStart(2, '0')}-11` }
    case 'died': return record.kind === 'person' ? { ...record, status: 'died', statusOn: '2026-05-05' } : record
    case 'left': return record.kind === 'household' ? { ...record, status: 'moved', movedOn: '2026-05-05' } : record
  }
}

describe('a book of indicators', () => {
  it('equals computing all anew after whatever changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 12 }), fc.array(change, { maxLength: 12 }), fc.integer({ min: 0, max: 100 }), (seed, families, changes, later) => {
        const all = generatedWard(seed, families)
        // Some come only afterwards, in the order of the book turned round.
        const from = Math.floor((all.length * later) / 100)
        const now = new Map(all.slice(0, from).map((record) => [record.id, record]))
        const book = indicatorBook(now.values(), rules)
        for (const record of all.slice(from).toReversed()) {
          now.set(record.id, record)
          book.put(record)
        }
        expect(kept(book)).toEqual(anew(now.values()))
        for (const each of changes) {
          const record = all[each.at % all.length]
          const current = record && now.get(record.id)
          if (!current) continue
          const next = changed(current, each, all)
          now.set(next.id, next)
          book.put(next)
          if (each.with % 3 === 0) expect(kept(book)).toEqual(anew(now.values()))
        }
        expect(kept(book)).toEqual(anew(now.values()))
      }),
      { numRuns: 60 },
    )
  })

  it('follows a round whose days the station sets', () => {
    const ward = generatedWard(7, 20)
    const campaign: SeedRecord = { id: 'campaign', kind: 'campaign', occurredOn: '2026-06-20', recordedAt: 1, what: 'vitamin-a', round: 1, lastDay: '2026-06-21' }
    const book = indicatorBook(ward, rules)
    const before = kept(book).get('vitamin_a_2x_6_35m')
    book.put(campaign)
    expect(kept(book)).toEqual(anew([...ward, campaign]))
    expect(kept(book).get('vitamin_a_2x_6_35m')).not.toEqual(before)
  })

  it('forgets a family that was taken apart', () => {
    const [household, child] = generatedWard(7, 20).filter(({ kind }) => kind === 'household' || kind === 'person')
    if (!household || !child) throw new Error('no family')
    const baby = { ...child, household: household.id, birthDate: '2026-03-03', role: 'child', status: 'active' }
    const ward = [household, { ...baby, id: 'first', mother: 'unseen mother' }]
    const book = indicatorBook(ward, rules)
    const moved = { ...baby, id: 'first', household: 'elsewhere', mother: null }
    const second = { ...baby, id: 'second', household: 'further', mother: 'unseen mother' }
    for (const record of [moved, second]) book.put(record)
    expect(kept(book)).toEqual(anew([household, moved, second]))
  })
})
