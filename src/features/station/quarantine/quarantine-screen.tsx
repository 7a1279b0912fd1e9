/** Tạm giữ: what the endpoint could not take over, whole and readable; nothing is dropped, a person decides. */
import { useCallback, useState } from 'react'
import { momentLabel } from '#domain/time/day-label.ts'
import { words } from '#language/words.ts'
import type { QuarantineRow } from '#protocol/station.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { quarantineAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { dayPair, fieldFacts, fieldWords, kindWords } from '../reading/field-words.ts'
import { problemWords } from '../reading/problem-words.ts'
import { useAnswer } from '../reading/use-answer.ts'
import { groupName, useStation } from '../station-context.tsx'
import styles from './quarantine.module.css'

type Told = { tone: 'ok' | 'waiting' | 'danger'; text: string }
type Resolve = (row: QuarantineRow, action: 'dismiss' | 'retry') => Promise<void>

export function QuarantineScreen() {
  const { port, refreshFigures } = useStation()
  const [told, setTold] = useState<Told>()
  const load = useCallback(() => port.quarantine(), [port])
  const answer = useAnswer(load)
  const { quarantine } = words.station
  const resolve: Resolve = async (row, action) => {
    const result = await port.resolveQuarantined(row.opId, action)
    if (!result.ok) setTold({ tone: 'danger', text: problemWords(result.problem) })
    else if (result.value.stillHeld) setTold({ tone: 'waiting', text: quarantine.stillHeld })
    else setTold({ tone: 'ok', text: action === 'retry' ? quarantine.retried : quarantine.dismissed })
    refreshFigures()
    await answer.ask()
  }
  return (
    <StationFrame title={words.station.rail.quarantine} current={quarantineAddress()}>
      <p className={styles.explain}>{quarantine.explain}</p>
      {told && (
        <Banner tone={told.tone} live>
          {told.text}
        </Banner>
      )}
      <Answered answer={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="disc-check">{quarantine.none}</EmptyState>
          ) : (
            <ul className={styles.list}>
              {rows.map((row) => (
                <li key={row.opId}>
                  <HeldRecord row={row} resolve={resolve} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </StationFrame>
  )
}

function HeldRecord({ row, resolve }: { row: QuarantineRow; resolve: Resolve }) {
  const { session, now } = useStation()
  const { quarantine, record } = words.station
  const { occurredOn, recordedAt, area } = row.fields
  const days = dayPair(typeof occurredOn === 'string' ? occurredOn : undefined, typeof recordedAt === 'number' ? recordedAt : undefined)
  const about = [days, record.received(momentLabel(row.receivedAt, now), row.authorName), groupName(session, typeof area === 'string' ? area : null)]
  return (
    <Card heading={kindWords(row.kind)} edge="waiting">
      <p>
        <b>{quarantine.reasons[row.code]}</b>
        {row.field && ` ${quarantine.atField(fieldWords(row.field))}`}
      </p>
      <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
      <FactList facts={fieldFacts(row.fields, now)} />
      <div className={styles.actions}>
        <Button variant="primary" onPress={() => resolve(row, 'retry')}>
          {quarantine.retry}
        </Button>
        <Button onPress={() => resolve(row, 'dismiss')}>{quarantine.dismiss}</Button>
      </div>
    </Card>
  )
}
