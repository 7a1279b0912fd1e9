/** Telephone numbers as people type them, as they are stored and shown. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayPhone, parsePhone, phoneDigits } from '#domain/formats/phone.ts'
import { currentMobilePrefix } from '#domain/formats/old-mobile-prefix.ts'

function stored(typed: string): string | undefined {
  const parsed = parsePhone(typed)
  return parsed.ok ? parsed.value.number : undefined
}

function problem(typed: string): unknown {
  const parsed = parsePhone(typed)
  return parsed.ok ? undefined : parsed.problem
}

const mobile = fc.stringMatching(/^\+84[35789]\d{8}$/)
const landline = fc.stringMatching(/^\+842\d{9}$/)
const hotline = fc.stringMatching(/^(1\d\d|1[89]00\d{4,6})$/)

describe('a typed telephone number', () => {
  test.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '0912-345-678',
    '(0912) 345 678',
    '+84 912 345 678',
    '+84 (0)912 345 678',
    '84912345678',
    '0084912345678',
    '912345678',
    '\u202A0912345678\u202C',
    '０９１２３４５６７８',
  ])('%j is stored as +84912345678', (typed) => {
    expect(stored(typed)).toBe('+84912345678')
  })

  test('a mobile number of the 084 prefix keeps its zero', () => {
    expect(stored('0842345678')).toBe('+84842345678')
    expect(stored('842345678')).toBe('+84842345678')
  })

  test.each([
    ['0225 3822115', '+842253822115', '0225 382 2115'],
    ['024 3825 3531', '+842438253531', '024 3825 3531'],
    ['2203852345', '+842203852345', '0220 385 2345'],
  ])('the landline %s is stored as %s', (typed, number, shown) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value: { number, line: 'landline' } })
    expect(displayPhone(number)).toBe(shown)
  })

  test.each([
    ['111', '111'],
    ['115', '115'],
    ['1900 1234', '1900 1234'],
    ['18001234', '1800 1234'],
    ['1900123456', '1900 123456'],
  ])('the hotline %s is kept as it is dialled', (typed, shown) => {
    const parsed = parsePhone(typed)
    expect(parsed.ok && parsed.value.line).toBe('hotline')
    expect(parsed.ok && displayPhone(parsed.value.number)).toBe(shown)
  })

  test('one digit missing is counted for the message', () => {
    expect(problem('091234567')).toEqual({ code: 'phone-too-short', line: 'mobile', missing: 1 })
    expect(problem('0')).toEqual({ code: 'phone-too-short', line: 'mobile', missing: 9 })
    expect(problem('0225382211')).toEqual({ code: 'phone-too-short', line: 'landline', missing: 1 })
    expect(problem('1900 12')).toEqual({ code: 'phone-too-short', line: 'hotline', missing: 2 })
  })

  test('one digit too many is counted for the message', () => {
    expect(problem('09123456789')).toEqual({ code: 'phone-too-long', line: 'mobile', extra: 1 })
    expect(problem('022538221156')).toEqual({ code: 'phone-too-long', line: 'landline', extra: 1 })
    expect(problem('19001234567')).toEqual({ code: 'phone-too-long', line: 'hotline', extra: 1 })
  })

  test('no Vietnamese number starts with 04 or 06', () => {
    expect(problem('0412345678')).toEqual({ code: 'phone-unknown-prefix', prefix: '04' })
    expect(problem('0612345678')).toEqual({ code: 'phone-unknown-prefix', prefix: '06' })
  })

  test('an empty field and words are told apart', () => {
    expect(problem('  ')).toEqual({ code: 'phone-empty' })
    expect(problem('chị Hạnh')).toEqual({ code: 'phone-letters' })
    expect(problem('0912x')).toEqual({ code: 'phone-letters' })
  })

  test('an eleven-digit mobile number gets its number since 2018', () => {
    expect(problem('0168 234 5678')).toEqual({ code: 'phone-old-mobile', now: '+84382345678' })
    expect(problem('01234567890')).toEqual({ code: 'phone-old-mobile', now: '+84834567890' })
    expect(currentMobilePrefix('0168234567')).toBeUndefined()
    expect(currentMobilePrefix('01002345678')).toBeUndefined()
  })

  test('that is taken has the stored form, whatever was typed', () => {
    const digitsAndSigns = fc.stringMatching(/^[+\d .()-]{0,16}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string(), digitsAndSigns), (typed) => {
        const parsed = parsePhone(typed)
        return parsed.ok ? /^(\+84\d{9,10}|1\d\d|1[89]00\d{4,6})$/.test(parsed.value.number) : parsed.problem.code.startsWith('phone-')
      }),
    )
  })
})

describe('a shown telephone number', () => {
  test('a mobile number is grouped by four, three, three', () => {
    expect(displayPhone('+84912345678')).toBe('0912 345 678')
  })

  test('typed again gives the same stored number', () => {
    fc.assert(fc.property(fc.oneof(mobile, landline, hotline), (number) => stored(displayPhone(number)) === number))
  })

  test('text that is no number is shown unchanged', () => {
    expect(displayPhone('hỏi bác Tư')).toBe('hỏi bác Tư')
    expect(displayPhone('')).toBe('')
  })
})

describe('the digits of a number for search', () => {
  test('are those dialled inside the country', () => {
    expect(phoneDigits('+84912345678')).toBe('0912345678')
    expect(phoneDigits('0912.345')).toBe('0912345')
    expect(phoneDigits('678')).toBe('678')
    expect(phoneDigits('')).toBe('')
  })
})
