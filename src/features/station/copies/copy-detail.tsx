/** One copy beside what the book has now, field by field; taken in, left, or all of its phone taken in at once. */
import { useState } from 'react'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import { Pane } from '#ui/layout/pane.tsx'
import { ConfirmDialog } from '../frame/confirm-dialog.tsx'
import { DetailHead } from '../frame/detail-head.tsx'
import { ToldBanner } from '../frame/told.tsx'
import type { Told } from '../frame/told.tsx'
import { groupName, useStation } from '../station-context.tsx'
import { comparedFields } from './copy-view.ts'
import type { ComparedField, CopyView, PhoneCopies } from './copy-view.ts'
import styles from './copies.module.css'

type CopyDetailProps = {
  copy: CopyView
  phone: PhoneCopies
  told: Told | undefined
  isAsked: boolean
  follows: boolean
  resolve: (copies: readonly CopyView[], action: 'accept' | 'dismiss') => Promise<void>
}

export function CopyDetail({ copy, phone, told: answer, isAsked, follows, resolve }: CopyDetailProps) {
  const { session, now } = useStation()
  const [asking, setAsking] = useState<'all' | 'dismiss'>()
  const { copies } = stationWords.station
  const { row } = copy
  const count = phone.copies.length
  const decide = async (some: readonly CopyView[], action: 'accept' | 'dismiss') => {
    setAsking(undefined)
    await resolve(some, action)
  }
  return (
    <Pane
      label={copies.detail}
      foot={
        <>
          <Button variant="primary" icon="check" onPress={() => decide([copy], 'accept')}>
            {copies.accept}
          </Button>
          <Button onPress={() => setAsking('dismiss')}>{copies.dismiss}</Button>
          {count > 1 && <Button onPress={() => setAsking('all')}>{copies.acceptAll(count)}</Button>}
        </>
      }
    >
      <ToldBanner told={answer} />
      <DetailHead title={copy.about || copy.kind} isAsked={isAsked} follows={follows}>
        {[copy.kind, groupName(session, row.area), copies.phoneOf(phone.owner, count), copies.received(told(momentLabel(row.receivedAt, now)))].filter(Boolean).join(' · ')}
      </DetailHead>
      <Comparison copy={copy} />
      <ConfirmDialog
        open={asking === 'dismiss'}
        danger
        title={copies.dismissTitle}
        yes={copies.dismissYes}
        no={copies.keep}
        onYes={() => decide([copy], 'dismiss')}
        onClose={() => setAsking(undefined)}
      >
        <p>{copies.dismissExplain}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'all'}
        title={copies.allTitle(phone.owner, count)}
        yes={copies.allYes(count)}
        no={copies.keep}
        onYes={() => decide(phone.copies, 'accept')}
        onClose={() => setAsking(undefined)}
      >
        <p>{copies.allExplain}</p>
      </ConfirmDialog>
    </Pane>
  )
}

function Comparison({ copy: { row } }: { copy: CopyView }) {
  const { now } = useStation()
  const { copies } = stationWords.station
  const fields = comparedFields(row, now).toSorted((one, other) => Number(other.differs) - Number(one.differs))
  const mark = (text: string, { differs }: ComparedField) => (differs ? <b>{text}</b> : text)
  return (
    <>
      {row.present && fields.every(({ differs }) => !differs) && <p>{copies.same}</p>}
      <div className={styles.compare}>
        <DataTable
          caption={copies.detail}
          groups={[{ id: 'fields', rows: fields }]}
          rowKey={({ field }) => field}
          columns={[
            { id: 'field', head: copies.field, isRowHead: true, cell: ({ label }) => label },
            { id: 'copy', head: copies.copy, cell: (line) => mark(line.copy, line) },
            { id: 'present', head: copies.present, look: 'quiet', cell: (line) => mark(line.present, line) },
          ]}
        />
      </div>
    </>
  )
}
