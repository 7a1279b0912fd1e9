/** Plays random schedules of phones, endpoint, network and operators over the real code and checks P1–P14 after each. */
import { buildSoak, joinReports, runBuilt } from '../simulation/run-program.ts'

/** Schedules that one process plays before it reports. */
const PORTION = 1_000

/** `--schedules N --seed S --processes P`; prints what was played and the first counterexample, shrunk. */
export async function run(options: Record<string, string>): Promise<number> {
  const schedules = Number(options['schedules'] ?? 100_000)
  const processes = Number(options['processes'] ?? 2)
  const first = Number(options['seed'] ?? 1)
  const program = await buildSoak()
  const began = Date.now()
  const portions = Array.from({ length: Math.ceil(schedules / PORTION) }, (_, at) => ({ seed: first + at, schedules: Math.min(PORTION, schedules - at * PORTION) }))
  let all = joinReports([])
  try {
    const work = async (): Promise<void> => {
      for (let portion = portions.shift(); portion && !all.violation; portion = portions.shift()) {
        const report = await runBuilt(program, portion)
        all = joinReports([all, report])
        const seconds = (Date.now() - began) / 1000
        console.log(`${all.schedules} schedules, ${all.ops} ops, ${all.requests} requests, ${Math.round(seconds)} s, ${(all.cpuMs / Math.max(1, all.schedules)).toFixed(2)} ms each, seed ${portion.seed}`)
      }
    }
    await Promise.all(Array.from({ length: processes }, work))
  } finally {
    program.remove()
  }
  for (const [fault, count] of Object.entries(all.faults).sort((left, right) => right[1] - left[1])) console.log(String(count).padStart(9), fault)
  console.log(JSON.stringify({ schedules: all.schedules, commands: all.commands, ops: all.ops, requests: all.requests, seconds: Math.round((Date.now() - began) / 1000), violation: all.violation }, null, 1))
  return all.violation || all.schedules < schedules ? 1 : 0
}
