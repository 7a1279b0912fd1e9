/** Follows import lines between files and rooms, and names those that go against the plan of the house. */
import { dirname, join } from 'node:path/posix'
import { packageRooms, rooms } from './house-plan.ts'
import { type CodeFile, fieldNode, nodesIn, placeOf, wordOf } from './sources.ts'

/** One import, export-from, dynamic import or `import('…')` type. */
export interface ImportLine {
  specifier: string
  place: string
  /** Nothing of it is left once types are stripped. */
  typeOnly: boolean
  /** Fetched when it is asked for, not with the file. */
  isLater: boolean
}

/** Every way in which a file names another, in the order of the text. */
export function importsOf(file: CodeFile): ImportLine[] {
  const found: ImportLine[] = []
  for (const node of nodesIn(file.program)) {
    const isFrom = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'].includes(node.type)
    const specifier = isFrom ? wordOf(fieldNode(node, 'source') ?? fieldNode(node, 'argument')) : undefined
    if (specifier === undefined) continue
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType'
    found.push({ specifier, place: placeOf(file, node.start), typeOnly, isLater: node.type === 'ImportExpression' })
  }
  return found
}

/** The room of a path below src; undefined for files beside the rooms and outside src. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

/** The path (from the root) that a specifier means, or undefined for a package. */
export function targetOf(fromPath: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return `src/${bare.slice(1)}`
  return bare.startsWith('.') ? join(dirname(fromPath), bare) : undefined
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node'
  if (specifier.startsWith('virtual:')) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function packageFault(room: string, line: ImportLine): string | undefined {
  const name = packageOf(line.specifier)
  const owners = packageRooms[name]
  if (!owners) return `package ${name} has no room yet: use one we have, or give it a room in test/house/house-plan.ts`
  if (owners.includes(room)) return undefined
  return `${room} may not import ${name} (only ${owners.join(', ')}): pass what is needed in from such a room`
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1]
}

function roomFault(path: string, room: string, line: ImportLine, target: string): string | undefined {
  const other = roomOf(target)
  if (other === undefined || !rooms[other]) return `src may not import ${target}: move what is shared into a room of src`
  if (other === room) {
    if (line.specifier.startsWith('#')) return 'inside a room imports are relative: write ./ or ../'
    const feature = featureOf(path)
    return feature !== undefined && featureOf(target) !== feature
      ? 'one feature may not import another: move the shared part to ui, storage or domain'
      : undefined
  }
  if (!line.specifier.startsWith('#')) return `across rooms write #${target.slice('src/'.length)}`
  const rule = rooms[room]
  if (rule?.rooms.includes(other)) return undefined
  if (rule?.typesOf?.includes(other)) return line.typeOnly ? undefined : `${room} may only \`import type\` from ${other}`
  return `${room} may not import ${other} (only ${rule?.rooms.join(', ') || 'itself'}): turn the dependency round, or pass it in`
}

/** What is wrong with one import of the file at `path`; undefined when it keeps to the plan. */
export function importFault(path: string, line: ImportLine): string | undefined {
  if (line.specifier.includes('../../../')) return 'three steps up: import across rooms by #room/…'
  if (!path.startsWith('src/')) return undefined
  const room = roomOf(path)
  if (room === undefined || !rooms[room]) return `${path} lies in no room: move it into one of ${Object.keys(rooms).join(', ')}`
  const target = targetOf(path, line.specifier)
  if (target === undefined) return packageFault(room, line)
  if (!/\.[a-z]+$/.test(target)) return 'write the extension (.ts, .tsx) in the import'
  return roomFault(path, room, line, target)
}

/** Every import against the plan, with its place and how to mend it. */
export function importFaults(files: readonly CodeFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((line) => {
      const fault = importFault(file.path, line)
      return fault === undefined ? [] : [`${line.place} imports ${line.specifier}: ${fault}`]
    }),
  )
}

/** Who imports whom among these files, by path. */
export function importGraph(files: readonly CodeFile[]): Map<string, string[]> {
  const known = new Set(files.map((file) => file.path))
  return new Map(
    files.map((file) => {
      const targets = importsOf(file).map((line) => targetOf(file.path, line.specifier))
      return [file.path, [...new Set(targets.filter((path): path is string => path !== undefined && known.has(path)))]]
    }),
  )
}

/** Rings of imports, each as the list of files that leads back to its first. */
export function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>()
  const cycles: string[][] = []
  const walk = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path)
    if (at !== -1) {
      cycles.push([...trail.slice(at), path])
      return
    }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return cycles
}

/** Pairs of rooms that import each other, types included. */
export function mutualRooms(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const edges = new Map<string, string>()
  for (const [from, targets] of graph)
    for (const to of targets) {
      const [one, other] = [roomOf(from), roomOf(to)]
      if (one && other && one !== other && !edges.has(`${one} ${other}`)) edges.set(`${one} ${other}`, `${from} imports ${to}`)
    }
  return [...edges].flatMap(([pair, example]) => {
    const [one = '', other = ''] = pair.split(' ')
    const back = edges.get(`${other} ${one}`)
    return back !== undefined && one < other ? [`${one} and ${other} import each other: ${example}; ${back}`] : []
  })
}
