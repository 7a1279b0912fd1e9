/** A document as a picture: every word is in it, nothing of it is markup, and it grows with what it says. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureFile } from '#exports/paper-picture.ts'
import type { Paper } from '#exports/paper.ts'

const aPaper = (said: Partial<Paper> = {}): Paper => ({
  title: 'Phiếu thu tin', lead: ['Tháng 6/2026'], sections: [{ heading: 'Sinh trong tháng', entries: [{ facts: [{ label: 'Trẻ sinh sống', value: '2' }], notes: ['Bé Nguyễn Gia Bảo'] }] }], ...said,
})

describe('the picture of a document', () => {
  it('says all that the document says', () => {
    const { name, type, text } = pictureFile('phieu-p0-2026-06', aPaper())
    expect([name, type]).toEqual(['phieu-p0-2026-06.svg', 'image/svg+xml'])
    for (const said of ['Phiếu thu tin', 'Tháng 6/2026', 'Sinh trong tháng', 'Trẻ sinh sống', '>2<', 'Bé Nguyễn Gia Bảo']) expect(text).toContain(said)
  })

  it('lets no name become a part of the drawing', () => {
    const { text } = pictureFile('p', aPaper({ title: '<script>alert("1")</script> & con' }))
    expect(text).not.toContain('<script')
    expect(text).toContain('&lt;script&gt;')
  })

  it('breaks a long line, keeps its words, and grows with every line', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (all) => {
        const short = pictureFile('p', aPaper({ lead: [] }))
        const long = pictureFile('p', aPaper({ lead: [all.join(' ')] }))
        expect(long.height).toBeGreaterThan(short.height)
        const shown = [...long.text.matchAll(/font-size="30"[^>]*>([^<]*)</g)].map((found) => found[1]).join(' ')
        expect(shown).toBe(all.join(' '))
      }),
    )
  })
})
