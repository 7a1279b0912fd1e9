/** Numbers as typed at the door: comma or dot. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canAppend, decimalToText, textToDecimal } from '#ui/form/decimal.ts'

describe('a weight as typed', () => {
  it('reads comma and dot alike', () => {
    expect(textToDecimal('9,2', 1)).toBe(9.2)
    expect(textToDecimal('9.2', 1)).toBe(9.2)
    expect(textToDecimal(' 9,2 ', 1)).toBe(9.2)
  })

  it('reads grams with a dot between the thousands', () => {
    expect(textToDecimal('2.640', 0)).toBe(2640)
    expect(textToDecimal('2640', 0)).toBe(2640)
  })

  it('tells nothing typed from something unreadable', () => {
    expect(textToDecimal('', 1)).toBeNull()
    expect(textToDecimal('chín', 1)).toBeNaN()
    expect(textToDecimal('9,,2', 1)).toBeNaN()
    expect(textToDecimal('-9', 1)).toBeNaN()
  })

  it('refuses more decimals than the scale shows', () => {
    expect(textToDecimal('9,25', 1)).toBeNaN()
    expect(textToDecimal('2,5', 0)).toBeNaN()
  })

  it('takes a number under typing for its whole part', () => {
    expect(textToDecimal('9,', 1)).toBe(9)
  })

  it('is shown with a comma and comes back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (tenths) => {
        expect(textToDecimal(decimalToText(tenths / 10), 1)).toBe(tenths / 10)
      }),
    )
    expect(decimalToText(9.2)).toBe('9,2')
    expect(decimalToText(null)).toBe('')
    expect(decimalToText(Number.NaN)).toBe('')
  })
})

describe('the number keypad', () => {
  it('takes one comma, and not as the first key', () => {
    expect(canAppend('9', ',', 1, 6)).toBe(true)
    expect(canAppend('', ',', 1, 6)).toBe(false)
    expect(canAppend('9,2', ',', 1, 6)).toBe(false)
    expect(canAppend('9', ',', 0, 6)).toBe(false)
  })

  it('stops at the last decimal and the last digit', () => {
    expect(canAppend('9,2', '5', 1, 6)).toBe(false)
    expect(canAppend('123456', '7', 0, 6)).toBe(false)
    expect(canAppend('12345', '6', 0, 6)).toBe(true)
  })
})
