/** An empty database for a bench: a SQLite file in a folder of its own, or one on PostgreSQL. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#server/store/open-store.ts'
import type { Store } from '#server/store/store.ts'
import { startPostgres } from '../../harness/postgres.ts'
import type { SharedPostgres } from '../../harness/shared-postgres.ts'

/** The two kinds of store. */
export type StoreName = 'sqlite' | 'postgres'

/** A database that several processes may open. */
export interface BenchDatabase {
  name: StoreName
  dataDir: string
  /** Undefined for SQLite. */
  databaseUrl: string | undefined
  /** Another connection to the same database, migrated. */
  open: (now?: () => number) => Promise<Store>
  /** Closes what is open and removes the data. */
  discard: () => Promise<void>
}

/** The stores that an option names: one of them, or both when it names none. */
export function storesOf(option: string | undefined): StoreName[] {
  return option === 'sqlite' || option === 'postgres' ? [option] : ['sqlite', 'postgres']
}

/** Makes the database, on a cluster of its own unless one is lent; undefined on a machine that cannot have PostgreSQL. */
export async function benchDatabase(name: StoreName, lent?: SharedPostgres): Promise<BenchDatabase | undefined> {
  const cluster = name === 'postgres' && !lent ? await startPostgres() : undefined
  const databaseUrl = name === 'postgres' ? (cluster?.url ?? (await lent?.freshDatabase())) : undefined
  if (name === 'postgres' && databaseUrl === undefined) return undefined
  const dataDir = await mkdtemp(join(tmpdir(), 'so-noi-bench-'))
  const opened: Store[] = []
  return {
    name,
    dataDir,
    databaseUrl,
    async open(now = Date.now) {
      const store = await openStore({ databaseUrl, dataDir, now, onIdleError: () => undefined })
      opened.push(store)
      return store
    },
    async discard() {
      for (const store of opened) await store.close()
      await cluster?.stop()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
