/** What must leave a figure as it was, over generated wards and all indicators: order, strangers, and what is taken back and restored. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { indicatorRules } from '#domain/indicators/index.ts'
import { defaultIndicatorConfig, type IndicatorResult } from '#domain/indicators/indicator.ts'
import { generatedWard, SEED_YEAR, type SeedRecord } from '../../seed/generated-ward.ts'

const ward = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 10 })).map(([seed, families]) => generatedWard(seed, families))

/** Figures with their people and records, whatever the order of the lists. */
function figures(records: readonly SeedRecord[]): ReadonlyMap<string, unknown> {
  const data = programmeData(records)
  return new Map(indicatorRules.map((rule) => [rule.id, unordered(rule.compute(data, SEED_YEAR, defaultIndicatorConfig))]))
}

function unordered({ parts = [], ...result }: IndicatorResult) {
  const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).toSorted()
  return { ...result, reached: sorted(result.reached), toReach: sorted(result.toReach), counted: sorted(result.counted), temporary: sorted(result.temporary), parts: sorted(parts) }
}

/** Somebody of another household whom no rule counts: a man of fifty, with a visit, a note, a referral and a weighing of his own. */
const strangers: readonly SeedRecord[] = [
  { kind: 'household', occurredOn: '2026-02-02', id: 'stranger-home', number: '900', status: 'active' },
  { kind: 'person', occurredOn: '2026-02-02', id: 'stranger', household: 'stranger-home', sex: 'male', birthDate: '1976-01-01', role: 'other', status: 'active' },
  { kind: 'household-visit', occurredOn: '2026-02-03', id: 'stranger-visit', household: 'stranger-home', seen: ['stranger'], advice: [] },
  { kind: 'measurement', occurredOn: '2026-02-03', id: 'stranger-weight', subject: 'stranger', weightKg: 60 },
  { kind: 'note', occurredOn: '2026-02-03', id: 'stranger-note', text: 'x' },
  { kind: 'referral', occurredOn: '2026-02-03', id: 'stranger-referral', subject: 'stranger' },
].map((record) => ({ ...record, recordedAt: Date.UTC(2026, 1, 3) }))

describe('the figures of a ward', () => {
  it('are the same in whatever order records came', () => {
    fc.assert(
      fc.property(ward.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))), ([records, shuffled]) => {
        expect(figures(shuffled)).toEqual(figures(records))
      }),
      { numRuns: 40 },
    )
  })

  it('stay when a record of a stranger is added', () => {
    fc.assert(
      fc.property(ward, fc.subarray([...strangers], { minLength: 1 }), (records, added) => {
        expect(figures([...records, ...added])).toEqual(figures(records))
      }),
      { numRuns: 40 },
    )
  })

  it('are restored when an added record is taken back', () => {
    fc.assert(
      fc.property(ward, fc.nat(), fc.nat(), (records, at, of) => {
        const copied = records[at % records.length]
        const persons = records.filter(({ kind }) => kind === 'person')
        const other = persons[of % persons.length]
        if (!copied || !other || copied.kind === 'person' || copied.kind === 'household') return
        const added = { ...copied, id: 'added', voidReason: null, ...('subject' in copied && { subject: other.id }) }
        expect(figures([...records, { ...added, voidReason: 'ghi trùng' }])).toEqual(figures(records))
        // Taken back, restored, taken back again: the newest copy speaks.
        const again = [added, { ...added, recordedAt: added.recordedAt + 1, voidReason: 'ghi trùng' }]
        expect(figures([...records, ...again])).toEqual(figures(records))
      }),
      { numRuns: 60 },
    )
  })

  it('say the same whether a copy came once or twice', () => {
    fc.assert(
      fc.property(ward, (records) => {
        expect(figures([...records, ...records])).toEqual(figures(records))
      }),
      { numRuns: 15 },
    )
  })
})
