/** The figures of the day over the inbox; only what the endpoint has counted. */
import { stationWords } from '#language/station-words.ts'
import { Kpi, KpiStrip } from '#ui/layout/kpi.tsx'
import { useStation } from '../station-context.tsx'
import styles from './figures-strip.module.css'

/** More strokes than this would no longer be read as people. */
const MOST_STROKES = 24

export function FiguresStrip() {
  const { figures } = useStation()
  if (!figures) return null
  const { kpi } = stationWords.station
  const { sentToday, collaborators, visitsToday, openReferrals, waitingOnPhones } = figures
  const strokes = collaborators > 0 && collaborators <= MOST_STROKES ? { done: sentToday, all: collaborators } : undefined
  return (
    <div className={styles.strip}>
      <KpiStrip label={kpi.label}>
        <Kpi icon="cloud-check" tone="ok" value={kpi.sent(sentToday, collaborators)} strokes={strokes}>
          {kpi.sentToday}
        </Kpi>
        <Kpi icon="house" value={kpi.visits(visitsToday)}>
          {kpi.visitsToday}
        </Kpi>
        <Kpi icon="arrow-in" tone={openReferrals > 0 ? 'danger' : 'plain'} value={kpi.referrals(openReferrals)}>
          {kpi.openReferrals}
        </Kpi>
        <Kpi icon="cloud-up" tone={waitingOnPhones > 0 ? 'waiting' : 'info'} value={kpi.waiting(waitingOnPhones)}>
          {kpi.waitingOnPhones}
        </Kpi>
      </KpiStrip>
    </div>
  )
}
