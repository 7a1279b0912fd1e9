/** Help that a child got: what, from whom, and a word more. */
import { useState } from 'react'
import type { SupportGiven } from '#domain/records/support-given.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type What = SupportGiven['what']
type SupportDialogProps = { onGive: (support: { what: What; from: string; note: string }) => Promise<unknown>; onClose: () => void }

const KINDS: readonly What[] = ['allowance', 'health-insurance', 'treatment', 'education', 'legal', 'counselling', 'gift', 'alternative-care', 'other']
const w = words.specialHelp.supportForm

export function SupportDialog({ onGive, onClose }: SupportDialogProps) {
  const [what, setWhat] = useState<What>()
  const [from, setFrom] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Dialog
      open
      title={w.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" wide onPress={() => (what ? onGive({ what, from, note }) : setTried(true))}>{w.save}</Button>
          <Button wide onPress={onClose}>{w.cancel}</Button>
        </>
      }
    >
      <ChoiceList
        id="support-what"
        name="support-what"
        legend={w.what}
        look="chips"
        error={tried && !what ? w.missing : undefined}
        choices={KINDS.map((value) => ({ value, label: words.specialHelp.supports[value] }))}
        value={what}
        onChange={setWhat}
      />
      <TextField id="support-from" name="support-from" label={w.from} maxLength={500} value={from} onChange={setFrom} />
      <TextField id="support-note" name="support-note" label={w.note} maxLength={500} value={note} onChange={setNote} />
    </Dialog>
  )
}
