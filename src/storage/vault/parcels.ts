/** Parcels of shut doors, as the worker sees them: sealed bytes to be carried, nothing to be read. */
import type { DoorDatabase, SealedParcel } from './doors.ts'
import { isSameBytes } from './same-bytes.ts'

/** A parcel that waits, and whose it is. */
export interface WaitingParcel {
  door: string
  parcel: SealedParcel
}

/** All that were not taken yet. */
export async function waitingParcels({ doors }: DoorDatabase): Promise<WaitingParcel[]> {
  return (await doors.toArray()).flatMap(({ id, parcel }) => (parcel && parcel.takenAt === null ? [{ door: id, parcel }] : []))
}

/** Notes that the endpoint took this parcel; one that was packed anew meanwhile still waits. */
export async function noteTaken(db: DoorDatabase, doorId: string, { bytes }: SealedParcel, now: number): Promise<void> {
  await db.transaction('rw', db.doors, async () => {
    const door = await db.doors.get(doorId)
    if (door?.parcel && isSameBytes(door.parcel.bytes, bytes)) await db.doors.put({ ...door, parcel: { ...door.parcel, takenAt: now } })
  })
}
