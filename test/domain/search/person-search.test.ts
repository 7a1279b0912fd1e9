/** The search of people and households: ranking, numbers, telephones, birth days, upkeep. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSearchIndex, buildSearchIndexInSlices, removeEntry, search, updateEntry } from '#domain/search/person-search.ts'
import type { SearchEntry } from '#domain/search/person-search.ts'
import { SIXTEEN_PEOPLE, sixteen } from './sixteen-names.ts'

function person(id: string, name: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return { id, kind: 'person', name, householdId: `of-${id}`, householdNumber: '', phones: [], ...more }
}

function idsOf(entries: readonly SearchEntry[], query: string, limit = 20): string[] {
  return search(buildSearchIndex(entries), query, limit)
}

const household032: SearchEntry = {
  id: 'household-032',
  kind: 'household',
  name: 'Nguyễn Văn Tâm',
  householdId: 'household-032',
  householdNumber: '032',
  phones: ['+84912345678', '+842253822115'],
}
const hanh = person('hanh', 'Nguyễn Thị Hạnh', { householdNumber: '032', phones: ['+84987654321'] })
const baby = person('baby', 'Con bà Nguyễn Thị Hạnh', { householdNumber: '032', motherName: 'Nguyễn Thị Hạnh', birthDay: '2026-06-10' })
const neighbour = person('neighbour', 'Lê Thị Hạnh', { householdNumber: '320', birthDay: '1996-10-06' })
const village = [household032, hanh, baby, neighbour]

describe('the order of hits', () => {
  test('puts the given name before middle and family names', () => {
    const people = [person('family', 'An Thị Cúc'), person('middle', 'Lê An Cúc'), person('given', 'Trần Văn An')]
    expect(idsOf(people, 'an')[0]).toBe('given')
    expect(idsOf(people, 'a')[0]).toBe('given')
  })

  test('puts the whole word before a word only begun', () => {
    expect(idsOf([person('anh', 'Lê Văn Anh'), person('an', 'Lê Văn An')], 'an')).toEqual(['an', 'anh'])
  })

  test('puts the very marks typed before other marks', () => {
    const people = [person('hanh', 'Lê Thị Hành'), person('hạnh', 'Lê Thị Hạnh'), person('hanh0', 'Lê Thị Hanh')]
    expect(idsOf(people, 'hạnh')[0]).toBe('hạnh')
    expect(idsOf(people, 'hành')[0]).toBe('hanh')
    expect(idsOf(people, 'hạnh')).toHaveLength(3)
  })

  test('is that of a name list when nothing else tells them apart', () => {
    const people = [person('1', 'Vũ Thị Lan'), person('2', 'Đỗ Thị Lan'), person('3', 'Bùi Thị Lan')]
    expect(idsOf(people, 'lan')).toEqual(['3', '2', '1'])
  })

  test('does not depend on the order of building', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SIXTEEN_PEOPLE], { minLength: 16 }), fc.constantFrom('n', 'th', 'thi', '09', 'ng'), (people, query) => {
        expect(idsOf(people, query)).toEqual(search(sixteen, query, 20))
      }),
    )
  })

  test('is cut at the limit', () => {
    expect(search(sixteen, 'n', 2)).toHaveLength(2)
    expect(search(sixteen, 'n', 0)).toEqual([])
    expect(search(sixteen, 'n', -1)).toEqual([])
  })
})

describe('words of a query', () => {
  test('must all be found', () => {
    expect(search(sixteen, 'nguyễn bảo', 20)).toEqual(['Nguyễn Gia Bảo'])
    expect(search(sixteen, 'nguyễn quỳnh', 20)).toEqual([])
  })

  test('each take a word of their own', () => {
    const people = [person('one', 'Lê Anh'), person('two', 'Lê Anh Anh')]
    expect(idsOf(people, 'anh anh')).toEqual(['two'])
    expect(idsOf([person('an', 'Lê Anh An')], 'an anh')).toEqual(['an'])
  })

  test('may be the start of each word written together', () => {
    expect(search(sixteen, 'ngb', 20)[0]).toBe('Nguyễn Gia Bảo')
    expect(search(sixteen, 'nggb', 20)[0]).toBe('Nguyễn Gia Bảo')
    expect(search(sixteen, 'gb', 20)[0]).toBe('Nguyễn Gia Bảo')
  })

  test('may be raw Telex that is not finished', () => {
    expect(search(sixteen, 'nguyee', 20)).toContain('Nguyễn Gia Bảo')
    expect(search(sixteen, 'ddaw', 20)).toContain('Đặng Thị Hường')
  })

  test('in raw Telex rank the marks they spell', () => {
    const people = [person('à', 'Lê Thị Hành'), person('ạ', 'Lê Thị Hạnh'), person('ả', 'Lê Thị Hảnh')]
    expect(idsOf(people, 'hanhj')[0]).toBe('ạ')
    expect(idsOf(people, 'hanhf')[0]).toBe('à')
    expect(idsOf(people, 'hanhr')[0]).toBe('ả')
  })

  test('that read two ways find both people', () => {
    const people = [person('hmong', 'Giàng A Tas'), person('ta', 'Lê Văn Tạ')]
    expect(idsOf(people, 'tas')).toEqual(['hmong', 'ta'])
  })

  test('that nobody has find nobody', () => {
    expect(search(sixteen, 'zzz', 20)).toEqual([])
  })

  test.each(['', '   ', '...', '-', "'"])('%j asks for nothing', (query) => {
    expect(search(sixteen, query, 20)).toEqual([])
  })
})

describe('a mother’s name', () => {
  test('finds her first and her unnamed child too', () => {
    const unnamed = person('unnamed', '', { motherName: 'Nguyễn Thị Hạnh' })
    expect(idsOf([unnamed, hanh], 'hanh')).toEqual(['hanh', 'unnamed'])
  })

  test('narrows a search for a child', () => {
    const people = [person('a', 'Lê Gia Bảo', { motherName: 'Trần Thị Lan' }), person('b', 'Vũ Gia Bảo', { motherName: 'Đỗ Thị Hạnh' })]
    expect(idsOf(people, 'bảo hạnh')).toEqual(['b'])
  })

  test('that a child also bears ranks behind the child’s own name', () => {
    const people = [person('of-lan', 'Vũ Gia Bảo', { motherName: 'Đỗ Thị Lan' }), person('lan', 'Vũ Thị Lan')]
    expect(idsOf(people, 'lan')).toEqual(['lan', 'of-lan'])
  })
})

describe('a household number', () => {
  test.each(['32', '032', 'hộ 32', 'Hộ 032', 'số 32', 'ho so 32'])('typed as %j finds household 032 first', (query) => {
    expect(idsOf(village, query)[0]).toBe('household-032')
  })

  test('finds the people who live there next, then longer numbers', () => {
    expect(idsOf(village, '32')).toEqual(['household-032', 'hanh', 'baby', 'neighbour'])
  })

  test('narrows a search by name', () => {
    expect(idsOf(village, 'hạnh 32')[0]).toBe('hanh')
    expect(idsOf(village, '320 hạnh')).toEqual(['neighbour'])
  })

  test('with a letter or a part is found', () => {
    const people = [person('a', 'Lê Lan', { householdNumber: '032A' }), person('b', 'Lê Mai', { householdNumber: '12/1' })]
    expect(idsOf(people, '32a')).toEqual(['a'])
    expect(idsOf(people, '12/1')).toEqual(['b'])
  })

  test('does not swallow the family name Hồ', () => {
    const people = [person('ho', 'Hồ Thị Lan', { householdNumber: '7' }), person('le', 'Lê Thị Lan', { householdNumber: '7' })]
    expect(idsOf(people, 'hồ 7')).toEqual(['ho'])
  })
})

describe('a telephone number', () => {
  test.each(['678', '5678', '345678', '345 678', '0912345678', '0912 345 678', '0912.345.678', '+84 912 345 678', '84912345678'])(
    'typed as %j finds its household',
    (query) => {
      expect(idsOf(village, query)).toEqual(['household-032'])
    },
  )

  test('may be any of a household’s numbers', () => {
    expect(idsOf(village, '2115')).toEqual(['household-032'])
    expect(idsOf(village, '0225 3822115')).toEqual(['household-032'])
  })

  test('is found by its start once four digits are typed', () => {
    expect(idsOf(village, '0912')).toEqual(['household-032'])
    expect(idsOf(village, '0912 345')).toEqual(['household-032'])
    expect(idsOf(village, '091')).toEqual([])
  })

  test('is not found by two last digits', () => {
    expect(idsOf(village, '78')).toEqual([])
  })
})

describe('a birth day', () => {
  test.each(['10/6/2026', '10/06/2026', '10/6'])('typed as %j finds the child', (query) => {
    expect(idsOf(village, query)).toEqual(['baby'])
  })

  test('narrows a search by name', () => {
    expect(idsOf(village, 'hạnh 6/10')).toEqual(['neighbour'])
    expect(idsOf(village, 'hạnh 10/6/2025')).toEqual([])
  })
})

describe('keeping the index', () => {
  test('a renamed person is found under the new name only', () => {
    const renamed = updateEntry(buildSearchIndex(village), { ...baby, name: 'Nguyễn Gia Bảo', motherName: undefined })
    expect(search(renamed, 'bao', 20)).toEqual(['baby'])
    expect(search(renamed, 'con ba', 20)).toEqual([])
  })

  test('a removed person is not found', () => {
    expect(search(removeEntry(buildSearchIndex(village), 'hanh'), '4321', 20)).toEqual([])
    expect(removeEntry(sixteen, 'nobody').prepared).toHaveLength(16)
  })

  test('the index before a change stays as it was', () => {
    const before = buildSearchIndex(village)
    updateEntry(before, person('new', 'Bùi Thị Cúc'))
    removeEntry(before, 'hanh')
    expect(search(before, 'cuc', 20)).toEqual([])
    expect(before.prepared).toHaveLength(4)
  })

  test('an id given twice counts once, the later time', () => {
    const index = buildSearchIndex([person('x', 'Lê Thị Lan'), person('x', 'Lê Thị Mai')])
    expect(search(index, 'le', 20)).toEqual(['x'])
    expect(search(index, 'lan', 20)).toEqual([])
  })

  test('built in slices is the one built at once', async () => {
    let rests = 0
    const rest = () => Promise.resolve().then(() => void (rests += 1))
    const many = Array.from({ length: 400 }, (_, at) => person(`p${at % 390}`, `${SIXTEEN_PEOPLE[at % 16]?.name ?? ''} ${at}`))
    expect(await buildSearchIndexInSlices(many, rest)).toEqual(buildSearchIndex(many))
    expect(rests).toBeGreaterThan(1)
  })

  test('built at once or entry by entry it is the same', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...SIXTEEN_PEOPLE]), (people) => {
        let grown = buildSearchIndex([])
        for (const entry of people) grown = updateEntry(grown, entry)
        expect(grown).toEqual(buildSearchIndex(people))
      }),
    )
  })
})

describe('any query', () => {
  test('gives known ids, each once', () => {
    const known = new Set(SIXTEEN_PEOPLE.map((entry) => entry.id))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z0-9 /+']{0,8}$/)), (query) => {
        const ids = search(sixteen, query, 20)
        return new Set(ids).size === ids.length && ids.every((id) => known.has(id))
      }),
    )
  })

  test('that begins a word of a name finds that person', () => {
    const begun = fc.constantFrom(...SIXTEEN_PEOPLE).chain(({ id, name }) =>
      fc.tuple(fc.constant(id), fc.constantFrom(...name.split(' ')), fc.integer({ min: 1, max: 6 }), fc.constantFrom('NFC', 'NFD')),
    )
    fc.assert(fc.property(begun, ([id, word, length, form]) => search(sixteen, word.slice(0, length).normalize(form), 20).includes(id)))
  })
})

describe('a large collaborator’s book', () => {
  test('of 5,000 people finds the right one by name and number', () => {
    const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ']
    const middle = ['Thị', 'Văn', 'Gia', 'Ngọc', 'Minh', 'Thu', 'Đức', 'Hồng', 'Thanh', 'Hải']
    const given = ['Lan', 'Mai', 'Hạnh', 'Hương', 'Bảo', 'An', 'Bình', 'Dũng', 'Đạt', 'Quỳnh']
    const people = Array.from({ length: 5000 }, (_, at) => {
      const name = `${family[at % 5]} ${middle[Math.floor(at / 5) % 10]} ${given[Math.floor(at / 50) % 10]}`
      return person(`p${at}`, name, { householdNumber: String(Math.floor(at / 4)), phones: [`+849${String(10_000_000 + at * 1777)}`] })
    })
    const index = buildSearchIndex(people)
    const found = search(index, 'pham quynh hong 122', 20)
    expect(found.length).toBeGreaterThan(0)
    for (const id of found) {
      const entry = people.find((one) => one.id === id)
      expect(entry?.name).toBe('Phạm Hồng Quỳnh')
    }
    expect(search(index, 'n', 50)).toHaveLength(50)
  })
})
