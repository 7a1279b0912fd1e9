/** Households that may already be in the book when a new one is typed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressLikeness } from '#domain/duplicates/address-likeness.ts'
import { similarHouseholds } from '#domain/duplicates/household-duplicates.ts'
import type { HouseholdLines } from '#domain/duplicates/household-duplicates.ts'

const inTheBook: HouseholdLines = {
  id: 'household-032',
  group: 'to-5',
  number: '032',
  headName: 'Nguyễn Văn Tâm',
  address: 'Số 12, ngõ 45 đường Trần Phú',
  phones: ['+84912345678'],
}

const typed = (more: Partial<HouseholdLines>): HouseholdLines => ({
  id: 'new',
  group: 'to-5',
  number: '',
  headName: '',
  phones: [],
  ...more,
})

const reasons = (more: Partial<HouseholdLines>): readonly string[] | undefined => similarHouseholds(typed(more), [inTheBook])[0]?.reasons

describe('a household that may be in the book', () => {
  test('has the same number in the same group', () => {
    expect(similarHouseholds(typed({ number: '32', headName: 'Lê Thị Lan' }), [inTheBook])).toEqual([
      { id: 'household-032', score: 0.9, reasons: ['cùng số hộ trong tổ'], members: [] },
    ])
  })

  test('is another one with the same number in another group', () => {
    expect(reasons({ number: '032', group: 'to-6' })).toBeUndefined()
  })

  test('has the same head and a similar address', () => {
    const address = '12/45 Trần Phú'
    expect(reasons({ headName: 'nguyen van tam', address, group: 'to-6' })).toEqual(['cùng tên chủ hộ', 'địa chỉ gần giống'])
    expect(reasons({ headName: 'Nguyễn Tâm', address })).toEqual(['tên chủ hộ gần giống', 'địa chỉ gần giống'])
  })

  test('has the same head in one group and no address to compare', () => {
    expect(reasons({ headName: 'Nguyễn Văn Tâm' })).toEqual(['cùng tên chủ hộ', 'cùng tổ'])
  })

  test('is another one when a namesake lives elsewhere', () => {
    expect(reasons({ headName: 'Nguyễn Văn Tâm', group: 'to-6' })).toBeUndefined()
    expect(reasons({ headName: 'Nguyễn Văn Tâm', address: 'Số 7 đường Lê Lợi' })).toBeUndefined()
    expect(reasons({ headName: 'Nguyễn Tâm' })).toBeUndefined()
  })

  test('has the same telephone, in whatever form', () => {
    expect(reasons({ phones: ['0912 345 678'], group: 'to-6' })).toEqual(['cùng số điện thoại'])
    expect(reasons({ phones: ['', '0912 345 679'] })).toBeUndefined()
  })

  test('is likelier the more signs agree', () => {
    const all = similarHouseholds(typed({ ...inTheBook, id: 'new' }), [inTheBook])[0]
    expect(all?.score).toBeGreaterThan(0.98)
    expect(all?.reasons).toHaveLength(4)
  })

  test('comes with the likeliest first', () => {
    const other = { ...inTheBook, id: 'household-077', number: '077', headName: 'Lê Văn Nam', address: '' }
    const found = similarHouseholds(typed({ number: '32', phones: ['0912345678'] }), [other, inTheBook])
    expect(found.map(({ id }) => id)).toEqual(['household-032', 'household-077'])
  })

  test('is never the household itself', () => {
    expect(similarHouseholds(inTheBook, [inTheBook])).toEqual([])
  })

  test('is not made of two empty forms', () => {
    expect(similarHouseholds(typed({}), [typed({ id: 'other' })])).toEqual([])
  })

  test('is seen from both sides alike', () => {
    const lines = fc.record({
      group: fc.constantFrom('to-5', 'to-6'),
      number: fc.constantFrom('', '32', '032', '33'),
      headName: fc.constantFrom('', 'Nguyễn Văn Tâm', 'Nguyen Van Tam', 'Nguyễn Tâm', 'Lê Lan'),
      address: fc.constantFrom(undefined, '12/45 Trần Phú', 'Số 12 ngõ 45 đường Trần Phú', 'Lê Lợi'),
      phones: fc.subarray(['+84912345678', '0912 345 678', '+84987654321']),
    })
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const [left, right] = [{ id: 'a', ...a }, { id: 'b', ...b }]
        expect(similarHouseholds(left, [right])[0]?.score).toBe(similarHouseholds(right, [left])[0]?.score)
      }),
    )
  })
})

describe('two addresses', () => {
  test.each([
    ['Số 12, ngõ 45 đường Trần Phú', '12/45 Trần Phú', 'alike'],
    ['Số 12 Trần Phú, P. Lê Chân, TP. HP', 'so 12 tran phu, phuong le chan', 'alike'],
    ['TDP số 05', 'tổ 5', 'alike'],
    ['Số 12 Trần Phú', 'Số 14 Trần Phú', 'different'],
    ['Thôn Đông', 'Thôn Đoài', 'different'],
    ['Thôn Đông', 'xóm Đông', 'alike'],
    ['', 'Số 12 Trần Phú', 'unknown'],
    ['đường', 'Số 12 Trần Phú', 'unknown'],
  ])('%j and %j are %s', (left, right, likeness) => {
    expect(addressLikeness(left, right)).toBe(likeness)
    expect(addressLikeness(right, left)).toBe(likeness)
  })
})
