/** Every configured limit and list of the programme says in Vietnamese where it was read, since when it holds and whether it was confirmed. */
import { describe, expect, it } from 'vitest'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { ruleGroups } from '#domain/to-confirm.ts'
import { vaccines } from '#domain/vaccines/index.ts'

interface Found {
  readonly name: string
  readonly rule: { readonly source: unknown; readonly validFrom: unknown; readonly confirmedBy: unknown }
}

const modules = import.meta.glob<Record<string, unknown>>('../../src/domain/**/*.ts', { eager: true })

/** All that looks like a rule, in exports and inside lists and objects of them. */
function rulesIn(value: unknown, name: string, depth = 0): Found[] {
  if (typeof value !== 'object' || value === null || depth > 3) return []
  const own: Found[] = 'source' in value && 'validFrom' in value && 'confirmedBy' in value ? [{ name, rule: value }] : []
  return [...own, ...Object.entries(value).flatMap(([key, part]) => rulesIn(part, `${name}.${key}`, depth + 1))]
}

const found = Object.entries(modules).flatMap(([file, exports]) => Object.entries(exports).flatMap(([name, value]) => rulesIn(value, `${file.replace('../../src/domain/', '')} ${name}`)))

describe('the configured rules of the programme', () => {
  it('are found in every room that has some', () => {
    const rooms = new Set(found.map(({ name }) => name.split('/')[0]))
    for (const room of ['signs', 'schedules', 'vaccines', 'hazards', 'feeding', 'tasks']) expect([...rooms]).toContain(room)
    expect(found.length).toBeGreaterThan(80)
  })

  it('each name a source that a station can look up', () => {
    const silent = found.filter(({ rule: { source } }) => typeof source !== 'string' || source.trim().length < 10).map(({ name }) => name)
    expect(silent).toEqual([])
  })

  it('each hold from a real day of the calendar', () => {
    const undated = found.filter(({ rule: { validFrom } }) => typeof validFrom !== 'string' || !isCalendarDay(validFrom)).map(({ name }) => name)
    expect(undated).toEqual([])
  })

  it('claim no confirmation that nobody has given', () => {
    const claimed = found.filter(({ rule: { confirmedBy } }) => confirmedBy !== null).map(({ name, rule }) => `${name}: ${String(rule.confirmedBy)}`)
    expect(claimed).toEqual([])
  })

  it('all stand on the list that the station reads', () => {
    const named = ruleGroups.flatMap(({ rules }) => rules)
    const shown = new Set(named.map(({ source }) => source))
    // Of a vaccine the newest schedule stands there, the older ones are history.
    const missing = found.filter(({ name, rule: { source } }) => !name.startsWith('vaccines/') && !shown.has(String(source))).map(({ name }) => name)
    expect(missing).toEqual([])
    expect(named.map(({ label }) => label)).toEqual(expect.arrayContaining(vaccines.map(({ label }) => label)))
    expect(new Set(named.map(({ label }) => label)).size).toBe(named.length)
  })
})
