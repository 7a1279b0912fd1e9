/** Tabs of one phone lock together: what one was told to lock is shut in all. */
import { useEffect } from 'react'
import { updateDoor, type Keyring } from '#storage/vault/keyring.ts'
import type { OpenVault } from '#storage/vault/vaults.ts'
import { watch } from '#storage/watch.ts'

/** Calls `lock` when the open vault was locked in another tab since it was opened here. */
export function useLockElsewhere(ring: Keyring, vault: OpenVault | undefined, lock: () => void): void {
  useEffect(() => {
    if (!vault) return undefined
    const openedAt = ring.ports.now()
    const subscription = watch(async () => (await ring.db.doors.get(vault.door))?.lockedAt ?? null).subscribe({
      next: (lockedAt) => {
        if (lockedAt !== null && lockedAt > openedAt) lock()
      },
    })
    return () => subscription.unsubscribe()
  }, [ring, vault, lock])
}

/** Notes on the door that the person locked it. */
export async function lockOtherTabs(ring: Keyring, { door }: OpenVault): Promise<void> {
  await updateDoor(ring, door, { lockedAt: ring.ports.now() })
}
