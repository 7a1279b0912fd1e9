/** After the endpoint lost history: hands over copies of what this phone still has of others, for the station to decide about. */
import * as z from 'zod/mini'
import { letCopiesGo, nextCopies } from '#storage/keepsakes.ts'
import { MAX_WITNESS_COPIES, witnessReplySchema } from '#protocol/witness.ts'
import type { Cycle } from './cycle.ts'
import { troubleOf, unreadable, type StepOutcome } from './outcome.ts'

const REFUSALS: readonly string[] = ['not-found', 'forbidden', 'malformed', 'wrong-shape', 'too-large']

/** Hands over what is left; what could not be handed over stays for the next cycle. */
export async function handOverCopies({ phone, ports, fence, identity }: Cycle): Promise<StepOutcome> {
  for (;;) {
    const copies = await nextCopies(phone, MAX_WITNESS_COPIES)
    if (copies.length === 0) return { ok: true }
    const answer = await ports.post('/api/witness', { device: identity.device, copies }, identity.token)
    // An endpoint that cannot take copies stops nothing: they stay here.
    if (answer.kind === 'refused' && REFUSALS.includes(answer.problem.problem)) return { ok: true }
    if (answer.kind !== 'answer') return troubleOf(answer)
    if (!z.safeParse(witnessReplySchema, answer.body).success) return unreadable()
    await letCopiesGo(phone, fence, copies.map(({ recordId }) => recordId))
  }
}
