/** Letters that a Telex keyboard left raw. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch } from '#domain/text/search-key.ts'
import { decodeTelex, telexKey } from '#domain/text/telex.ts'
import { placeTone } from '#domain/text/tone-place.ts'

describe('raw Telex letters', () => {
  test.each([
    ['nguyeenx', 'nguyễn'],
    ['nguyenex', 'nguyễn'],
    ['Nguyeenx Gia Baor', 'nguyễn gia bảo'],
    ['dduwcs', 'đức'],
    ['ddawngj', 'đặng'],
    ['dangwj', 'dặng'],
    ['dangwjd', 'đặng'],
    ['kddawm', 'kđăm'],
    ['hoaf', 'hòa'],
    ['hoafng', 'hoàng'],
    ['quyfnh', 'quỳnh'],
    ['quynhf', 'quỳnh'],
    ['thuyr', 'thủy'],
    ['myx', 'mỹ'],
    ['phuowngj', 'phượng'],
    ['phuwowngj', 'phượng'],
    ['phuwongj', 'phượng'],
    ['hanhj', 'hạnh'],
    ['chieens', 'chiến'],
    ['tuaans', 'tuấn'],
    ['luuw', 'lưu'],
    ['nguoiwf', 'người'],
    ['muaw', 'mưa'],
    ['quawngs', 'quắng'],
    ['hoawcj', 'hoặc'],
    ['giangf', 'giàng'],
    ['gif', 'gì'],
    ['gioiwf', 'giời'],
    ['dieeuj', 'diệu'],
    ['khuyeen', 'khuyên'],
    ['oanh', 'oanh'],
    ["h'hen", "h'hen"],
    ['tw', 'tư'],
  ])('%s spell %s', (typed, word) => {
    expect(decodeTelex(typed)).toBe(word)
  })

  test('a tone key before any vowel is a consonant', () => {
    expect(decodeTelex('sung xuan rinh')).toBe('sung xuan rinh')
  })

  test('the last of two tones counts and z takes it away', () => {
    expect(decodeTelex('hanhfj')).toBe('hạnh')
    expect(decodeTelex('hanhjz')).toBe('hanh')
  })

  test('a tone key typed twice asks for the letter', () => {
    expect(decodeTelex('bass')).toBe('bas')
  })

  test.each(['Nguyễn Gia Bảo', 'Đặng Thị Hoà', 'Trần Quỳnh Mỹ', 'Vũ Đức Thủy', 'Lường Thị Xuyến'])(
    'a keyboard that wrote %s properly is left alone',
    (name) => {
      expect(decodeTelex(name)).toBe(name.toLowerCase())
      expect(telexKey(name)).toBe(foldForSearch(name))
    },
  )

  test('any keys give some text and never fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof telexKey(text) === 'string'))
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{0,12}$/), (text) => /^[a-z]*$/.test(telexKey(text))))
  })
})

describe('the place of a tone', () => {
  const acute = '\u0301'
  test.each([
    ['hoa', 'hóa'],
    ['hoan', 'hoán'],
    ['hoai', 'hoái'],
    ['quy', 'quý'],
    ['gia', 'giá'],
    ['gi', 'gí'],
    ['giêng', 'giếng'],
    ['ươ', 'ướ'],
    ['mưa', 'mứa'],
    ['yên', 'yến'],
    ['thuy', 'thúy'],
    ['ng', 'ng'],
    ['', ''],
  ])('on %j gives %j', (bare, marked) => {
    expect(placeTone(bare, acute)).toBe(marked)
  })

  test('is left alone when there is no tone', () => {
    expect(placeTone('hoa', '')).toBe('hoa')
  })
})
