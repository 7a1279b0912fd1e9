/** The keys under which names meet, whatever marks were typed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch, markedKey, searchKey, searchTokens } from '#domain/text/search-key.ts'
import { vietnameseText } from './vietnamese-text.ts'

describe('the search key', () => {
  test.each([
    ['Đặng Thị Hoà', 'dang thi hoa'],
    ['  NGUYỄN   GIA BẢO ', 'nguyen gia bao'],
    ['Phường Lê Thanh Nghị', 'phuong le thanh nghi'],
    ['H’Hen Niê', "h'hen nie"],
    ['Ưng Ơi Ă Â Ê Ô', 'ung oi a a e o'],
    ['tổ\u00A0dân\tphố', 'to dan pho'],
    ['', ''],
    ['   ', ''],
  ])('of %j is %j', (text, key) => {
    expect(searchKey(text)).toBe(key)
  })

  test('is the same for both Unicode forms of a name', () => {
    fc.assert(fc.property(vietnameseText, (text) => searchKey(text.normalize('NFC')) === searchKey(text.normalize('NFD'))))
  })

  test('of a search key is the search key again', () => {
    fc.assert(
      fc.property(fc.oneof(vietnameseText, fc.string({ unit: 'grapheme' })), (text) => {
        const key = searchKey(text)
        return searchKey(key) === key
      }),
    )
  })

  test('does not hear capitals or outer spaces', () => {
    fc.assert(fc.property(vietnameseText, (text) => searchKey(` ${text.toUpperCase()} `) === searchKey(text)))
  })

  test.each([
    ['Hòa', 'Hoà'],
    ['Thủy', 'Thuỷ'],
    ['Khoẻ', 'Khỏe'],
  ])('agrees for the old and new tone place of %s', (older, newer) => {
    expect(searchKey(older)).toBe(searchKey(newer))
  })

  test('drops marks that cannot be seen in pasted text', () => {
    expect(searchKey('Hạnh\u200B\uFEFF')).toBe('hanh')
  })
})

describe('the fold of y and i', () => {
  test.each([
    ['Mỹ', 'Mĩ'],
    ['Lý', 'Lí'],
    ['Quý', 'Quí'],
    ['Quỳnh', 'Quình'],
    ['Kỳ Sỹ Vy', 'Kì Sĩ Vi'],
  ])('finds %s when %s is typed', (stored, typed) => {
    expect(foldForSearch(stored)).toBe(foldForSearch(typed))
  })

  test.each([
    ['Thúy', 'Thúi'],
    ['Tây', 'Tai'],
    ['Hảy', 'Hải'],
  ])('keeps %s and %s apart, two sounds', (one, other) => {
    expect(foldForSearch(one)).not.toBe(foldForSearch(other))
  })

  test('leaves the family name Nguyễn as it is', () => {
    expect(foldForSearch('Nguyễn')).toBe('nguyen')
  })

  test('of a beginning is the beginning of the fold', () => {
    fc.assert(
      fc.property(vietnameseText, fc.nat(30), (text, length) => {
        const key = searchKey(text)
        return foldForSearch(key).startsWith(foldForSearch(key.slice(0, length)))
      }),
    )
  })
})

describe('the words of a search', () => {
  test.each([
    ['Nguyễn Gia Bảo', ['nguyen', 'gia', 'bao']],
    ["H'Hen Niê", ['hhen', 'nie']],
    ['Ng.Thị-Hạnh', ['ng', 'thi', 'hanh']],
    ['tổ 05, hộ 32', ['to', '05', 'ho', '32']],
    ['...', []],
  ])('of %j are %j', (text, words) => {
    expect(searchTokens(text)).toEqual(words)
  })
})

describe('the marked key', () => {
  test('agrees for old and new tone places', () => {
    expect(markedKey('Hòa')).toBe(markedKey('Hoà'))
    expect(markedKey('Thuỷ'.normalize('NFD'))).toBe(markedKey('THỦY'))
  })

  test('differs when one name has marks and one has none', () => {
    expect(markedKey('Hường')).not.toBe(markedKey('Hương'))
    expect(markedKey('Đặng')).not.toBe(markedKey('Dặng'))
  })
})
