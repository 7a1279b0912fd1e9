/** The breath count opened again: what was counted and not yet confirmed is there to be confirmed. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { BreathCount } from '#domain/records/danger-sign-check.ts'
import { BreathCounter } from '#ui/breath/breath-counter.tsx'

const ignore = () => undefined
const count = (perMinute: number): BreathCount => ({ perMinute, seconds: 60, method: 'tapped' })
const shown = (seen: BreathCount | null, first: BreathCount | null = null) =>
  renderToStaticMarkup(<BreathCounter ageDays={5} first={first} seen={seen} vibrate={false} onSeen={ignore} onCount={ignore} />)

describe('the breath count', () => {
  it('begins with the pad', () => {
    expect(shown(null)).toContain('Chạm mỗi lần bé hít vào')
  })

  it('asks to confirm the count that was done', () => {
    expect(shown(count(44))).toMatch(/44.*Đúng/s)
  })

  it('judges a repeated count as a repeated one', () => {
    expect(shown(count(68))).toContain('Đếm lại')
    expect(shown(count(68))).not.toBe(shown(count(68), count(70)))
  })
})
