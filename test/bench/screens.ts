/** Pictures of every screen in every theme, text size and phone width, each held against axe and against clipping; `--out folder`. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const TESTS = 'test/e2e'
const LONGEST_TEST_MS = 20 * 60_000

/** The browser tests that look at screens. */
function looking(only: string | undefined): string[] {
  return readdirSync(TESTS)
    .filter((name) => name.endsWith('.test.ts') && (only === undefined || name.startsWith(only)))
    .map((name) => join(TESTS, name))
    .filter((path) => /inspect(OnPhone|AtStation)/.test(readFileSync(path, 'utf8')))
}

/** One page with all pictures, by screen, to be looked through in any browser. */
function writeSheet(folder: string): number {
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png')).sort()
  const figures = pictures.map((name) => `<figure><img loading="lazy" width="180" src="${name}" alt=""><figcaption>${name.slice(0, -4)}</figcaption></figure>`)
  const style = 'body{display:flex;flex-wrap:wrap;gap:12px;font:13px sans-serif}figure{margin:0;width:180px}img{border:1px solid #999}'
  writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>${figures.join('\n')}\n`)
  return pictures.length
}

/** `--out folder` (default `screens`), `--only every-screen` for one test file, `--looks few` for the four looks of `npm test`. */
export async function run(options: Record<string, string>): Promise<number> {
  const out = resolve(options['out'] ?? 'screens')
  const env = { ...process.env, SHOTS_DIR: out, LOOKS: options['looks'] === 'few' ? 'few' : 'all' }
  const files = looking(options['only'])
  const child = spawn('npx', ['vitest', 'run', '--project', 'browser', '--testTimeout', String(LONGEST_TEST_MS), ...files], { env, stdio: 'inherit' })
  const code = await new Promise<number>((done) => child.once('exit', (ended) => done(ended ?? 1)))
  console.log(`${writeSheet(out)} pictures of ${files.length} test files; all on one page: ${join(out, 'index.html')}`)
  return code
}
