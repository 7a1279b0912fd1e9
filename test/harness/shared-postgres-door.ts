/** The one PostgreSQL of a test run: the first file that asks gets it started, all others share it, the end of the run stops it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startPostgres, type PostgresCluster } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the cluster's URL, or with nothing on a machine that cannot have one. */
    postgresDoor: string
  }
}

/** Runs before the first test, and returns what is done after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<PostgresCluster | undefined> | undefined
  const door = createServer((_, answer) => {
    // Not before somebody asks: most runs are of a few files that need none.
    cluster ??= startPostgres({ isDurable: false })
    void cluster.then((started) => answer.end(started?.url ?? ''))
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  provide('postgresDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`)
  return async () => {
    door.close()
    await (await cluster)?.stop()
  }
}
