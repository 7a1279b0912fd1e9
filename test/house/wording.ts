/** Reads the words a user sees out of code and holds them against the rules for copy. */
import { type CodeFile, fieldNode, fieldNodes, nodesIn, placeOf, type SyntaxNode, type TextFile, wordOf } from './sources.ts'

/** A piece of text in a string, a template or between tags. */
export interface Wording {
  text: string
  place: string
}

const vietnamese = /[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/

/** True for text with a letter that only Vietnamese writing needs. */
export function isVietnamese(text: string): boolean {
  return vietnamese.test(text.normalize('NFC'))
}

function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'JSXText') return typeof node.value === 'string' ? node.value : undefined
  if (node.type === 'TemplateElement') {
    const value: unknown = node.value
    return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : undefined
  }
  return node.type === 'Literal' ? wordOf(node) : undefined
}

/** Every string, template part and text between tags of a file; comments and regular expressions are left out. */
export function wordingsIn(file: CodeFile): Wording[] {
  return [...nodesIn(file.program)].flatMap((node) => {
    const text = textOf(node)
    return text === undefined ? [] : [{ text, place: placeOf(file, node.start) }]
  })
}

/** Lines whose accents are written as separate marks, so that search and sorting would miss them. */
export function decomposedLines(file: TextFile): string[] {
  if (file.text === file.text.normalize('NFC')) return []
  return file.text.split('\n').flatMap((line, index) =>
    line === line.normalize('NFC') ? [] : [`${file.path}:${index + 1} has accents as separate marks: save the line in NFC`],
  )
}

const banned: readonly [RegExp, string][] = [
  [/lỗi hệ thống/i, 'say what happened, then how to mend it'],
  [/không hợp lệ/i, 'say what is wrong with the value'],
  [/vui lòng/i, 'begin with the verb'],
]

/** Words that ux.md keeps from users, in these wordings. */
export function bannedWords(wordings: readonly Wording[]): string[] {
  return wordings.flatMap(({ text, place }) =>
    banned.filter(([pattern]) => pattern.test(text.normalize('NFC'))).map(([pattern, mend]) => `${place} says "${pattern.source}": ${mend}`),
  )
}

/** Vietnamese written into a screen instead of the words of the language. */
export function strayVietnamese(file: CodeFile): string[] {
  return wordingsIn(file)
    .filter(({ text }) => isVietnamese(text))
    .map(({ text, place }) => `${place} holds "${text.trim()}": move it to src/language/vi`)
}

const spokenAttributes = new Set(['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label'])

/** Words in any language set directly between tags or into an attribute that is read out. */
export function looseWords(file: CodeFile): string[] {
  return [...nodesIn(file.program)].flatMap((node) => {
    const inTag = node.type === 'JSXText' ? textOf(node) : undefined
    const attribute = node.type === 'JSXAttribute' && spokenAttributes.has(wordOf(fieldNode(node, 'name')) ?? '')
    const spoken = inTag ?? (attribute ? wordOf(fieldNode(node, 'value')) : undefined)
    if (spoken === undefined || !/\p{L}{2,}/u.test(spoken)) return []
    return [`${placeOf(file, node.start)} says "${spoken.trim()}": take the words from #language/words.ts`]
  })
}

/** Names of properties whose text is a document's own wording, which the rules for copy leave alone. */
const quoted = new Set(['quote', 'wording', 'source', 'legalText'])

/** Wordings of a file without those quoted from a source document. */
export function ownWordings(file: CodeFile): Wording[] {
  const ranges = [...nodesIn(file.program)]
    .filter((node) => node.type === 'Property' && quoted.has(wordOf(fieldNode(node, 'key')) ?? ''))
    .map((node) => [node.start, node.end] as const)
  const isQuoted = (offset: number) => ranges.some(([start, end]) => start <= offset && offset < end)
  const nodes = [...nodesIn(file.program)].filter((node) => textOf(node) !== undefined && !isQuoted(node.start))
  return nodes.map((node) => ({ text: textOf(node) ?? '', place: placeOf(file, node.start) }))
}

/** The first argument of every `it(…)` and `test(…)`, as written. */
export function testNames(file: CodeFile): Wording[] {
  return [...nodesIn(file.program)].flatMap((node) => {
    if (node.type !== 'CallExpression') return []
    const [name] = fieldNodes(node, 'arguments')
    const isTest = /^(it|test)\b/.test(file.text.slice(node.start, node.start + 5))
    const text = isTest && name?.type === 'Literal' ? wordOf(name) : undefined
    return name && text !== undefined ? [{ text, place: placeOf(file, name.start) }] : []
  })
}
