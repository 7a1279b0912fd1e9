/** Two values side by side with who wrote each and when; a button under each keeps it. */
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { Pane } from '#ui/layout/pane.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { householdAddress } from '../addresses.ts'
import { DetailHead } from '../frame/detail-head.tsx'
import { ToldBanner } from '../frame/told.tsx'
import type { Told } from '../frame/told.tsx'
import { WideFacts } from '../frame/wide-facts.tsx'
import { elapsedWords } from '../reading/elapsed.ts'
import { fieldFacts } from '../reading/field-words.ts'
import { groupName, useStation } from '../station-context.tsx'
import type { ConflictView, Side } from './conflict-view.ts'
import styles from './conflicts.module.css'

const MINUTE = 60_000

type ConflictChoiceProps = {
  view: ConflictView
  told: Told | undefined
  isAsked: boolean
  follows: boolean
  keep: (view: ConflictView, side: Side) => Promise<void>
}

export function ConflictChoice({ view, told: answer, isAsked, follows, keep }: ConflictChoiceProps) {
  const { session, now } = useStation()
  const { conflicts, record } = stationWords.station
  const { record: kept, conflict } = view.row
  const facts = fieldFacts(kept.fields, now)
  return (
    <Pane label={conflicts.detail}>
      <ToldBanner told={answer} />
      <DetailHead
        title={view.about}
        isAsked={isAsked}
        follows={follows}
        actions={
          view.household && (
            <Button icon="house" href={householdAddress(view.household)}>
              {conflicts.openHousehold}
            </Button>
          )
        }
      >
        {[view.kind, groupName(session, view.area), now - conflict.openedAt >= MINUTE && conflicts.since(elapsedWords(now - conflict.openedAt))].filter(Boolean).join(' · ')}
      </DetailHead>
      <section>
        <h3 className={styles.question}>{conflicts.question(view.field)}</h3>
        <ul className={styles.sides}>
          {view.sides.map((side) => (
            <li key={side.keep} className={side.keep === 'shown' ? styles.shown : undefined}>
              <Pill tone={side.keep === 'shown' ? 'plain' : 'waiting'}>{side.keep === 'shown' ? conflicts.shown : conflicts.other}</Pill>
              <p className={`${styles.value} tabular`}>{side.value}</p>
              <p className={styles.wrote}>{side.wrote}</p>
              <Button wide label={conflicts.keepValue(side.value)} onPress={() => keep(view, side)}>
                {conflicts.keep}
              </Button>
            </li>
          ))}
        </ul>
        <p className={styles.note}>{conflicts.history}</p>
      </section>
      <section>
        <h3 className={styles.heading}>
          {conflicts.record(view.kind)}
          <span>{record.received(told(momentLabel(kept.receivedAt, now)), kept.authorName)}</span>
        </h3>
        <WideFacts facts={facts} />
      </section>
    </Pane>
  )
}
