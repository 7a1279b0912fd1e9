/** The way from door to door: by the book, as she walks, as she set it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveDoor, setByHand, walkingOrder, walksOf } from '#domain/tasks/walking-order.ts'

const MORNING = Date.UTC(2026, 5, 17, 1, 0)
const HOUR = 3_600_000
const DAY = 24 * HOUR
const doors = ['1', '2', '3', '4', '5']

describe('her walks', () => {
  it('are one a day, by the hour of writing', () => {
    const visits = [
      { household: '3', at: MORNING + HOUR }, { household: '1', at: MORNING }, { household: '3', at: MORNING + 2 * HOUR },
      { household: '2', at: MORNING + DAY }, { household: '5', at: MORNING + DAY + HOUR },
    ]
    expect(walksOf(visits)).toEqual([['1', '3'], ['2', '5']])
  })

  it('leave out a day with a single door', () => {
    expect(walksOf([{ household: '3', at: MORNING }, { household: '3', at: MORNING + HOUR }])).toEqual([])
  })

  it('part at midnight in Viet Nam', () => {
    const late = Date.UTC(2026, 5, 17, 16, 59)
    expect(walksOf([{ household: '1', at: late }, { household: '2', at: late + 60_000 }])).toEqual([])
  })
})

describe('the walking order', () => {
  it('is that of the book before she has walked', () => {
    expect(walkingOrder(doors, [])).toEqual(doors)
  })

  it('puts the doors of a walk as she came to them', () => {
    expect(walkingOrder(doors, [['4', '2']])).toEqual(['1', '4', '3', '2', '5'])
  })

  it('believes the later of two walks', () => {
    expect(walkingOrder(doors, [['4', '2'], ['2', '4']])).toEqual(doors)
  })

  it('believes her hand more than her feet', () => {
    expect(walkingOrder(doors, [['1', '2', '3']], ['3', '1'])).toEqual(['3', '2', '1', '4', '5'])
  })

  it('holds every door once, whatever she did', () => {
    const walk = fc.array(fc.constantFrom(...doors, 'gone'), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(walk, { maxLength: 5 }), walk, (walks, byHand) => {
        expect(walkingOrder(doors, walks, byHand).toSorted()).toEqual(doors)
      }),
    )
  })

  it('keeps the order of her last walk', () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(doors), { minLength: 1, maxLength: 4 }), (walks) => {
        const last = walks.at(-1) ?? []
        expect(walkingOrder(doors, walks).filter((door) => last.includes(door))).toEqual(last)
      }),
    )
  })
})

describe('a door moved by hand', () => {
  it('goes one place up or down', () => {
    expect(moveDoor(doors, '3', -1)).toEqual(['1', '3', '2', '4', '5'])
    expect(moveDoor(doors, '3', 1)).toEqual(['1', '2', '4', '3', '5'])
  })

  it('stays where it is at an end', () => {
    expect(moveDoor(doors, '1', -1)).toEqual(doors)
    expect(moveDoor(doors, '5', 1)).toEqual(doors)
    expect(moveDoor(doors, 'gone', 1)).toEqual(doors)
  })

  it('is remembered beside what was set on other days', () => {
    const first = setByHand([], ['3', '1', '2'])
    expect(first).toEqual(['3', '1', '2'])
    expect(setByHand(first, ['5', '2', '3'])).toEqual(['5', '1', '2', '3'])
  })
})
