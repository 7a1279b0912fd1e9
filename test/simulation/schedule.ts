/** Plays one schedule in a world, heals it, and checks everything that must hold. */
import type { Schedule } from './commands/command.ts'
import { play } from './commands/play.ts'
import { heal } from './heal.ts'
import { checkHealed, expectedOps } from './properties/after-healing.ts'
import { checkReplay } from './properties/replay.ts'
import type { World, WorldSource } from './world.ts'

/** Plays it; rejects with a `Violation` when something does not hold. */
export async function playSchedule(source: WorldSource, schedule: Schedule): Promise<World> {
  const world = source.begin(schedule.seed, schedule.phones)
  for (const command of schedule.commands) await play(world, command)
  const expected = expectedOps(world)
  await heal(world)
  checkHealed(world, expected)
  await checkReplay(world)
  return world
}
