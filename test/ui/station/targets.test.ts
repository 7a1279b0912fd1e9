/** The station's table of targets: words, rounding, bars and how many are missing. */
import { describe, expect, it } from 'vitest'
import { haiDuong2026To2030 } from '#domain/plans/hai-duong-2026-2030.ts'
import { minhTan2026 } from '#domain/plans/minh-tan-2026.ts'
import type { Target } from '#domain/plans/plan.ts'
import { periodOf, periodWords } from '#features/station/targets/period.ts'
import { barShares, goalWords, neededWords, partWords, rateWords, targetGroups, targetLine } from '#features/station/targets/target-figures.ts'
import type { ComputedIndicator, TargetReport } from '#protocol/station-targets.ts'

function targetOf(indicator: string): Target {
  const found = haiDuong2026To2030.targets.find((target) => target.indicator === indicator)
  if (!found) throw new Error(`no target for ${indicator}`)
  return found
}

const counted = (indicator: string, numerator: number, denominator: number): ComputedIndicator => ({
  indicator,
  numerator,
  denominator,
  unknown: 0,
  reached: [],
  toReach: [],
  parts: [],
})

const report = (...computed: ComputedIndicator[]): TargetReport => ({ planId: haiDuong2026To2030.id, acceptedCorrections: [], computed })

describe('a goal', () => {
  it('is written with its sign and unit', () => {
    expect(goalWords(targetOf('eenc'))).toBe('≥ 90%')
    expect(goalWords(targetOf('low_birth_weight'))).toBe('< 5%')
    expect(goalWords(targetOf('under5_mortality'))).toBe('< 2,5‰')
  })

  it('without a number says that the plan left it out', () => {
    const [first] = minhTan2026.targets
    expect(first && goalWords(first)).toMatch(/^giảm/)
  })
})

describe('a rate', () => {
  it('has a decimal comma and one decimal', () => {
    expect(rateWords(targetOf('eenc'), { numerator: 92, denominator: 104 })).toBe('88,5%')
    expect(rateWords(targetOf('eenc'), { numerator: 9, denominator: 10 })).toBe('90,0%')
  })

  it('is never rounded into a target it missed', () => {
    expect(rateWords(targetOf('eenc'), { numerator: 8996, denominator: 10_000 })).toBe('89,96%')
    expect(rateWords(targetOf('low_birth_weight'), { numerator: 50, denominator: 1000 })).toBe('5,0%')
    expect(rateWords(targetOf('low_birth_weight'), { numerator: 4999, denominator: 100_000 })).toBe('4,999%')
  })

  it('is absent where nobody was counted', () => {
    expect(rateWords(targetOf('eenc'), { numerator: 0, denominator: 0 })).toBeNull()
  })
})

describe('the bar', () => {
  it('runs to one hundred for a floor', () => {
    expect(barShares(targetOf('eenc'), { numerator: 1, denominator: 2 })).toEqual({ share: 0.5, target: 0.9 })
  })

  it('has its tick in the middle for a ceiling', () => {
    expect(barShares(targetOf('low_birth_weight'), { numerator: 1, denominator: 40 })).toEqual({ share: 0.25, target: 0.5 })
  })

  it('stays empty without a denominator', () => {
    expect(barShares(targetOf('eenc'), { numerator: 0, denominator: 0 }).share).toBeUndefined()
  })
})

describe('what is still needed', () => {
  it('names children to add for a floor', () => {
    expect(neededWords(targetLine(targetOf('eenc'), report(counted('eenc', 92, 104))))).toBe('Thêm 2 trẻ')
  })

  it('names children to take away for a ceiling', () => {
    expect(neededWords(targetLine(targetOf('low_birth_weight'), report(counted('low_birth_weight', 6, 100))))).toBe('Bớt 2 trẻ')
  })

  it('is nothing once the target is met', () => {
    expect(neededWords(targetLine(targetOf('eenc'), report(counted('eenc', 104, 104))))).toBeNull()
  })

  it('is nothing where this version does not count', () => {
    const line = targetLine(targetOf('stunting_u5'), report())
    expect([line.state, neededWords(line)]).toEqual([undefined, null])
  })
})

describe('the table', () => {
  it('holds every target of the plan once', () => {
    const lines = targetGroups(haiDuong2026To2030, report()).flatMap(({ lines: some }) => some)
    expect(lines.map(({ target }) => target.id).toSorted()).toEqual(haiDuong2026To2030.targets.map(({ id }) => id).toSorted())
  })

  it('says which corrected readings were accepted', () => {
    const [first] = haiDuong2026To2030.targets
    if (!first) throw new Error('the plan has no target')
    expect(targetLine(first, { ...report(), acceptedCorrections: [first.id] }).accepted).toBe(true)
    expect(targetLine(first, report()).accepted).toBe(false)
  })
})

describe('the period', () => {
  const today = '2026-06-17'

  it('is the year so far without an address', () => {
    expect(periodOf(new URLSearchParams(), today)).toEqual({ from: '2026-01-01', to: today })
  })

  it('of the address is taken when it can be', () => {
    expect(periodOf(new URLSearchParams('tu=2025-01-01&den=2025-12-31'), today)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(periodOf(new URLSearchParams('tu=2025-02-31&den=2025-12-31'), today).to).toBe(today)
    expect(periodOf(new URLSearchParams('tu=2026-05-02&den=2026-05-01'), today).to).toBe(today)
  })

  it('names its year once when both days share it', () => {
    expect(periodWords({ from: '2026-01-01', to: today })).toBe('1/1 – 17/6/2026')
    expect(periodWords({ from: '2025-12-01', to: today })).toBe('1/12/2025 – 17/6/2026')
  })
})

describe('a line under a figure', () => {
  it('tells its count and its rate as the figure does', () => {
    expect(partWords(targetOf('eenc'), { numerator: 12, denominator: 20 })).toBe('12 / 20 (60,0%)')
    expect(partWords(targetOf('eenc'), { numerator: 0, denominator: 0 })).toBe('0 / 0')
  })
})
