/** Fuzzes every route over a real store: no 5xx, no stored garbage, no other ward touched, memory flat. */
import { emptyWorld } from '../server/ward-world.ts'
import { benchDatabase, storesOf } from './parts/databases.ts'
import { fuzz } from './parts/fuzz-run.ts'
import { fuzzSockets } from './parts/fuzz-sockets.ts'

const MOST_GROWTH = 1.15
const SPARE_MB = 8

/** `--requests N --seed S --store sqlite|postgres --batch N`; both stores when none is named. */
export async function run(options: Record<string, string>): Promise<number> {
  let exitCode = 0
  for (const name of storesOf(options['store'])) {
    const database = await benchDatabase(name)
    if (!database) {
      console.log(`${name}: no such database on this machine`)
      exitCode = 1
      continue
    }
    try {
      const began = Date.now()
      const plan = { requests: Number(options['requests'] ?? 200_000), seed: Number(options['seed'] ?? 1), batch: Number(options['batch'] ?? 2_000) }
      const { faults, ...counts } = await fuzz(await database.open(), plan)
      const isFlat = counts.heapAtEndMb <= counts.heapAtQuarterMb * MOST_GROWTH + SPARE_MB
      console.log(name, JSON.stringify({ ...counts, heapRatio: Number((counts.heapAtEndMb / counts.heapAtQuarterMb).toFixed(3)), isFlat, faults: faults.length, seconds: Math.round((Date.now() - began) / 1000) }))
      const sockets = await fuzzSockets(emptyWorld(await database.open()).app, { connections: Number(options['connections'] ?? 2_000), seed: plan.seed })
      console.log(name, 'sockets', JSON.stringify({ ...sockets, faults: sockets.faults.length }))
      for (const fault of [...faults, ...sockets.faults]) console.log(`  ${fault}`)
      if (faults.length > 0 || sockets.faults.length > 0 || !isFlat) exitCode = 1
    } finally {
      await database.discard()
    }
  }
  return exitCode
}
