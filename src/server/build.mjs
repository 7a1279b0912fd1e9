/** `npm run build`: the app and the endpoint through vite, packed forms of every text file, and the weight a phone has to carry. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { sourceStamp, stampPath } from './build-stamp.mjs'
import { weigh } from './build-weight.mjs'

const packedEndings = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.txt'])

function packFiles(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !packedEndings.has(extname(entry.name))) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }))
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

/** Builds everything; with `checkWeight` a build that is too heavy throws. */
export async function buildAll(root, { checkWeight }) {
  const stamp = sourceStamp(root)
  const configFile = join(root, 'vite.config.ts')
  await build({ configFile, logLevel: 'warn', build: { manifest: true } })
  await build({ configFile, logLevel: 'warn', build: { ssr: true } })
  const client = join(root, 'dist', 'client')
  packFiles(client)
  const { lines, isOver } = weigh(client)
  for (const line of lines) process.stdout.write(`${line}\n`)
  if (isOver && checkWeight) throw new Error('The app is heavier than a phone may be asked to load.')
  writeFileSync(stampPath(root), stamp)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildAll(fileURLToPath(new URL('../..', import.meta.url)), { checkWeight: true })
}
