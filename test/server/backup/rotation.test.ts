/** Which copies the night takes away. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { removableCopies, type RotatedCopy } from '#server/backup/rotation.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-06-17T02:05:00+07:00')
const keep = { days: 14, months: 12 }

/** Every night's copy, the newest first. */
const nights = (count: number): RotatedCopy[] => Array.from({ length: count }, (_, index) => ({ id: String(index), takenAt: NOW - index * DAY, isProved: true }))

const keptOf = (copies: readonly RotatedCopy[], now = NOW) => {
  const gone = new Set(removableCopies(copies, keep, now))
  return copies.filter(({ id }) => !gone.has(id))
}

describe('rotation', () => {
  it('a year of nights leaves fourteen days and twelve months', () => {
    const kept = keptOf(nights(500)).map(({ takenAt }) => new Date(takenAt + 7 * 3_600_000).toISOString().slice(0, 10))
    expect(kept.slice(0, 14).at(-1)).toBe('2026-06-04')
    expect(kept.slice(14)).toEqual([
      '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31', '2025-11-30', '2025-10-31', '2025-09-30', '2025-08-31', '2025-07-31',
    ])
  })

  it('a copy taken by hand today stays beside the night’s', () => {
    const hand = { id: 'hand', takenAt: NOW - 3_600_000, isProved: true }
    expect(keptOf([hand, ...nights(3)]).map(({ id }) => id)).toContain('hand')
    expect(keptOf([hand, ...nights(3)], NOW + 2 * DAY).map(({ id }) => id)).not.toContain('hand')
  })

  it('the newest proved copy is never removed', () => {
    const moment = fc.integer({ min: 0, max: 1500 }).map((day) => NOW - day * DAY + 1)
    const copies = fc.array(fc.record({ takenAt: moment, isProved: fc.boolean() }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(copies, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 2 }), (drawn, days, months) => {
        const all = drawn.map((copy, index) => ({ ...copy, id: String(index) }))
        const gone = removableCopies(all, { days, months }, NOW)
        const proved = all.filter(({ isProved }) => isProved)
        const newest = Math.max(...proved.map(({ takenAt }) => takenAt))
        const stays = proved.some(({ id, takenAt }) => takenAt === newest && !gone.includes(id))
        return gone.length < all.length && (proved.length === 0 || stays)
      }),
    )
  })

  it('copies of a lost history go after their days', () => {
    const other = (days: number): RotatedCopy => ({ id: `other-${days}`, takenAt: NOW - days * DAY, isProved: false, isOfOther: true })
    expect(keptOf([...nights(3), other(1), other(13), other(15)]).map(({ id }) => id)).toEqual(['0', '1', '2', 'other-1', 'other-13'])
  })

  it('a second rotation at once takes nothing more', () => {
    const kept = keptOf(nights(500))
    expect(removableCopies(kept, keep, NOW)).toEqual([])
  })
})
