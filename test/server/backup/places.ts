/** Places for tests of backups: a fresh database each time, on SQLite and on PostgreSQL, with a folder for copies. */
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { BackupSettings } from '#server/backup/settings.ts'
import type { DataPlace } from '#server/backup/snapshot.ts'
import type { BackupParts } from '#server/backup/take-backup.ts'
import { openStore } from '#server/store/open-store.ts'
import type { Store } from '#server/store/store.ts'
import { sharedPostgres } from '../../harness/shared-postgres.ts'
import type { TestPorts } from '../ward-world.ts'

/** One kind of database; each call gives a place of its own. */
export interface PlaceKind {
  name: string
  make: () => Promise<TestPlace>
}

/** A database with a folder for its copies. */
export interface TestPlace extends DataPlace {
  settings: BackupSettings
  /** Opens it, migrated; again after a restore. */
  open: () => Promise<Store>
  /** Closes what was opened. */
  shut: () => Promise<void>
}

const STOP_MS = 60_000

function onIdleError(error: Error): void {
  if (!/terminat|ECONNRESET/i.test(error.message)) throw error
}

/** Both kinds, SQLite first; closed when the file is done. */
export async function placeKinds(): Promise<PlaceKind[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-noi-backup-test-'))
  const cluster = await sharedPostgres()
  const opened: Store[] = []
  afterAll(async () => {
    for (const store of opened.splice(0)) await store.close()
    await rm(folder, { recursive: true, force: true })
  }, STOP_MS)
  const make = async (databaseUrl: string | undefined): Promise<TestPlace> => {
    const dataDir = await mkdtemp(join(folder, 'data-'))
    const settings: BackupSettings = { dir: join(dataDir, 'sao-luu'), isDirNamed: false, offMachine: true, at: 120, keep: { days: 14, months: 12 } }
    return {
      databaseUrl, dataDir, settings,
      open: async () => {
        const store = await openStore({ databaseUrl, dataDir, now: () => 0, onIdleError })
        opened.push(store)
        return store
      },
      shut: async () => {
        for (const store of opened.splice(0)) await store.close()
      },
    }
  }
  const sqlite: PlaceKind = { name: 'SQLite', make: () => make(undefined) }
  if (!cluster) return [sqlite]
  return [sqlite, { name: 'PostgreSQL', make: async () => make(await cluster.freshDatabase()) }]
}

/** Everything that taking a copy of the place needs. */
export function partsOf(place: TestPlace, store: Store, ports: TestPorts): BackupParts {
  return { store, ports, place, settings: place.settings, appVersion: 'test' }
}

/** All that a restore must bring back, as one text per table; sessions and the like are left out, as in a copy. */
export async function contentOf(store: Store): Promise<Record<string, string>> {
  const tables = ['ward', 'ward_group', 'author', 'account', 'device', 'op', 'record', 'feed', 'conflict', 'audit'] as const
  return store.read(async (db) => {
    const content: Record<string, string> = {}
    for (const table of tables) {
      const rows: object[] = await db.selectFrom(table).selectAll().execute()
      content[table] = rows.filter((row) => !isOfCopying(row)).map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !column.startsWith('audit_')).toSorted(([one], [other]) => one.localeCompare(other)))).toSorted().join('\n')
    }
    return content
  })
}

/** A copy is noted in the trail once it is taken: itself it cannot hold that. */
function isOfCopying(row: object): boolean {
  return 'action' in row && row.action === 'backup'
}

/** Digest of every file of a folder by name: what "nothing changed" means for a folder. */
export async function filesOf(dir: string, read: (path: string) => Promise<Buffer>): Promise<Record<string, string>> {
  const entries = (await readdir(dir, { withFileTypes: true })).filter((entry) => entry.isFile())
  const digests: Record<string, string> = {}
  for (const { name } of entries) digests[name] = createHash('sha256').update(await read(join(dir, name))).digest('hex')
  return digests
}
