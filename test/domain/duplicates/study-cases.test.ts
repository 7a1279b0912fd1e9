/** The cases of the duplicate study as entries of one ward: found by the ward's own list, or left alone. */
import { describe, expect, test } from 'vitest'
import { likelyDuplicates, type DuplicateQuestion } from '#domain/duplicates/likely-duplicates.ts'
import type { Person } from '#domain/records/person.ts'
import { aChild, aMother, id } from '../indicators/builders.ts'

/** Two children of one woman, who is entered at her own house and at her parents'. */
function asked(one: Partial<Person>, other: Partial<Person>, mothers: [string, string] = ['Nguyễn Thị Hạnh', 'Nguyễn Thị Hạnh']): DuplicateQuestion | undefined {
  const persons = [
    aMother({ id: id(900), name: mothers[0] }),
    aMother({ id: id(901), household: id(33), area: '31/10525/g07', name: mothers[1], birthDate: '1999-03-05' }),
    aChild({ sex: 'unknown', ...one }),
    aChild({ sex: 'unknown', ...other, id: id(2), household: id(33), area: '31/10525/g07', mother: id(901) }),
  ]
  return likelyDuplicates(persons, [], []).find((pair) => pair.one === id(1) && pair.other === id(2))?.question
}

describe('a child of the study', () => {
  test.each([
    ['Đặng Thị Hường', 'Dang Thi Huong'],
    ['Trần Thị Phượng', 'Tran Thi Phuong'],
    ['Nguyễn Thị Minh Anh', 'Nguyễn Minh Anh'],
    ['Lê Thị Mỹ Hạnh', 'Lê Thị Mỹ Hạnh'.normalize('NFD')],
    ['Lê Thanh Hòa', 'Lê Thanh Hoà'],
    ['Con bà Nguyễn Thị Hạnh', 'Nguyễn Gia Bảo'],
    ['Trai', 'Nguyễn Gia Bảo'],
  ])('written %j and %j is asked about once more', (one, other) => {
    expect([asked({ name: one }, { name: other }), asked({ name: other }, { name: one })]).toEqual(['same-child', 'same-child'])
  })

  test('is found with its mother unmarked and the day off by one', () => {
    expect(asked({ name: 'Nguyễn Gia Bảo' }, { name: 'Nguyen Gia Bao', birthDate: '2026-06-11' }, ['Nguyễn Thị Hạnh', 'Nguyen Hanh'])).toBe('same-child')
  })

  test.each([
    ['Nguyễn Gia Hân', 'Nguyễn Gia Hưng'],
    ['Nguyễn Lan', 'Nguyễn Mai'],
    ['Nguyễn An', 'Nguyễn Bình'],
  ])('%s beside %s is a twin, a sibling or a stranger', (one, other) => {
    expect(asked({ name: one }, { name: other })).toBe('twin')
    expect(asked({ name: one }, { name: other, birthDate: '2024-06-10' })).toBeUndefined()
    expect(asked({ name: one }, { name: other }, ['Nguyễn Thị Hạnh', 'Lê Thị Cúc'])).toBeUndefined()
  })
})

describe('children whose mothers are namesakes', () => {
  const ward = (motherBirth: string, name: string): unknown[] =>
    likelyDuplicates(
      [aMother({ birthDate: '1999' }), aMother({ id: id(901), birthDate: motherBirth, household: id(33) }), aChild(), aChild({ id: id(2), name, mother: id(901), household: id(33) })],
      [],
      [],
    ).map(({ question, one }) => `${one === id(1) ? 'child' : 'mother'} ${question}`)

  test('are no twins when the mothers differ in age', () => {
    expect(ward('1985', 'Lê Mai')).toEqual([])
    expect(ward('1999', 'Lê Mai')).toEqual(['mother same-person', 'child twin'])
  })

  test('are asked about when name and day agree', () => {
    expect(ward('1985', 'Nguyễn Gia Bảo')).toEqual(['child same-child'])
  })
})

describe('a child whose mother nobody wrote down', () => {
  const alone = (said: Partial<Person>, other: Partial<Person>): (string | undefined)[] =>
    likelyDuplicates([aChild({ mother: null, ...said }), aChild({ id: id(2), mother: null, ...other })], [], []).map(({ reasons }) => reasons.join(', '))

  test('is compared within its home', () => {
    expect(alone({}, { birthDate: '2026-06-12', name: 'Gia Bảo' })).toEqual(['ngày sinh lệch 2 ngày, cùng hộ, tên gần giống'])
    expect(alone({}, { name: 'Con bà Hạnh' })).toEqual(['cùng ngày sinh, cùng hộ, một bé chưa đặt tên'])
    expect(alone({}, { birthDate: '2026-06-12', name: 'Gia Bảo', household: id(33) })).toEqual([])
  })

  test('with two personal numbers is asked more softly', () => {
    const numbers = [{ personalId: '031226000123' }, { personalId: '031226000124' }] as const
    expect(alone(numbers[0], numbers[1])).toEqual(['cùng ngày sinh, cùng hộ, cùng tên, khác số định danh'])
    const twins = [aMother(), aChild(numbers[0]), aChild({ ...numbers[1], id: id(2), name: 'Nguyễn Gia Hân' })]
    expect(likelyDuplicates(twins, [], [])).toEqual([])
  })

  test('with the same health card is the same child', () => {
    expect(alone({ healthCard: 'TE1310123456789' }, { healthCard: '0123456789', name: 'Khác', household: id(33) })).toEqual(['cùng số thẻ BHYT'])
  })
})
