/** The count that proves nothing is missing, its three parts, and how much of it lies in a backup. */
import { momentLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { SyncPage } from '#storage/read/sync-page.ts'
import { Card } from '#ui/layout/card.tsx'
import { CountTiles } from '#ui/layout/count-tiles.tsx'
import { ProofHead } from '#ui/layout/proof-head.tsx'

const w = words.syncStatus

export function SyncProof({ page: { counts, missing, sync }, now }: { page: SyncPage; now: number }) {
  const all = counts.sent + counts.waiting + counts.refused
  const last = sync.lastSyncAt === null ? w.neverSynced : w.lastSync(told(momentLabel(sync.lastSyncAt, now)))
  return (
    <Card>
      {missing === 0 ? (
        <ProofHead icon="shield-check" tone="ok" title={w.complete(all)}>{last}</ProofHead>
      ) : (
        <ProofHead icon="octagon-alert" tone="danger" title={w.incomplete(missing)}>{w.incompleteWhy}</ProofHead>
      )}
      <CountTiles
        tiles={[
          { icon: 'double-check', count: counts.sent, label: w.sent, tone: 'ok' },
          { icon: 'arrow-up', count: counts.waiting, label: w.waiting, tone: 'waiting' },
          { icon: 'octagon-alert', count: counts.refused, label: w.refused, tone: 'danger' },
        ]}
      />
      {counts.sent > 0 && <p>{w.standing(counts.sent, counts.backedUp)}</p>}
    </Card>
  )
}
