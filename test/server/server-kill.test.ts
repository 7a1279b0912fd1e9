/** The endpoint killed in the middle of pushes and started again; the long run is `npm run bench -- server-kill`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, type BuiltProgram } from '../bench/build-program.ts'
import type { StoreName } from '../bench/parts/databases.ts'
import { playKills } from '../bench/parts/kill-days.ts'
import { sharedPostgres } from '../harness/shared-postgres.ts'

/** Played in turn until a kill fell on a push: where the machine is slow, one day may pass without. */
const seeds = [11, 12, 13]

const cluster = await sharedPostgres()
const stores: StoreName[] = cluster ? ['sqlite', 'postgres'] : ['sqlite']

let program: BuiltProgram | undefined

beforeAll(async () => {
  program = await buildProgram('test/bench/parts/serve.ts')
}, 60_000)
afterAll(() => program?.remove())

describe.each(stores)('power cuts during pushes on %s', (store) => {
  it('lose nothing that has a receipt and double nothing', async () => {
    let duringPush = 0
    for (const seed of seeds) {
      const report = await playKills({ store, kills: 4, seed, phones: 3, program: program?.file ?? '' }, cluster)
      expect(report?.faults).toEqual([])
      expect(report?.receipts).toBeGreaterThan(20)
      duringPush = report?.duringPush ?? 0
      if (duringPush > 0) break
    }
    expect(duringPush).toBeGreaterThan(0)
  }, 3 * 180_000)
})
