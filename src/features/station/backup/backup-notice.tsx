/** Over the first screen of the day, only when the backup is not well: what is wrong, and the way to what to do. */
import { stationWords } from '#language/station-words.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { backupAddress } from '../addresses.ts'
import { useStation } from '../station-context.tsx'
import { backupConcerns, concernWords, isGrave } from './backup-health.ts'

export function BackupNotice() {
  const { backup, now, session } = useStation()
  const state = backup.value
  const [worst] = state ? backupConcerns(state, now) : []
  if (!state || !worst || session.training) return null
  return (
    <Banner tone={isGrave(worst) ? 'danger' : 'waiting'} icon={isGrave(worst) ? 'octagon-alert' : 'diamond-alert'} action={{ label: stationWords.station.backup.see, href: backupAddress() }}>
      {concernWords(worst, state, now)}
    </Banner>
  )
}
