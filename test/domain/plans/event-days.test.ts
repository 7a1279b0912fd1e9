/** Event days against the table of the five plans, and lunar feasts in Viet Nam's own calendar. */
import { describe, expect, it, test } from 'vitest'
import { eventDay, eventDays } from '#domain/plans/event-days.ts'
import { plans } from '#domain/plans/index.ts'
import type { EventDay, PlanEvent } from '#domain/plans/plan.ts'
import { dayAt, daysBefore, newMoonsBetween } from './new-moon.ts'
import { cell, eventRows } from './plan-fixtures.ts'

function planOf(seed: string) {
  const found = plans.find(({ sourceText }) => sourceText.startsWith(`${seed}_`))
  if (!found) throw new Error(`no plan from ${seed}`)
  return found
}

function eventOf(seed: string, code: string): PlanEvent {
  const found = planOf(seed).events.find((event) => event.code === code)
  if (!found) throw new Error(`no ${code} in ${seed}`)
  return found
}

/** "1-7/8", "17/11", "lunar 15/8 (…)", "no date (usually 05/9)" as this app stores them. */
function dayInSeed(text: string): EventDay {
  const lunar = { '15/8': 'mid-autumn', '1/1': 'tet' } as const
  const feast = /^lunar (15\/8|1\/1) /.exec(text)?.[1]
  if (feast === '15/8' || feast === '1/1') return { kind: 'lunar', feast: lunar[feast] }
  if (text.startsWith('no date')) return { kind: 'none' }
  return solarDay(text)
}

function solarDay(text: string): EventDay {
  const [, from, to, month] = /^(?:(\d+)-)?(\d+)\/(\d+)/.exec(text) ?? []
  const on = (day = '') => `${(month ?? '').padStart(2, '0')}-${day.padStart(2, '0')}`
  return from === undefined ? { kind: 'day', on: on(to) } : { kind: 'range', from: on(from), to: on(to) }
}

describe('the event days of the plans', () => {
  it('are those of the table, plan by plan', () => {
    const wanted = eventRows.flatMap((row) =>
      cell(row, 'seeds').split(' ').map((seed) => `${seed} ${cell(row, 'event_code')}`),
    )
    const stored = ['000', '001', '002', '003', '004'].flatMap((seed) =>
      planOf(seed).events.map(({ code }) => `${seed} ${code}`),
    )
    expect(stored.sort()).toEqual(wanted.sort())
  })

  test.each(eventRows.map((row) => [cell(row, 'event_code'), row] as const))(
    '%s has the name and day of the table',
    (code, row) => {
      for (const seed of cell(row, 'seeds').split(' ')) {
        const event = eventOf(seed, code)
        expect(event.name).toBe(cell(row, 'name_vi'))
        const isUndated = new RegExp(`${seed} (?:names it )?without a date`).test(cell(row, 'note'))
        const day = dayInSeed(cell(row, 'day_as_in_seed'))
        expect(isUndated ? event.suggested?.day : event.day).toEqual(day)
        if (isUndated) expect(event.day).toEqual({ kind: 'none' })
      }
    },
  )

  test.each(eventRows.map((row) => [cell(row, 'event_code'), row] as const))(
    '%s keeps a usual day as a mere suggestion',
    (code, row) => {
      const usual = /\(usually (.+)\)/.exec(cell(row, 'day_as_in_seed'))?.[1]
      if (usual === undefined) return
      for (const seed of cell(row, 'seeds').split(' ')) {
        expect(eventOf(seed, code).suggested).toMatchObject({ day: solarDay(usual), needsConfirmation: true })
      }
    },
  )
})

describe('the doubtful micronutrient day', () => {
  it('keeps the printed day beside the national one', () => {
    for (const seed of ['001', '002', '003']) {
      const event = eventOf(seed, 'micronutrient_day_r1')
      expect(eventDays(event, 2026)).toEqual({
        printed: { from: '2026-06-30', to: '2026-06-30' },
        suggested: { from: '2026-06-01', to: '2026-06-02' },
      })
      expect(event.correctionNote).toContain('30/6')
    }
  })

  it('asks the station while both days stand', () => {
    expect(eventDay(eventOf('001', 'micronutrient_day_r1'), 2027)).toEqual({
      from: '2027-06-30',
      to: '2027-06-30',
      needsConfirmation: true,
    })
    expect(eventDay(eventOf('001', 'micronutrient_day_r2'), 2027)?.needsConfirmation).toBe(false)
  })
})

describe('the day to show', () => {
  it('spans a week or a month where the plan does', () => {
    expect(eventDay(eventOf('001', 'breastfeeding_week'), 2028)).toEqual({
      from: '2028-08-01',
      to: '2028-08-07',
      needsConfirmation: false,
    })
    expect(eventDay(eventOf('001', 'child_action_month'), 2026)?.to).toBe('2026-06-30')
  })

  it('is a suggestion where Hà Bắc names no day', () => {
    expect(eventDay(eventOf('004', 'breastfeeding_week'), 2026)).toEqual({
      from: '2026-08-01',
      to: '2026-08-07',
      needsConfirmation: true,
    })
  })

  it('is none where nobody gives a day', () => {
    expect(eventDay(eventOf('000', 'summer_open_close'), 2026)).toBeNull()
    expect(eventDay(eventOf('003', 'children_forum'), 2026)).toBeNull()
  })
})

describe('lunar feasts', () => {
  const tet = ['2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-02']
  const midAutumn = ['2026-09-25', '2027-09-15', '2028-10-03', '2029-09-22', '2030-09-12']
  const years = [2026, 2027, 2028, 2029, 2030]
  const newMoonDays = newMoonsBetween(2026, 2030).map((ms) => dayAt(ms, 7))

  it('follow the table for Tết and Trung thu', () => {
    const daysOf = (event: PlanEvent) => years.map((year) => eventDay(event, year)?.from)
    expect(daysOf(eventOf('003', 'tet'))).toEqual(tet)
    expect(daysOf(eventOf('000', 'mid_autumn'))).toEqual(midAutumn)
  })

  it('begin on a new moon as Viet Nam sees it', () => {
    for (const day of tet) expect(newMoonDays).toContain(day)
  })

  it('fall on the full moon fourteen days later', () => {
    for (const day of midAutumn) expect(newMoonDays).toContain(daysBefore(day, 14))
  })

  it('differ from the Chinese calendar in 2030', () => {
    const chineseNewMoons = newMoonsBetween(2026, 2030).map((ms) => dayAt(ms, 8))
    expect(chineseNewMoons).toContain('2030-02-03')
    expect(chineseNewMoons).not.toContain('2030-02-02')
  })

  it('give no day outside the table, rather than a guess', () => {
    expect(eventDay(eventOf('003', 'tet'), 2031)).toBeNull()
    expect(eventDay(eventOf('003', 'mid_autumn'), 2025)).toBeNull()
  })
})
