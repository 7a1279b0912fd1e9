/** Lets phones join the ward and write the first pages of the book, once; what lies on them then is where every schedule begins. */
import { storeEnrolment } from '#storage/enrolment.ts'
import { save, sync } from '../commands/on-phone.ts'
import type { SimulatedEndpoint } from '../endpoint/endpoint.ts'
import type { World } from '../world.ts'
import type { SimulatedPhone } from './phone.ts'

/** The people's phones join; the databases of all phones are open afterwards. */
export async function joinPhones(phones: readonly SimulatedPhone[], endpoint: SimulatedEndpoint): Promise<void> {
  for (const [slot, phone] of phones.entries()) {
    const reply = endpoint.joined[slot]
    if (reply) await storeEnrolment(phone.app.phone, reply)
    else await phone.app.phone.db.open()
  }
}

/** A family in each of the first person's groups, known to everyone. */
export async function writeFirstBook(world: World): Promise<void> {
  const [first] = world.phones
  if (!first) return
  await save(world, first, { form: 'family', pick: 0, value: 0 })
  await save(world, first, { form: 'family', pick: 1, value: 1 })
  for (const phone of world.phones) await sync(world, phone, [])
}
