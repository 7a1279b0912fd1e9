/** Erasing on the family's demand: what goes, why, a word that one is sure; afterwards how much went. Nobody can undo it. */
import { useState } from 'react'
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceListMany } from '#ui/action/choice-list.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { FactList } from '#ui/layout/fact-list.tsx'
import { ReasonForm } from '../frame/reason-form.tsx'
import { useStation } from '../station-context.tsx'
import type { EraseSubject } from './erase-summary.ts'
import styles from './households.module.css'

type EraseDialogProps = { subject: EraseSubject | undefined; onClose: () => void; onErased: (subject: EraseSubject) => void }

export function EraseDialog({ subject, onClose, onErased }: EraseDialogProps) {
  const { erase } = stationWords.station
  const [gone, setGone] = useState<{ subject: EraseSubject; count: number }>()
  const leave = () => (gone ? onErased(gone.subject) : onClose())
  const shown = gone?.subject ?? subject
  return (
    <Dialog open={shown !== undefined} title={shown?.title ?? ''} onClose={leave}>
      {gone ? (
        <>
          <Banner tone="ok" live>
            {erase.done(gone.count)}
          </Banner>
          <Button variant="primary" wide onPress={leave}>
            {gone.subject.isHousehold ? erase.toList : erase.toHousehold}
          </Button>
        </>
      ) : (
        subject && <EraseForm key={subject.record} subject={subject} onGone={(count) => setGone({ subject, count })} onClose={onClose} />
      )}
    </Dialog>
  )
}

const SURE = 'sure'

function EraseForm({ subject, onGone, onClose }: { subject: EraseSubject; onGone: (count: number) => void; onClose: () => void }) {
  const { port } = useStation()
  const [sure, setSure] = useState<(typeof SURE)[]>([])
  const [isUnsure, setIsUnsure] = useState(false)
  const { erase } = stationWords.station
  return (
    <>
      <Banner tone="danger">{erase.explain}</Banner>
      <section>
        <h3 className={styles.goes}>{erase.goes}</h3>
        <FactList facts={subject.goes} />
      </section>
      <p className={styles.note}>{erase.phones}</p>
      <ReasonForm
        id="erase"
        legend={erase.reason}
        reasons={({ station }) => station.erase.reasons}
        doIt={erase.yes}
        leave={erase.no}
        danger
        check={() => {
          setIsUnsure(sure.length === 0)
          return sure.length > 0
        }}
        act={(reason) => port.erase({ record: subject.record, reason })}
        onDone={({ erased }) => onGone(erased)}
        onLeave={onClose}
      >
        <ChoiceListMany
          id="erase-sure"
          name="sure"
          legend={erase.sure}
          error={isUnsure ? erase.sureMissing : undefined}
          choices={[{ value: SURE, label: erase.sureWords }]}
          values={sure}
          onChange={(next) => {
            setSure(next)
            setIsUnsure(false)
          }}
        />
      </ReasonForm>
    </>
  )
}
