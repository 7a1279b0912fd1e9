/** Processes that write into one database at once while a phone reads by cursor; the long run is `npm run bench -- writers`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, type BuiltProgram } from '../bench/build-program.ts'
import { benchDatabase, type StoreName } from '../bench/parts/databases.ts'
import { playWriters } from '../bench/parts/many-writers.ts'
import { sharedPostgres } from '../harness/shared-postgres.ts'

const cluster = await sharedPostgres()
const stores: StoreName[] = cluster ? ['sqlite', 'postgres'] : ['sqlite']

let program: BuiltProgram | undefined

beforeAll(async () => {
  program = await buildProgram('test/bench/parts/writer.ts')
}, 60_000)
afterAll(() => program?.remove())

describe.each(stores)('writers in two processes on %s', (store) => {
  it('hide no row from one who reads by cursor', async () => {
    const report = await playWriters({ store, seconds: 2, processes: 2, writers: 8, wards: 4, seed: 1, program: program?.file ?? '' }, cluster)
    expect(report).toMatchObject({ missed: 0, lost: 0 })
    expect(report?.records).toBeGreaterThan(20)
  }, 120_000)

  it('change nothing under a reader in the middle of its reading', async () => {
    const database = await benchDatabase(store, cluster)
    const [reader, writer] = [await database?.open(), await database?.open()]
    const seen = await reader?.read(async (db) => {
      const before = await db.selectFrom('counter').select('v').executeTakeFirstOrThrow()
      await writer?.write('test', (other) => other.updateTable('counter').set({ v: before.v + 1 }).execute())
      return [before, await db.selectFrom('counter').select('v').executeTakeFirstOrThrow()]
    })
    expect(seen).toEqual([{ v: 0 }, { v: 0 }])
    await database?.discard()
  }, 60_000)
})
