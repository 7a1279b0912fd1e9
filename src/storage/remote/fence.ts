/** The fencing token of the one syncer: whoever takes it makes all answers to earlier syncers worthless. */
import { readMeta, readMetas, writeMeta, type Identity } from '../meta.ts'
import type { Phone } from '../phone.ts'

/** Thrown inside the transaction when another syncer has taken over: nothing of this answer is kept. */
export class FencedError extends Error {
  override name = 'FencedError'
}

/** Becomes the one syncer: answers to any earlier one are from now on thrown away. */
export async function takeFence(phone: Phone): Promise<number> {
  return phone.db.transaction('rw', phone.db.meta, async () => {
    const fence = (await readMeta(phone, 'fence')) + 1
    await writeMeta(phone, 'fence', fence)
    return fence
  })
}

/** How a cycle starts. */
export interface OpenedCycle {
  identity: Identity
  fence: number
  /** The phone was about to become another device when the last cycle ended. */
  isForking: boolean
}

/** Opens a cycle under a fresh token; undefined before enrolment. */
export async function openCycle(phone: Phone): Promise<OpenedCycle | undefined> {
  return phone.db.transaction('rw', phone.db.meta, async () => {
    const [identity, fork] = await readMetas(phone, 'identity', 'fork')
    return identity ? { identity, fence: await takeFence(phone), isForking: fork !== null } : undefined
  })
}

/** Stops a transaction of a syncer that lost its turn. */
export async function checkFence(phone: Phone, fence: number): Promise<void> {
  if ((await readMeta(phone, 'fence')) !== fence) throw new FencedError('another syncer took over')
}
