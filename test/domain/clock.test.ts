/** The logical clock: order survives wrong wall clocks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveStamp, formatHlc, hlcAfter, nextHlc, parseHlc } from '#domain/clock.ts'

const NOW = 1_781_664_360_000

describe('the logical clock', () => {
  it('goes on rising when the wall clock jumps back', () => {
    const first = nextHlc(undefined, NOW, 'mai')
    expect(nextHlc(first, NOW - 1e9, 'mai') > first).toBe(true)
  })

  it('moves on by a millisecond when its counter is full', () => {
    expect(hlcAfter(formatHlc(NOW, 0xffff, 'mai'), 'mai')).toBe(formatHlc(NOW + 1, 0, 'mai'))
  })

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), fc.integer({ min: 0, max: 0xffff }), (ms, counter) => {
        expect(parseHlc(formatHlc(ms, counter, 'mai'))).toEqual({ ms, counter, node: 'mai' })
      }),
    )
  })

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), fc.integer({ min: 1, max: 1e6 }), (ms, step) => {
        expect(formatHlc(ms, 5, 'a') < formatHlc(ms + step, 0, 'a')).toBe(true)
      }),
    )
  })

  it('never stamps after server time nor before what was seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 1e6 }), (skew, ago) => {
        const seen = formatHlc(NOW - ago, 3, 'hoa')
        const stamp = effectiveStamp(formatHlc(NOW + skew, 0, 'mai'), NOW, [seen])
        expect(stamp > seen).toBe(true)
        expect((parseHlc(stamp)?.ms ?? Infinity) <= NOW).toBe(true)
      }),
    )
  })
})
