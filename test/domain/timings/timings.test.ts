/** Timing tasks: when one begins, ends or is broken off, what is left out of its time, and what the station is told. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { restingWatch, takeSign, type TaskTiming, type TimingSign } from '#domain/timings/stopwatch.ts'
import { timedTasks } from '#domain/timings/timed-tasks.ts'
import { quantile, timingLines } from '#domain/timings/timing-summary.ts'

const NINE = Date.UTC(2026, 5, 17, 2, 0)
const SECOND = 1000

type Step = readonly [seconds: number, sign: TimingSign]

const at = (path: string): TimingSign => ({ kind: 'route', path })
const tap: TimingSign = { kind: 'tap' }
const saved: TimingSign = { kind: 'saved' }

/** What ends when these signs come so many seconds after nine. */
function timed(...steps: Step[]): readonly TaskTiming[] {
  let watch = restingWatch
  return steps.flatMap(([seconds, sign]) => {
    const next = takeSign(watch, sign, NINE + seconds * SECOND)
    watch = next.watch
    return next.done
  })
}

describe('a visit', () => {
  test('lasts from its address to its last save', () => {
    expect(timed([0, at('/nguoi/a/tham')], [10, tap], [60, tap], [61, saved], [62, tap], [63, at('/nguoi/a')])).toEqual([
      { task: 'newborn-visit', ms: 61 * SECOND, taps: 2, day: '2026-06-17' },
    ])
  })

  test('is broken off when it is left without a save', () => {
    expect(timed([0, at('/nguoi/a/tham')], [10, tap], [20, at('/hom-nay')])).toEqual([])
  })

  test('is none when a danger sign overrides it', () => {
    expect(timed([0, at('/nguoi/a/tham')], [30, saved], [31, at('/chuyen-gui/r')])).toEqual([])
  })

  test('does not count the time out of sight', () => {
    const away: Step[] = [[10, { kind: 'hidden' }], [70, { kind: 'seen' }]]
    expect(timed([0, at('/nguoi/a/tham')], ...away, [80, saved], [81, at('/nguoi/a')])).toMatchObject([{ ms: 20 * SECOND }])
  })

  test('that lay open for an hour is no visit', () => {
    expect(timed([0, at('/nguoi/a/tham')], [3600, saved], [3601, at('/nguoi/a')])).toEqual([])
  })
})

describe('other tasks', () => {
  test('a danger sign is timed from the visit to the call', () => {
    const found: Step[] = [[0, at('/nguoi/a/tham')], [30, at('/chuyen-gui/r')], [33, tap], [33, { kind: 'call' }]]
    expect(timed(...found)).toMatchObject([{ task: 'danger-to-call', ms: 3 * SECOND, taps: 2 }])
    expect(timed([0, at('/hom-nay')], [30, at('/chuyen-gui/r')], [33, tap], [33, { kind: 'call' }]).filter(({ task }) => task === 'danger-to-call')).toEqual([])
  })

  test('the day list is timed to the first tap', () => {
    expect(timed([0, at('/hom-nay')], [2, tap])).toMatchObject([{ task: 'see-who-is-due', ms: 2 * SECOND, taps: 0 }])
  })

  test('a search is timed from the first letter to the page', () => {
    expect(timed([0, at('/gia-dinh')], [5, { kind: 'typed' }], [6, { kind: 'typed' }], [8, tap], [8, at('/nguoi/a')])).toMatchObject([{ task: 'find-person', ms: 3 * SECOND, taps: 1 }])
    expect(timed([0, at('/gia-dinh')], [5, { kind: 'typed' }], [8, at('/hom-nay')])).toEqual([])
  })

  test('a new household takes three saves', () => {
    const steps: Step[] = [[0, at('/gia-dinh/them-ho')], [20, saved], [21, at('/ho/h')], [25, at('/ho/h/them-nguoi')], [40, saved], [41, at('/ho/h')], [45, at('/ho/h/them-nguoi')], [70, saved]]
    expect(timed(...steps)).toMatchObject([{ task: 'new-household', ms: 70 * SECOND }])
    expect(timed([0, at('/ho/h')], [5, saved], [6, saved], [7, saved])).toEqual([])
  })

  test('in a queue each child is timed from the one before', () => {
    const steps: Step[] = [[0, at('/vitamin-a')], [4, tap], [4, saved], [7, tap], [7, saved], [400, tap], [400, saved]]
    expect(timed(...steps)).toMatchObject([{ ms: 4 * SECOND, taps: 1 }, { ms: 3 * SECOND, taps: 1 }])
  })

  test('breaths are timed from the pad to the answer', () => {
    const mark = (name: string): TimingSign => ({ kind: 'mark', name })
    const steps: Step[] = [[0, at('/ghi/danger-sign-check/a')], [5, mark('breath-count')], [8, mark('breath-count')], [17, mark('breath-count-done')]]
    expect(timed(...steps)).toMatchObject([{ task: 'breath-count', ms: 12 * SECOND, taps: 2 }])
  })
})

describe('whatever happens', () => {
  const sign = fc.oneof(
    fc.constantFrom('/hom-nay', '/gia-dinh', '/gia-dinh/them-ho', '/ho/h', '/ho/h/them-nguoi', '/nguoi/a', '/nguoi/a/tham', '/vitamin-a', '/chuyen-gui/r', '/buoi-nhom').map(at),
    fc.constantFrom('tap', 'typed', 'call', 'saved', 'hidden', 'seen').map((kind): TimingSign => ({ kind })),
    fc.constantFrom('breath-count', 'breath-count-done').map((name): TimingSign => ({ kind: 'mark', name })),
  )

  test('no time is negative, longer than all, or says more than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), sign), { maxLength: 60 }), (steps) => {
        let seconds = 0
        const done = timed(...steps.map(([pause, one]): Step => [(seconds += pause), one]))
        for (const timing of done) {
          expect(Object.keys(timing).toSorted()).toEqual(['day', 'ms', 'taps', 'task'])
          expect(timing.ms).toBeGreaterThanOrEqual(0)
          expect(timing.ms).toBeLessThanOrEqual(seconds * SECOND)
          expect(timing.taps).toBeLessThanOrEqual(steps.length + 1)
        }
      }),
    )
  })

  test('a clock set back makes no time', () => {
    expect(timed([100, at('/hom-nay')], [50, tap])).toEqual([])
  })
})

describe('the table', () => {
  const times = (task: TaskTiming['task'], ...seconds: number[]) => seconds.map((each) => ({ task, ms: each * SECOND, taps: 1 }))
  const stateOf = (...seconds: number[]) => timingLines(times('weight-height', ...seconds)).find(({ task }) => task.id === 'weight-height')?.state

  test('has a line for every task, timed or not', () => {
    expect(timingLines([]).map(({ task, state }) => [task.id, state])).toEqual(timedTasks.map(({ id }) => [id, 'none']))
  })

  test('calls a median a tenth above the figure too slow', () => {
    expect([stateOf(20), stateOf(20.1), stateOf(21.9), stateOf(22), stateOf(5, 5, 100)]).toEqual(['ok', 'over', 'over', 'slow', 'ok'])
  })

  test('takes middle and nine in ten from values that were there', () => {
    expect([quantile([], 0.5), quantile([3, 1, 2], 0.5), quantile([4, 3, 2, 1], 0.5), quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)]).toEqual([null, 2, 2, 9])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (values) => {
        const [median, p90] = [quantile(values, 0.5) ?? -1, quantile(values, 0.9) ?? -1]
        expect(values).toContain(median)
        expect(p90).toBeGreaterThanOrEqual(median)
        expect(values.filter((value) => value <= median).length * 2).toBeGreaterThanOrEqual(values.length)
      }),
    )
  })
})
