/** Cost of encryption in real Chromium at 6× slowdown: fill, list, save and search over a sealed and an open book in one run, as ratios. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { launchBrowser } from '../harness/browser.ts'
import { freePort } from '../harness/free-port.ts'
import { checkout } from './build-program.ts'
import type { BookTimes } from './parts/vault-page.ts'

const SLOWDOWN = 6
/** ux.md §5: a key in the search, and a tap until something is seen. */
const SEARCH_MS = 100

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' }

/** `--people 5000 --saves 200 --rounds 3 --slowdown 6` */
export async function run(options: Record<string, string>): Promise<number> {
  const [people, saves, rounds, slowdown] = [['people', 5000], ['saves', 200], ['rounds', 3], ['slowdown', SLOWDOWN]].map(([name, value]) => Number(options[String(name)] ?? value)) as [number, number, number, number]
  const folder = join(checkout, 'node_modules', '.so-noi-programs', 'vault-page')
  await build({
    configFile: false, logLevel: 'error', root: checkout,
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: join(checkout, 'test/bench/parts/vault-page.ts'), output: { entryFileNames: 'page.js' } } },
  })
  const port = await freePort()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const content = path === '/' ? Promise.resolve('<!doctype html><script type="module" src="/page.js"></script>') : readFile(join(folder, path))
    content.then(
      (body) => response.writeHead(200, { 'content-type': types[path === '/' ? '.html' : extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    )
  }).listen(port)
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${port}/`)
    await page.waitForFunction(() => 'measure' in globalThis)
    await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const found: Record<'open' | 'sealed', BookTimes[]> = { open: [], sealed: [] }
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of ['open', 'sealed'] as const) {
        found[kind].push(await page.evaluate(([which, count, times]) => (globalThis as unknown as { measure: (...args: unknown[]) => Promise<BookTimes> }).measure(which, count, times), [kind, people, saves] as const))
      }
    }
    const hash = await page.evaluate(() => (globalThis as unknown as { hash: () => Promise<number> }).hash())
    return print(found, hash, people, slowdown)
  } finally {
    await browser.close()
    server.close()
  }
}

function print(found: Record<'open' | 'sealed', BookTimes[]>, hash: number, people: number, slowdown: number): number {
  const line = (name: string, of: (times: BookTimes) => number) => {
    const [open, sealed] = [median(found.open.map(of)), median(found.sealed.map(of))]
    console.log(`${name.padEnd(34)} open ${open.toFixed(1).padStart(8)} ms   sealed ${sealed.toFixed(1).padStart(8)} ms   ×${(sealed / open).toFixed(2)}`)
    return sealed
  }
  console.log(`${people} people in households of five, CPU ${slowdown}× slower, medians of ${found.open.length} rounds`)
  line('fill, pages of 500 rows', ({ fill }) => fill)
  line('list after opening', ({ list }) => list)
  line('list again', ({ listAgain }) => listAgain)
  line('save one person, median', ({ saves }) => median(saves))
  line('save one person, 95 of 100', ({ saves }) => quantile(saves, 0.95))
  line('search index', ({ index }) => index)
  const search = line('a key in the search, slowest', ({ searches }) => Math.max(...searches))
  console.log(`${'PIN, Argon2id 19 MiB'.padEnd(34)} ${hash.toFixed(1)} ms`)
  if (search > SEARCH_MS) console.log(`OVER: a key in the search took ${search.toFixed(1)} ms, ${SEARCH_MS} allowed`)
  return search > SEARCH_MS ? 1 : 0
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}
