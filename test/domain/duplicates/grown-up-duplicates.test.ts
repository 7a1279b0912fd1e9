/** Grown-ups registered twice: by number, by name and birth, by home, telephone or group. */
import { describe, expect, test } from 'vitest'
import { birthAgreement } from '#domain/duplicates/birth-agreement.ts'
import { similarGrownUps, type GrownUpLines } from '#domain/duplicates/grown-up-duplicates.ts'

const woman: GrownUpLines = { id: 'new', name: 'Trần Thị Hạnh', birth: '1999-03-05', sex: 'female', group: 'g05', household: 'h1', phones: ['+84912345678'] }
const elsewhere: Partial<GrownUpLines> = { id: 'in-the-book', group: 'g06', household: 'h2', phones: [] }

const compare = (mine: Partial<GrownUpLines>, theirs: Partial<GrownUpLines>) => {
  const [one, other] = [{ ...woman, ...mine }, { ...woman, ...elsewhere, ...theirs }]
  const [found, turned] = [similarGrownUps(one, [other])[0], similarGrownUps(other, [one])[0]]
  expect(turned?.score).toBe(found?.score)
  return found
}

describe('a grown-up who may be registered already', () => {
  test('has a like name and the very birth day', () => {
    expect(compare({}, {})).toEqual({ id: 'in-the-book', score: 0.8, reasons: ['cùng tên', 'cùng ngày sinh'] })
    expect(compare({}, { name: 'Tran Thi Hanh' })?.reasons).toEqual(['tên giống khi bỏ dấu', 'cùng ngày sinh'])
    expect(compare({}, { name: 'Trần Hạnh' })?.reasons).toEqual(['tên gần giống', 'cùng ngày sinh'])
  })

  test('has the year of birth alone and one telephone', () => {
    expect(compare({}, { birth: '1999', phones: ['0912 345 678'] })?.reasons).toEqual(['cùng tên', 'năm sinh khớp nhau', 'cùng số điện thoại'])
    expect(compare({}, { birth: '1999' })).toBeUndefined()
    expect(compare({}, { birth: '1998', phones: ['0912 345 678'] })).toBeUndefined()
  })

  test('has no known birth but lives in the same home', () => {
    expect(compare({}, { birth: undefined, household: 'h1' })?.reasons).toEqual(['cùng tên', 'cùng hộ'])
    expect(compare({}, { birth: undefined })).toBeUndefined()
  })

  test('has one name and year in the same group', () => {
    expect(compare({}, { birth: '1999', group: 'g05' })?.reasons).toEqual(['cùng tên', 'năm sinh khớp nhau', 'cùng tổ'])
    expect(compare({}, { birth: '1999', group: 'g05', name: 'Trần Hạnh' })).toBeUndefined()
  })

  test('has day and month of birth in another order', () => {
    expect(compare({}, { birth: '1999-05-03', household: 'h1' })?.reasons).toContain('ngày, tháng sinh đổi chỗ')
    expect(compare({}, { birth: '1999-05-03' })).toBeUndefined()
  })

  test('has the same number, whatever else was written', () => {
    const other = { name: 'Lê Lan', birth: '1980', sex: 'male' as const }
    expect(compare({ personalId: '031199000123' }, { ...other, personalId: '031199000123' })).toMatchObject({ score: 1, reasons: ['cùng số định danh', 'khác ngày sinh', 'khác giới'] })
    expect(compare({ personalId: '031199000123' }, { ...other, healthCard: '031199000123' })?.score).toBe(1)
    expect(compare({ healthCard: 'GD4310123456789' }, { ...other, healthCard: '0123456789' })?.reasons[0]).toBe('cùng số thẻ BHYT')
    expect(compare({ personalId: '', healthCard: '' }, { ...other, personalId: '', healthCard: '' })).toBeUndefined()
  })

  test('with another number is asked only for the very day', () => {
    const numbers = [{ personalId: '031199000123' }, { personalId: '031199000124' }] as const
    expect(compare(numbers[0], numbers[1])).toMatchObject({ score: 0.4, reasons: ['cùng tên', 'cùng ngày sinh', 'khác số định danh'] })
    expect(compare(numbers[0], { ...numbers[1], birth: '1999', household: 'h1' })).toBeUndefined()
    expect(compare(numbers[0], { personalId: '031199123' })?.score).toBe(0.8)
  })

  test.each([
    ['another sex', { sex: 'male' as const }],
    ['another name', { name: 'Trần Thị Lan' }],
    ['no name', { name: '' }],
    ['another birth day', { birth: '1999-08-20' }],
  ])('is another one with %s', (_, theirs) => {
    expect(compare({}, { ...theirs, household: 'h1' })).toBeUndefined()
  })

  test('is never the same entry, and the likeliest comes first', () => {
    const book = [woman, { ...woman, ...elsewhere, id: 'b', name: 'Trần Hạnh' }, { ...woman, ...elsewhere, id: 'a' }]
    expect(similarGrownUps(woman, book).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})

describe('two birth dates', () => {
  test.each([
    ['1999-03-05', '1999-03-05', 'same-day'],
    ['2026-12-30', '2027-01-02', 'near'],
    ['2026-12-30', '2027-01-03', 'different'],
    ['1999-03-05', '1999-05-03', 'swapped'],
    ['1999-03-05', '1998-05-03', 'different'],
    ['1999', '1999-03-05', 'compatible'],
    ['1999-03', '1999-03-31', 'compatible'],
    ['1999-03', '1999-04-01', 'different'],
    ['1999', '1999', 'compatible'],
    ['1999', '2000', 'different'],
    ['', '1999', 'unknown'],
    [undefined, '1999', 'unknown'],
  ] as const)('%s and %s are %s', (one, other, agreement) => {
    expect([birthAgreement(one, other), birthAgreement(other, one)]).toEqual([agreement, agreement])
  })
})
