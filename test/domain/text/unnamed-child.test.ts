/** Newborns without a name and what registers call them. */
import { describe, expect, test } from 'vitest'
import { childOfMother, isUnnamed, motherKeyInName } from '#domain/text/unnamed-child.ts'

describe('a newborn without a name', () => {
  test('is called after the mother', () => {
    expect(childOfMother(' Nguyễn Thị  Hạnh ')).toBe('Con bà Nguyễn Thị Hạnh')
  })

  test('has a plain label when the mother is not known', () => {
    expect(childOfMother('  ')).toBe('Bé chưa đặt tên')
  })

  test('is recognised under the name the app gives', () => {
    expect(isUnnamed(childOfMother('Nguyễn Thị Hạnh'))).toBe(true)
    expect(isUnnamed(childOfMother(''))).toBe(true)
  })

  test.each(['', 'Trai', 'GÁI', 'bé trai', 'Cháu gái', 'Chưa đặt tên', 'Con bà Hạnh', 'Con chị Lan', 'CB. Hoà', 'Sơ sinh'])(
    '%j in an old register is no name',
    (text) => {
      expect(isUnnamed(text)).toBe(true)
    },
  )

  test.each(['Nam', 'Bé Hạnh', 'Nguyễn Thị Gái', 'Lê Văn Trai', 'Côn', "H'Hen", 'Con'])('%s is a name', (text) => {
    expect(isUnnamed(text)).toBe(false)
  })

  test('tells whose child it is', () => {
    expect(motherKeyInName('Con bà Nguyễn Thị Hạnh')).toBe('nguyen thi hanh')
    expect(motherKeyInName('Cháu con chị Lan')).toBe('lan')
    expect(motherKeyInName('Nguyễn Gia Bảo')).toBeUndefined()
  })
})
