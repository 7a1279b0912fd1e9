/** Every export of domain, and at least four of five of protocol and storage, say their shape, unit or source. */
import { describe, expect, it } from 'vitest'
import { exportedNames } from './docstrings.ts'
import { codeUnder, parseCode } from './sources.ts'

/** The least share of documented exports by room. */
const wanted = { domain: 1, protocol: 0.8, storage: 0.8 }

describe('a docstring', () => {
  it.each([
    ['directly above', '/** Grams. */\nexport const weight = 1', true],
    ['above an interface', '/** A dose. */\nexport interface Dose { day: number }', true],
    ['missing', 'export function late(): void {}', false],
    ['that is a plain comment', '// Grams.\nexport const weight = 1', false],
    ['of something else above', '/** A. */\nconst a = 1\nexport const b = a', false],
  ])('%s is judged rightly', (_how, text, documented) => {
    expect(exportedNames(parseCode('a.ts', text)).map((name) => name.documented)).toEqual([documented])
  })

  it('is asked once for overloads and for none passed on', () => {
    const text = "/** A. */\nexport function a(x: 1): 1\nexport function a(x: 1): 1 { return x }\nexport { b } from './b.ts'"
    expect(exportedNames(parseCode('a.ts', text))).toHaveLength(1)
  })

  it.each(Object.entries(wanted))('stands above enough of the exports of %s', (room, least) => {
    const names = codeUnder(`src/${room}`).flatMap(exportedNames)
    const bare = names.filter((name) => !name.documented)
    const share = names.length === 0 ? 1 : 1 - bare.length / names.length
    const list = bare.map((name) => `${name.place} ${name.name}: say its shape, unit, errors or source in a docstring`).join('\n')
    expect(share, `${Math.round(share * 100)} % of ${names.length} exports are documented:\n${list}`).toBeGreaterThanOrEqual(least)
  })
})
