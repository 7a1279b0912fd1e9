/** The built app is served packed, cached by name, and only as built; its weight is read from the build. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { firstScripts, precachedFiles, weigh } from '../../src/server/build-weight.mjs'
import { answerFile, readStaticFiles, type StaticFiles } from '#server/http/static-files.ts'

const PAGE = '<!doctype html><title>Sổ Nôi</title>'
const SCRIPT = 'console.log("xin chào")'

describe('the built app', () => {
  let folder = ''
  let files: StaticFiles = new Map()
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => answerFile(files, new Request(`http://so-noi.test${path}`, { headers, method }))

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'so-noi-dist-'))
    mkdirSync(join(folder, 'assets'))
    mkdirSync(join(folder, '.vite'))
    writeFileSync(join(folder, '.vite', 'manifest.json'), '{}')
    writeFileSync(join(folder, 'index.html'), PAGE)
    writeFileSync(join(folder, 'service-worker.js'), SCRIPT)
    writeFileSync(join(folder, 'assets', 'index-Dx4kXJAl.js'), SCRIPT)
    writeFileSync(join(folder, 'assets', 'index-Dx4kXJAl.js.br'), brotliCompressSync(SCRIPT))
    files = readStaticFiles(folder)
  })

  it('a named script is kept for ever, the page never', () => {
    expect(ask('/assets/index-Dx4kXJAl.js')?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(ask('/')?.headers.get('cache-control')).toBe('no-cache')
    expect(ask('/service-worker.js')?.headers.get('cache-control')).toBe('no-cache')
  })

  it('a packed form is given only to those who can unpack', async () => {
    const packed = ask('/assets/index-Dx4kXJAl.js', { 'accept-encoding': 'gzip, br' })
    expect(packed?.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(Buffer.from((await packed?.arrayBuffer()) ?? new ArrayBuffer())).toString()).toBe(SCRIPT)
    const plain = ask('/assets/index-Dx4kXJAl.js')
    expect([plain?.headers.get('content-encoding'), await plain?.text()]).toEqual([null, SCRIPT])
    const packingOf = (accepted: string) => ask('/assets/index-Dx4kXJAl.js', { 'accept-encoding': accepted })?.headers.get('content-encoding')
    expect(['br;q=0, gzip;q=0.0', 'brotli', 'BR;q=0.5', 'gzip, br;q=1'].map(packingOf)).toEqual([null, null, 'br', 'br'])
  })

  it('an address of a screen gives the page', async () => {
    const answer = ask('/tram/chuyen-gui', { accept: 'text/html,*/*' })
    expect([answer?.headers.get('content-type'), await answer?.text()]).toEqual(['text/html; charset=utf-8', PAGE])
    expect(ask('/assets/gone.js', { accept: '*/*' })).toBeUndefined()
  })

  it('nothing outside the build is ever read', () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fetc/passwd', '/.vite/manifest.json', '/assets/index-Dx4kXJAl.js.br']) {
      expect([path, ask(path)]).toEqual([path, undefined])
    }
  })

  it('an unchanged page is not sent again', () => {
    const etag = ask('/')?.headers.get('etag') ?? ''
    const again = ask('/', { 'if-none-match': etag })
    expect([again?.status, again?.body]).toEqual([304, null])
    expect(ask('/', {}, 'HEAD')?.body).toBeNull()
  })

  it('a missing build serves nothing', () => {
    expect(readStaticFiles(join(folder, 'nowhere')).size).toBe(0)
  })

  it('the first screen weighs its entry, its part and their imports', () => {
    const manifest = {
      'index.html': { file: 'assets/index-1.js', isEntry: true, imports: ['_react.js'] },
      '_react.js': { file: 'assets/react-1.js' },
      'phone-app.tsx': { file: 'assets/phone-1.js', imports: ['_react.js', '_dexie.js'], dynamicImports: ['visit.tsx'] },
      '_dexie.js': { file: 'assets/dexie-1.js' },
      'visit.tsx': { file: 'assets/visit-1.js' },
      'station-app.tsx': { file: 'assets/station-1.js' },
    }
    expect(firstScripts(manifest).toSorted()).toEqual(['assets/dexie-1.js', 'assets/index-1.js', 'assets/phone-1.js', 'assets/react-1.js'])
    expect(precachedFiles('[{"revision":null,"url":"assets/index-1.js"},{url:`index.html`,revision:`x`}]')).toEqual(['assets/index-1.js', 'index.html'])
    expect(weigh(folder).isOver).toBe(false)
  })
})
