/** The schedule as data: codes as the programme writes them, dates of the law, sources, and intervals that lead somewhere. */
import { describe, expect, it } from 'vitest'
import { needsConfirmation, ruleOn } from '#domain/signs/rule.ts'
import { childVaccines, vaccines, womanVaccines } from '#domain/vaccines/index.ts'
import { daysAfter, days, months } from '#domain/vaccines/vaccine.ts'

const dosesOn = (day: string) => vaccines.flatMap(({ schedules }) => ruleOn(schedules, day)?.value ?? [])

describe('the codes of the doses', () => {
  it('are those of the programme, in screen order', () => {
    expect(dosesOn('2026-07-01').map(({ code }) => code)).toEqual([
      'hepb_birth', 'bcg', 'penta_1', 'penta_2', 'penta_3', 'opv_1', 'opv_2', 'opv_3', 'rota_1', 'rota_2', 'pcv_1', 'pcv_2', 'ipv_1', 'ipv_2',
      'measles_1', 'je_1', 'je_2', 'je_3', 'dpt_4', 'mr_1', 'td_pregnant_1', 'td_pregnant_2', 'td_pregnant_3', 'td_pregnant_4', 'td_pregnant_5',
    ])
  })

  it('belong to children or to pregnant women', () => {
    expect([childVaccines.length, womanVaccines.map(({ id }) => id)]).toEqual([11, ['td_pregnant']])
  })
})

describe('the law behind a schedule', () => {
  it.each([
    ['2024-07-31', undefined],
    ['2024-08-01', 'Thông tư 10/2024'],
    ['2026-02-14', 'Thông tư 10/2024'],
    ['2026-02-15', 'Thông tư 52/2025'],
    ['2026-06-30', 'Thông tư 52/2025'],
    ['2026-07-01', 'Thông tư 13/2026'],
  ])('on %s is %s', (day, law) => {
    for (const { schedules } of vaccines) expect(ruleOn(schedules, day)?.source.slice(0, law?.length)).toBe(law)
  })

  it('waits for the station to confirm every vaccine', () => {
    expect(vaccines.flatMap(({ schedules }) => schedules).every(needsConfirmation)).toBe(true)
  })
})

describe('the doses of a schedule', () => {
  it('follow a dose that stands before them', () => {
    const codes = dosesOn('2026-07-01').map(({ code }) => code)
    for (const { code, after } of dosesOn('2026-07-01')) {
      if (after) expect(codes.slice(0, codes.indexOf(code))).toContain(after.dose)
    }
  })

  it('are late after they are due and before they end', () => {
    const at = (span: Parameters<typeof daysAfter>[1]) => daysAfter('2026-01-15', span)
    for (const { earliest, due, lateAfter, until } of dosesOn('2026-07-01')) {
      const order = [earliest, due, lateAfter, until].filter((span) => span !== null).map(at)
      expect(order).toEqual(order.toSorted())
    }
  })

  it('have labels of a few words in Vietnamese', () => {
    for (const { label } of dosesOn('2026-07-01')) expect(label.split(' ').length).toBeLessThanOrEqual(12)
  })
})

describe('a length of time', () => {
  it('in days or in months gives a day', () => {
    expect([daysAfter('2026-01-31', days(28)), daysAfter('2026-01-31', months(1))]).toEqual(['2026-02-28', '2026-02-28'])
    expect(daysAfter('2028-01-31', months(1))).toBe('2028-02-29')
  })
})
