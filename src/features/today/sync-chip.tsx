/** The chip that tells whether everything has reached the station; it opens the sync screen. */
import { words } from '#language/words.ts'
import { BarChip } from '#ui/layout/bar-chip.tsx'
import { chipOf } from './chip-state.ts'
import type { NoticesPage } from './notices.tsx'

export function SyncChip({ counts, sync, conflicts, now }: NoticesPage) {
  const chip = chipOf({ counts, sync, conflicts: conflicts.length, now })
  return (
    <BarChip icon={chip.icon} tone={chip.tone} href="/dong-bo" label={words.today.chipOpens(chip.text)}>
      {chip.text}
    </BarChip>
  )
}
