/** Vietnamese names: parts, list order, initials, capitals. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames, givenName, initials, nameParts, tidyName } from '#domain/text/name.ts'
import { vietnameseText } from './vietnamese-text.ts'

describe('the parts of a name', () => {
  test.each([
    ['Nguyễn Thị Hạnh', { family: 'Nguyễn', middle: 'Thị', given: 'Hạnh' }],
    ['Trần Bảo', { family: 'Trần', middle: '', given: 'Bảo' }],
    ['Phạm Nguyễn Gia Hân', { family: 'Phạm', middle: 'Nguyễn Gia', given: 'Hân' }],
    ['Súa', { family: '', middle: '', given: 'Súa' }],
    ["H'Hen Niê", { family: "H'Hen", middle: '', given: 'Niê' }],
    ['', { family: '', middle: '', given: '' }],
  ])('of %j are family, middle and given name', (name, parts) => {
    expect(nameParts(name)).toEqual(parts)
  })

  test('a person is called by the last word', () => {
    expect(givenName('  Lê Hoàng  Nam ')).toBe('Nam')
    expect(givenName('Súa')).toBe('Súa')
    expect(givenName('')).toBe('')
  })
})

describe('the order of a name list', () => {
  test('goes by given, then family, then middle name', () => {
    const names = ['Trần Văn Bình', 'Nguyễn Văn An', 'Nguyễn Thị An', 'Đỗ Văn An', 'Lê Thị Ánh', 'Phạm Văn Dũng', 'Vũ Đức Đạt']
    expect(names.sort(compareNames)).toEqual([
      'Đỗ Văn An',
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Lê Thị Ánh',
      'Trần Văn Bình',
      'Phạm Văn Dũng',
      'Vũ Đức Đạt',
    ])
  })

  test('puts đ after d and ă after a', () => {
    expect(compareNames('Lê Dung', 'Lê Đan')).toBeLessThan(0)
    expect(compareNames('Lê Anh', 'Lê Ăn')).toBeLessThan(0)
  })

  test('does not see the Unicode form of a name', () => {
    fc.assert(fc.property(vietnameseText, (name) => compareNames(name.normalize('NFC'), name.normalize('NFD')) === 0))
  })

  test('is the same from both sides', () => {
    fc.assert(
      fc.property(vietnameseText, vietnameseText, (a, b) => Math.sign(compareNames(a, b)) === -Math.sign(compareNames(b, a)) || compareNames(a, b) === 0),
    )
  })
})

describe('the initials of a name', () => {
  test.each([
    ['Nguyễn Gia Bảo', 'NGB'],
    ['đặng thị hoà', 'ĐTH'],
    ["H'Hen Niê", 'HN'],
    ['Súa', 'S'],
    ['', ''],
  ])('of %j are %j', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})

describe('tidying a name when its field is left', () => {
  test.each([
    ['nguyễn thị hạnh', 'Nguyễn Thị Hạnh'],
    ['ĐẶNG THỊ HOÀ', 'Đặng Thị Hoà'],
    ['  trần   bảo ', 'Trần Bảo'],
    ["h'hen niê", "H'Hen Niê"],
    ['H’HEN NIÊ', "H'Hen Niê"],
    ['y-blô kpă', 'Y-Blô Kpă'],
    ['súa', 'Súa'],
    ['', ''],
  ])('%j becomes %j', (typed, tidy) => {
    expect(tidyName(typed)).toBe(tidy)
  })

  test.each(["H'hen Niê", 'Nguyễn Thị hạnh', 'Đinh K’Rể', 'Lê McAn'])('%s with mixed letters keeps its capitals', (name) => {
    expect(tidyName(name)).toBe(name.replace('’', "'"))
  })

  test('stores one Unicode form', () => {
    expect(tidyName('Hoà'.normalize('NFD'))).toBe('Hoà'.normalize('NFC'))
  })

  test('twice changes nothing more', () => {
    fc.assert(fc.property(vietnameseText, (text) => tidyName(tidyName(text)) === tidyName(text)))
  })
})
