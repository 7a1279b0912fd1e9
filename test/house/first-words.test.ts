/** What is loaded for the first sight of the app speaks only words that are loaded with it. */
import { describe, expect, it } from 'vitest'
import { firstVi } from '#language/first-vi.ts'
import { importsOf, targetOf } from './imports.ts'
import { codeUnder, fieldNode, nodesIn, wordOf } from './sources.ts'

const files = new Map(codeUnder('src').map((file) => [file.path, file]))

/** The files that these load at once, themselves included. */
function loadedWith(paths: readonly string[], found = new Set<string>()): Set<string> {
  for (const path of paths) {
    const file = files.get(path)
    if (!file || found.has(path)) continue
    found.add(path)
    const next = importsOf(file).flatMap((line) => (line.typeOnly || line.isLater ? [] : [targetOf(path, line.specifier) ?? '']))
    loadedWith(next, found)
  }
  return found
}

/** Areas of words that a file speaks. */
function areasIn(path: string): string[] {
  const file = files.get(path)
  return [...(file ? nodesIn(file.program) : [])].flatMap((node) => {
    if (node.type !== 'MemberExpression' || wordOf(fieldNode(node, 'object')) !== 'words') return []
    const area = wordOf(fieldNode(node, 'property'))
    return area === undefined ? [] : [area]
  })
}

describe('the first sight of the app', () => {
  const loaded = [...loadedWith(['src/app/main.tsx', 'src/app/phone-app.tsx'])].filter((path) => /^src\/(app|features|ui)\//.test(path))

  it('loads Hôm nay and the lock, not the forms', () => {
    expect(loaded).toContain('src/features/today/today-screen.tsx')
    expect(loaded).toContain('src/features/vault/lock-screen.tsx')
    expect(loaded.filter((path) => path.startsWith('src/features/visit/'))).toEqual([])
  })

  it('speaks no word that comes later', () => {
    const early = loaded.flatMap((path) => areasIn(path).filter((area) => !(area in firstVi)).map((area) => `${path} speaks words.${area}: move it to src/language/first-vi.ts`))
    expect(early).toEqual([])
  })

  it('carries no area that nobody needs so early', () => {
    const spoken = new Set(loaded.flatMap(areasIn))
    expect(Object.keys(firstVi).filter((area) => !spoken.has(area))).toEqual([])
  })
})
