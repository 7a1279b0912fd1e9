/** Takes each safeguard of the sync away in turn and plays schedules until the simulation notices; one that it never misses fails. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { checkout } from './build-program.ts'
import { buildSoak, runBuilt } from '../simulation/run-program.ts'
import { editsOf, safeguards, type Safeguard, type SourceEdit } from '../simulation/safeguards.ts'

/** Schedules that one process plays before it reports. */
const PORTION = 2_000

/** `--schedules N --seed S --processes P --only WORD`; prints after how many schedules each was missed. */
export async function run(options: Record<string, string>): Promise<number> {
  const most = Number(options['schedules'] ?? 60_000)
  const seed = Number(options['seed'] ?? 1)
  const only = options['only'] ?? ''
  const chosen = safeguards.filter(({ name, file }) => `${name} ${file}`.includes(only))
  for (const safeguard of chosen) for (const edit of editsOf(safeguard)) checkText(safeguard.name, edit)
  const left = [...chosen]
  const surviving: string[] = []
  const work = async (): Promise<void> => {
    for (let safeguard = left.shift(); safeguard; safeguard = left.shift()) {
      const found = await missed(safeguard, most, seed)
      if (!found) surviving.push(safeguard.name)
      console.log(`${(found?.property ?? 'NOT MISSED').padEnd(11)} ${String(found?.at ?? most).padStart(7)}  ${safeguard.name} (${safeguard.file})`)
    }
  }
  await Promise.all(Array.from({ length: Number(options['processes'] ?? 2) }, work))
  console.log(`${chosen.length - surviving.length} of ${chosen.length} safeguards were missed`)
  return surviving.length > 0 ? 1 : 0
}

/** Plays without the safeguard until something breaks. */
async function missed(safeguard: Safeguard, most: number, seed: number): Promise<{ property: string; at: number } | undefined> {
  const { among, forms } = safeguard
  const only = among || forms ? { only: { ...(among && { commands: among }), ...(forms && { forms }) } } : {}
  const program = await buildSoak(editsOf(safeguard).map(applied))
  try {
    for (let played = 0; played < most; played += PORTION) {
      const { violation } = await runBuilt(program, { schedules: Math.min(PORTION, most - played), seed: seed + played, isQuick: true, ...only })
      if (violation) return { property: violation.property, at: played + violation.at }
    }
    return undefined
  } finally {
    program.remove()
  }
}

/** A safeguard that has moved away must not count as one that was tried. */
function checkText(name: string, { file, text }: SourceEdit): void {
  const found = readFileSync(join(checkout, file), 'utf8').split(text).length - 1
  if (found !== 1) throw new Error(`${name}: its text stands ${found} times in ${file}`)
}

function applied({ file, text, without: replacement }: SourceEdit): Plugin {
  return {
    name: `without-safeguard-${file}`,
    enforce: 'pre',
    transform: (code, id) => (id.split('?')[0] === join(checkout, file) ? { code: code.replace(text, () => replacement), map: null } : undefined),
  }
}
