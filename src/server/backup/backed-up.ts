/** How far a device's ops lie in a copy that was proved to restore and lies off this machine. */
import type { Db } from '../store/store.ts'

/** All ops of the device up to this number survive the loss of this machine; 0 when none. */
export async function backedUpN(db: Db, device: string): Promise<number> {
  const row = await db
    .selectFrom('backup_device')
    .innerJoin('backup', 'backup.id', 'backup_device.backup')
    .select((the) => the.fn.max('backup_device.ack_n').as('n'))
    .where('backup_device.device', '=', device)
    .where('backup.off_machine', '=', 1)
    .where('backup.verified_at', 'is not', null)
    .where('backup.removed_at', 'is', null)
    .executeTakeFirst()
  return row?.n ?? 0
}
