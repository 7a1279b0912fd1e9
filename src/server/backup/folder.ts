/** The folder of backups: how files are named, which are there, what a broken-off writing left behind. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const ENDING = '.ndjson.gz'
const PATTERN = /^so-noi-\d{8}-\d{6}-[0-9a-f]{6}\.ndjson\.gz$/
const TEMPORARY = /^\.dang-ghi-|^\.thu-/

/** A writing that has not grown for so long is over. */
const BROKEN_OFF_AFTER_MS = 3_600_000

/** `so-noi-20260617-020000-1f3a9c.ndjson.gz`, by the clock of Viet Nam. */
export function fileName({ id, takenAt }: { id: string; takenAt: number }): string {
  const local = new Date(takenAt + 7 * 3_600_000).toISOString()
  const time = `${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}`
  return `so-noi-${time}-${id.slice(-6)}${ENDING}`
}

/** Name while it is written; no list ever shows it. */
export function temporaryName(copy: { id: string; takenAt: number }): string {
  return `.dang-ghi-${fileName(copy)}`
}

/** Name of a database for a trial restore. */
export function trialName(id: string): string {
  return `.thu-${id}.sqlite`
}

/** Makes the folder, closed to other users. */
export async function makeFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
}

/** Names of the files that are backups by their name, oldest first; none when the folder is not there. */
export async function backupFiles(dir: string): Promise<string[]> {
  try {
    const names = await readdir(dir)
    return names.filter((name) => PATTERN.test(name)).toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}

/** Removes what a process that was killed left half written, here or of a trial. */
export async function clearBrokenOff(dir: string, now: number): Promise<void> {
  for (const name of (await readdir(dir)).filter((entry) => TEMPORARY.test(entry))) {
    const path = join(dir, name)
    const { mtimeMs } = await stat(path)
    if (now - mtimeMs > BROKEN_OFF_AFTER_MS) await rm(path, { force: true })
  }
}
