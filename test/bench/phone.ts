/** A phone with 5,000 people and 60,000 records in real Chromium at 6× slowdown: every budget of ux.md §5, in ms and as a ratio to the raw database in the same run. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { phoneOutput } from '#server/build-chunks.ts'
import { launchPhone } from '../harness/browser.ts'
import { freePort } from '../harness/free-port.ts'
import { checkout } from './build-program.ts'

const SLOWDOWN = 6
/** Slices of the keeper that are measured slowly; the rest of the first round runs at full speed. */
const SLOW_SLICES = 25
/** Between two things that one person does (ms): nobody taps a tab, a row or a key quicker. */
const BREATH_MS = 400
const LETTERS = ['h', 'ha', 'han', 'hanh', 'l', 'la', 'lan', '123', 'ngb', 'dduwsc']

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.wasm': 'application/wasm' }

/** What the page offers; `phone-page.tsx`. */
interface PageBench {
  fill: (people: number, records: number, doors: number) => Promise<{ people: number; records: number }>
  keep: (most: number) => Promise<number[]>
  tap: (selector: string, until: string) => Promise<number>
  type: (text: string) => Promise<number | null>
  answer: () => Promise<number>
  save: () => Promise<number>
  raw: (rows: number, bytes: number) => Promise<{ read: number; write: number }>
  started: () => Promise<number>
}

/** One line of the table. */
interface Line {
  name: string
  budget: number
  ms: number
  raw: number
}

/** `--people 5000 --records 60000 --doors 60 --slowdown 6 --rounds 5`; doors are homes with small children besides forty newborns. */
export async function run(options: Record<string, string>): Promise<number> {
  const [people, records, doors, slowdown, rounds] = [['people', 5000], ['records', 60_000], ['doors', 60], ['slowdown', SLOWDOWN], ['rounds', 5]].map(([name, value]) => Number(options[String(name)] ?? value)) as [number, number, number, number, number]
  const { server, address } = await serve(await built())
  const profile = await mkdtemp(join(tmpdir(), 'so-noi-bench-phone-'))
  try {
    await filled(profile, address, { people, records, doors, slowdown })
    return print(await measured(profile, address, slowdown, rounds), slowdown)
  } finally {
    server.close()
    await rm(profile, { recursive: true, force: true })
  }
}

async function built(): Promise<string> {
  const outDir = join(checkout, 'node_modules', '.so-noi-programs', 'phone-page')
  await build({
    configFile: false, logLevel: 'error', root: checkout, publicDir: false, plugins: [react()], define: { __APP_VERSION__: '"bench"', __RULES__: '"bench"' },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, rolldownOptions: { input: join(checkout, 'test/bench/parts/phone-page.html'), output: phoneOutput() } },
  })
  return outDir
}

/** Any address of the app gives the page. */
async function serve(folder: string): Promise<{ server: Server; address: string }> {
  const port = await freePort()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = extname(path) === '' ? 'test/bench/parts/phone-page.html' : path
    readFile(join(folder, file)).then(
      (body) => response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': extname(path) === '' ? 'no-cache' : 'max-age=86400' }).end(body),
      () => response.writeHead(404).end(),
    )
  }).listen(port)
  return { server, address: `http://localhost:${port}` }
}

async function slow(context: BrowserContext, page: Page, rate: number): Promise<void> {
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate })
}

/** Calls what the page offers. */
function ask<Name extends keyof PageBench>(page: Page, name: Name, ...given: Parameters<PageBench[Name]>): Promise<Awaited<ReturnType<PageBench[Name]>>> {
  return page.evaluate(([what, args]) => (globalThis as unknown as { bench: Record<string, (...all: unknown[]) => Promise<never>> }).bench[what as string]?.(...(args as unknown[])) as never, [name, given] as const)
}

/** The moment since the page was asked for at which the day's rows stood there. */
async function started(page: Page): Promise<number> {
  await page.waitForFunction(() => 'bench' in globalThis)
  return ask(page, 'started')
}

/** Fills the book and keeps its lists, a part of it as slowly as the phone would. */
async function filled(profile: string, address: string, { people, records, doors, slowdown }: { people: number; records: number; doors: number; slowdown: number }): Promise<void> {
  const context = await launchPhone(profile)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(`${address}/?fill`)
  await page.waitForFunction(() => 'bench' in globalThis)
  const began = Date.now()
  const book = await ask(page, 'fill', people, records, doors)
  const filledAt = Date.now()
  await slow(context, page, slowdown)
  const slices = await ask(page, 'keep', SLOW_SLICES)
  await slow(context, page, 1)
  const rest = await ask(page, 'keep', 1_000_000)
  console.log(`${book.people} people, ${book.records} records, CPU ${slowdown}× slower; filled in ${filledAt - began} ms, lists kept in ${Date.now() - filledAt} ms (full speed after ${SLOW_SLICES} slices)`)
  console.log(`keeper's slices, slow: median ${quantile(slices.slice(2), 0.5).toFixed(0)} ms, 95 of 100 ${quantile(slices.slice(2), 0.95).toFixed(0)} ms; first two (links, shelves) ${slices.slice(0, 2).map((ms) => ms.toFixed(0)).join(', ')} ms; then ${rest.length} at full speed`)
  await context.close()
}

async function measured(profile: string, address: string, slowdown: number, rounds: number): Promise<Line[]> {
  const cold: number[] = []
  const warm: number[] = []
  // A browser that was never asked before is what the phone has after a night.
  let context = await launchPhone(profile)
  let page = context.pages()[0] ?? (await context.newPage())
  for (let round = 0; round < 3; round += 1) {
    if (round > 0) {
      await context.close()
      context = await launchPhone(profile)
      page = context.pages()[0] ?? (await context.newPage())
    }
    await slow(context, page, slowdown)
    await page.goto(`${address}/hom-nay`)
    cold.push(await started(page))
    await page.reload()
    warm.push(await started(page))
  }
  const raws = { small: await ask(page, 'raw', 4, 600), middle: await ask(page, 'raw', 100, 600), shelves: await ask(page, 'raw', 64, 45_000), start: await ask(page, 'raw', 300, 600) }
  const taps: number[] = []
  const today: number[] = []
  const person: number[] = []
  const home: number[] = []
  const keys: number[] = []
  const list: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    list.push(await ask(page, 'tap', 'nav a[href="/gia-dinh"]', 'input[type="search"]'))
    await page.waitForSelector('main li a[href^="/ho/"]')
    await page.waitForTimeout(1500)
    for (const text of LETTERS) keys.push(...[await ask(page, 'type', text)].filter((ms) => ms !== null))
    await ask(page, 'type', '')
    await page.waitForSelector('main li a[href^="/ho/"]')
    home.push(await ask(page, 'tap', `main li:nth-child(${round + 2}) a[href^="/ho/"]`, 'main li a[href^="/nguoi/"]'))
    person.push(await ask(page, 'tap', 'main li a[href^="/nguoi/"]', 'h1'))
    await page.goBack()
    await page.waitForSelector('main li a[href^="/nguoi/"]')
    await page.goBack()
    await page.waitForSelector('input[type="search"]')
    for (const [from, to] of [['/ghi-moi', 'h1'], ['/the-tranh', 'h1'], ['/so-tay', 'h1'], ['/ghi-moi', 'h1']] as const) {
      await page.waitForTimeout(BREATH_MS)
      taps.push(await ask(page, 'tap', `nav a[href="${from}"]`, to))
    }
    await page.waitForTimeout(BREATH_MS)
    today.push(await ask(page, 'tap', 'nav a[href="/hom-nay"]', 'main li a'))
  }
  const answers: number[] = []
  const saves: number[] = []
  // Where people answer and save: on the screen of a form, with a breath between one and the next.
  await page.goto(`${address}/gia-dinh/them-ho`)
  await page.waitForFunction(() => 'bench' in globalThis)
  await page.waitForSelector('main input')
  for (let round = 0; round < 20; round += 1) {
    await page.waitForTimeout(BREATH_MS)
    answers.push(await ask(page, 'answer'))
    await page.waitForTimeout(BREATH_MS)
    saves.push(await ask(page, 'save'))
  }
  await context.close()
  // The first opening of a screen fetches its code too; what is measured is the second and later ones, as the budgets mean them.
  const later = (values: number[]) => values.slice(1)
  return [
    { name: 'cold start, new browser', budget: 2500, ms: quantile(cold, 0.5), raw: raws.start.read },
    { name: 'warm start, reload', budget: 800, ms: quantile(warm, 0.5), raw: raws.start.read },
    { name: 'Hom nay, from another tab', budget: 300, ms: quantile(later(today), 0.95), raw: raws.start.read },
    { name: 'tap to visible, tabs', budget: 100, ms: quantile(taps.slice(4), 0.95), raw: raws.small.read },
    { name: 'Gia dinh, tap to search box', budget: 100, ms: quantile(later(list), 0.95), raw: raws.shelves.read },
    { name: 'search key', budget: 100, ms: quantile(keys, 0.95), raw: raws.shelves.read },
    { name: 'household page', budget: 200, ms: quantile(later(home), 0.95), raw: raws.middle.read },
    { name: 'person page', budget: 200, ms: quantile(later(person), 0.95), raw: raws.middle.read },
    { name: 'answer stored', budget: 50, ms: quantile(answers.slice(1), 0.95), raw: raws.small.write },
    { name: 'save', budget: 150, ms: quantile(saves.slice(1), 0.95), raw: raws.small.write },
  ]
}

/** Each budget, figure and ratio; 1 when one is not met. */
function print(lines: readonly Line[], slowdown: number): number {
  console.log(`\n${'at'.padEnd(30)} ${'budget'.padStart(8)} ${'figure'.padStart(9)} ${'raw'.padStart(8)} ${'ratio'.padStart(7)}   (CPU ${slowdown}× slower)`)
  for (const { name, budget, ms, raw } of lines) {
    console.log(`${name.padEnd(30)} ${`${budget} ms`.padStart(8)} ${`${ms.toFixed(0)} ms`.padStart(9)} ${`${raw.toFixed(1)} ms`.padStart(8)} ${`×${(ms / Math.max(0.1, raw)).toFixed(1)}`.padStart(7)}   ${ms <= budget ? 'met' : 'NOT MET'}`)
  }
  return lines.some(({ budget, ms }) => ms > budget) ? 1 : 0
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}
