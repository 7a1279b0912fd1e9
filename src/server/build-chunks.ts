/** How the app's modules are put into files: few enough that a phone fetches and keeps them quickly, and nothing of a later screen before the first sight. */
import { fileURLToPath } from 'node:url'
import { normalizePath, type Rolldown } from 'vite'

/** As the bundler names it, also on Windows. */
const app = (name: string) => normalizePath(fileURLToPath(new URL(`../app/${name}`, import.meta.url)))

/** What a phone draws first. */
const firstSight = [app('main.tsx'), app('phone-app.tsx')]
/** The station's part, which no phone keeps. */
const station = new Set([app('station-app.tsx')])

/** A first file below this (bytes, before packing) goes to another first file: a phone fetches them all. */
const SMALL_FIRST = 24_000
/** What so many screens share goes into later files of at least so many bytes: the more share it, the less of it is wasted on one. */
const later = [
  { screens: 10, small: 40_000 },
  { screens: 5, small: 20_000 },
  { screens: 2, small: 4_000 },
]

type Info = (id: string) => Rolldown.ModuleInfo | null

/** All modules that `starts` lead to by the ways that `next` names, themselves among them. */
function reachedFrom(starts: readonly string[], info: Info, next: (module: Rolldown.ModuleInfo) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...starts]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const module = info(id)
    if (found.has(id) || station.has(id) || module === null) continue
    found.add(id)
    open.push(...next(module))
  }
  return found
}

/** Asked once: a build knows all its modules before the first is put anywhere. */
function once(ask: (info: Info) => ReadonlySet<string>): (id: string, info: Info) => boolean {
  let found: ReadonlySet<string> | undefined
  // The starts keep files of their own, by which the page finds them.
  return (id, info) => !firstSight.includes(id) && (found ??= ask(info)).has(id)
}

/** What the bundler is told of the app's files: the groups; modules that share a file run in their own order, and only when wanted; names without the screens that share a file. */
export function phoneOutput(): Pick<Rolldown.OutputOptions, 'codeSplitting' | 'strictExecutionOrder' | 'chunkFileNames'> {
  return { codeSplitting: groups(), strictExecutionOrder: true, chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js` }
}

/**
 * Groups for the bundler: all looks of a phone in one file, as a screen waits for each of its style sheets; the first sight's
 * modules; then what the phone opens later. What only the station uses stays as it falls.
 */
function groups(): Rolldown.CodeSplittingOptions {
  const isFirst = once((info) => reachedFrom(firstSight, info, ({ importedIds }) => importedIds))
  const isLater = once((info) => reachedFrom(firstSight, info, ({ importedIds, dynamicallyImportedIds }) => [...importedIds, ...dynamicallyImportedIds]))
  const named = (name: string, isIn: typeof isFirst) => (id: string, modules: Rolldown.ChunkingContext) =>
    isIn(id, (one) => modules.getModuleInfo(one)) ? name : null
  return {
    groups: [
      { name: named('looks', isLater), test: /\.css$/, priority: later.length + 2 },
      { name: named('first', isFirst), priority: later.length + 1, entriesAware: true, entriesAwareMergeThreshold: SMALL_FIRST },
      ...later.map(({ screens, small }, place) => ({
        name: named('later', isLater),
        minShareCount: screens,
        priority: later.length - place,
        entriesAware: true,
        entriesAwareMergeThreshold: small,
      })),
    ],
  }
}
