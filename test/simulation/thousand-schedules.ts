/** A thousand random schedules as a test; two files play one each, so that two workers share them. */
import { expect, test } from 'vitest'
import { buildSoak, runBuilt } from './run-program.ts'

/** Registers the test for one seed. */
export function thousandSchedules(seed: number): void {
  test('a thousand random schedules break no property', { timeout: 600_000 }, async () => {
    const program = await buildSoak()
    try {
      const report = await runBuilt(program, { schedules: 1_000, seed })
      expect(report.violation).toBeUndefined()
      expect(report.schedules).toBe(1_000)
      // A simulation in which nothing happens proves nothing.
      expect(report.ops).toBeGreaterThan(3_000)
      expect(Object.keys(report.faults).length).toBeGreaterThan(30)
    } finally {
      program.remove()
    }
  })
}
