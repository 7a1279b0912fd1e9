/** The paper book as lines: what stands in which column, what is still to be copied, and what never comes twice. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerColumns } from '#domain/ledger/ledger-columns.ts'
import { eventsInCell, ledgerLines, type LedgerLine } from '#domain/ledger/ledger-lines.ts'
import { columnOfField, columnsOf, differingColumns, linesToCopy, type OwnWriting } from '#domain/ledger/ledger-queue.ts'
import { needsConfirmation } from '#domain/signs/rule.ts'
import { aChild, aHousehold, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'

const nothingOwn: OwnWriting = { isNew: false, columns: new Set() }
const allOwn: OwnWriting = { isNew: true, columns: new Set() }
const aPregnancy = (said = {}) => recordOf('pregnancy', 700, '2026-03-01', { subject: id(900), status: 'ongoing', dueOn: '2026-09-12', ...said })
const aDeath = (number: number) => recordOf('death', 800, '2026-06-15', { subject: id(number), place: 'home', causeGroup: 'unknown' })

const home = { household: aHousehold(), members: [aMother({ occurredOn: '2026-01-02' }), aChild()] }
const book = { households: [home], pregnancies: [], deaths: [] }
const lineOf = (lines: readonly LedgerLine[], number: number) => lines.find((line) => line.id === id(number))

describe('the lines of the book', () => {
  test('put each household before its people', () => {
    expect(ledgerLines(book).map(({ id: line, kind }) => [line, kind])).toEqual([[id(32), 'household'], [id(900), 'person'], [id(1), 'person']])
  })

  test('have the columns of the book in its order', () => {
    for (const { kind, cells } of ledgerLines(book)) expect(columnsOf(cells)).toEqual(ledgerColumns.value[kind])
    expect(needsConfirmation(ledgerColumns)).toBe(true)
  })

  test('say who was born into the household', () => {
    expect(lineOf(ledgerLines(book), 1)?.cells.change).toBe('born 2026-06-10')
    expect(lineOf(ledgerLines(book), 900)?.cells.change).toBe('')
  })

  test('say who came into the book later', () => {
    const late = { ...home, members: [aMother({ occurredOn: '2026-04-01' })] }
    expect(lineOf(ledgerLines({ ...book, households: [late] }), 900)?.cells.change).toBe('entered 2026-04-01')
  })

  test('tell a pregnancy, its end, a move and a death', () => {
    const moved = { ...home, members: [aMother({ occurredOn: '2026-01-02', status: 'moved', statusOn: '2026-06-16' }), aChild({ status: 'died', statusOn: '2026-06-14' })] }
    const lines = ledgerLines({ households: [moved], pregnancies: [aPregnancy()], deaths: [aDeath(1)] })
    expect(lineOf(lines, 900)?.cells.change).toBe('pregnant 2026-09-12;moved 2026-06-16')
    expect(lineOf(lines, 1)?.cells.change).toBe('born 2026-06-10;died 2026-06-15')
    const ended = ledgerLines({ ...book, pregnancies: [aPregnancy({ status: 'delivered', endedOn: '2026-06-10' })] })
    expect(eventsInCell(lineOf(ended, 900)?.cells.change ?? '')).toEqual([{ what: 'pregnancy-ended', on: '2026-06-10' }])
  })

  test('leave out a family that refused to be recorded', () => {
    expect(ledgerLines({ ...book, households: [{ ...home, household: aHousehold({ consent: 'refused' }) }] })).toEqual([])
  })
})

describe('the lines to copy', () => {
  const lines = ledgerLines(book)
  const paperOf = (some: readonly LedgerLine[]) => new Map(some.map(({ id: line, cells }) => [line, cells]))

  test('are those written on this phone', () => {
    const queue = linesToCopy(lines, new Map(), ({ id: line }) => (line === id(1) ? allOwn : nothingOwn))
    expect(queue.map(({ line, what }) => [line.id, what])).toEqual([[id(1), 'new']])
  })

  test('are changes where the line came out of the paper', () => {
    const queue = linesToCopy(lines, new Map(), ({ id: line }) => (line === id(900) ? { isNew: false, columns: new Set(['residence']) } : nothingOwn))
    expect(queue).toMatchObject([{ what: 'change', columns: new Set(['residence']), paper: undefined }])
  })

  test('come again as a change when somebody alters them', () => {
    const named = { ...home, members: [home.members[0] ?? aMother(), aChild({ name: 'Nguyễn Gia Bình' })] }
    const queue = linesToCopy(ledgerLines({ ...book, households: [named] }), paperOf(lines), () => nothingOwn)
    expect(queue).toMatchObject([{ what: 'change', columns: new Set(['name']), paper: { name: 'Nguyễn Gia Bảo' } }])
  })

  test('never hold a line that the paper says already', () => {
    const residence = fc.constantFrom('permanent', 'temporary', 'absent', undefined)
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), residence, fc.boolean(), (name, lives, own) => {
        const found = ledgerLines({ ...book, households: [{ ...home, members: [aChild({ name, ...(lives ? { residence: lives } : {}) })] }] })
        const before = linesToCopy(found, new Map(), () => (own ? allOwn : nothingOwn))
        expect(before).toHaveLength(own ? found.length : 0)
        expect(linesToCopy(found, paperOf(found), () => allOwn)).toEqual([])
      }),
    )
  })

  test('differ in a column or not, whichever comes first', () => {
    const cell = fc.dictionary(fc.constantFrom('name', 'sex', 'birth'), fc.constantFrom('', 'a', 'b'))
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        expect([...differingColumns(one, other)].toSorted()).toEqual([...differingColumns(other, one)].toSorted())
        expect(differingColumns(one, one).size).toBe(0)
      }),
    )
  })

  test('know which fields the paper shows', () => {
    expect(columnOfField('person', 'name')).toBe('name')
    expect(columnOfField('person', 'phone')).toBeUndefined()
    expect(columnOfField('measurement', 'weightKg')).toBeUndefined()
  })
})
