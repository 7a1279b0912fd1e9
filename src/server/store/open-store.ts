/** Opens the store that the configuration names, migrated and ready. */
import { join } from 'node:path'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

export interface StoreChoice {
  /** PostgreSQL when given. */
  databaseUrl: string | undefined
  /** Folder of the SQLite file otherwise; must exist. */
  dataDir: string
  now: () => number
  onIdleError: (error: Error) => void
}

/** Opens and migrates; rejects when the database cannot be reached. */
export async function openStore(choice: StoreChoice): Promise<Store> {
  const store = choice.databaseUrl
    ? openPostgres(choice.databaseUrl, choice.onIdleError)
    : openSqlite(join(choice.dataDir, 'so-noi.sqlite'))
  await migrate(store, choice.now)
  return store
}
