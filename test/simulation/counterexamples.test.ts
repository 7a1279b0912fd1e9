/** Schedules that once broke a property, each as short as it could be made; every one stays. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Command, Schedule } from './commands/command.ts'
import { playSchedule } from './schedule.ts'
import { openWorld, type WorldSource } from './world.ts'

let source: WorldSource

beforeAll(async () => {
  source = await openWorld()
})

async function holds(commands: Command[], { seed = 0, phones = 2 }: Partial<Schedule> = {}): Promise<void> {
  const world = await playSchedule(source, { seed, phones, commands })
  expect(world.ledger.ops.size).toBeGreaterThan(0)
}

const first = { pick: 0, value: 0 }

describe('a schedule that once lost or kept too much', () => {
  test('an answer that reaches beyond half a batch leaves nothing waiting', async () => {
    await holds([
      { do: 'save', phone: 0, form: 'household', ...first },
      { do: 'save-while-syncing', phone: 0, weather: ['late'], form: 'household', ...first },
    ])
  })

  test('a stopped phone first hands over what a set-back endpoint lacks', async () => {
    await holds([
      { do: 'save', phone: 0, form: 'household', ...first },
      { do: 'back-up', verified: false },
      { do: 'sync', phone: 0, weather: [] },
      { do: 'restore-endpoint', pick: 0 },
      { do: 'revoke', phone: 0 },
    ])
  })

  test('a form is never cut in two by a small batch', async () => {
    await holds([
      { do: 'change-areas', person: 1, areas: [1] },
      { do: 'save-while-syncing', phone: 1, weather: ['request-lost'], form: 'both', pick: 0, value: 1 },
      { do: 'sync', phone: 0, weather: [] },
    ])
  })

  test('an erased record goes when the form on it is taken back', async () => {
    await holds(
      [
        { do: 'save', phone: 0, form: 'move', pick: 3, value: 0 },
        { do: 'erase', pick: 0 },
        { do: 'drop-tombstones' },
        { do: 'save', phone: 0, form: 'void', pick: 3, value: 0 },
      ],
      { seed: 520361113 },
    )
  })

  test('a form set aside stays above an earlier one', async () => {
    await holds([
      { do: 'die-saving', phone: 1, steps: 11, form: 'address', pick: 0, value: 5 },
      { do: 'sync', phone: 1, weather: ['fair', 'request-lost'] },
      { do: 'save', phone: 1, form: 'address', ...first },
      { do: 'save-while-syncing', phone: 1, weather: ['too-large', 'too-large', 'request-lost'], form: 'household', ...first },
    ])
  })

  test('a family erased after it moved leaves its old group too', async () => {
    await holds([
      { do: 'save-while-syncing', phone: 0, weather: [], form: 'move', pick: 0, value: 1 },
      { do: 'erase', pick: 1 },
    ])
  })

  test('a value that was replaced does not come back with a vouched form', async () => {
    await holds(
      [
        { do: 'save', phone: 2, form: 'unknown-mother', ...first },
        { do: 'save', phone: 2, form: 'address', pick: 0, value: 1 },
        { do: 'sync', phone: 2, weather: [] },
        { do: 'settle-quarantine', pick: 0, action: 'dismiss' },
        { do: 'settle-quarantine', pick: 0, action: 'retry' },
      ],
      { phones: 3 },
    )
  })

  test('a refused value that its author wrote over does not come back for a value that another wrote too', async () => {
    await holds([
      { do: 'save', phone: 0, form: 'address', pick: 0, value: 1 },
      { do: 'save', phone: 1, form: 'unknown-mother', pick: 0, value: 2 },
      { do: 'save', phone: 1, form: 'both', pick: 0, value: 1 },
      { do: 'sync', phone: 0, weather: [] },
      { do: 'sync', phone: 1, weather: [] },
      { do: 'settle-quarantine', pick: 0, action: 'dismiss' },
      { do: 'settle-quarantine', pick: 0, action: 'retry' },
    ])
  })

  test('a value that was let in after the one that wrote over it need not be stamped before', async () => {
    await holds(
      [
        { do: 'save', phone: 0, form: 'unknown-mother', pick: 0, value: 1 },
        { do: 'set-clock', phone: 1, hours: 30_000 },
        { do: 'die-saving', phone: 1, steps: 18, form: 'unknown-mother', pick: 0, value: 1 },
        { do: 'save', phone: 1, form: 'both', pick: 0, value: 2 },
      ],
      { seed: 2145385460 },
    )
  })

  test('a value that was written over a refused one had been seen by her who wrote it', async () => {
    await holds(
      [
        { do: 'save', phone: 1, form: 'status', pick: 3, value: 6 },
        { do: 'revoke', phone: 1 },
        { do: 'save-while-syncing', phone: 3, weather: [], form: 'status', pick: 3, value: 1 },
      ],
      { seed: 246397457 },
    )
  })

  test('an own old value does not come back on a record that waits for a word about a sweep', async () => {
    await holds([
      { do: 'save', phone: 1, form: 'birth', pick: 0, value: 1 },
      { do: 'save-while-syncing', phone: 3, weather: [], form: 'household', ...first },
      { do: 'sync', phone: 0, weather: [] },
      { do: 'erase', pick: 1 },
      { do: 'drop-tombstones' },
    ])
  })

  test('what was erased while a form lay on it goes when that form is refused and another is erased', async () => {
    await holds(
      [
        { do: 'erase', pick: 1 },
        { do: 'save', phone: 0, form: 'both', pick: 5, value: 1 },
        { do: 'drop-tombstones' },
        { do: 'sync', phone: 1, weather: [] },
        { do: 'sync', phone: 0, weather: ['too-large'] },
        { do: 'sync', phone: 0, weather: [] },
        { do: 'save-while-syncing', phone: 1, weather: [], form: 'mend', pick: 0, value: 0 },
        { do: 'erase', pick: 0 },
      ],
      { seed: 778830696 },
    )
  })

  test('what a person chose to keep after a sweep stays hers alone', async () => {
    await holds([
      { do: 'erase', pick: 0 },
      { do: 'drop-tombstones' },
      { do: 'sync', phone: 0, weather: ['fair'] },
      { do: 'settle-sweep', phone: 0, word: 'keep' },
    ])
  })

  test('a form whose refused part a copy mends is not let in without it', async () => {
    await holds([
      { do: 'save-while-syncing', phone: 0, weather: [], form: 'unknown-mother', ...first },
      { do: 'clone', phone: 0 },
      { do: 'save-while-syncing', phone: 0, weather: [], form: 'move', pick: 0, value: 3 },
      { do: 'save', phone: 2, form: 'mend', ...first },
    ])
  })
})
