/** Looks for what must not be kept in the repository: traces of one machine, secrets, a lock that cannot be installed. */
import type { TextFile } from './sources.ts'

/** Joined at run time, so that this file does not hold what it looks for. */
const word = (...parts: string[]) => parts.join('')

function traces(root: string): [RegExp, string][] {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const homes = String.raw`(?<![\w.~-])/(?:home|Users)/[a-z][\w.-]*/|(?<![\w./-])${word('/ro', 'ot/')}|\b[A-Z]:\\Users\\`
  const workshop = [word('/wo', 'rk/main'), word('/wo', 'rk/shared'), word('/wo', 'rk/.')].map(escaped).join('|')
  return [
    // A short root such as /app would also be found in ordinary text, so only longer ones are looked for.
    ...(root.split(/[\\/]/).length > 2 ? [[new RegExp(`${escaped(root)}(?=[\\\\/"'\`\\s]|$)`), 'holds the path of this checkout: write it relative'] as [RegExp, string]] : []),
    [new RegExp(`${homes}|${workshop}`), 'holds the path of one machine: write it relative'],
    [/\bhttps?:\/\/[^\s"'`]*(?:registry\.|artifactory|\/nexus\/|verdaccio)/i, 'names a package registry: leave it to the settings of the machine'],
    [/"resolved": *"(?:https?|file|git)/, 'holds a download address: keep omit-lockfile-registry-resolved in .npmrc and lock again'],
  ]
}

const secrets: readonly [RegExp, string][] = [
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, 'holds a private key'],
  [/\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|xox[abp]-[A-Za-z0-9-]{10,}|npm_[A-Za-z0-9]{30,}|sk-[A-Za-z0-9-]{24,}|AIza[\w-]{30,})\b/, 'holds an access key'],
  [/(?:password|passwd|secret|token|api[_-]?key)["']?\s*[:=]\s*["'](?=[^"']*\d)(?=[^"']*[a-z])(?=[^"']*[A-Z])[\w+/=-]{20,}["']/i, 'holds what looks like a secret'],
  [/\bpostgres(?:ql)?:\/\/[\w-]+:[^@\s"'`<>${}…]{8,}@(?!localhost|127\.0\.0\.1)/, 'holds the password of a database'],
]

/** Lines that tie the repository to one machine or give a secret away. */
export function traceFaults(file: TextFile, root: string): string[] {
  const patterns = [...traces(root), ...secrets.map(([pattern, what]): [RegExp, string] => [pattern, `${what}: take it out, then change it where it is used`])]
  return file.text.split('\n').flatMap((line, index) =>
    patterns.filter(([pattern]) => pattern.test(line)).map(([, what]) => `${file.path}:${index + 1} ${what}`),
  )
}

interface LockedPackage {
  optionalDependencies?: Record<string, string>
  resolved?: string
}

/** The part of package-lock.json that the checks read. */
export interface Lock {
  packages: Record<string, LockedPackage>
}

/** Folders in which Node would look for a package named by the package at `path`, nearest first. */
function placesFor(path: string, name: string): string[] {
  const own = `${path === '' ? '' : `${path}/`}node_modules/${name}`
  const cut = path.lastIndexOf('node_modules/')
  if (path === '') return [own]
  return [own, ...placesFor(cut <= 0 ? '' : path.slice(0, cut - 1), name)]
}

/** Optional packages (other platforms) that the lock forgot, so that `npm ci` would refuse it there. */
export function lockFaults(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) => [
    ...(entry.resolved === undefined ? [] : [`package-lock.json: ${path} has a download address: lock again with omit-lockfile-registry-resolved`]),
    ...Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !placesFor(path, name).some((place) => lock.packages[place]))
      .map((name) => `package-lock.json: ${path || 'package.json'} needs ${name}, which is not locked: pin an older version of ${path || name}`),
  ])
}
