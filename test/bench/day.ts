/** Bytes and round trips of a day of 120 ops and of an idle cycle, with the product's own code on both sides of a real socket. */
import { buildProgram } from './build-program.ts'
import { measureDay } from './parts/measured-day.ts'

const OPS = 120
const MOST_ROUND_TRIPS = 2
const MOST_BYTES = 20_000
const MOST_IDLE_BYTES = 500

/** `--ops N --seed S --show true` (prints the idle bodies). */
export async function run(options: Record<string, string>): Promise<number> {
  const program = await buildProgram('test/bench/parts/serve.ts')
  try {
    const day = await measureDay({ program: program.file, ops: Number(options['ops'] ?? OPS), seed: Number(options['seed'] ?? 1) })
    const { push, pull, idle } = day
    console.log(`ops                ${day.ops} in ${day.forms} forms, ${Object.entries(day.kinds).map(([kind, count]) => `${count} ${kind}`).join(', ')}`)
    for (const [name, part] of Object.entries({ push, pull, idle })) {
      console.log(`${name.padEnd(18)} ${part.requests} requests, bodies ${part.up} B up, ${part.down} B down; with headers ${part.wireUp} B up, ${part.wireDown} B down`)
    }
    const faults = [
      ...(push.requests > MOST_ROUND_TRIPS ? [`the push took ${push.requests} round trips, ${MOST_ROUND_TRIPS} allowed`] : []),
      ...(push.up + push.down > MOST_BYTES ? [`the push took ${push.up + push.down} B, ${MOST_BYTES} allowed`] : []),
      ...(idle.requests > 1 ? [`an idle cycle took ${idle.requests} requests`] : []),
      ...(idle.up + idle.down > MOST_IDLE_BYTES ? [`an idle cycle took ${idle.up + idle.down} B, ${MOST_IDLE_BYTES} allowed`] : []),
    ]
    if (options['show'] === 'true') for (const text of idle.texts) console.log(text)
    for (const fault of faults) console.log(`OVER: ${fault}`)
    return faults.length === 0 ? 0 : 1
  } finally {
    program.remove()
  }
}
