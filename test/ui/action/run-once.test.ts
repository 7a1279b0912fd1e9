/** Double taps on a button. */
import { describe, expect, it } from 'vitest'
import { runOnceAtATime } from '#ui/action/run-once.ts'

/** Work that ends when the test says so. */
function heldWork() {
  const ends: (() => void)[] = []
  let starts = 0
  const work = () => {
    starts += 1
    return new Promise<void>((resolve) => {
      ends.push(resolve)
    })
  }
  return { work, starts: () => starts, endAll: () => ends.forEach((end) => end()) }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('a button that saves', () => {
  it('ignores the second tap while saving', () => {
    const held = heldWork()
    const tap = runOnceAtATime(held.work)
    tap()
    tap()
    expect(held.starts()).toBe(1)
  })

  it('works again after the save has ended', async () => {
    const held = heldWork()
    const tap = runOnceAtATime(held.work)
    tap()
    held.endAll()
    await settled()
    tap()
    expect(held.starts()).toBe(2)
  })

  it('works again after a save that failed', async () => {
    let starts = 0
    const tap = runOnceAtATime(() => {
      starts += 1
      return Promise.reject(new Error('đầy bộ nhớ'))
    })
    tap()
    await settled()
    tap()
    await settled()
    expect(starts).toBe(2)
  })

  it('tells when it is busy and when free', async () => {
    const held = heldWork()
    const told: boolean[] = []
    runOnceAtATime(held.work, (busy) => told.push(busy))()
    held.endAll()
    await settled()
    expect(told).toEqual([true, false])
  })

  it('takes every tap when the work is instant', () => {
    let taps = 0
    const tap = runOnceAtATime(() => {
      taps += 1
    })
    tap()
    tap()
    expect(taps).toBe(2)
  })
})
