/** Không and Có side by side. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AnswerPair } from '#ui/action/answer-pair.tsx'
import { Button } from '#ui/action/button.tsx'

const ignore = () => undefined

describe('the two answers', () => {
  it('stand with neither pressed before the answer', () => {
    const html = renderToStaticMarkup(<AnswerPair labelledBy="hoi" onAnswer={ignore} />)
    expect(html.match(/aria-pressed="false"/g)).toHaveLength(2)
    expect(html.indexOf('Không')).toBeLessThan(html.indexOf('Có'))
  })

  it('show which one was given', () => {
    const html = renderToStaticMarkup(<AnswerPair labelledBy="hoi" value="no" onAnswer={ignore} />)
    expect(html).toMatch(/aria-pressed="true">.*Không/)
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1)
  })

  it('are named by the question above them', () => {
    expect(renderToStaticMarkup(<AnswerPair labelledBy="hoi" onAnswer={ignore} />)).toContain('aria-labelledby="hoi"')
  })
})

describe('a button', () => {
  it('that calls is a link the phone understands', () => {
    const html = renderToStaticMarkup(
      <Button href="tel:02253000115" variant="ok-call" size="call" icon="phone" detail="0225 3000 115">
        Gọi Trạm Y tế
      </Button>,
    )
    expect(html).toContain('<a href="tel:02253000115"')
    expect(html).toContain('0225 3000 115')
  })

  it('does not send a form unless told to', () => {
    expect(renderToStaticMarkup(<Button>Mở phiếu</Button>)).toContain('type="button"')
    expect(renderToStaticMarkup(<Button type="submit">Ghi bé</Button>)).toContain('type="submit"')
  })
})
