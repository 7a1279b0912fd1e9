/** Birth weights around each limit, and the question asked back at a slip of the keypad. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { birthWeightAskBack, birthWeightClass, birthWeightLabels, isLowBirthWeight } from '#domain/newborn/birth-weight.ts'

describe('the class of a birth weight', () => {
  it.each([
    [700, 'elbw'],
    [999, 'elbw'],
    [1000, 'vlbw'],
    [1499, 'vlbw'],
    [1500, 'lbw'],
    [2499, 'lbw'],
    [2500, 'not-low'],
    [3200, 'not-low'],
  ])('of %i g is %s', (grams, name) => {
    expect(birthWeightClass(grams)).toBe(name)
  })

  it('calls 2,499 g low and 2,500 g not', () => {
    expect([isLowBirthWeight(2499), isLowBirthWeight(2500)]).toEqual([true, false])
  })

  it('has a Vietnamese name for each', () => {
    expect(birthWeightLabels[birthWeightClass(2499)]).toBe('Nhẹ cân, dưới 2.500 g')
  })
})

describe('the question at a birth weight', () => {
  it.each([500, 700, 2640, 6000])('is not asked at %i g', (grams) => {
    expect(birthWeightAskBack(grams)).toBeNull()
  })

  it.each([
    [264, '264 g quá nhẹ với bé mới sinh. Có phải 2.640 g?', 2640],
    [3, '3 g quá nhẹ với bé mới sinh. Có phải 3.000 g?', 3000],
    [32, '32 g quá nhẹ với bé mới sinh. Có phải 3.200 g?', 3200],
    [26400, '26.400 g quá nặng với bé mới sinh. Có phải 2.640 g?', 2640],
    [6001, '6.001 g quá nặng với bé mới sinh. Có phải 600 g?', 600],
    [499, '499 g quá nhẹ với bé mới sinh. Có phải 4.990 g?', 4990],
    [0, '0 g quá nhẹ với bé mới sinh. Xem lại cân.', null],
  ])('at %i g reads: %s', (grams, sentence, suggestion) => {
    expect(birthWeightAskBack(grams)).toEqual({ sentence, suggestion })
  })

  it('only ever suggests a plausible weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (grams) => {
        const suggestion = birthWeightAskBack(grams)?.suggestion
        return suggestion === null || suggestion === undefined || birthWeightAskBack(suggestion) === null
      }),
    )
  })
})
