/** Reading comma-separated text with quoted cells. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows } from '#server/units/csv-rows.ts'

const plain = (text: string) => csvRows(text).map((row) => Object.fromEntries(row))

describe('comma-separated rows', () => {
  it('are keyed by the names of the first line', () => {
    expect(plain('code,name\n01,Hà Nội\n31,Hải Phòng\n')).toEqual([
      { code: '01', name: 'Hà Nội' },
      { code: '31', name: 'Hải Phòng' },
    ])
  })

  it('keep commas, quotes and line breaks inside quotes', () => {
    expect(plain('a,b\n"x, y","nói ""có"""\n"hai\ndòng",z')).toEqual([
      { a: 'x, y', b: 'nói "có"' },
      { a: 'hai\ndòng', b: 'z' },
    ])
  })

  it('skip the mark and line ends of Windows', () => {
    expect(plain('\uFEFFa,b\r\n1,2\r\n\r\n')).toEqual([{ a: '1', b: '2' }])
  })

  it('fill missing cells with an empty text', () => {
    expect(plain('a,b\n1\n')).toEqual([{ a: '1', b: '' }])
    expect(plain('')).toEqual([])
  })

  it('give back whatever was written with quotes', () => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
    const cell = fc.string({ minLength: 1 })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\n')
        expect(csvRows(text).map((row) => [...row.values()])).toEqual(rows)
      }),
    )
  })
})
