/** The catalogue of indicators as the station reads it. */
import { describe, expect, it } from 'vitest'
import {
  indicatorCodes,
  indicatorFacts,
  indicatorGroups,
  indicators,
  isIndicatorCode,
  unitMultiplier,
} from '#domain/plans/indicator-codes.ts'
import { plans } from '#domain/plans/index.ts'

describe('the indicator catalogue', () => {
  it('holds exactly the 27 indicators that the plans use', () => {
    const used = new Set(plans.flatMap((plan) => plan.targets.map(({ indicator }) => indicator)))
    expect(indicatorCodes).toHaveLength(27)
    expect([...used].sort()).toEqual([...indicatorCodes].sort())
  })

  it('names each indicator once, in composed Vietnamese letters', () => {
    const labels = indicatorCodes.flatMap((code) => [indicators[code].label, indicators[code].shortLabel])
    expect(new Set(labels).size).toBe(labels.length)
    for (const label of labels) expect(label).toBe(label.normalize('NFC'))
  })

  it('keeps table rows short enough for a phone', () => {
    for (const code of indicatorCodes) expect(indicators[code].shortLabel.length).toBeLessThanOrEqual(40)
  })

  it('lists the codes group by group, as the table does', () => {
    const order = indicatorCodes.map((code) => indicatorGroups.indexOf(indicatorFacts(code).group))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(new Set(order).size).toBe(indicatorGroups.length)
  })

  it('puts the four mortality rates under one heading', () => {
    expect(indicatorCodes.filter((code) => indicators[code].group === 'Tử vong')).toEqual([
      'neonatal_mortality',
      'infant_mortality',
      'under5_mortality',
      'maternal_mortality_ratio',
    ])
  })

  it('multiplies percent, per thousand and per hundred thousand rightly', () => {
    expect(unitMultiplier).toEqual({
      percent: 100,
      per_1000_live_births: 1_000,
      per_100000_live_births: 100_000,
      cases_per_1000_children: 1_000,
    })
  })

  it('knows a code from any other text', () => {
    expect(isIndicatorCode('eenc')).toBe(true)
    expect(isIndicatorCode('toString')).toBe(false)
    expect(isIndicatorCode('')).toBe(false)
  })
})
