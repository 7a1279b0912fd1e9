/** What the station can do about a referral: has seen it, the child has come, the child has not gone yet. */
import { useState } from 'react'
import { referralOutcomeLabels } from '#domain/referrals/referral-state.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Act } from './act.ts'
import type { ReferralView } from './referral-view.ts'
import styles from './referral-detail.module.css'

const outcomes = ['treated-home', 'admitted', 'appointment', 'died', 'unknown'] as const
type Outcome = (typeof outcomes)[number]

export function ReferralActions({ view, act }: { view: ReferralView; act: Act }) {
  const [open, setOpen] = useState<'arrived' | 'not-gone'>()
  const { fields } = view
  const { action } = stationWords.station
  if (fields.outcome && fields.outcome !== 'unknown') return <span className={styles.foot}>{action.finished}</span>
  return (
    <>
      {!fields.seenAt && !fields.arrivedAt && (
        <Button variant="primary" icon="check" onPress={() => act({ action: 'seen' }, action.seenDone)}>
          {action.seen}
        </Button>
      )}
      <Button variant={fields.seenAt || fields.arrivedAt ? 'primary' : 'secondary'} icon="check" onPress={() => setOpen('arrived')}>
        {fields.arrivedAt ? action.outcome : action.arrived}
      </Button>
      {!fields.arrivedAt && <Button onPress={() => setOpen('not-gone')}>{action.notGone}</Button>}
      <ArrivedDialog open={open === 'arrived'} act={act} onClose={() => setOpen(undefined)} />
      <NotGoneDialog open={open === 'not-gone'} act={act} onClose={() => setOpen(undefined)} />
    </>
  )
}

type ActionDialogProps = { open: boolean; act: Act; onClose: () => void }

function ArrivedDialog({ open, act, onClose }: ActionDialogProps) {
  const [outcome, setOutcome] = useState<Outcome>()
  const [missing, setMissing] = useState(false)
  const { action } = stationWords.station
  const save = async () => {
    if (!outcome) {
      setMissing(true)
      return
    }
    await act({ action: 'arrived', outcome }, action.arrivedDone)
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={action.arrived}
      onClose={onClose}
      actions={
        <Button variant="primary" icon="check" wide onPress={save}>
          {action.saveOutcome}
        </Button>
      }
    >
      <ChoiceList
        id="outcome"
        name="outcome"
        legend={action.outcomeQuestion}
        error={missing && !outcome ? action.outcomeMissing : undefined}
        choices={outcomes.map((value) => ({ value, label: told(referralOutcomeLabels[value]) }))}
        value={outcome}
        onChange={setOutcome}
      />
    </Dialog>
  )
}

function NotGoneDialog({ open, act, onClose }: ActionDialogProps) {
  const { action, reply } = stationWords.station
  const [text, setText] = useState<string>(action.notGoneReply)
  const save = async () => {
    await act({ action: 'not-gone', reply: text.trim() || undefined }, action.notGoneDone)
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={action.notGone}
      onClose={onClose}
      actions={
        <Button variant="primary" wide onPress={save}>
          {action.notGoneSave}
        </Button>
      }
    >
      <p>{action.notGoneExplain}</p>
      <TextField id="not-gone-reply" name="reply" label={reply.heading} rows={2} maxLength={500} value={text} onChange={setText} />
    </Dialog>
  )
}
