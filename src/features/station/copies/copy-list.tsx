/** The copies that wait, by phone; only a hundred lines at first, for a lost history can bring thousands. */
import { useState } from 'react'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { InboxDivider, InboxRow } from '#ui/layout/inbox-row.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { copiesAddress } from '../addresses.ts'
import { moveBetweenRows } from '../reading/move-between-rows.ts'
import { groupName, useStation } from '../station-context.tsx'
import type { CopyView, PhoneCopies } from './copy-view.ts'
import styles from './copies.module.css'

const STEP = 100

export function CopyList({ phones, selected }: { phones: readonly PhoneCopies[]; selected: string }) {
  const [limit, setLimit] = useState(STEP)
  const { copies } = stationWords.station
  const lines = phones.flatMap(({ device, owner, copies: some }) => some.map((copy, place) => ({ copy, head: place === 0 ? copies.phoneOf(owner, some.length) : '', device })))
  return (
    <>
      <ul onKeyDown={moveBetweenRows}>
        {lines.slice(0, limit).flatMap(({ copy, head, device }) => [
          ...(head ? [<InboxDivider key={device}>{head}</InboxDivider>] : []),
          <CopyLine key={copy.id} copy={copy} isSelected={copy.id === selected} />,
        ])}
      </ul>
      {lines.length > limit && (
        <p className={styles.more}>
          <Button wide onPress={() => setLimit(limit + STEP)}>
            {copies.more(Math.min(STEP, lines.length - limit))}
          </Button>
        </p>
      )}
    </>
  )
}

function CopyLine({ copy: { id, row, about, kind, differing }, isSelected }: { copy: CopyView; isSelected: boolean }) {
  const { now, session } = useStation()
  const { copies } = stationWords.station
  return (
    <InboxRow
      href={copiesAddress(id)}
      selected={isSelected}
      icon="duplicate"
      tone="waiting"
      title={about || kind}
      time={told(momentLabel(row.receivedAt, now))}
      foot={
        <>
          {row.present ? <Pill tone="plain">{copies.differs(differing)}</Pill> : <Pill tone="waiting">{copies.missing}</Pill>}
          <span>{[about && kind, groupName(session, row.area)].filter(Boolean).join(' · ')}</span>
        </>
      }
    />
  )
}
