/** Bad habits are counted, and the counts in ratchets.json may only fall. */
import { describe, expect, it } from 'vitest'
import { habitPlaces, habits } from './habits.ts'
import ratchets from './ratchets.json' with { type: 'json' }
import { codeUnder, parseCode } from './sources.ts'

const allowed: Readonly<Record<string, number>> = ratchets

describe('a bad habit', () => {
  it.each([
    ['any', 'src/ui/a.ts', 'export function f(x: any): void {}'],
    ['doubleCast', 'src/ui/a.ts', 'export const x = y as unknown as string'],
    ['lintSuppression', 'test/a.ts', `// ${'oxlint'}-disable-next-line\n`],
    ['typeSuppression', 'src/ui/a.ts', `// @ts-${'ignore'}\n`],
    ['emptyCatch', 'src/ui/a.ts', 'try { f() } catch { /* quiet */ }'],
    ['nonNull', 'src/ui/a.ts', 'export const x = list[0]!.name'],
    ['rawHtml', 'src/ui/a.tsx', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: x }} />'],
    ['impureDomain', 'src/domain/a.ts', 'export const now = Date.now()'],
    ['impureDomain', 'src/domain/a.ts', 'export const now = new Date()'],
    ['impureDomain', 'src/domain/a.ts', 'export const dice = [1].map(Math.random)'],
    ['defaultExport', 'src/ui/a.ts', 'export default 1'],
    ['unfinishedMark', 'src/ui/a.ts', `// ${'TO'}DO later`],
    ['testSwitchedOff', 'test/a.test.ts', "it.skip('a dose', () => {})"],
    ['testSwitchedOff', 'test/a.test.ts', "describe.only.each([1])('a dose', () => {})"],
  ])('is seen: %s in %s', (name, path, text) => {
    const habit = habits[name]
    expect(habit && habitPlaces(habit, [parseCode(path, text)])).toHaveLength(1)
  })

  it('is not seen in clean code or in quoted words', () => {
    const text = "const x = new Date(0)\nconst s = 'any TODO as unknown as it.skip'\ntry { f() } catch { g() }"
    const clean = parseCode('src/domain/a.ts', text)
    expect(Object.values(habits).flatMap((habit) => habitPlaces(habit, [clean]))).toEqual([])
  })
})

describe('the count of a habit', () => {
  it.each(Object.entries(habits))('never rises and is written down when it falls: %s', (name, habit) => {
    const places = habitPlaces(habit, [...codeUnder('src'), ...codeUnder('test')])
    const limit = allowed[name] ?? 0
    const message =
      places.length > limit
        ? `${places.length} places, ${limit} allowed:\n${places.join('\n')}`
        : `only ${places.length} left: write ${places.length} for "${name}" in test/house/ratchets.json`
    expect(places.length, message).toBe(limit)
  })

  it('belongs to a habit that is still looked for', () => {
    expect(Object.keys(allowed).filter((name) => !habits[name])).toEqual([])
  })
})
