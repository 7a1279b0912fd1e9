/** A short fuzz of every route on both databases; the long one is `npm run bench -- fuzz`. */
import { describe, expect, it } from 'vitest'
import { fuzz } from '../bench/parts/fuzz-run.ts'
import { fuzzSockets } from '../bench/parts/fuzz-sockets.ts'
import { testDatabases } from './databases.ts'
import { emptyWorld } from './ward-world.ts'

const databases = await testDatabases()

describe.each(databases)('spoiled requests on $name', ({ open }) => {
  it('never break the endpoint nor leave garbage', async () => {
    const { faults, receipts, statuses } = await fuzz(await open(), { requests: 800, seed: 20_260_610, batch: 800 })
    expect(faults).toEqual([])
    // Not all is turned away at the door: some of it reaches the merge.
    expect(receipts['accepted']).toBeGreaterThan(10)
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404', '413']))
  }, 120_000)
})

describe('bytes that are no request', () => {
  it('are refused and the endpoint goes on', async () => {
    const [{ open }] = databases as [(typeof databases)[0]]
    const { faults, statuses } = await fuzzSockets(emptyWorld(await open()).app, { connections: 400, seed: 7 })
    expect(faults).toEqual([])
    expect(statuses['400']).toBeGreaterThan(50)
  }, 60_000)
})
