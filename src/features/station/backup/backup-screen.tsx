/** Sao lưu: when the last copy was taken and when one was last proved to restore, where it lies, and what to do when it is not well. */
import { stationWords } from '#language/station-words.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { backupAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useStation } from '../station-context.tsx'
import { backupConcerns, backupFacts, concernWords, isGrave } from './backup-health.ts'
import styles from './backup.module.css'

export function BackupScreen() {
  const { backup: answer, now, session } = useStation()
  const { backup, rail } = stationWords.station
  return (
    <StationFrame title={rail.backup} current={backupAddress()}>
      <Answered answer={answer}>
        {(state) => {
          const isUnneeded = session.training && state.lastAt === null
          const concerns = isUnneeded ? [] : backupConcerns(state, now)
          return (
            <div className={styles.column}>
              {isUnneeded && <Banner>{backup.training}</Banner>}
              {concerns.length === 0 && !isUnneeded && <Banner tone="ok">{backup.good}</Banner>}
              {concerns.map((concern) => (
                <Banner key={concern} tone={isGrave(concern) ? 'danger' : 'waiting'} icon={isGrave(concern) ? 'octagon-alert' : 'diamond-alert'}>
                  <b>{concernWords(concern, state, now)}</b>
                  <span className={styles.mend}>{backup.mend[concern]}</span>
                </Banner>
              ))}
              <Card heading={backup.heading} edge={concerns.some(isGrave) ? 'danger' : concerns.length > 0 ? 'waiting' : isUnneeded ? undefined : 'ok'}>
                <FactList facts={backupFacts(state, now)} />
                <p className={styles.keep}>{backup.keep}</p>
              </Card>
            </div>
          )
        }}
      </Answered>
    </StationFrame>
  )
}
