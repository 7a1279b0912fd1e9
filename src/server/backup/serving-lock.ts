/** Keeps a restore and a running server apart; the lock ends with its process, however that ends. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import type { DataPlace } from './snapshot.ts'

/** Servers hold it side by side, a restore alone. */
export type LockMode = 'serving' | 'restoring'

/** A lock that is held. */
export interface ServingLock {
  release(): Promise<void>
}

const KEY = "hashtextextended('so-noi-serving', 0)"
const TRY_AGAIN_MS = 10_000

/** Undefined when another holds it: a restore against servers, any server against a restore. */
export function takeServingLock(place: DataPlace, mode: LockMode): Promise<ServingLock | undefined> {
  return place.databaseUrl ? lockPostgres(place.databaseUrl, mode) : Promise.resolve(lockFolder(place.dataDir, mode))
}

/** The locks of an otherwise empty SQLite file: the system frees them with the process, on every system. */
function lockFolder(dataDir: string, mode: LockMode): ServingLock | undefined {
  const file = new DatabaseSync(join(dataDir, 'so-noi.lock'))
  try {
    file.exec('pragma busy_timeout = 0')
    if (mode === 'restoring') file.exec('begin exclusive')
    else file.exec('begin; select count(*) from sqlite_master')
  } catch (error) {
    file.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) return undefined
    throw error
  }
  return {
    release: () => {
      file.close()
      return Promise.resolve()
    },
  }
}

/** A connection of its own holds it; one that breaks is replaced, so that a restore finds a server that lives. */
async function lockPostgres(url: string, mode: LockMode): Promise<ServingLock | undefined> {
  let isReleased = false
  let client = await connect(url)
  const suffix = mode === 'serving' ? '_shared' : ''
  const isTaken = async (): Promise<boolean> => {
    const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock${suffix}(${KEY}) as got`)
    return rows[0]?.got === true
  }
  const watch = (): void => {
    client.once('error', () => setTimeout(() => void again(), TRY_AGAIN_MS).unref())
  }
  const again = async (): Promise<void> => {
    if (isReleased) return
    try {
      client = await connect(url)
      await isTaken()
      watch()
    } catch {
      setTimeout(() => void again(), TRY_AGAIN_MS).unref()
    }
  }
  watch()
  if (!(await isTaken())) {
    isReleased = true
    await client.end()
    return undefined
  }
  return {
    release: async () => {
      isReleased = true
      await client.end()
    },
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  return client
}
