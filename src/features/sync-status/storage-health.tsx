/** Whether the phone keeps the book, and how much room is left, in words. */
import { useEffect, useState } from 'react'
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { words } from '#language/words.ts'
import { Card } from '#ui/layout/card.tsx'

interface Health {
  kept: boolean
  used: number
  free: number
}

/** Below this much room (bytes) the collaborator is asked to make some. */
const LITTLE_ROOM = 200 * 1024 * 1024

async function readHealth(): Promise<Health> {
  const [kept, estimate] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()])
  const used = estimate.usage ?? 0
  return { kept, used, free: Math.max(0, (estimate.quota ?? 0) - used) }
}

function sizeWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024)
  return megabytes >= 1024 ? `${formatNumberVi(megabytes / 1024, 1)} GB` : `${formatNumberVi(Math.max(0.1, megabytes), 1)} MB`
}

export function StorageHealth() {
  const [health, setHealth] = useState<Health>()
  useEffect(() => {
    if (!('storage' in navigator)) return
    // A browser that will not tell simply has no card here.
    readHealth().then(setHealth, () => setHealth(undefined))
  }, [])
  if (!health) return null
  return (
    <Card heading={words.syncStatus.storage}>
      <p>{health.kept ? words.syncStatus.kept : words.syncStatus.notKept}</p>
      <p className="tabular">{words.syncStatus.space(sizeWords(health.used), sizeWords(health.free))}</p>
      {health.free < LITTLE_ROOM && <p>{words.syncStatus.almostFull}</p>}
    </Card>
  )
}
