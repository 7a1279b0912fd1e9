/** Every text of the domain has its English, plans and names of places apart: a new one without it fails here. */
import { describe, expect, it } from 'vitest'
import { translationBy } from '#language/catalogue.ts'
import { domain } from '#language/en/domain/index.ts'
import { codeUnder, type CodeFile, fieldNodes, nodesIn, placeOf, type SyntaxNode, wordOf } from '../house/sources.ts'
import { isVietnamese } from '../house/wording.ts'

/** Quotations of official plans, names of places, and single letters of the keyboard. */
const leftVietnamese = /^src\/domain\/(places|admin-units)\/|^src\/domain\/plans\/([a-z-]+-20\d\d.*|follow-ups)\.ts$|^src\/domain\/text\/(telex|tone-place)\.ts$/

/** Two holes side by side are one to the reader. */
const holesAside = /(\{[ntx]?\})+/g

function cookedOf(node: SyntaxNode): string {
  const value: unknown = node.value
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : ''
}

/** The Vietnamese of a string, or of a template with its holes. */
function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal') return wordOf(node)
  if (node.type !== 'TemplateLiteral') return undefined
  return fieldNodes(node, 'quasis').map(cookedOf).join('{}').replace(holesAside, '{}')
}

function textsIn(file: CodeFile): { text: string; place: string }[] {
  return [...nodesIn(file.program)].flatMap((node) => {
    const text = textOf(node)
    return text !== undefined && isVietnamese(text) ? [{ text, place: placeOf(file, node.start) }] : []
  })
}

const known = new Set(Object.keys(domain).map((text) => text.replace(holesAside, '{}')))
const texts = codeUnder('src/domain').filter(({ path }) => !leftVietnamese.test(path)).flatMap(textsIn)

describe('the texts of the domain', () => {
  it('are found in strings and in templates', () => {
    expect(texts.length).toBeGreaterThan(1000)
    expect(known.size).toBeGreaterThan(900)
  })

  it('each have their English', () => {
    const missing = texts.filter(({ text }) => !known.has(text))
    expect(missing.map(({ text, place }) => `${place} says "${text}": add its English in src/language/en/domain`)).toEqual([])
  })

  it('leave no Vietnamese in English but names', () => {
    const names = /Hà Bắc|Hải Dương|Lê Thanh Nghị|Minh Tân|Lê Chân|Sổ Nôi|Số 14, ngõ 27|Bệnh viện Phụ sản|QĐ 4128\/QĐ-BYT|15\/6 nhuận|^(chị|cô|bác|đ)$/g
    expect(Object.values(domain).filter((text) => isVietnamese(text.replace(names, '')))).toEqual([])
  })

  it('have as many places to fill in English as in Vietnamese', () => {
    const odd = Object.entries(domain).filter(([text, english]) => {
      const holes = text.match(/\{[ntx]\}/g)?.length ?? 0
      const filled = new Set([...english.matchAll(/\{(\d)/g)].map((match) => match[1]))
      return filled.size !== holes || [...filled].some((place) => Number(place) > holes)
    })
    expect(odd).toEqual([])
  })
})

describe('a sentence put together by the domain', () => {
  const tell = translationBy(domain)
  const samples: Readonly<Record<string, string>> = { n: '3', t: 'Sốt', x: 'Hạnh' }

  it('finds its own pattern and no other', () => {
    const wrong = Object.entries(domain).flatMap(([text, english]) => {
      const kinds = [...text.matchAll(/\{([ntx])\}/g)].map((match) => match[1] ?? '')
      const filled = text.replace(/\{([ntx])\}/g, (_hole, kind: string) => samples[kind] ?? '')
      const value = (place: string) => ({ n: '3', t: 'Fever', x: 'Hạnh' })[kinds[Number(place) - 1] ?? ''] ?? ''
      const expected = english.replace(/\{(\d)(?:\|[^|}]*\|([^}]*))?\}/g, (_hole, place: string, several: string | undefined) => several ?? value(place))
      return tell(filled) === expected ? [] : [`${filled} → ${tell(filled)}, not ${expected}`]
    })
    expect(wrong).toEqual([])
  })
})
