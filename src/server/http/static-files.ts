/** The built app in memory, each file with its packed forms; only paths that exist in the build are ever answered. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { accepts } from './accept-encoding.ts'

const typeByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

interface StaticFile {
  type: string
  etag: string
  cache: string
  plain: Uint8Array<ArrayBuffer>
  br: Uint8Array<ArrayBuffer> | undefined
  gzip: Uint8Array<ArrayBuffer> | undefined
}

/** Files by URL path. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

/** Names with a content hash never change; everything else is asked for again each time. */
function cacheOf(path: string): string {
  return /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** Reads a build folder; an absent one gives no files. */
export function readStaticFiles(folder: string): StaticFiles {
  const names = listFiles(folder).filter((name) => !name.startsWith(`.vite${sep}`))
  const isPacked = (name: string) => ['.br', '.gz'].includes(extname(name))
  const known = new Set(names)
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
  return new Map(
    names
      .filter((name) => !isPacked(name))
      .map((name): [string, StaticFile] => {
        const path = `/${name.split(sep).join('/')}`
        const plain = read(name)
        const packed = (ending: string) => (known.has(name + ending) ? read(name + ending) : undefined)
        const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
        const type = typeByEnding[extname(name)] ?? 'application/octet-stream'
        return [path, { type, etag, cache: cacheOf(path), plain, br: packed('.br'), gzip: packed('.gz') }]
      }),
  )
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The answer for a GET or HEAD: a file, the app's page for a navigation, or undefined. */
export function answerFile(files: StaticFiles, request: Request): Response | undefined {
  const { pathname } = new URL(request.url)
  const isNavigation = (request.headers.get('accept') ?? '').includes('text/html')
  const file = files.get(pathname === '/' ? '/index.html' : pathname) ?? (isNavigation ? files.get('/index.html') : undefined)
  if (!file) return undefined
  const headers: Record<string, string> = { 'content-type': file.type, etag: file.etag, 'cache-control': file.cache, vary: 'accept-encoding' }
  if (request.headers.get('if-none-match') === file.etag) return new Response(null, { status: 304, headers })
  const accepted = request.headers.get('accept-encoding') ?? undefined
  const { body, encoding } = bestForm(file, accepted)
  if (encoding !== undefined) headers['content-encoding'] = encoding
  headers['content-length'] = String(body.length)
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}

function bestForm(file: StaticFile, accepted: string | undefined): { body: Uint8Array<ArrayBuffer>; encoding: string | undefined } {
  if (file.br && accepts(accepted, 'br')) return { body: file.br, encoding: 'br' }
  if (file.gzip && accepts(accepted, 'gzip')) return { body: file.gzip, encoding: 'gzip' }
  return { body: file.plain, encoding: undefined }
}
