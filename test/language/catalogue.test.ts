/** Another language's text is found for whole texts, for sentences with holes, and for lists of them; what is unknown stays. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translationBy } from '#language/catalogue.ts'

const tell = translationBy({
  'Sốt': 'Fever',
  'Bú kém, bỏ bú': 'Feeds poorly or not at all',
  'Thở nhanh': 'Fast breathing',
  'Hôm qua': 'Yesterday',
  'trẻ': 'children',
  'Không có xe': 'No transport',
  'BCG trễ': 'BCG late',
  '{n} ngày tuổi': '{1} {1|day|days} old',
  'Nhắc lại: {t}': 'Repeat: {1}',
  'Con bà {x}': 'Child of Ms {1}',
  'Còn {n} {t} chưa rõ': '{1} {2} unknown',
  'Gia đình chưa đi: {t}. Quay lại {t}.': 'Not gone: {1}. Come back {2}.',
  'hôm nay': 'today',
})

describe('a text of the catalogue', () => {
  it('is told whole, also small in a sentence', () => {
    expect(tell('Sốt')).toBe('Fever')
    expect(tell('sốt')).toBe('fever')
    expect(tell('bCG trễ')).toBe('BCG late')
  })

  it('keeps its full stop and its figure', () => {
    expect(tell('Thở nhanh.')).toBe('Fast breathing.')
    expect(tell('Sốt 38,2 °C')).toBe('Fever 38,2 °C')
    expect(tell('Hôm qua 9:46')).toBe('Yesterday 9:46')
  })

  it('takes numbers, names and other texts into its holes', () => {
    expect(tell('1 ngày tuổi')).toBe('1 day old')
    expect(tell('7 ngày tuổi')).toBe('7 days old')
    expect(tell('Con bà Hạnh')).toBe('Child of Ms Hạnh')
    expect(tell('Còn 3 trẻ chưa rõ')).toBe('3 children unknown')
    expect(tell('Gia đình chưa đi: không có xe. Quay lại hôm nay.')).toBe('Not gone: no transport. Come back today.')
  })

  it('is found in lists, even with a comma of its own', () => {
    expect(tell('Bú kém, bỏ bú, sốt, thở nhanh')).toBe('Feeds poorly or not at all, fever, fast breathing')
    expect(tell('Nhắc lại: sốt; thở nhanh.')).toBe('Repeat: fever; fast breathing.')
    expect(tell('Thở nhanh. Sốt')).toBe('Fast breathing. Fever')
  })
})

describe('a text that the catalogue does not know', () => {
  it('stays as it was written', () => {
    expect(tell('')).toBe('')
    expect(tell('Nguyễn Thị Hạnh')).toBe('Nguyễn Thị Hạnh')
    expect(tell('Sốtt')).toBe('Sốtt')
  })

  it('never grows or breaks, whatever it holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => tell(`${text}.`).length >= tell(text).length))
  })

  it('stays whatever it is without a Vietnamese letter', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9 .,;:]{0,40}$/), (text) => tell(text) === text))
  })
})
