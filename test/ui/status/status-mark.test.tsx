/** Status in shape and word. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { iconPaths } from '#ui/icon/icon-paths.ts'
import { StatusMark } from '#ui/status/status-mark.tsx'

const statuses = ['danger', 'overdue', 'today', 'upcoming', 'done', 'missing', 'waiting', 'sent'] as const
const shapeOf = (html: string) => html.slice(html.indexOf('<svg'), html.indexOf('</svg>')).replace(/(class|style)="[^"]*"/g, '')

describe('a status', () => {
  it('always has a word beside its shape', () => {
    for (const status of statuses) {
      const html = renderToStaticMarkup(<StatusMark status={status} />)
      expect(html.replace(/<[^>]*>/g, '').trim()).not.toBe('')
    }
  })

  it('is told apart by shape alone', () => {
    const shapes = statuses.map((status) => shapeOf(renderToStaticMarkup(<StatusMark status={status} />)))
    // Disc and ring differ by radius and filling; all others by outline.
    expect(new Set(shapes).size).toBe(statuses.length)
  })

  it('takes a word of the moment', () => {
    expect(renderToStaticMarkup(<StatusMark status="overdue" label="Quá 4 ngày" boxed />)).toContain('Quá 4 ngày')
  })
})

describe('the icons', () => {
  it('are all well-formed paths', () => {
    for (const path of Object.values(iconPaths)) expect(path).toMatch(/^[mM][\d\s.,\-a-zA-Z]+$/)
  })
})
