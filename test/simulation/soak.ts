/** Plays many random schedules and counts: what was played, what befell it, and the first schedule that broke a property, shrunk. */
import * as fc from 'fast-check'
import { anySchedule, type PlayedOnly, type Schedule } from './commands/command.ts'
import { playSchedule } from './schedule.ts'
import { Violation } from './violation.ts'
import { openWorld, type WorldSource } from './world.ts'

/** How many, from which seed. */
export interface SoakOptions {
  schedules: number
  seed: number
  /** Tells the first schedule as it came, without making it shorter. */
  isQuick?: boolean
  only?: PlayedOnly
}

/** A schedule that broke a property, made as short as fast-check could. */
export interface Counterexample {
  property: string
  message: string
  /** Number of the schedule in its run. */
  at: number
  schedule: Schedule
}

/** What was played. */
export interface SoakReport {
  schedules: number
  commands: number
  /** Ops that phones confirmed. */
  ops: number
  requests: number
  faults: Record<string, number>
  violation: Counterexample | undefined
  /** Processor time, ms. */
  cpuMs: number
}

/** Schedules after which the event loop may turn. */
const BREATH = 50

/** Plays until the number is reached or a property breaks. */
export async function runSoak({ schedules, seed, isQuick = false, only }: SoakOptions): Promise<SoakReport> {
  const source = await openWorld()
  const report: SoakReport = { schedules: 0, commands: 0, ops: 0, requests: 0, faults: {}, violation: undefined, cpuMs: 0 }
  const began = process.cpuUsage()
  let played = 0
  const property = fc.asyncProperty(anySchedule(only), async (schedule) => {
    played += 1
    if (played % BREATH === 0) await new Promise((resolve) => setImmediate(resolve))
    await playAndCount(source, schedule, report)
  })
  const result = await fc.check(property, { seed, numRuns: schedules, endOnFailure: isQuick })
  if (result.failed) {
    const found = counterexampleOf(result, played)
    report.violation = isQuick ? found : await shortest(source, found)
  }
  const used = process.cpuUsage(began)
  report.cpuMs = Math.round((used.user + used.system) / 1000)
  return report
}

async function playAndCount(source: WorldSource, schedule: Schedule, report: SoakReport): Promise<void> {
  try {
    const world = await playSchedule(source, schedule)
    report.schedules += 1
    report.commands += schedule.commands.length
    report.ops += world.ledger.ops.size
    report.requests += world.sent.length
    for (const [fault, count] of world.faults) report.faults[fault] = (report.faults[fault] ?? 0) + count
  } catch (reason) {
    await source.abandon()
    throw reason
  }
}

function counterexampleOf(result: fc.RunDetails<[Schedule]>, at: number): Counterexample {
  const [schedule] = result.counterexample ?? []
  const reason: unknown = result.errorInstance
  return {
    property: reason instanceof Violation ? reason.property : 'crash',
    message: reason instanceof Error ? `${reason.message}${reason instanceof Violation ? '' : `\n${reason.stack ?? ''}`}` : String(reason),
    at: Math.min(at, result.numRuns),
    schedule: schedule ?? { seed: 0, phones: 0, commands: [] },
  }
}

/** Leaves out every command without which the same property still breaks. */
async function shortest(source: WorldSource, found: Counterexample): Promise<Counterexample> {
  let best = found
  for (let at = found.schedule.commands.length - 1; at >= 0; at -= 1) {
    const schedule = { ...best.schedule, commands: best.schedule.commands.toSpliced(at, 1) }
    const broken = await breaks(source, schedule)
    if (broken?.property === found.property) best = { ...best, ...broken, schedule }
  }
  return best
}

async function breaks(source: WorldSource, schedule: Schedule): Promise<{ property: string; message: string } | undefined> {
  try {
    await playSchedule(source, schedule)
    return undefined
  } catch (reason) {
    await source.abandon()
    return reason instanceof Violation ? { property: reason.property, message: reason.message } : { property: 'crash', message: String(reason) }
  }
}

/** Plays one schedule in a world of its own: for counterexamples that became tests. */
export async function replay(schedule: Schedule): Promise<void> {
  await playSchedule(await openWorld(), schedule)
}
