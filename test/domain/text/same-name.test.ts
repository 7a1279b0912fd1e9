/** How near two names are. */
import { describe, expect, test } from 'vitest'
import { nameLikeness } from '#domain/text/same-name.ts'

describe('two names', () => {
  test.each([
    ['Đặng Thị Hường', 'đặng thị  hường', 'same'],
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', 'same'],
    ['Lê Thị Mỹ', 'Lê Thị Mỹ'.normalize('NFD'), 'same'],
    ['Đặng Thị Hường', 'Dang Thi Huong', 'same-unmarked'],
    ['Trần Thị Phượng', 'Tran Thi Phuong', 'same-unmarked'],
    ['Nguyễn Thị Hương', 'Nguyễn Thị Hường', 'same-unmarked'],
    ['Nguyễn Thị Ngọc Lan', 'Nguyễn Ngọc Lan', 'close'],
    ['Gia Bảo', 'Nguyễn Gia Bảo', 'close'],
    ['Gia Hân', 'Gia Hưng', 'different'],
    ['Lan', 'Mai', 'different'],
    ['An', 'Bình', 'different'],
    ['Nguyễn Thị Lan', 'Nguyễn Thị Ngọc', 'different'],
    ['Nguyễn Lan Anh', 'Nguyễn Anh Lan', 'different'],
    ['', '', 'different'],
    ['', 'Lan', 'different'],
  ])('%s and %s are %s', (left, right, likeness) => {
    expect(nameLikeness(left, right)).toBe(likeness)
    expect(nameLikeness(right, left)).toBe(likeness)
  })
})
