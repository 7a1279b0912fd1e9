/** The commands of a schedule, and fast-check's way of making them. */
import * as fc from 'fast-check'
import { badWeather, type Weather } from '../network.ts'
import { formNames, type FormChoice, type FormName } from './forms.ts'

/** One step of a schedule. Numbers choose among what is there at that moment. */
export type Command =
  | ({ do: 'save'; phone: number } & FormChoice)
  | { do: 'sync'; phone: number; weather: Weather[] }
  | ({ do: 'save-while-syncing'; phone: number; weather: Weather[] } & FormChoice)
  | ({ do: 'die-saving'; phone: number; steps: number } & FormChoice)
  | { do: 'die-syncing'; phone: number; steps: number; weather: Weather[] }
  | ({ do: 'full-disk'; phone: number } & FormChoice)
  | { do: 'sync-in-second-tab'; phone: number; weather: Weather[] }
  | { do: 'let-through' }
  | { do: 'deliver-late' }
  | { do: 'set-clock'; phone: number; hours: number }
  | { do: 'wait'; hours: number }
  | { do: 'clone'; phone: number }
  | { do: 'keep-copy'; phone: number }
  | { do: 'lay-copy-back'; phone: number }
  | { do: 'back-up'; verified: boolean }
  | { do: 'restore-endpoint'; pick: number }
  | { do: 'change-areas'; person: number; areas: number[] }
  | { do: 'revoke'; phone: number }
  | { do: 'lock'; phone: number; locked: boolean }
  | { do: 'withdraw'; phone: number; pick: number }
  | { do: 'ask-station'; phone: number; pick: number }
  | { do: 'decide-on-phone'; phone: number; pick: number; keep: 'shown' | 'other' }
  | { do: 'decide-at-station'; pick: number; keep: 'shown' | 'other' }
  | { do: 'settle-quarantine'; pick: number; action: 'retry' | 'dismiss' }
  | { do: 'settle-copy'; pick: number; action: 'accept' | 'dismiss' }
  | { do: 'settle-sweep'; phone: number; word: 'keep' | 'drop' }
  | { do: 'drop-tombstones' }
  | { do: 'erase'; pick: number }

/** A schedule: what happens, to how many phones, by which chance. */
export interface Schedule {
  seed: number
  phones: number
  commands: Command[]
}

const phone = fc.nat({ max: 3 })
const pick = fc.nat({ max: 5 })
const dirt: fc.Arbitrary<Weather[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([] as Weather[]) },
  { weight: 2, arbitrary: fc.array(fc.oneof({ weight: 1, arbitrary: fc.constant<Weather>('fair') }, { weight: 2, arbitrary: fc.constantFrom(...badWeather) }), { minLength: 1, maxLength: 3 }) },
)
const steps = fc.nat({ max: 60 })

function one<Rest>(weight: number, name: Command['do'], rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> }) {
  return { name, weight, arbitrary: fc.record({ do: fc.constant(name), ...rest }) as fc.Arbitrary<Command> }
}

/** All commands with their weights; of the forms those that are asked for. */
const commandsOver = (forms: readonly FormName[]) => {
  const form = { form: fc.constantFrom(...forms), pick, value: fc.nat({ max: 7 }) }
  return [
    one(30, 'save', { phone, ...form }),
    one(20, 'sync', { phone, weather: dirt }),
    one(4, 'save-while-syncing', { phone, weather: dirt, ...form }),
    one(3, 'die-saving', { phone, steps, ...form }),
    one(4, 'die-syncing', { phone, steps: fc.nat({ max: 150 }), weather: dirt }),
    one(1, 'full-disk', { phone, ...form }),
    one(2, 'sync-in-second-tab', { phone, weather: dirt }),
    one(1, 'let-through', {}),
    one(3, 'deliver-late', {}),
    one(3, 'set-clock', { phone, hours: fc.constantFrom(-30_000, -200, -2, -1, 0, 1, 5, 300, 30_000) }),
    one(2, 'wait', { hours: fc.constantFrom(1, 30, 200, 800) }),
    one(4, 'clone', { phone }),
    one(3, 'keep-copy', { phone }),
    one(3, 'lay-copy-back', { phone }),
    one(4, 'back-up', { verified: fc.boolean() }),
    one(4, 'restore-endpoint', { pick }),
    one(3, 'change-areas', { person: fc.nat({ max: 2 }), areas: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 }) }),
    one(1, 'revoke', { phone }),
    one(1, 'lock', { phone, locked: fc.boolean() }),
    one(1, 'withdraw', { phone, pick }),
    one(1, 'ask-station', { phone, pick }),
    one(2, 'decide-on-phone', { phone, pick, keep: fc.constantFrom('shown', 'other') }),
    one(2, 'decide-at-station', { pick, keep: fc.constantFrom('shown', 'other') }),
    one(2, 'settle-quarantine', { pick, action: fc.constantFrom('retry', 'dismiss') }),
    one(1, 'settle-copy', { pick, action: fc.constantFrom('accept', 'dismiss') }),
    one(1, 'settle-sweep', { phone, word: fc.constantFrom('keep', 'drop') }),
    one(1, 'drop-tombstones', {}),
    one(1, 'erase', { pick }),
  ]
}
const commands = commandsOver(formNames)
/** A command that is asked for comes at least so often: what needs two of them would else hardly ever be played. */
const ASKED_WEIGHT = 8

/** What a run is to play; beside it there are saves and syncs. */
export interface PlayedOnly {
  commands?: readonly Command['do'][]
  forms?: readonly FormName[]
}

/** Any schedule; of `only` what is rare comes often. */
export function anySchedule(only?: PlayedOnly): fc.Arbitrary<Schedule> {
  const chosen = only ? askedFor(only) : commands
  return fc.record({
    seed: fc.nat({ max: 2 ** 31 - 1 }),
    phones: fc.constantFrom(2, 2, 2, 3),
    commands: fc.array(fc.oneof(...chosen), { minLength: 3, maxLength: 10, size: 'max' }),
  })
}

function askedFor({ commands: asked, forms = formNames }: PlayedOnly) {
  const isAsked = (name: Command['do']) => asked === undefined || asked.includes(name)
  return commandsOver(forms)
    .filter(({ name }) => name === 'save' || name === 'sync' || isAsked(name))
    .map((command) => (asked?.includes(command.name) ? { ...command, weight: Math.max(command.weight, ASKED_WEIGHT) } : command))
}
