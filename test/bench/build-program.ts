/** Builds one TypeScript program of this checkout, with the product's own configuration, into a file that Node runs. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'vite'

/** Absolute folder of the checkout. */
export const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** A built program: run `file` with Node, then call `remove`. */
export interface BuiltProgram {
  file: string
  remove: () => void
}

/** A module asks where it is to find files beside its source; in one bundle it would get the bundle's place. */
const keepPlaces: Plugin = {
  name: 'keep-places',
  enforce: 'pre',
  transform(code, id) {
    const path = id.split('?')[0] ?? id
    if (path.includes('node_modules') || !code.includes('import.meta.url') || !/\.[cm]?[jt]sx?$/.test(path)) return undefined
    return { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), map: null }
  },
}

/**
 * Builds `entry` (absolute, or from the checkout). Packages stay outside and are found from node_modules, so the
 * output lies there. `plugins` run before the product's own: a replaced source is what gets built.
 */
export async function buildProgram(entry: string, plugins: readonly Plugin[] = []): Promise<BuiltProgram> {
  const parent = join(checkout, 'node_modules', '.so-noi-programs')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'program-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    await build({
      configFile: join(checkout, 'vite.config.ts'),
      logLevel: 'error',
      plugins: [...plugins, keepPlaces],
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: true,
        minify: false,
        rolldownOptions: { input: join(checkout, entry.replace(checkout, '')), output: { entryFileNames: 'program.mjs', chunkFileNames: 'part-[hash].mjs' } },
      },
    })
  } catch (problem) {
    remove()
    throw problem
  }
  return { file: join(folder, 'program.mjs'), remove }
}
