/** "Bỏ phiếu" with its reason; the record stays, and can be taken back. */
import { useState } from 'react'
import { keptWords } from '#language/kept-words.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type DropDialogProps = { open: boolean; onDrop: (reason: string) => Promise<unknown>; onClose: () => void }

const w = words.referral.drop
const OTHER = 'other'
const reasons = (['mistake', 'wrongPerson', 'fine'] as const).map((reason) => ({ value: keptWords.referral.drop[reason], label: w[reason] }))

export function DropDialog({ open, onDrop, onClose }: DropDialogProps) {
  const [chosen, setChosen] = useState<string>()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const reason = chosen === OTHER ? text.normalize('NFC').trim() : (chosen ?? '')
  return (
    <Dialog
      open={open}
      title={w.title}
      onClose={onClose}
      actions={
        <Button variant="danger" size="large" wide onPress={() => (reason === '' ? setTried(true) : onDrop(reason))}>{w.confirm}</Button>
      }
    >
      <ChoiceList
        id="drop"
        name="drop"
        legend={w.title}
        legendHidden
        choices={[...reasons, { value: OTHER, label: w.other }]}
        value={chosen}
        onChange={setChosen}
        error={tried && chosen === undefined ? w.empty : undefined}
      />
      {chosen === OTHER && (
        <TextField id="dropReason" name="dropReason" label={w.reason} value={text} onChange={setText} maxLength={300} error={tried && reason === '' ? w.empty : undefined} />
      )}
    </Dialog>
  )
}
