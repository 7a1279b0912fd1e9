/** 16 concurrent writers in several processes and a reader by cursor: no row may be missed, none lost. */
import { buildProgram } from './build-program.ts'
import { storesOf } from './parts/databases.ts'
import { playWriters } from './parts/many-writers.ts'

/** `--seconds N --store sqlite|postgres --writers N --processes N --seed S`; PostgreSQL and SQLite when none is named. */
export async function run(options: Record<string, string>): Promise<number> {
  const seconds = Number(options['seconds'] ?? 30)
  const program = await buildProgram('test/bench/parts/writer.ts')
  let exitCode = 0
  try {
    for (const store of storesOf(options['store'])) {
      const processes = Number(options['processes'] ?? (store === 'postgres' ? 4 : 2))
      const writers = Number(options['writers'] ?? 16)
      const report = await playWriters({ store, seconds, processes, writers, wards: 8, seed: Number(options['seed'] ?? 1), program: program.file })
      console.log(store, report ? JSON.stringify({ writers, processes, ...report, rowsPerSecond: Math.round(report.rows / seconds) }) : 'no such database on this machine')
      if (!report || report.missed > 0 || report.lost > 0 || report.rows === 0) exitCode = 1
    }
  } finally {
    program.remove()
  }
  return exitCode
}
