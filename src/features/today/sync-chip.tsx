/** The chip that tells whether everything has reached the station; it opens the sync screen. */
import { words } from '#language/words.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { watch } from '#storage/watch.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { BarChip } from '#ui/layout/bar-chip.tsx'

export function SyncChip({ phone }: { phone: Phone }) {
  const { value } = useWatch(
    () => watch(async () => ({ counts: await outboxCounts(phone), sync: await readMeta(phone, 'sync-state') })),
    [phone],
  )
  if (!value) return null
  const { counts, sync } = value
  const chip = (icon: 'cloud-up' | 'cloud-check' | 'octagon-alert', tone: 'waiting' | 'ok' | 'danger', text: string) => (
    <BarChip icon={icon} tone={tone} href="/dong-bo" label={words.today.chipOpens(text)}>
      {text}
    </BarChip>
  )
  if (counts.refused > 0) return chip('octagon-alert', 'danger', words.today.chipRefused(counts.refused))
  // Only once something has gone through: a try against a dead network is still waiting, whatever it attempts.
  if (sync.phase === 'sending' && sync.sendingDone > 0 && counts.waiting > 0) {
    return chip('cloud-up', 'waiting', words.today.chipSending(sync.sendingDone, sync.sendingTotal))
  }
  if (counts.waiting > 0) return chip('cloud-up', 'waiting', words.today.chipWaiting(counts.waiting))
  return chip('cloud-check', 'ok', words.today.chipSent)
}
