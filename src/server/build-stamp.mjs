/** The content of everything that goes into the build, as one hash: tells whether a build is still the sources'. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const inputs = ['src', 'public', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']

function filesUnder(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    if (error.code === 'ENOENT') return []
    throw error
  }
}

/** Where a build notes what it was made of. */
export function stampPath(root) {
  return join(root, 'dist', 'stamp.txt')
}

/** The hash of all files under some places of the project. */
function stampOf(root, places) {
  const hash = createHash('sha256')
  for (const input of places) {
    for (const file of filesUnder(join(root, input))) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** The hash of the sources as they are now. */
export function sourceStamp(root) {
  return stampOf(root, inputs)
}

/** The hash of the rules by which a phone works tasks out: with other rules its lists are made anew, whatever the version says. */
export function rulesStamp(root) {
  return stampOf(root, ['src/domain']).slice(0, 16)
}
