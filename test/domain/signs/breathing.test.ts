/** Counting breaths by taps: the full minute for young infants, early acceptance for older children, recounts. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { judgeBreaths, readBreathPad, withoutDoubleTaps } from '#domain/signs/breathing.ts'
import { breathingLimitFor, defaultSignLimits } from '#domain/signs/limits.ts'

/** Taps at an even rate, from a start that is not zero. */
function evenTaps(perMinute: number, seconds: number, start = 5_000): number[] {
  const step = 60_000 / perMinute
  return Array.from({ length: Math.ceil((seconds * 1000) / step) }, (_, index) => start + index * step)
}

const atEnd = { nowMs: 65_000 }

describe('the breath limit', () => {
  it.each([
    [0, 60],
    [59, 60],
    [60, 50],
    [364, 50],
    [365, 40],
    [1825, 40],
    [4000, 40],
  ])('of a child of %i days is %i a minute', (ageDays, fastFrom) => {
    expect(breathingLimitFor(ageDays).fastFrom).toBe(fastFrom)
  })

  it('cannot be read from an empty configuration', () => {
    const empty = { ...defaultSignLimits, breathing: { ...defaultSignLimits.breathing, value: [] } }
    expect(() => breathingLimitFor(3, empty)).toThrow(RangeError)
  })
})

describe('a count under two months', () => {
  it('shows nothing before the first tap', () => {
    expect(readBreathPad({ taps: [], nowMs: 9_000, ageDays: 7 })).toEqual({
      liveRate: null,
      breaths: 0,
      secondsLeft: 60,
      uneven: false,
      near: false,
      result: null,
    })
  })

  it('shows a live rate from the third breath on', () => {
    const two = readBreathPad({ taps: [0, 1000], nowMs: 1100, ageDays: 7 })
    const three = readBreathPad({ taps: [0, 1000, 2000], nowMs: 2100, ageDays: 7 })
    expect([two.liveRate, three.liveRate]).toEqual([null, 60])
  })

  it('always runs the full sixty seconds', () => {
    const taps = evenTaps(40, 59)
    expect(readBreathPad({ taps, nowMs: 64_999, ageDays: 7 }).result).toBeNull()
    expect(readBreathPad({ taps, nowMs: 64_999, ageDays: 7 }).secondsLeft).toBe(1)
  })

  it.each([
    [68, true],
    [60, true],
    [59, false],
    [40, false],
  ])('of %i breaths is fast: %s', (perMinute, fast) => {
    const { result } = readBreathPad({ taps: evenTaps(perMinute, 60), ...atEnd, ageDays: 7 })
    expect(result).toMatchObject({ perMinute, seconds: 60, fast })
  })

  it('of sixty or more asks to count again, once', () => {
    const taps = evenTaps(66, 60)
    expect(readBreathPad({ taps, ...atEnd, ageDays: 7 }).result?.needsRecount).toBe(true)
    expect(readBreathPad({ taps, ...atEnd, ageDays: 7, again: true }).result).toMatchObject({ needsRecount: false, fast: true })
  })

  it('that stopped half-way is never believed', () => {
    const { result } = readBreathPad({ taps: evenTaps(60, 30), ...atEnd, ageDays: 7 })
    expect(result).toMatchObject({ perMinute: 30, needsRecount: true })
  })

  it('of a single tap asks to count again', () => {
    expect(readBreathPad({ taps: [5_000], ...atEnd, ageDays: 7 }).result).toMatchObject({ perMinute: 1, needsRecount: true, slow: true })
  })

  it('does not scold for the uneven breathing of a newborn', () => {
    const taps = [0, 700, 2400, 3000, 4900, 5600, 7900]
    expect(readBreathPad({ taps, nowMs: 8_000, ageDays: 7 }).uneven).toBe(false)
  })

  it('leaves out taps after the minute has ended', () => {
    const taps = [...evenTaps(45, 60), 65_000, 66_000]
    expect(readBreathPad({ taps, nowMs: 70_000, ageDays: 7 }).result?.perMinute).toBe(45)
  })

  it('below thirty is slow and counted again', () => {
    expect(judgeBreaths({ perMinute: 29, seconds: 60 }, 7)).toMatchObject({ slow: true, needsRecount: true })
    expect(judgeBreaths({ perMinute: 30, seconds: 60 }, 7)).toMatchObject({ slow: false, needsRecount: false })
  })
})

describe('a count from two months on', () => {
  it('ends early when the recent breaths agree', () => {
    const taps = evenTaps(34, 11)
    const { result } = readBreathPad({ taps, nowMs: 15_000, ageDays: 90 })
    expect(result).toMatchObject({ perMinute: 34, seconds: 10, fast: false, needsRecount: false })
  })

  it('waits for enough breaths before ending early', () => {
    expect(readBreathPad({ taps: evenTaps(34, 8), nowMs: 13_000, ageDays: 90 }).result).toBeNull()
  })

  it.each([45, 48, 50, 55])('close to the limit, at %i, uses the full minute', (perMinute) => {
    expect(readBreathPad({ taps: evenTaps(perMinute, 20), nowMs: 25_000, ageDays: 90 }).result).toBeNull()
    expect(readBreathPad({ taps: evenTaps(perMinute, 60), ...atEnd, ageDays: 90 }).result?.seconds).toBe(60)
  })

  it.each([44, 56])('clear of the limit, at %i, ends early', (perMinute) => {
    expect(readBreathPad({ taps: evenTaps(perMinute, 20), nowMs: 25_000, ageDays: 90 }).result?.perMinute).toBe(perMinute)
  })

  it('takes six even taps, and one that says it is right', () => {
    const taps = evenTaps(34, 20)
    expect(readBreathPad({ taps: taps.slice(0, 5), nowMs: 9_000, ageDays: 90 }).result).toBeNull()
    expect(readBreathPad({ taps: taps.slice(0, 6), nowMs: 9_000, ageDays: 90 }).result?.perMinute).toBe(34)
  })

  it('says while it is counted that the limit is near', () => {
    expect(readBreathPad({ taps: evenTaps(52, 12), nowMs: 12_000, ageDays: 90 }).near).toBe(true)
    expect(readBreathPad({ taps: evenTaps(34, 12), nowMs: 12_000, ageDays: 90 }).near).toBe(false)
    expect(readBreathPad({ taps: evenTaps(58, 12), nowMs: 12_000, ageDays: 7 }).near).toBe(false)
  })

  it('goes on while the taps do not agree', () => {
    const reading = readBreathPad({ taps: [0, 700, 2400, 3000, 4900, 5600, 7900], nowMs: 8_000, ageDays: 90 })
    expect(reading).toMatchObject({ uneven: true, result: null })
  })

  it('forgets early unevenness once the child is calm', () => {
    const taps = [0, 700, 2400, 3000, ...evenTaps(30, 13, 5_000)]
    expect(readBreathPad({ taps, nowMs: 18_000, ageDays: 400 })).toMatchObject({ uneven: false, result: { perMinute: 30 } })
  })

  it('calls slow breathing no sign by itself', () => {
    expect(judgeBreaths({ perMinute: 22, seconds: 60 }, 800)).toMatchObject({ slow: false, fast: false })
  })
})

describe('double taps', () => {
  it('closer than 150 ms count as one', () => {
    expect(withoutDoubleTaps([0, 149, 150, 299, 1000], 150)).toEqual([0, 150, 1000])
  })

  it('do not make a calm baby breathe fast', () => {
    const taps = evenTaps(40, 60).flatMap((tap) => [tap, tap + 90])
    expect(readBreathPad({ taps, ...atEnd, ageDays: 7 }).result).toMatchObject({ perMinute: 40, fast: false })
  })
})

describe('any row of taps', () => {
  const taps = fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 150 })

  it('gives a rate that a record can hold', () => {
    fc.assert(
      fc.property(taps, fc.integer({ min: 0, max: 2000 }), (times, ageDays) => {
        const { result } = readBreathPad({ taps: times, nowMs: 160_000, ageDays })
        if (!result) return times.length === 0
        return Number.isInteger(result.perMinute) && result.perMinute >= 0 && result.perMinute <= 200 && result.seconds >= 1
      }),
    )
  })

  it('gives the same count in whatever order it is read', () => {
    fc.assert(
      fc.property(taps, (times) => {
        const forward = readBreathPad({ taps: times, nowMs: 160_000, ageDays: 7 })
        expect(readBreathPad({ taps: times.toReversed(), nowMs: 160_000, ageDays: 7 })).toEqual(forward)
      }),
    )
  })

  it('at an even rate is counted to within one breath', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }), (rate) => {
        const { result } = readBreathPad({ taps: evenTaps(rate, 60), ...atEnd, ageDays: 7 })
        expect(Math.abs((result?.perMinute ?? 0) - rate)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
