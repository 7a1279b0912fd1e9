/** Weighs the built app as a phone loads it (brotli): first JavaScript up to "Hôm nay", and all that is kept for offline. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const KILO = 1024
const FIRST_SCRIPT_LIMIT = 170 * KILO
const PRECACHE_LIMIT = 1.5 * KILO * KILO

function carried(client, file) {
  const path = join(client, file)
  return existsSync(`${path}.br`) ? statSync(`${path}.br`).size : statSync(path).size
}

/** The chunk and all that it imports at once. */
function withImports(manifest, key, found = new Set()) {
  if (!manifest[key] || found.has(key)) return found
  found.add(key)
  for (const next of manifest[key].imports ?? []) withImports(manifest, next, found)
  return found
}

/** Files of the first screen: the entry and the phone's part, whatever they import at once. */
export function firstScripts(manifest) {
  const keys = Object.keys(manifest).filter((key) => manifest[key].isEntry || /(^|\/)phone-app\.tsx$/.test(key))
  const all = new Set(keys.flatMap((key) => [...withImports(manifest, key)]))
  return [...new Set([...all].map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'))
}

/** Files that the service worker keeps, read from the worker itself. */
export function precachedFiles(workerText) {
  const urls = [...workerText.matchAll(/["']?url["']?:\s*["'`]([^"'`]+)["'`]/g)].map((match) => match[1])
  return [...new Set(urls)]
}

function line(name, bytes, limit) {
  const share = bytes > limit ? 'TOO HEAVY, ' : ''
  return `${name}: ${(bytes / KILO).toFixed(1)} KB (${share}limit ${(limit / KILO).toFixed(0)} KB)`
}

/** Figures as printed, and whether one is over its limit. */
export function weigh(client) {
  const manifest = JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8'))
  const script = firstScripts(manifest).reduce((sum, file) => sum + carried(client, file), 0)
  const worker = join(client, 'service-worker.js')
  const kept = existsSync(worker) ? precachedFiles(readFileSync(worker, 'utf8')).filter((file) => existsSync(join(client, file))) : []
  const precache = kept.reduce((sum, file) => sum + carried(client, file), 0)
  return {
    lines: [line('First JavaScript', script, FIRST_SCRIPT_LIMIT), line(`Precache (${kept.length} files)`, precache, PRECACHE_LIMIT)],
    isOver: script > FIRST_SCRIPT_LIMIT || precache > PRECACHE_LIMIT,
  }
}
