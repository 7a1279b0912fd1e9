/** Names of residential groups, however short they are written. */
import { describe, expect, test } from 'vitest'
import { compareGroupNames, parseGroupName, sameGroupName } from '#domain/formats/group-name.ts'

describe('the name of a residential group', () => {
  test.each([
    ['Tổ 5', 'group', '5'],
    ['tổ dân phố số 05', 'group', '5'],
    ['TDP số 5', 'group', '5'],
    ['TDP5', 'group', '5'],
    ['5A', 'unsaid', '5a'],
    ['Tổ 5 A', 'group', '5a'],
    ['05', 'unsaid', '5'],
    ['Thôn Đông', 'thon', 'dong'],
    ['Xóm 3', 'xom', '3'],
    ['Khu dân cư số 2', 'khu', '2'],
    ['Bản Mường', 'ban', 'muong'],
    ['Tổng Trú', 'unsaid', 'tong tru'],
    ['Phố', 'unsaid', 'pho'],
    ['', 'unsaid', ''],
  ])('%j is %s %s', (typed, kind, key) => {
    expect(parseGroupName(typed)).toEqual({ kind, key })
  })

  test.each([
    ['Tổ 5', '05', true],
    ['Tổ 5', 'TDP số 5', true],
    ['Tổ 5', '5A', false],
    ['Thôn 5', 'Tổ 5', false],
    ['Thôn Đông', 'thon dong', true],
    ['', '', false],
  ])('%j and %j name one group: %s', (left, right, same) => {
    expect(sameGroupName(left, right)).toBe(same)
  })

  test('sorts by number and then by name', () => {
    const groups = ['Tổ 10', 'Thôn Đông', 'Tổ 5A', 'TDP số 5', 'Tổ 02', 'Thôn Bắc']
    expect(groups.sort(compareGroupNames)).toEqual(['Tổ 02', 'TDP số 5', 'Tổ 5A', 'Tổ 10', 'Thôn Bắc', 'Thôn Đông'])
  })
})
