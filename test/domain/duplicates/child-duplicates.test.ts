/** Children registered twice, twins, and siblings that are neither (cases of the duplicate study). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { similarChildren } from '#domain/duplicates/child-duplicates.ts'
import type { ChildLines, ChildSuspicion } from '#domain/duplicates/child-duplicates.ts'

const MOTHER = { motherId: 'mother-1', motherName: 'Nguyễn Thị Hạnh' }

const child = (name: string, more: Partial<ChildLines> = {}): ChildLines => ({
  id: `child ${name}`,
  name,
  birth: '2026-06-10',
  ...MOTHER,
  ...more,
})

function compare(candidate: ChildLines, existing: ChildLines): ChildSuspicion | undefined {
  return similarChildren({ ...candidate, id: 'new' }, [{ ...existing, id: 'in-the-book' }])[0]
}

describe('a child that may be registered already', () => {
  test('has the same name, mother and day of birth', () => {
    expect(compare(child('Nguyễn Gia Bảo'), child('Nguyễn Gia Bảo'))).toEqual({
      id: 'in-the-book',
      score: 0.92,
      reasons: ['cùng ngày sinh', 'cùng mẹ', 'cùng tên'],
      question: 'same-child',
    })
  })

  test.each([
    ['Đặng Thị Hường', 'Dang Thi Huong', 'tên giống khi bỏ dấu'],
    ['Trần Thị Phượng', 'Trần Thị Phuong', 'tên giống khi bỏ dấu'],
    ['Nguyễn Ngọc Gia Hân', 'Nguyễn Gia Hân', 'tên gần giống'],
    ['Lê Thị Mỹ', 'Lê Thị Mỹ'.normalize('NFD'), 'cùng tên'],
    ['Lê Thanh Hòa', 'Lê Thanh Hoà', 'cùng tên'],
    ['Con bà Nguyễn Thị Hạnh', 'Nguyễn Gia Bảo', 'một bé chưa đặt tên'],
    ['', 'Nguyễn Gia Bảo', 'một bé chưa đặt tên'],
    ['Trai', 'Gái', 'hai bé chưa đặt tên'],
  ])('was written %j and %j', (one, other, reason) => {
    const found = compare(child(one), child(other))
    expect(found?.question).toBe('same-child')
    expect(found?.reasons).toContain(reason)
  })

  test.each([
    ['2026-06-11', 'ngày sinh lệch 1 ngày'],
    ['2026-06-08', 'ngày sinh lệch 2 ngày'],
    ['2026-06-13', 'ngày sinh lệch 3 ngày'],
  ])('has a birth day of %s in another book', (birth, reason) => {
    expect(compare(child('Nguyễn Gia Bảo', { birth }), child('Nguyễn Gia Bảo'))?.reasons).toContain(reason)
  })

  test('is another one when the births are four days apart', () => {
    expect(compare(child('Nguyễn Gia Bảo', { birth: '2026-06-14' }), child('Nguyễn Gia Bảo'))).toBeUndefined()
  })

  test('has a mother of the same name in another group', () => {
    const atHerParents = child('Nguyễn Gia Bảo', { motherId: 'mother-2', motherName: 'Nguyen Thi Hanh' })
    expect(compare(atHerParents, child('Nguyễn Gia Bảo'))?.reasons).toEqual(['cùng ngày sinh', 'mẹ cùng tên', 'cùng tên'])
  })

  test('has a mother whose middle name was dropped', () => {
    const found = compare(child('Gia Bảo', { motherId: undefined, motherName: 'Nguyễn Hạnh' }), child('Nguyễn Gia Bảo'))
    expect(found?.reasons).toEqual(['cùng ngày sinh', 'tên mẹ gần giống', 'tên gần giống'])
  })

  test('names the mother only inside "Con bà"', () => {
    const unnamed = child('Con bà Nguyễn Thị Hạnh', { motherId: undefined, motherName: undefined })
    expect(compare(unnamed, child('Nguyễn Gia Bảo'))?.reasons).toContain('mẹ cùng tên')
  })

  test('is another one when the mothers differ', () => {
    const other = { motherId: 'mother-2', motherName: 'Trần Thị Lan' }
    expect(compare(child('Nguyễn Gia Bảo', other), child('Nguyễn Gia Bảo'))).toBeUndefined()
    expect(compare(child('', other), child(''))).toBeUndefined()
  })

  test('without a known mother needs the whole name and the very day', () => {
    const nobody = { motherId: undefined, motherName: undefined }
    expect(compare(child('Nguyễn Gia Bảo', nobody), child('Nguyễn Gia Bảo'))?.question).toBe('same-child')
    expect(compare(child('Nguyễn Gia Bảo', { ...nobody, birth: '2026-06-11' }), child('Nguyễn Gia Bảo'))).toBeUndefined()
    expect(compare(child('Gia Bảo', nobody), child('Nguyễn Gia Bảo'))).toBeUndefined()
    expect(compare(child('', nobody), child(''))).toBeUndefined()
    const girl = child('Nguyễn Gia Bảo', { ...nobody, sex: 'female' })
    expect(compare(girl, child('Nguyễn Gia Bảo', { sex: 'male' }))).toBeUndefined()
  })

  test('with the same personal number is certain', () => {
    const personalId = '000226000123'
    const found = compare(child('Lan', { personalId, birth: '2026-01-01' }), child('Mai', { personalId }))
    expect(found).toEqual({ id: 'in-the-book', score: 1, reasons: ['cùng số định danh'], question: 'same-child' })
    expect(compare(child('Lan', { personalId: '', birth: '2026-01-01' }), child('Mai', { personalId: '' }))).toBeUndefined()
  })

  test('with one sex written wrong is asked about all the same', () => {
    const found = compare(child('Nguyễn Gia Bảo', { sex: 'female' }), child('Nguyễn Gia Bảo', { sex: 'male' }))
    expect(found?.question).toBe('same-child')
    expect(found?.reasons).toContain('khác giới')
  })
})

describe('siblings that are not one child', () => {
  test.each([
    ['Gia Hân', 'Gia Hưng'],
    ['Lan', 'Mai'],
    ['An', 'Bình'],
    ['Gia Bảo', 'Gia Bảo'],
  ])('%s and %s born a year apart are not asked about', (one, other) => {
    expect(compare(child(one, { birth: '2025-06-10' }), child(other))).toBeUndefined()
  })

  test.each([
    ['Gia Hân', 'Gia Hưng'],
    ['Lan', 'Mai'],
    ['An', 'Bình'],
  ])('%s and %s of two mothers on one day are not asked about', (one, other) => {
    expect(compare(child(one, { motherId: 'mother-2', motherName: 'Lê Thị Cúc' }), child(other))).toBeUndefined()
  })
})

describe('twins', () => {
  test('with two names are asked about as twins', () => {
    expect(compare(child('Gia Hân', { sex: 'female' }), child('Gia Hưng', { sex: 'male' }))).toEqual({
      id: 'in-the-book',
      score: 0.4,
      reasons: ['cùng ngày sinh', 'cùng mẹ', 'khác giới'],
      question: 'twin',
    })
    expect(compare(child('Lan'), child('Mai'))?.question).toBe('twin')
  })

  test('of two sexes without names are asked about as twins', () => {
    expect(compare(child('', { sex: 'female' }), child('', { sex: 'male' }))?.question).toBe('twin')
    expect(compare(child('Gái', { sex: 'female' }), child('Gia Bảo', { sex: 'male' }))?.question).toBe('twin')
  })

  test('of one sex without names are told by their order', () => {
    expect(compare(child('', { birthOrder: 1 }), child('', { birthOrder: 2 }))?.question).toBe('twin')
    expect(compare(child('', { birthOrder: 1 }), child('', { birthOrder: 1 }))?.question).toBe('same-child')
    expect(compare(child(''), child(''))?.question).toBe('same-child')
  })

  test('may be born on both sides of midnight', () => {
    expect(compare(child('Lan', { birth: '2026-06-11' }), child('Mai'))?.question).toBe('twin')
  })

  test('of mothers that only share a name must be born together', () => {
    const namesake = { motherId: 'mother-2' }
    expect(compare(child('Lan', namesake), child('Mai'))?.question).toBe('twin')
    expect(compare(child('Lan', { ...namesake, birth: '2026-06-12' }), child('Mai'))).toBeUndefined()
  })

  test('of one mother written days apart are still asked about', () => {
    expect(compare(child('Lan', { birth: '2026-06-13' }), child('Mai'))?.question).toBe('twin')
  })
})

describe('the list of suspicions', () => {
  test('has the likeliest child first and never the child itself', () => {
    const book = [
      child('Nguyễn Gia Hân', { id: 'twin' }),
      child('Nguyễn Gia Bảo', { id: 'new' }),
      child('Nguyễn Gia Bảo', { id: 'same' }),
      child('', { id: 'unnamed', birth: '2026-06-11' }),
      child('Lê Thị Cúc', { id: 'other', birth: '2024-01-01' }),
    ]
    expect(similarChildren(child('Nguyễn Gia Bảo', { id: 'new' }), book).map(({ id }) => id)).toEqual(['same', 'unnamed', 'twin'])
  })

  test('is empty for a birth day that is no day', () => {
    expect(similarChildren(child('Gia Bảo', { birth: '' }), [child('Gia Bảo')])).toEqual([])
  })

  test('asks the same from both sides', () => {
    const lines = fc.record({
      name: fc.constantFrom('', 'Trai', 'Nguyễn Gia Bảo', 'Nguyen Gia Bao', 'Gia Bảo', 'Lan', 'Con bà Nguyễn Thị Hạnh'),
      birth: fc.constantFrom('2026-06-10', '2026-06-11', '2026-06-13', '2026-06-20'),
      sex: fc.constantFrom('male' as const, 'female' as const, undefined),
      motherId: fc.constantFrom('mother-1', 'mother-2', undefined),
      motherName: fc.constantFrom('Nguyễn Thị Hạnh', 'Nguyễn Hạnh', 'Lê Lan', undefined),
      birthOrder: fc.constantFrom(1, 2, undefined),
    })
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const [left, right] = [similarChildren({ id: 'a', ...a }, [{ id: 'b', ...b }])[0], similarChildren({ id: 'b', ...b }, [{ id: 'a', ...a }])[0]]
        expect([left?.score, left?.question]).toEqual([right?.score, right?.question])
        if (left) expect(left.score).toBeGreaterThan(0)
        if (left) expect(left.score).toBeLessThanOrEqual(1)
      }),
    )
  })
})
