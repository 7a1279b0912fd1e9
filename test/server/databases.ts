/** The databases that every test of the endpoint runs on: a SQLite file, and PostgreSQL where the machine has one. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openStore } from '#server/store/open-store.ts'
import type { Store } from '#server/store/store.ts'
import { withoutGuards } from './append-only.ts'
import { sharedPostgres, type SharedPostgres } from '../harness/shared-postgres.ts'

/** One kind of database; each `open` gives an empty, migrated store. */
export interface TestDatabase {
  name: string
  open: () => Promise<Store>
}

const STOP_MS = 60_000

/** Tables with data, those that point to others first. */
const tables = [
  'endpoint_key', 'city_count', 'seal', 'task_timing', 'audit', 'backup_device', 'backup', 'witness_copy', 'author_area', 'conflict', 'commit_mark', 'feed', 'record', 'op', 'enrolment', 'device', 'setup_token', 'session', 'passkey_challenge', 'passkey', 'account', 'author', 'ward_group', 'ward',
] as const

const failOnIdleError = (error: Error) => {
  if (!/terminat|ECONNRESET/i.test(error.message)) throw error
}

async function empty(store: Store): Promise<void> {
  await store.write('empty', async (db) => {
    await withoutGuards(db, async () => {
      for (const table of tables) await db.deleteFrom(table).execute()
    })
    await db.updateTable('counter').set({ v: 0 }).execute()
  })
}

/** A new file each time: files are cheap. */
async function sqliteIn(folder: string, opened: Store[]): Promise<Store> {
  const dataDir = await mkdtemp(join(folder, 'db-'))
  const store = await openStore({ databaseUrl: undefined, dataDir, now: () => 0, onIdleError: failOnIdleError })
  opened.push(store)
  return store
}

/** One database for the whole file, emptied each time: making one takes a second. */
function postgresIn(cluster: SharedPostgres, opened: Store[]): () => Promise<Store> {
  let kept: Store | undefined
  return async () => {
    if (!kept) {
      kept = await openStore({ databaseUrl: await cluster.freshDatabase(), dataDir: '', now: () => 0, onIdleError: failOnIdleError })
      opened.push(kept)
    }
    await empty(kept)
    return kept
  }
}

/** Databases for a test file; they are closed when the file is done. */
export async function testDatabases(): Promise<TestDatabase[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-noi-server-test-'))
  const cluster = await sharedPostgres()
  const opened: Store[] = []
  afterAll(async () => {
    for (const store of opened) await store.close()
    await rm(folder, { recursive: true, force: true })
  }, STOP_MS)
  const sqlite: TestDatabase = { name: 'SQLite', open: () => sqliteIn(folder, opened) }
  return cluster ? [sqlite, { name: 'PostgreSQL', open: postgresIn(cluster, opened) }] : [sqlite]
}
