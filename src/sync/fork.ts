/** Another phone carries the same book and numbers: this one becomes a device of its own, with the same person, and sends everything again. */
import * as z from 'zod/mini'
import { forkReplySchema } from '#protocol/fork.ts'
import { applyFork, pendingFork } from '#storage/become-device.ts'
import type { Cycle } from './cycle.ts'
import { troubleOf, unreadable, type HalfOutcome } from './outcome.ts'

/** Asks for the new device and takes it over; the cycle then begins anew under its name. */
export async function becomeOwnDevice(cycle: Cycle): Promise<HalfOutcome> {
  if (cycle.hasForked) return unreadable()
  cycle.hasForked = true
  const { phone, ports, fence, identity } = cycle
  const pending = await pendingFork(phone, fence)
  const answer = await ports.post('/api/fork', { device: identity.device, newDevice: pending.device, newToken: pending.token }, identity.token)
  if (answer.kind !== 'answer') return troubleOf(answer)
  const reply = z.safeParse(forkReplySchema, answer.body)
  if (!reply.success || reply.data.device !== pending.device) return unreadable()
  const own = await applyFork(phone, fence)
  if (!own) return unreadable()
  cycle.identity = own
  return 'again'
}
