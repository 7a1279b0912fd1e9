/** Kills the phone after every answer of every flow, with the network off, and goes on where it stopped; some half an hour; `--only mothers`. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kill } from '../e2e/kills/tally.ts'
import { countKills, tooFew } from './count-kills.ts'

const TESTS = 'test/e2e'
const LONGEST_TEST_MS = 20 * 60_000

/** The browser tests whose phone can be killed between any two taps. */
function mortal(only: string | undefined): string[] {
  return readdirSync(TESTS)
    .filter((name) => name.endsWith('.test.ts') && (only === undefined || name.startsWith(only)))
    .map((name) => join(TESTS, name))
    .filter((path) => readFileSync(path, 'utf8').includes('phonePage('))
}

function readKills(folder: string): Kill[] {
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Kill)
}

/** `--only step-forms` runs one test file; then flows of other files are not missed. */
export async function run(options: Record<string, string>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'so-noi-kills-'))
  const env = { ...process.env, KILLS: 'every', KILLS_DIR: folder }
  const limits = ['--testTimeout', String(LONGEST_TEST_MS), '--hookTimeout', String(LONGEST_TEST_MS)]
  const child = spawn('npx', ['vitest', 'run', '--project', 'browser', ...limits, ...mortal(options['only'])], { env, stdio: 'inherit' })
  const code = await new Promise<number>((done) => child.once('exit', (ended) => done(ended ?? 1)))
  const kills = readKills(folder)
  rmSync(folder, { recursive: true, force: true })
  const counts = countKills(kills).filter(({ runs }) => runs > 0 || options['only'] === undefined)
  const short = tooFew(counts)
  console.log(`${kills.length} kills\n\n${'flow'.padEnd(22)}  runs  kills  fullest run / its steps`)
  for (const count of counts) {
    const { flow, runs, kills: all, most, steps } = count
    console.log(`${flow.padEnd(22)} ${String(runs).padStart(5)} ${String(all).padStart(6)}  ${most} / ${steps}${short.includes(count) ? '  TOO FEW' : ''}`)
  }
  return code === 0 && short.length === 0 ? 0 : 1
}
