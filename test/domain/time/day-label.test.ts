/** Names of days and moments on a screen. */
import { describe, expect, test } from 'vitest'
import { dayLabel, momentLabel, shortDayLabel, weekdayLabel, weekdayName } from '#domain/time/day-label.ts'
import { epochFromVietNam } from '#domain/time/viet-nam-time.ts'

const today = '2026-06-17'
const moment = (day: string, clock: string): number => epochFromVietNam(day, clock) ?? Number.NaN

describe('the name of a day', () => {
  test.each([
    ['2026-06-17', 'Hôm nay'],
    ['2026-06-16', 'Hôm qua'],
    ['2026-06-18', 'Ngày mai'],
    ['2026-06-15', '15/6'],
    ['2025-06-15', '15/6/2025'],
    ['sớm', 'sớm'],
  ])('%s is %s', (day, label) => {
    expect(dayLabel(day, today)).toBe(label)
  })

  test('yesterday is yesterday across the new year', () => {
    expect(dayLabel('2025-12-31', '2026-01-01')).toBe('Hôm qua')
    expect(shortDayLabel('2025-12-31', '2026-01-01')).toBe('31/12/2025')
  })

  test('carries its weekday in the heading', () => {
    expect(weekdayLabel('2026-06-17', today)).toBe('Thứ Tư 17/6')
    expect(weekdayLabel('2026-06-21', today)).toBe('Chủ Nhật 21/6')
    expect(weekdayLabel('2027-01-01', today)).toBe('Thứ Sáu 1/1/2027')
  })

  test('a text that is no day has no weekday', () => {
    expect(weekdayName('')).toBe('')
    expect(weekdayLabel('', today)).toBe('')
  })
})

describe('the name of a moment', () => {
  test('is the clock alone today', () => {
    expect(momentLabel(moment(today, '09:46'), moment(today, '17:05'))).toBe('9:46')
  })

  test('carries its day when it was not today', () => {
    expect(momentLabel(moment('2026-06-16', '17:05'), moment(today, '06:30'))).toBe('Hôm qua 17:05')
    expect(momentLabel(moment('2026-06-15', '09:46'), moment(today, '06:30'))).toBe('15/6 9:46')
  })
})
