/** A day that is half typed or refused keeps the save waiting, and says why. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { words } from '#language/words.ts'
import { DayLine } from '#ui/form/day-line.tsx'
import { dayHold } from '#ui/form/use-day-guard.ts'

/** A guard that writes down what it tells, and a save that counts. */
function guarded() {
  const told: number[] = []
  let saves = 0
  const guard = dayHold((tried) => told.push(tried))
  return { ...guard, told, saves: () => saves, save: () => guard.pass(() => (saves += 1)) }
}

describe('the save of a screen with days', () => {
  it('goes through when no day is open', () => {
    const screen = guarded()
    screen.hold('occurredOn', false)
    expect(screen.save()).toBe(1)
    expect(screen.told).toEqual([])
  })

  it('waits for a half-typed day and tells each try', () => {
    const screen = guarded()
    screen.hold('occurredOn', true)
    screen.save()
    screen.save()
    expect([screen.saves(), screen.told]).toEqual([0, [1, 2]])
  })

  it('waits for each of two days', () => {
    const screen = guarded()
    screen.hold('occurredOn', true)
    screen.hold('lookAgainOn', true)
    screen.hold('lookAgainOn', false)
    screen.save()
    expect(screen.saves()).toBe(0)
    screen.hold('occurredOn', false)
    screen.save()
    expect(screen.saves()).toBe(1)
  })

  it('forgets the tries once the day is whole', () => {
    const screen = guarded()
    screen.hold('occurredOn', true)
    screen.save()
    screen.hold('occurredOn', false)
    screen.hold('occurredOn', true)
    expect(screen.told).toEqual([1, 0])
  })
})

describe('a day in words', () => {
  const today = '2026-06-17'
  const draw = (value: string, tried: number, error?: string) =>
    renderToStaticMarkup(
      <DayLine
        id="occurredOn"
        label="Ngày thăm"
        said="Ngày thăm: hôm nay · Đổi"
        value={value}
        today={today}
        guard={{ ...dayHold(() => undefined), tried }}
        error={error}
        take={() => undefined}
      />,
    )

  it('is a button while it is today', () => {
    const html = draw(today, 0)
    expect(html).toContain('Ngày thăm: hôm nay · Đổi')
    expect(html).not.toContain('<input')
  })

  it('stands open when it is another day', () => {
    expect(draw('2026-06-15', 0)).toContain('id="occurredOn"')
  })

  it('says after a try that it is half typed', () => {
    expect(draw('3/2/', 0)).not.toContain(words.ui.date.unfinished)
    expect(draw('3/2/', 1)).toContain(words.ui.date.unfinished)
    expect(draw('', 1)).toContain(words.ui.date.unfinished)
  })

  it('says after a try that there is no such day', () => {
    expect(draw('31/2/2026', 1)).toContain(words.ui.date.noSuchDay('31/2'))
  })

  it('opens to show what the save found wrong', () => {
    const html = draw(today, 0, 'Ngày sau hôm nay. Xem lại ngày.')
    expect(html).toContain('id="occurredOn-error"')
    expect(html).toContain('Ngày sau hôm nay')
  })
})
