/** Finds texts of the domain that a screen would show in Vietnamese whatever the language: they must go through `told`. */
import { importsOf } from './imports.ts'
import { type CodeFile, fieldNode, fieldNodes, nodesIn, placeOf, type SyntaxNode, wordOf } from './sources.ts'
import { isVietnamese, wordingsIn } from './wording.ts'

/** Names by the module that exports them. */
export type Tellers = ReadonlyMap<string, ReadonlySet<string>>

/** Functions of the domain whose strings are not for the one who holds the screen: ids, addresses, what a record keeps and what the family reads. */
const notForTheReader = new Set(['callAddress', 'motherNameOf', 'babyIdName', 'referralMark', 'referralSms', 'referralSlip', 'motherKeyInName', 'defaultDestination'])

const textType = /^:\s*string(\s*\|\s*(undefined|null))?$/
const labelsType = /^:\s*Readonly<Record<[^]*, string>+$/

function textOf(file: CodeFile, node: SyntaxNode | undefined): string {
  return node ? file.text.slice(node.start, node.end) : ''
}

function tellersOf(file: CodeFile): string[] {
  if (!wordingsIn(file).some(({ text }) => isVietnamese(text))) return []
  return [...nodesIn(file.program)].flatMap((node) => {
    const declared = node.type === 'ExportNamedDeclaration' ? fieldNode(node, 'declaration') : undefined
    if (declared?.type === 'FunctionDeclaration') return textType.test(textOf(file, fieldNode(declared, 'returnType'))) ? [wordOf(fieldNode(declared, 'id')) ?? ''] : []
    if (declared?.type !== 'VariableDeclaration') return []
    return fieldNodes(declared, 'declarations').flatMap((one) => {
      const id = fieldNode(one, 'id')
      return id && labelsType.test(textOf(file, fieldNode(id, 'typeAnnotation'))) ? [wordOf(id) ?? ''] : []
    })
  })
}

/** What the files of the domain export that is, or gives, a Vietnamese text: functions that return one, and labels by code. */
export function tellersIn(files: readonly CodeFile[]): Tellers {
  return new Map(files.map((file) => [`#${file.path.slice('src/'.length)}`, new Set(tellersOf(file).filter((name) => !notForTheReader.has(name)))]))
}

/** One text that is shown untold. */
export interface Untold {
  start: number
  end: number
  fault: string
}

function localNames(file: CodeFile, tellers: Tellers): Set<string> {
  const told = new Set<string>()
  for (const node of nodesIn(file.program)) {
    if (node.type !== 'ImportDeclaration' || node.importKind === 'type') continue
    const names = tellers.get(wordOf(fieldNode(node, 'source')) ?? '')
    for (const one of names ? fieldNodes(node, 'specifiers') : []) {
      if (names?.has(wordOf(fieldNode(one, 'imported')) ?? '')) told.add(wordOf(fieldNode(one, 'local')) ?? '')
    }
  }
  return told
}

/** Calls and labels of the domain in a file of a screen that neither `told(…)` nor `inVietnamese(…)` stands around. */
export function untoldIn(file: CodeFile, tellers: Tellers): Untold[] {
  if (!importsOf(file).some(({ specifier }) => tellers.get(specifier)?.size)) return []
  const names = localNames(file, tellers)
  const nodes = [...nodesIn(file.program)]
  const callee = (node: SyntaxNode) => (node.type === 'CallExpression' ? wordOf(fieldNode(node, 'callee')) : undefined)
  const around = nodes.filter((node) => callee(node) === 'told' || callee(node) === 'inVietnamese')
  return nodes.flatMap((node) => {
    const name = callee(node) ?? (node.type === 'MemberExpression' ? wordOf(fieldNode(node, 'object')) : undefined)
    if (name === undefined || !names.has(name) || around.some((call) => call.start < node.start && node.end < call.end)) return []
    return [{ start: node.start, end: node.end, fault: `${placeOf(file, node.start)} shows ${name} in Vietnamese only: write told(${name}…), from #language/told.ts` }]
  })
}
