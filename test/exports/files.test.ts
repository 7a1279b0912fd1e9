/** Files that the book gives out: tables that Excel opens, pages that need nothing beside them. */
import { describe, expect, it } from 'vitest'
import { csvFile } from '#exports/csv.ts'
import { htmlFile } from '#exports/paper-html.ts'

describe('a table', () => {
  it('begins with the mark of its letters', () => {
    expect(csvFile('so', [['Hộ', 'Tuổi'], ['Đỗ Thị Lan', 31]])).toEqual({ name: 'so.csv', type: 'text/csv;charset=utf-8', text: '\u{FEFF}Hộ;Tuổi\r\nĐỗ Thị Lan;31\r\n' })
  })

  it('keeps signs of the table inside quotes', () => {
    expect(csvFile('so', [['a;b', 'nói "có"', 'hai\ndòng']]).text).toBe('\u{FEFF}"a;b";"nói ""có""";"hai\ndòng"\r\n')
  })

  it.each(['=1+1', '+84', '-5', '@x', '\tx'])('lets %j be no formula', (typed) => {
    expect(csvFile('so', [[typed]]).text).toBe(`\u{FEFF}'${typed}\r\n`)
  })
})

describe('a page', () => {
  const paper = { title: 'Hồ sơ <b>', lead: ['Người "A" & B'], sections: [{ heading: 'Phiếu', entries: [{ heading: 'Thăm', aside: '3/7', facts: [{ label: 'Ghi', value: '<script>alert(1)</script>' }], notes: ["'x'"] }], empty: 'Chưa có' }, { heading: 'Ai xem', entries: [], empty: 'Chưa ai xem' }] }

  it('shows what was typed and runs nothing of it', () => {
    const { name, text } = htmlFile('ho-so', paper)
    expect(name).toBe('ho-so.html')
    expect(text).not.toMatch(/<script|<b>|src=|href=|url\(/)
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).toContain('Người &quot;A&quot; &amp; B')
    expect(text).toContain("default-src 'none'")
  })

  it('says where there is nothing', () => {
    const { text } = htmlFile('ho-so', paper)
    expect([text.includes('Chưa ai xem'), text.includes('Chưa có')]).toEqual([true, false])
  })
})
