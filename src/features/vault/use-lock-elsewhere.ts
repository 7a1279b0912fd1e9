/** Tabs of one phone lock together, and a book that the browser took away is shut: what is written behind a door that is gone could never be opened again. */
import { useEffect } from 'react'
import { updateDoor, type Keyring } from '#storage/vault/keyring.ts'
import type { OpenVault } from '#storage/vault/vaults.ts'
import { watch } from '#storage/watch.ts'

/** Calls `lock` when the open vault was locked in another tab since it was opened here, or its database is no longer there. */
export function useLockElsewhere(ring: Keyring, vault: OpenVault | undefined, lock: () => void): void {
  useEffect(() => {
    if (!vault) return undefined
    const openedAt = ring.ports.now()
    const subscription = watch(async () => (await ring.db.doors.get(vault.door))?.lockedAt ?? null).subscribe({
      next: (lockedAt) => {
        if (lockedAt !== null && lockedAt > openedAt) lock()
      },
    })
    const { db } = vault.phone
    // Only the browser ends a connection so: its user had the data cleared, or the disk gave way.
    db.on('close', lock)
    return () => {
      subscription.unsubscribe()
      db.on('close').unsubscribe(lock)
    }
  }, [ring, vault, lock])
}

/** Notes on the door that the person locked it. */
export async function lockOtherTabs(ring: Keyring, { door }: OpenVault): Promise<void> {
  await updateDoor(ring, door, { lockedAt: ring.ports.now() })
}
