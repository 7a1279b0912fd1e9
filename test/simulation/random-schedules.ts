/** Random schedules as a test; two files play their share each, so that two workers share them. `npm run bench -- soak` plays as many as one likes. */
import { expect, test } from 'vitest'
import { buildSoak, runBuilt } from './run-program.ts'

const SCHEDULES = 2_500

/** Registers the test for one seed. */
export function randomSchedules(seed: number): void {
  test('random schedules break no property', { timeout: 1_200_000 }, async () => {
    const program = await buildSoak()
    try {
      const report = await runBuilt(program, { schedules: SCHEDULES, seed })
      expect(report.violation).toBeUndefined()
      expect(report.schedules).toBe(SCHEDULES)
      // A simulation in which nothing happens proves nothing.
      expect(report.ops).toBeGreaterThan(3 * SCHEDULES)
      expect(Object.keys(report.faults).length).toBeGreaterThan(30)
    } finally {
      program.remove()
    }
  })
}
