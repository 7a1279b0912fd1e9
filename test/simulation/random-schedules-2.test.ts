/** Half of the random schedules that every test run plays; the other half lies beside it, so that two workers share them. */
import { expect, test } from 'vitest'
import { buildSoak, runBuilt } from './run-program.ts'

test('a thousand random schedules break no property', { timeout: 600_000 }, async () => {
  const program = await buildSoak()
  try {
    const report = await runBuilt(program, { schedules: 1_000, seed: 2 })
    expect(report.violation).toBeUndefined()
    expect(report.schedules).toBe(1_000)
    // A simulation in which nothing happens proves nothing.
    expect(report.ops).toBeGreaterThan(3_000)
    expect(Object.keys(report.faults).length).toBeGreaterThan(30)
  } finally {
    program.remove()
  }
})
