/** Room on a full disk: a ballast that is given up for a save, and the one error that tells a person that there is none. */
import type { BallastRow } from './db.ts'
import { readMetas } from './meta.ts'
import { dropCoveredKeepsakes } from './keepsakes.ts'
import { pruneOps } from './prune.ts'
import type { Phone } from './phone.ts'

/** Size of the ballast. */
const BALLAST_BYTES = 2 * 1024 * 1024
const BALLAST_ID = 'ballast'

/** Nothing was stored because the phone's disk is full, also after all that can be spared was given up; the form is still with the caller. */
export class StorageFullError extends Error {
  override name = 'StorageFullError'
}

/** Runs a write; when the disk is full, frees room and runs it once more in a new transaction. Rejects with `StorageFullError`. */
export async function withRoom<Result>(phone: Phone, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (reason) {
    if (!isFullDisk(reason)) throw reason
  }
  await freeRoom(phone)
  try {
    return await write()
  } catch (reason) {
    throw isFullDisk(reason) ? new StorageFullError('no room', { cause: reason }) : reason
  }
}

/** Gives up what can be spared: the ballast, ops that lie in a verified backup, copies that the endpoint has again. */
export async function freeRoom(phone: Phone): Promise<void> {
  for (const give of [() => phone.db.ballast.clear(), () => pruneOps(phone, 0), () => dropCoveredKeepsakes(phone)]) {
    try {
      await give()
    } catch (reason) {
      // Even a deletion can need room for a moment; the others may still succeed.
      if (!isFullDisk(reason)) throw reason
    }
  }
}

/** Lays the ballast where there is none and room for it; false when the disk has none. Call at a start, never in a save. */
export async function layBallast(phone: Phone): Promise<boolean> {
  const [identity] = await readMetas(phone, 'identity')
  if (!identity) return false
  if ((await phone.db.ballast.count()) > 0) return true
  const row: BallastRow = { id: BALLAST_ID, bytes: noise(phone.ports.randomBytes(4), BALLAST_BYTES) }
  try {
    await phone.db.ballast.put(row)
    return true
  } catch (reason) {
    if (isFullDisk(reason)) return false
    throw reason
  }
}

/** True for every shape in which a full disk comes: named so itself, wrapped by an aborted transaction or by a bulk write. */
export function isFullDisk(reason: unknown, depth = 0): boolean {
  if (typeof reason !== 'object' || reason === null || depth > 5) return false
  const part = (name: string): unknown => Reflect.get(reason, name)
  if (part('name') === 'QuotaExceededError' || part('name') === 'StorageFullError') return true
  const message = part('message')
  if (typeof message === 'string' && /quota|full disk|disk is full|no space left/i.test(message)) return true
  const failures = part('failures')
  const inner = [part('inner'), part('cause'), ...(Array.isArray(failures) ? (failures as unknown[]).slice(0, 3) : [])]
  return inner.some((each) => each !== reason && isFullDisk(each, depth + 1))
}

/** Bytes that no disk can make smaller (xorshift from a seed). */
function noise(seed: Uint8Array, length: number): Uint8Array {
  const words = new Uint32Array(length / 4)
  let state = seed.reduce((all, byte) => ((all << 8) | byte) >>> 0, 0) || 1
  for (let at = 0; at < words.length; at += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    words[at] = state >>> 0
  }
  return new Uint8Array(words.buffer)
}
