/** Refusals that concern the whole history: the endpoint lost some, or a copy of this phone has written another. */
import { rewind } from '#storage/remote/rewind.ts'
import type { ProblemBody } from '#protocol/problems.ts'
import type { Cycle } from './cycle.ts'
import { becomeOwnDevice } from './fork.ts'
import { unreadable, type HalfOutcome } from './outcome.ts'

/** What both halves do about a refusal that concerns the whole history; undefined when this is none of those. */
export async function answerToHistory(cycle: Cycle, { problem, at }: ProblemBody): Promise<HalfOutcome | undefined> {
  if (problem === 'history-lost') {
    const serverAckN = Number(at ?? 0)
    if (cycle.hasRewound || !Number.isSafeInteger(serverAckN) || serverAckN < 0) return unreadable()
    cycle.hasRewound = true
    await rewind(cycle.phone, cycle.fence, serverAckN)
    return 'again'
  }
  if (problem !== 'fork') return undefined
  return becomeOwnDevice(cycle)
}
