/** Builds the soak with the product's sources, or with one of them altered in memory, and runs it in processes of its own. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { buildProgram, checkout, type BuiltProgram } from '../bench/build-program.ts'
import type { SoakOptions, SoakReport } from './soak.ts'

/** The modern build of Dexie and plain JavaScript of all packages: one bundle runs about twice as fast as many modules. */
const modernDexie: Plugin = {
  name: 'modern-dexie',
  enforce: 'pre',
  resolveId: (id) => (id === 'dexie' ? join(checkout, 'node_modules/dexie/dist/modern/dexie.mjs') : undefined),
}

/** The built soak. */
export function buildSoak(plugins: readonly Plugin[] = []): Promise<BuiltProgram> {
  return buildProgram('test/simulation/program.ts', [modernDexie, ...plugins])
}

/** Runs the built soak once. */
export function runBuilt(program: BuiltProgram, options: SoakOptions): Promise<SoakReport> {
  return new Promise((resolve, reject) => {
    const flags = ['--max-semi-space-size=32', '--disable-warning=ExperimentalWarning']
    execFile(process.execPath, [...flags, program.file, JSON.stringify(options)], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`the soak ended: ${error.message}\n${stderr}`))
      else resolve(JSON.parse(stdout) as SoakReport)
    })
  })
}

/** Sums of what several processes played. */
export function joinReports(reports: readonly SoakReport[]): SoakReport {
  const sum = (pick: (report: SoakReport) => number) => reports.reduce((all, report) => all + pick(report), 0)
  const faults: Record<string, number> = {}
  for (const report of reports) for (const [fault, count] of Object.entries(report.faults)) faults[fault] = (faults[fault] ?? 0) + count
  return {
    schedules: sum((report) => report.schedules), commands: sum((report) => report.commands), ops: sum((report) => report.ops),
    requests: sum((report) => report.requests), cpuMs: sum((report) => report.cpuMs), faults,
    violation: reports.find((report) => report.violation)?.violation,
  }
}
