/** Tells whether what a phone remembers of its own ops is what this endpoint has: the same, more than it has (lost), or another's (a copy). */
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import { Refusal } from '../http/problem.ts'
import type { DeviceTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'

/** The last answer that a phone has. */
export interface Witness {
  ackN: number
  digest: string
}

/** `history-lost` when the phone was answered further than this endpoint knows, `fork` when its ops were others; undefined when all is well. */
export async function witnessFault(db: Db, device: DeviceTable, { ackN, digest }: Witness): Promise<Refusal | undefined> {
  // The number tells the phone from where on to send again.
  if (ackN > device.ack_n) return new Refusal('history-lost', { at: String(device.ack_n) })
  return digest === (await digestAt(db, device, ackN)) ? undefined : new Refusal('fork', { at: 'witness' })
}

/** Chain digest of a device's op by its number; undefined when this endpoint has none. */
export async function digestAt(db: Db, device: DeviceTable, n: number): Promise<string | undefined> {
  if (n <= 0) return EMPTY_DIGEST
  if (n === device.ack_n) return device.digest
  const row = await db.selectFrom('op').select('digest').where('device', '=', device.id).where('n', '=', n).executeTakeFirst()
  return row?.digest
}
