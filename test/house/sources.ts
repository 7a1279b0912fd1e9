/** Reads the repository's files for the house checks: text, syntax tree and line numbers, each file once. */
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** Absolute folder of the checkout, whatever folder the tests were started from. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** One node of the syntax tree; other fields are read by name and checked where they are used. */
export interface SyntaxNode {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** A comment with its place in the text; `value` leaves out the marks around it. */
export interface Comment {
  type: 'Block' | 'Line'
  value: string
  start: number
  end: number
}

/** One file: its path from the root with forward slashes, and its text. */
export interface TextFile {
  path: string
  text: string
}

/** A code file with its syntax tree. */
export interface CodeFile extends TextFile {
  program: SyntaxNode
  module: ReturnType<typeof parseSync>['module']
  comments: Comment[]
}

const codeNames = /\.(ts|tsx|mjs)$/
const skippedFolders = new Set(['node_modules', '.git', 'dist', 'coverage', 'data', 'data-demo', '.cache'])

function listFolder(folder: string, skip: ReadonlySet<string>): string[] {
  let entries
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true })
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return []
    throw problem
  }
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return skip.has(entry.name) ? [] : listFolder(path, skip)
    return entry.isFile() ? [path] : []
  })
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return undefined
    throw problem
  }
}

/** Every file below `folder` (from the root), sorted; an absent folder has none. */
export function pathsUnder(folder: string): string[] {
  return listFolder(folder, new Set(['node_modules'])).toSorted()
}

/** The text files below `folder` whose names match. */
export function textsUnder(folder: string, names: RegExp): TextFile[] {
  return pathsUnder(folder)
    .filter((path) => names.test(path))
    .flatMap((path) => {
      const text = readText(path)
      return text === undefined ? [] : [{ path, text }]
    })
}

/** Parses one text as the file `path`; throws with the place when it is not TypeScript. */
export function parseCode(path: string, text: string): CodeFile {
  const parsed = parseSync(path, text)
  const [first] = parsed.errors
  if (first) throw new Error(`${path} cannot be read: ${first.message}`)
  return {
    path,
    text,
    program: parsed.program as unknown as SyntaxNode,
    module: parsed.module,
    comments: parsed.comments,
  }
}

const parsedByFolder = new Map<string, CodeFile[]>()

/** The code files below `folder`, parsed once per test file. */
export function codeUnder(folder: string): CodeFile[] {
  const known = parsedByFolder.get(folder)
  if (known) return known
  const files = textsUnder(folder, codeNames).map((file) => parseCode(file.path, file.text))
  parsedByFolder.set(folder, files)
  return files
}

function trackedPaths(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return listed.split('\0').filter((path) => path !== '')
  } catch {
    // An unpacked archive has no git: then the folders git would ignore are left out by name.
    return listFolder('', skippedFolders).map((path) => relative('.', path).split(sep).join('/'))
  }
}

const binaryNames = /\.(png|jpe?g|gif|ico|webp|woff2?|ttf|otf|pdf|xlsx|zip|br|gz|db|sqlite|mp3|ogg)$/i

/** Every text file git tracks or would track at the next commit. */
export function trackedTexts(): TextFile[] {
  return trackedPaths()
    .filter((path) => !binaryNames.test(path))
    .toSorted()
    .flatMap((path) => {
      const text = readText(path)
      return text === undefined ? [] : [{ path, text }]
    })
}

/** `path:line` of an offset, as an editor opens it. */
export function placeOf(file: TextFile, offset: number): string {
  return `${file.path}:${file.text.slice(0, offset).split('\n').length}`
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The nodes directly inside a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode))
}

/** A node and everything inside it, outermost first. */
export function* nodesIn(node: SyntaxNode): Generator<SyntaxNode> {
  yield node
  for (const child of childrenOf(node)) yield* nodesIn(child)
}

/** The node in a field, when there is one. */
export function fieldNode(node: SyntaxNode, field: string): SyntaxNode | undefined {
  const value = node[field]
  return isNode(value) ? value : undefined
}

/** The nodes in a field that holds a list; none when it does not. */
export function fieldNodes(node: SyntaxNode, field: string): SyntaxNode[] {
  const value = node[field]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** The name of an identifier or the value of a string literal; undefined for anything else. */
export function wordOf(node: SyntaxNode | undefined): string | undefined {
  if (!node) return undefined
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return typeof node.name === 'string' ? node.name : undefined
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}
