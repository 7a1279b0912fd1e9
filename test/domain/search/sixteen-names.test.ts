/** Every way of typing each of sixteen names finds that person first. */
import { describe, expect, test } from 'vitest'
import { search } from '#domain/search/person-search.ts'
import { givenName } from '#domain/text/name.ts'
import { searchKey } from '#domain/text/search-key.ts'
import { SIXTEEN_NAMES, SIXTEEN_PEOPLE, sixteen } from './sixteen-names.ts'

const numberOf = (name: string): string => SIXTEEN_PEOPLE.find((one) => one.id === name)?.householdNumber ?? ''

/** Old and new place of a tone: "Hoà" and "Hòa", "Thủy" and "Thuỷ". */
const PLACES: readonly (readonly [string, string])[] = [['oà', 'òa'], ['ủy', 'uỷ'], ['oẻ', 'ỏe'], ['úa', 'uá'], ['Lý', 'Lí'], ['Mỹ', 'Mĩ']]
const otherPlace = (name: string): string => PLACES.reduce((text, [one, other]) => (text.includes(one) ? text.replace(one, other) : text), name)

const first = (query: string): string | undefined => search(sixteen, query, 20)[0]

describe.each(SIXTEEN_NAMES)('%s is the first hit', (name, telex, bare) => {
  test('typed in full', () => {
    expect(first(name)).toBe(name)
  })

  test('typed without marks', () => {
    expect(first(bare)).toBe(name)
  })

  test('typed in capitals with spaces to spare', () => {
    expect(first(`  ${name.toLocaleUpperCase('vi').replaceAll(' ', '   ')} `)).toBe(name)
  })

  test('typed in decomposed Unicode', () => {
    expect(first(name.normalize('NFD'))).toBe(name)
  })

  test('by the given name alone, with marks', () => {
    expect(first(givenName(name))).toBe(name)
  })

  test('by the given name alone, without marks', () => {
    expect(first(searchKey(givenName(name)))).toBe(name)
  })

  test('with its words in any order', () => {
    expect(first(bare.split(' ').toReversed().join(' '))).toBe(name)
  })

  test('with its words only begun', () => {
    expect(search(sixteen, bare.split(' ').map((word) => word.slice(0, 2)).join(' '), 20)).toContain(name)
  })

  test('left as raw Telex', () => {
    expect(first(telex)).toBe(name)
  })

  test('typed without spaces', () => {
    expect(search(sixteen, bare.replaceAll(' ', ''), 20)[0]).toBe(name)
  })

  test('typed as the initials of its words', () => {
    const letters = bare.split(' ').map((word) => word[0]).join('')
    expect(search(sixteen, letters, 20)).toContain(name)
  })

  test('by the number of the household, with and without its zero', () => {
    const number = numberOf(name)
    expect(first(number)).toBe(name)
    expect(first(String(Number(number)))).toBe(name)
  })

  test('by the last three digits of the telephone', () => {
    expect(first(`6${numberOf(name).slice(1)}`)).toBe(name)
  })

  test('with the tone in the other place', () => {
    expect(first(otherPlace(name))).toBe(name)
  })

  test('within three letters of the given name', () => {
    expect(search(sixteen, searchKey(givenName(name)).slice(0, 3), 20).slice(0, 5)).toContain(name)
  })

  test('by one letter and by two, within the list', () => {
    const given = searchKey(givenName(name))
    expect(search(sixteen, given.slice(0, 1), 20)).toContain(name)
    expect(search(sixteen, given.slice(0, 2), 20)).toContain(name)
  })
})

describe('other spellings of one name', () => {
  test.each([
    ['Hòa', 'Nguyễn Văn Hoà'],
    ['Thuỷ', 'Phạm Thu Thủy'],
    ['Khỏe', 'Mai Xuân Khoẻ'],
    ['Mĩ', 'Lê Thị Mỹ'],
    ['mi', 'Lê Thị Mỹ'],
    ['Hoàng Lí Sơn', 'Hoàng Lý Sơn'],
    ['quinh', 'Trần Như Quỳnh'],
    ['hhen', "H'Hen Niê Kđăm"],
    ['hen', "H'Hen Niê Kđăm"],
    ['H’Hen', "H'Hen Niê Kđăm"],
    ['h hen', "H'Hen Niê Kđăm"],
    ['Ng. Gia Bảo', 'Nguyễn Gia Bảo'],
  ])('%s finds %s', (query, name) => {
    expect(first(query)).toBe(name)
  })
})
