/** Plays one command in a world; what it names and is not there does nothing. */
import { checkPhone } from '../properties/on-phone.ts'
import type { SimulatedPhone } from '../phone/phone.ts'
import { HOUR } from '../world-plan.ts'
import type { World } from '../world.ts'
import * as endpoint from './at-endpoint.ts'
import type { Command } from './command.ts'
import * as phones from './on-phone.ts'

/** Plays it, lets a minute pass, and looks at every phone. */
export async function play(world: World, command: Command): Promise<void> {
  const phone = 'phone' in command ? world.phones[command.phone % world.phones.length] : undefined
  if (phone) await playOnPhone(world, phone, command)
  else await playElsewhere(world, command)
  world.endpoint.clock.now += 60_000
  // Only what runs on a phone changes it; a copy is a phone of its own from its first moment.
  const changed = command.do === 'clone' || command.do === 'let-through' || !phone ? world.phones : [phone]
  for (const each of changed) checkPhone(world, each)
}

async function playOnPhone(world: World, phone: SimulatedPhone, command: Command): Promise<void> {
  switch (command.do) {
    case 'save':
      return phones.save(world, phone, command)
    case 'sync':
      return phones.sync(world, phone, command.weather)
    case 'save-while-syncing':
      await Promise.all([phones.sync(world, phone, command.weather), phones.save(world, phone, command)])
      return
    case 'die-saving':
      return phones.dieDuring(world, phone, command.steps, () => phones.save(world, phone, command))
    case 'die-syncing':
      return phones.dieDuring(world, phone, command.steps, () => phones.sync(world, phone, command.weather))
    case 'full-disk':
      return phones.saveOnFullDisk(world, phone, command)
    case 'sync-in-second-tab':
      return phones.syncInSecondTab(world, phone, command.weather)
    case 'set-clock':
      phone.clock.offset = command.hours * HOUR
      return world.note('clock set')
    case 'clone':
      return phones.clone(world, phone)
    case 'keep-copy':
      phone.copy = phone.disk.snapshot()
      return
    case 'lay-copy-back':
      return phones.layCopyBack(world, phone)
    case 'revoke':
      return endpoint.revoke(world, phone)
    case 'lock':
      return endpoint.lock(world, phone, command.locked)
    case 'withdraw':
      return phones.withdraw(world, phone, command.pick)
    case 'ask-station':
      return phones.ask(world, phone, command.pick)
    case 'decide-on-phone':
      return phones.decide(world, phone, command.pick, command.keep)
    case 'settle-sweep':
      return phones.answerSweeps(world, phone, command.word)
    default:
      return undefined
  }
}

async function playElsewhere(world: World, command: Command): Promise<void> {
  switch (command.do) {
    case 'let-through':
      return endpoint.letThrough(world)
    case 'deliver-late':
      return endpoint.deliverLate(world)
    case 'wait':
      world.endpoint.clock.now += command.hours * HOUR
      return
    case 'back-up':
      return endpoint.backUp(world, command.verified)
    case 'restore-endpoint':
      return endpoint.restoreEndpoint(world, command.pick)
    case 'change-areas':
      return endpoint.changeAreas(world, command.person, command.areas)
    case 'decide-at-station':
      await endpoint.decideClash(world, command.pick, command.keep)
      return
    case 'settle-quarantine':
      await endpoint.settleQuarantine(world, command.pick, command.action)
      return
    case 'settle-copy':
      await endpoint.settleCopy(world, command.pick, command.action)
      return
    case 'drop-tombstones':
      return endpoint.forgetTombstones(world)
    case 'erase':
      return endpoint.erase(world, command.pick)
    default:
      return undefined
  }
}
