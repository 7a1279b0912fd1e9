/** Words are data: Vietnamese in NFC, in one place, in the tone of ux.md; tests read as sentences. */
import { describe, expect, it } from 'vitest'
import { percentile } from './files.ts'
import { codeUnder, parseCode, textsUnder } from './sources.ts'
import { bannedWords, decomposedLines, isVietnamese, looseWords, ownWordings, strayVietnamese, testNames, wordingsIn } from './wording.ts'

const screens = ['src/features', 'src/app', 'src/ui']

describe('Vietnamese text', () => {
  it('is told from English and from French names', () => {
    expect(['bé', 'đi', 'thở', 'Hộ'.normalize('NFD')].map(isVietnamese)).toEqual([true, true, true, true])
    expect(['naïve', 'plain', '12 kg', 'Straße'].map(isVietnamese)).toEqual([false, false, false, false])
  })

  it('is refused with its accents as separate marks', () => {
    const file = { path: 'a.ts', text: `// ${'hộ'.normalize('NFC')}\n// ${'hộ'.normalize('NFD')}\n` }
    expect(decomposedLines(file)).toEqual(['a.ts:2 has accents as separate marks: save the line in NFC'])
  })

  it('is in NFC throughout product, tests and pages', () => {
    const files = ['src', 'test', 'public'].flatMap((folder) => textsUnder(folder, /\.(ts|tsx|mjs|css|html|json|csv|md|svg)$/))
    expect(files.flatMap(decomposedLines)).toEqual([])
  })
})

describe('words on a screen', () => {
  it('are refused outside the language, comments apart', () => {
    const screen = parseCode('src/ui/a.tsx', "// Lưu\nexport const a = ['Đã lưu', `Hộ ${n}`, /ộ/]\nexport const B = () => <p>Bé</p>")
    expect(strayVietnamese(screen)).toHaveLength(3)
    expect(wordingsIn(screen).map(({ place }) => place)).toContain('src/ui/a.tsx:2')
  })

  it('are refused in any language between tags', () => {
    expect(looseWords(parseCode('a.tsx', 'export const A = () => <p>Saved</p>'))).toHaveLength(1)
    expect(looseWords(parseCode('a.tsx', 'export const A = () => <a title="Next">›</a>'))).toHaveLength(1)
    expect(looseWords(parseCode('a.tsx', 'export const A = () => <p className="big">{words.x} · 1</p>'))).toEqual([])
  })

  it.each(screens)('come from the language in %s', (folder) => {
    expect(codeUnder(folder).flatMap((file) => [...strayVietnamese(file), ...looseWords(file)])).toEqual([])
  })
})

describe('the tone', () => {
  it('is lost with a phrase that blames or begs', () => {
    const words = parseCode('src/language/vi/a.ts', "export const a = { x: 'Vui lòng thử lại', y: (n: number) => `Ngày ${n} không hợp lệ`, z: 'Lỗi hệ thống' }")
    expect(bannedWords(ownWordings(words))).toHaveLength(3)
  })

  it('is not judged in a sentence quoted from a plan', () => {
    const plan = parseCode('src/domain/plans/a.ts', "export const a = { wording: 'Hồ sơ không hợp lệ' }")
    expect(bannedWords(ownWordings(plan))).toEqual([])
  })

  it.each(['src/language', 'src/domain'])('is kept in %s', (folder) => {
    expect(codeUnder(folder).flatMap((file) => bannedWords(ownWordings(file)))).toEqual([])
  })
})

describe('the names of tests', () => {
  it('are read from plain and tabled tests', () => {
    const file = parseCode('a.test.ts', "it('a late dose', () => {})\nit.each([1])('dose %s', () => {})\nexpect('no')")
    expect(testNames(file).map(({ text }) => text)).toEqual(['a late dose', 'dose %s'])
  })

  it('are sentences of five to ten words', () => {
    const names = codeUnder('test').flatMap(testNames)
    const lengths = names.map(({ text }) => text.trim().split(/\s+/).length)
    expect(percentile(lengths, 0.5), 'median words in a test name').toBeGreaterThanOrEqual(5)
    expect(percentile(lengths, 0.5), 'median words in a test name').toBeLessThanOrEqual(10)
    const stubs = names.filter((_name, index) => (lengths[index] ?? 0) < 3)
    expect(stubs.map(({ place, text }) => `${place} "${text}": say what happens, in a sentence`)).toEqual([])
  })
})
