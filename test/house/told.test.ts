/** A second language reaches every text: what the domain says is told by the screen that shows it. */
import { describe, expect, it } from 'vitest'
import { codeUnder, parseCode } from './sources.ts'
import { tellersIn, untoldIn } from './told.ts'

const domain = [
  parseCode('src/domain/time/age.ts', "export function ageLabel(days: number): string {\n  return `${days} ngày`\n}\nexport function ageInDays(): number {\n  return 1\n}"),
  parseCode('src/domain/signs/labels.ts', "export const signLabels: Readonly<Record<string, string>> = { fever: 'Sốt' }"),
  parseCode('src/domain/formats/code.ts', "export function code(): string {\n  return 'a-1'\n}"),
]

const screen = (line: string) =>
  parseCode('src/ui/a.ts', `import { ageLabel } from '#domain/time/age.ts'\nimport { signLabels as labels } from '#domain/signs/labels.ts'\nimport { code } from '#domain/formats/code.ts'\n${line}`)

describe('a text of the domain on a screen', () => {
  const tellers = tellersIn(domain)

  it('is a Vietnamese string that it returns, or a label', () => {
    expect([...tellers].map(([path, names]) => [path, [...names]])).toEqual([
      ['#domain/time/age.ts', ['ageLabel']],
      ['#domain/signs/labels.ts', ['signLabels']],
      ['#domain/formats/code.ts', []],
    ])
  })

  it('is refused without being told, under any name', () => {
    expect(untoldIn(screen('export const a = ageLabel(3)'), tellers).map(({ fault }) => fault)).toEqual([expect.stringContaining('src/ui/a.ts:4 shows ageLabel')])
    expect(untoldIn(screen("export const a = [labels['fever'], labels.fever, code()]"), tellers)).toHaveLength(2)
  })

  it('passes when told, or when it is Vietnamese on purpose', () => {
    expect(untoldIn(screen('export const a = [told(ageLabel(3)), told(`${labels.fever}`), inVietnamese(ageLabel(3)), ageLabel]'), tellers)).toEqual([])
  })

  it.each(['src/features', 'src/ui', 'src/app'])('is told by every screen in %s', (folder) => {
    const all = tellersIn(codeUnder('src/domain'))
    expect(codeUnder(folder).flatMap((file) => untoldIn(file, all)).map(({ fault }) => fault)).toEqual([])
  })
})
