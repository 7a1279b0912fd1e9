/** What came of the referral, as the family tells it; the station's own entry says the same in the same fields. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { referralOutcomeLabels } from '#domain/referrals/referral-state.ts'
import type { Referred } from '#domain/referrals/referred.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import type { ReferralResult } from './edits.ts'

type ResultDialogProps = {
  open: boolean
  who: Referred
  arrived: boolean
  onSave: (result: ReferralResult, note: string) => Promise<unknown>
  onClose: () => void
}

const outcomes = (['treated-home', 'appointment', 'admitted', 'died', 'unknown'] as const).map((value) => ({
  value,
  label: told(referralOutcomeLabels[value]),
}))

export function ResultDialog({ open, who, arrived, onSave, onClose }: ResultDialogProps) {
  const [result, setResult] = useState<ReferralResult>()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const choices: readonly { value: ReferralResult; label: string }[] = [
    ...(arrived ? [] : [{ value: 'arrived' as const, label: words.referral.result.arrived }]),
    ...outcomes,
  ]
  return (
    <Dialog
      open={open}
      title={words.referral.result.title[who]}
      onClose={onClose}
      actions={
        <Button variant="primary" size="large" wide onPress={() => (result ? onSave(result, note) : setTried(true))}>
          {words.referral.result.save}
        </Button>
      }
    >
      <ChoiceList<ReferralResult>
        id="result"
        name="result"
        legend={words.referral.result.title[who]}
        legendHidden
        choices={choices}
        value={result}
        onChange={setResult}
        error={tried && !result ? words.referral.result.empty : undefined}
      />
      {result && result !== 'arrived' && (
        <TextField id="resultNote" name="resultNote" label={words.referral.result.note} hint={words.referral.result.noteHint} value={note} onChange={setNote} maxLength={500} />
      )}
    </Dialog>
  )
}
