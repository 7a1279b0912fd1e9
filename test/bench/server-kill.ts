/** ≥ 200 SIGKILLs of the endpoint in the middle of pushes: no receipt without a durable record, nothing twice, all saves arrive. */
import { buildProgram } from './build-program.ts'
import { storesOf } from './parts/databases.ts'
import { playKills } from './parts/kill-days.ts'

/** `--kills N --store sqlite|postgres --seed S --phones P`; both stores when none is named. */
export async function run(options: Record<string, string>): Promise<number> {
  const kills = Number(options['kills'] ?? 200)
  const seed = Number(options['seed'] ?? 1)
  const phones = Number(options['phones'] ?? 6)
  const program = await buildProgram('test/bench/parts/serve.ts')
  let exitCode = 0
  try {
    for (const store of storesOf(options['store'])) {
      const began = Date.now()
      const report = await playKills({ store, kills, seed, phones, program: program.file })
      if (!report) {
        console.log(`${store}: no such database on this machine`)
        exitCode = 1
        continue
      }
      const { faults, ...counts } = report
      console.log(store, JSON.stringify({ ...counts, faults: faults.length, seconds: Math.round((Date.now() - began) / 1000) }))
      for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
      if (faults.length > 0) exitCode = 1
    }
  } finally {
    program.remove()
  }
  return exitCode
}
