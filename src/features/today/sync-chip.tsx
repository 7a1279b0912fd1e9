/** The chip that tells whether everything has reached the station; it opens the sync screen. */
import { words } from '#language/words.ts'
import { listConflicts } from '#storage/conflicts.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { openCounts } from '#storage/read/outbox.ts'
import { watchRemembered } from '#storage/watch.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { BarChip } from '#ui/layout/bar-chip.tsx'
import { chipOf } from './chip-state.ts'

async function readChip(phone: Phone) {
  const [counts, sync, conflicts] = await Promise.all([openCounts(phone), readMeta(phone, 'sync-state'), listConflicts(phone)])
  return chipOf({ counts, sync, conflicts: conflicts.length, now: phone.ports.now() })
}

export function SyncChip({ phone }: { phone: Phone }) {
  const { value: chip } = useWatch(() => watchRemembered(phone, 'chip', () => readChip(phone)), [phone])
  if (!chip) return null
  return (
    <BarChip icon={chip.icon} tone={chip.tone} href="/dong-bo" label={words.today.chipOpens(chip.text)}>
      {chip.text}
    </BarChip>
  )
}
