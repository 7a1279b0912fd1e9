/** The commands `npm run backup` and `npm run restore`: read the words, do the work, say in sentences what came of it. */
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import type { Log } from '../http/log.ts'
import type { Ports } from '../ports.ts'
import { migrations } from '../store/migrations/index.ts'
import { openPostgres } from '../store/postgres.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { BackupTable } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { copyOldShape } from './copy-old-shape.ts'
import { backupFiles } from './folder.ts'
import { readHeader } from './read-backup.ts'
import { liveCopies, OTHER_HISTORY } from './register.ts'
import { restoreBackup } from './restore.ts'
import { doneMigrations, sqliteFile } from './snapshot.ts'
import { takeBackup, type BackupParts } from './take-backup.ts'
import * as words from './words.ts'

/** What a command is given. */
export interface CommandParts {
  config: Config
  ports: Ports
  appVersion: string
  cwd: string
  log: Log
  say: (sentence: string) => void
}

/** Runs `backup` or `restore`; the number is the exit code. */
export async function runBackupCommand(name: 'backup' | 'restore', args: readonly string[], parts: CommandParts): Promise<number> {
  if (name === 'restore') return restore(args, parts)
  return args.includes('--list') ? list(parts) : backup(parts)
}

/** Without migrating: a newer program beside a running older server must not change the tables under it. */
function openAsIs({ databaseUrl, dataDir }: Config): Store | undefined {
  if (databaseUrl) return openPostgres(databaseUrl, () => undefined)
  return existsSync(sqliteFile(dataDir)) ? openSqlite(sqliteFile(dataDir)) : undefined
}

async function backup({ config, ports, appVersion, log, say }: CommandParts): Promise<number> {
  const store = openAsIs(config)
  if (!store) return failed(say, words.noData)
  try {
    const done = await store.read(doneMigrations)
    if (done.length === 0) return failed(say, words.noData)
    const parts: BackupParts = { store, ports, place: config, settings: config.backup, appVersion, log }
    const isPresent = done.length === migrations.length
    const taken = isPresent ? await takeBackup(parts) : await copyOldShape(parts)
    if (!taken || 'failed' in taken) return failed(say, words.failure(taken?.failed ?? 'failed'))
    say(words.taken(join(config.backup.dir, taken.copy.file), taken.copy.bytes, taken.copy.rows))
    if (taken.fault) return failed(say, words.failure(taken.fault))
    say(words.proved)
    if (!taken.offMachine) say(words.sameDisk)
    return 0
  } finally {
    await store.close()
  }
}

function failed(say: CommandParts['say'], sentence: string): number {
  say(sentence)
  return 1
}

/** From the files themselves: the list is needed most when the database is lost. */
async function list({ config, say }: CommandParts): Promise<number> {
  const { dir } = config.backup
  const rows = new Map((await knownCopies(config)).map((row) => [row.file, row]))
  const files = await backupFiles(dir)
  if (files.length === 0) say(words.noCopies)
  for (const file of files) {
    const path = join(dir, file)
    const header = await readHeader(path)
    const state = typeof header === 'string' ? words.states.faulty : stateOf(rows.get(file))
    say(words.listed({ file: path, takenAt: typeof header === 'string' ? 0 : header.takenAt, bytes: (await stat(path)).size, state }))
  }
  return 0
}

function stateOf(row: BackupTable | undefined): string {
  if (row?.verify_fault === OTHER_HISTORY) return words.states.otherHistory
  if (row?.verify_fault) return words.states.faulty
  return row?.verified_at ? words.states.proved(row.verified_at) : words.states.unproved
}

async function knownCopies(config: Config): Promise<BackupTable[]> {
  try {
    const store = openAsIs(config)
    if (!store) return []
    try {
      return (await store.read(doneMigrations)).length === migrations.length ? await store.read(liveCopies) : []
    } finally {
      await store.close()
    }
  } catch {
    // A database that does not open is no reason to hide the copies.
    return []
  }
}

async function restore(args: readonly string[], { config, ports, cwd, say }: CommandParts): Promise<number> {
  const file = args.find((word) => !word.startsWith('--'))
  if (file === undefined) return failed(say, words.noFileNamed)
  const restored = await restoreBackup({ ports, place: config, settings: config.backup }, resolve(cwd, file), args.includes('--yes'))
  if (typeof restored === 'string') return failed(say, words.refusal(restored))
  say(words.restored(restored.header.takenAt, restored.footer.rows))
  if (restored.keptAside) say(words.keptAside(restored.keptAside, config.databaseUrl !== undefined))
  say(words.phonesAfter)
  say(restored.isCarriedOver ? words.doAgainPhones(restored.header.takenAt) : words.doAgainAll(restored.header.takenAt))
  return 0
}
