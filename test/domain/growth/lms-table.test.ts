/** The packed tables are the published ones, row by row. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lmsBetween, lmsOf, type PackedTable } from '#domain/growth/lms-table.ts'
import { bmiForAge } from '#domain/growth/who/bmi-for-age.ts'
import { headCircumferenceForAge } from '#domain/growth/who/head-circumference-for-age.ts'
import { lengthHeightForAge } from '#domain/growth/who/length-height-for-age.ts'
import { weightForAge } from '#domain/growth/who/weight-for-age.ts'
import { weightForHeight } from '#domain/growth/who/weight-for-height.ts'
import { weightForLength } from '#domain/growth/who/weight-for-length.ts'

const published = (name: string): number[][] =>
  readFileSync(new URL(`../../fixtures/who/${name}.csv`, import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map(Number))

describe('a packed table of WHO', () => {
  it.each<[string, PackedTable, number, number]>([
    ['wfa', weightForAge, 1, 1857],
    ['lhfa', lengthHeightForAge, 1, 1857],
    ['bmifa', bmiForAge, 1, 1857],
    ['hcfa', headCircumferenceForAge, 1, 1857],
    ['wfl', weightForLength, 10, 651],
    ['wfh', weightForHeight, 10, 551],
  ])('%s is what was published, row by row', (name, table, perUnit, count) => {
    const rows = published(name)
    expect(rows).toHaveLength(count)
    const read = rows.map(([key = Number.NaN]) => {
      const at = Math.round(key * perUnit)
      const [boy, girl] = [lmsOf(table, 'male', at), lmsOf(table, 'female', at)]
      return [key, boy?.l, boy?.m, boy?.s, girl?.l, girl?.m, girl?.s]
    })
    expect(read).toEqual(rows)
    const [lowest, highest] = [Math.round((rows[0]?.[0] ?? 0) * perUnit), Math.round((rows.at(-1)?.[0] ?? 0) * perUnit)]
    expect([lmsOf(table, 'male', lowest - 1), lmsOf(table, 'male', highest + 1)]).toEqual([undefined, undefined])
  })

  it('is read on the straight line between two rows', () => {
    const [low, high] = [lmsOf(weightForLength, 'male', 888), lmsOf(weightForLength, 'male', 889)]
    const between = lmsBetween(weightForLength, 'male', 88.83 * 10)
    expect(between?.m).toBeCloseTo((low?.m ?? 0) * 0.7 + (high?.m ?? 0) * 0.3, 9)
  })

  it('is read at a row although binary fractions miss it', () => {
    for (let tenths = 450; tenths <= 1100; tenths += 1) {
      expect(lmsBetween(weightForLength, 'female', (tenths / 10) * 10)).toEqual(lmsOf(weightForLength, 'female', tenths))
    }
  })

  it('ends at its last row and not a tenth later', () => {
    expect(lmsBetween(weightForHeight, 'male', 1200)).toBeDefined()
    expect(lmsBetween(weightForHeight, 'male', 1200.4)).toBeUndefined()
    expect(lmsBetween(weightForLength, 'male', 449.6)).toBeUndefined()
  })
})
