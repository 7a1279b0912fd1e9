/** The endpoint killed in the middle of pushes and started again; the long run is `npm run bench -- server-kill`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, type BuiltProgram } from '../bench/build-program.ts'
import type { StoreName } from '../bench/parts/databases.ts'
import { playKills } from '../bench/parts/kill-days.ts'
import { sharedPostgres } from '../harness/shared-postgres.ts'

const cluster = await sharedPostgres()
const stores: StoreName[] = cluster ? ['sqlite', 'postgres'] : ['sqlite']

let program: BuiltProgram | undefined

beforeAll(async () => {
  program = await buildProgram('test/bench/parts/serve.ts')
}, 60_000)
afterAll(() => program?.remove())

describe.each(stores)('power cuts during pushes on %s', (store) => {
  it('lose nothing that has a receipt and double nothing', async () => {
    const report = await playKills({ store, kills: 4, seed: 11, phones: 3, program: program?.file ?? '' }, cluster)
    expect(report?.faults).toEqual([])
    expect(report?.duringPush).toBeGreaterThan(0)
    expect(report?.receipts).toBeGreaterThan(20)
  }, 180_000)
})
