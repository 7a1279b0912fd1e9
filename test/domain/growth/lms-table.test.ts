/** The tables in the app are the published ones, row by row, and nothing stands outside them. */
import { describe, expect, it } from 'vitest'
import { firstKey, lmsAt, tableRows } from '#domain/growth/lms-table.ts'
import type { TableId, TableSex } from '#domain/growth/packed-table.ts'
import { bmifa } from '#domain/growth/who/bmifa.ts'
import { hcfa } from '#domain/growth/who/hcfa.ts'
import { lhfa } from '#domain/growth/who/lhfa.ts'
import { wfa } from '#domain/growth/who/wfa.ts'
import { wfh } from '#domain/growth/who/wfh.ts'
import { wfl } from '#domain/growth/who/wfl.ts'
import { publishedTable } from '../../fixtures/who/published-table.ts'
import { packColumn } from './pack-column.ts'

const byDay = ['wfa', 'lhfa', 'bmifa', 'hcfa'] as const
const byLength = ['wfl', 'wfh'] as const
const sexes: readonly TableSex[] = ['male', 'female']
const every = [...byDay, ...byLength].flatMap((id) => sexes.map((sex): [TableId, TableSex] => [id, sex]))
const packed = { wfa, lhfa, bmifa, hcfa, wfl, wfh }
const rowCounts = { wfa: 1857, lhfa: 1857, bmifa: 1857, hcfa: 1857, wfl: 651, wfh: 551 }

describe('the tables in the app', () => {
  it.each(every)('hold every published row of %s for %s', (id, sex) => {
    const rows = publishedTable(id)
    expect(rows).toHaveLength(rowCounts[id])
    expect(tableRows(id, sex)).toEqual(rows.map((row) => row[sex]))
  })

  it.each(every)('give each row of %s for %s by its key', (id, sex) => {
    const factor = id === 'wfl' || id === 'wfh' ? 10 : 1
    for (const row of publishedTable(id)) expect(lmsAt(id, sex, Math.round(row.key * factor))).toEqual(row[sex])
  })

  it.each(every)('are packed from the published numbers of %s for %s', (id, sex) => {
    const rows = publishedTable(id).map((row) => row[sex])
    expect(packed[id][sex].l).toBe(packColumn(rows.map(({ l }) => Math.round(l * 10_000))))
    expect(packed[id][sex].m).toBe(packColumn(rows.map(({ m }) => Math.round(m * 10_000))))
    expect(packed[id][sex].s).toBe(packColumn(rows.map(({ s }) => Math.round(s * 100_000))))
  })

  it('are unpacked only once for each sex', () => {
    expect(tableRows('wfa', 'male')).toBe(tableRows('wfa', 'male'))
    expect(tableRows('wfa', 'male')).not.toBe(tableRows('wfa', 'female'))
  })

  it('stay small enough for a phone: under 60,000 signs', () => {
    const signs = Object.values(packed).flatMap(({ male, female }) => [male, female].flatMap(({ l, m, s }) => [l, m, s]))
    expect(signs.join('').length).toBeLessThan(60_000)
  })
})

describe('outside a table', () => {
  it.each(byDay)('%s has no row before birth or after day 1856', (id) => {
    expect(firstKey(id)).toBe(0)
    expect([lmsAt(id, 'male', -1), lmsAt(id, 'female', 1857), lmsAt(id, 'male', Number.NaN)]).toEqual([undefined, undefined, undefined])
  })

  it.each(byDay)('%s has no row between two days', (id) => {
    expect(lmsAt(id, 'male', 10.5)).toBeUndefined()
  })

  it.each([
    ['wfl', 450, 1100],
    ['wfh', 650, 1200],
  ] as const)('%s ends at %i and %i tenths', (id, first, last) => {
    expect(lmsAt(id, 'male', first)).toBeDefined()
    expect(lmsAt(id, 'male', last)).toBeDefined()
    expect(lmsAt(id, 'male', first - 0.1)).toBeUndefined()
    expect(lmsAt(id, 'male', last + 0.1)).toBeUndefined()
  })
})

describe('between two lengths', () => {
  it('each number is interpolated by the part of the way', () => {
    const [below, above] = [lmsAt('wfh', 'female', 888), lmsAt('wfh', 'female', 889)]
    const row = lmsAt('wfh', 'female', 888.3)
    expect(row?.m).toBeCloseTo(below!.m * 0.7 + above!.m * 0.3, 10)
    expect(row?.s).toBeCloseTo(below!.s * 0.7 + above!.s * 0.3, 10)
    expect(row?.l).toBeCloseTo(below!.l, 10)
  })
})
