/** Counts bad habits in code: what the compiler allows and the next reader pays for. */
import { type CodeFile, fieldNode, fieldNodes, nodesIn, placeOf, type SyntaxNode, wordOf } from './sources.ts'

/** A habit with its places in one file and the way out of it. */
export interface Habit {
  mend: string
  /** Only files whose path begins so are looked at. */
  within: string
  placesIn: (file: CodeFile) => number[]
}

function starts(nodes: Iterable<SyntaxNode>, matches: (node: SyntaxNode) => boolean): number[] {
  return [...nodes].filter(matches).map((node) => node.start)
}

function byNode(matches: (node: SyntaxNode) => boolean) {
  return (file: CodeFile): number[] => starts(nodesIn(file.program), matches)
}

function byComment(pattern: RegExp) {
  return (file: CodeFile): number[] => file.comments.filter((comment) => pattern.test(comment.value)).map((comment) => comment.start)
}

/** `Date.now` written as object and property; undefined for anything else. */
function memberOf(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  return `${wordOf(fieldNode(node, 'object')) ?? ''}.${wordOf(fieldNode(node, 'property')) ?? ''}`
}

function isDoubleCast(node: SyntaxNode): boolean {
  const inner = node.type === 'TSAsExpression' ? fieldNode(node, 'expression') : undefined
  return inner?.type === 'TSAsExpression' && fieldNode(inner, 'typeAnnotation')?.type === 'TSUnknownKeyword'
}

function isEmptyCatch(node: SyntaxNode): boolean {
  const body = node.type === 'CatchClause' ? fieldNode(node, 'body') : undefined
  return body !== undefined && fieldNodes(body, 'body').length === 0
}

const impureMembers = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'])

function isImpure(node: SyntaxNode): boolean {
  const member = memberOf(node)
  if (member !== undefined && impureMembers.has(member)) return true
  const isDate = (node.type === 'NewExpression' || node.type === 'CallExpression') && wordOf(fieldNode(node, 'callee')) === 'Date'
  return isDate && fieldNodes(node, 'arguments').length === 0
}

const testWords = new Set(['it', 'test', 'describe'])

function isSwitchedOff(node: SyntaxNode): boolean {
  if (node.type === 'CallExpression') return ['xit', 'xdescribe', 'xtest'].includes(wordOf(fieldNode(node, 'callee')) ?? '')
  const [object = '', property = ''] = (memberOf(node) ?? '').split('.')
  return testWords.has(object) && ['skip', 'only', 'todo', 'fails'].includes(property)
}

/** The habits by the name they have in `ratchets.json`. */
export const habits: Readonly<Record<string, Habit>> = {
  any: { within: 'src/', mend: 'write the type, or unknown and a check', placesIn: byNode((node) => node.type === 'TSAnyKeyword') },
  doubleCast: { within: 'src/', mend: 'parse or narrow the value instead of `as unknown as`', placesIn: byNode(isDoubleCast) },
  lintSuppression: {
    within: '',
    mend: 'mend what the linter says',
    placesIn: byComment(/\b(eslint|oxlint|biome|prettier|v8|c8|istanbul)[- ](disable|ignore)/),
  },
  typeSuppression: { within: '', mend: 'mend what the compiler says', placesIn: byComment(/@ts-(ignore|expect-error|nocheck)/) },
  emptyCatch: { within: '', mend: 'answer the failure, return it as a value, or let it through', placesIn: byNode(isEmptyCatch) },
  nonNull: { within: 'src/', mend: 'check for the absent value instead of `!`', placesIn: byNode((node) => node.type === 'TSNonNullExpression') },
  rawHtml: {
    within: 'src/',
    mend: 'draw it with elements',
    placesIn: byNode((node) => node.type === 'JSXAttribute' && wordOf(fieldNode(node, 'name')) === 'dangerouslySetInnerHTML'),
  },
  impureDomain: { within: 'src/domain/', mend: 'let the caller pass the clock or the id in', placesIn: byNode(isImpure) },
  defaultExport: { within: 'src/', mend: 'export it by name', placesIn: byNode((node) => node.type === 'ExportDefaultDeclaration') },
  unfinishedMark: { within: '', mend: 'finish it, or write it down as an issue', placesIn: byComment(/\b(TODO|FIXME|HACK|XXX)\b/) },
  testSwitchedOff: { within: 'test/', mend: 'mend the test or take it out', placesIn: byNode(isSwitchedOff) },
}

/** Places of a habit in these files, each as `path:line` with its way out. */
export function habitPlaces(habit: Habit, files: readonly CodeFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith(habit.within))
    .flatMap((file) => habit.placesIn(file).map((offset) => `${placeOf(file, offset)} ${habit.mend}`))
}
