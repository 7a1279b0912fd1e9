/** Keeps what was killed where, one line a kill, for the bench that counts them. */
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** One kill. */
export interface Kill {
  /** The form, or the name of a screen that saves with each tap. */
  flow: string
  /** One filling in of it. */
  run: string
  /** The heading under which the phone died. */
  screen: string
  /** "3 / 9", where the screen says it. */
  place: string
}

/** Writes it to the folder that KILLS_DIR names. */
export function tellTally(kill: Kill): void {
  const folder = process.env['KILLS_DIR'] ?? ''
  if (folder === '') return
  mkdirSync(folder, { recursive: true })
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(kill)}\n`)
}
