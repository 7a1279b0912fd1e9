/** Whether the phone keeps the book, and how much room is left, in words. */
import { useEffect, useState } from 'react'
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { layBallast } from '#storage/room.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'

interface Health {
  kept: boolean
  used: number
  free: number
  /** A write of some size was tried and found no room: browsers promise more than the disk holds. */
  full: boolean
}

/** Below this much room (bytes) the collaborator is asked to make some. */
const LITTLE_ROOM = 200 * 1024 * 1024

async function readHealth(phone: Phone): Promise<Health> {
  const [kept, estimate, hasRoom] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate(), layBallast(phone)])
  const used = estimate.usage ?? 0
  return { kept, used, free: Math.max(0, (estimate.quota ?? 0) - used), full: !hasRoom }
}

function sizeWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024)
  return megabytes >= 1024 ? `${formatNumberVi(megabytes / 1024, 1)} GB` : `${formatNumberVi(Math.max(0.1, megabytes), 1)} MB`
}

export function StorageHealth({ phone }: { phone: Phone }) {
  const [health, setHealth] = useState<Health>()
  useEffect(() => {
    if (!('storage' in navigator)) return
    // A browser that will not tell simply has no card here.
    readHealth(phone).then(setHealth, () => setHealth(undefined))
  }, [phone])
  if (!health) return null
  return (
    <Card heading={words.syncStatus.storage} edge={health.full ? 'danger' : undefined}>
      <p>{health.kept ? words.syncStatus.kept : words.syncStatus.notKept}</p>
      {health.full || <p className="tabular">{words.syncStatus.space(sizeWords(health.used), sizeWords(health.free))}</p>}
      {(health.full || health.free < LITTLE_ROOM) && <Banner tone="danger" icon="device">{words.syncStatus.almostFull}</Banner>}
    </Card>
  )
}
