/** Files can be read standing up: short, named after one thing, opened by a sentence. */
import { describe, expect, it } from 'vitest'
import { isHeaded, lengthFaults, lineCount, nameFaults, percentile } from './files.ts'
import { isDataTable } from './house-plan.ts'
import { codeUnder, pathsUnder, textsUnder } from './sources.ts'

const longText = 'x\n'.repeat(401)

describe('the length of files', () => {
  it('is refused beyond 400 lines, tables apart', () => {
    expect(lengthFaults([{ path: 'src/ui/a.tsx', text: longText }]).join()).toContain('goes on to line 401')
    expect(lengthFaults([{ path: 'src/domain/plans/minh-tan-2026.ts', text: longText }])).toEqual([])
    expect(lengthFaults([{ path: 'src/ui/a.tsx', text: 'x\n'.repeat(400) }])).toEqual([])
  })

  it('is counted without the newline at the end', () => {
    expect([lineCount(''), lineCount('a'), lineCount('a\n'), lineCount('a\nb')]).toEqual([0, 1, 1, 2])
    expect([percentile([], 0.5), percentile([3, 1, 2], 0.5), percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)]).toEqual([0, 2, 9])
  })

  it('stays within 400 lines in product and tests', () => {
    expect(lengthFaults([...textsUnder('src', /\.(ts|tsx|mjs|css)$/), ...codeUnder('test')])).toEqual([])
  })

  it('stays near 80 lines and mostly under 250', () => {
    const lengths = codeUnder('src').filter((file) => !isDataTable(file.path)).map((file) => lineCount(file.text))
    expect(percentile(lengths, 0.5), 'median lines of a file in src: split the longest').toBeLessThanOrEqual(80)
    expect(percentile(lengths, 0.9), 'lines that 9 of 10 files in src keep to: split the longest').toBeLessThanOrEqual(250)
  })

  it('stays within 40 lines for the README of a room', () => {
    const long = textsUnder('src', /README\.md$/).filter((file) => lineCount(file.text) > 40)
    expect(long.map((file) => `${file.path}:41 a room's README has at most 40 lines: keep the map, drop the manual`)).toEqual([])
  })
})

describe('the names of files', () => {
  it('are refused when they say nothing', () => {
    expect(nameFaults('src/ui/utils.ts').join()).toContain('says nothing')
    expect(nameFaults('src/common/date.ts').join()).toContain('says nothing')
  })

  it('are refused when not in kebab-case', () => {
    expect(nameFaults('src/ui/FieldRow.tsx').join()).toContain('not kebab-case')
    expect(nameFaults('src/Ui/field.tsx').join()).toContain('not kebab-case')
    expect(nameFaults('src/ui/field-row.module.css')).toEqual([])
    expect(nameFaults('src/domain/README.md')).toEqual([])
  })

  it('are plain and in kebab-case throughout the repository', () => {
    expect([...pathsUnder('src'), ...pathsUnder('test')].flatMap(nameFaults)).toEqual([])
  })
})

describe('the first line of a file', () => {
  it('counts only as a comment with words', () => {
    expect(isHeaded('/** What a dose is. */\nexport const a = 1')).toBe(true)
    expect(isHeaded('#!/usr/bin/env node\n// Starts the server.\n')).toBe(true)
    expect(isHeaded("import { a } from './a.ts'\n/** Late. */")).toBe(false)
    expect(isHeaded('// ----------\nexport const a = 1')).toBe(false)
  })

  it('says in every code file what it is for', () => {
    const bare = [...codeUnder('src'), ...codeUnder('test')].filter((file) => !isHeaded(file.text))
    expect(bare.map((file) => `${file.path}:1 opens without a comment: say in one sentence what it is for`)).toEqual([])
  })
})
