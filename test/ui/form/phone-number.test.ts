/** Mobile numbers as typed. */
import { describe, expect, it } from 'vitest'
import { missingDigits, textToPhone } from '#ui/form/phone-number.ts'

describe('a mobile number', () => {
  it('keeps only its digits, whatever people put between', () => {
    expect(textToPhone('0912 345.678')).toBe('0912345678')
    expect(textToPhone('(091) 234-5678')).toBe('0912345678')
  })

  it('with the country code is written the home way', () => {
    expect(textToPhone('+84 912 345 678')).toBe('0912345678')
  })

  it('tells how many digits are missing or too many', () => {
    expect(missingDigits('091234567')).toBe(1)
    expect(missingDigits('0912345678')).toBe(0)
    expect(missingDigits('09123456789')).toBe(-1)
  })

  it('may be left empty without a complaint', () => {
    expect(missingDigits('')).toBe(0)
  })
})
