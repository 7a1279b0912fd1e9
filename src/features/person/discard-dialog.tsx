/** "Bỏ phiếu" with its reason; the record stays in the book, marked, and can be taken back. */
import { useState } from 'react'
import { keptWords } from '#language/kept-words.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type Reason = keyof typeof words.person.discardReasons
const REASONS: readonly Reason[] = ['wrong', 'twice', 'other']

type DiscardDialogProps = { what: string; onDiscard: (reason: string) => Promise<void>; onClose: () => void }

export function DiscardDialog({ what, onDiscard, onClose }: DiscardDialogProps) {
  const [reason, setReason] = useState<Reason>()
  const [other, setOther] = useState('')
  const [error, setError] = useState<string>()
  const confirm = async () => {
    if (reason === undefined) return setError(words.person.discardReasonMissing)
    if (reason === 'other' && other.trim() === '') return setError(words.person.discardOtherMissing)
    await onDiscard(reason === 'other' ? other.normalize('NFC').trim() : keptWords.person.discardReasons[reason])
  }
  return (
    <Dialog
      open
      title={words.person.discardTitle(what)}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" wide onPress={confirm}>{words.person.discard}</Button>
          <Button wide onPress={onClose}>{words.person.cancel}</Button>
        </>
      }
    >
      <ChoiceList
        id="discard-reason"
        name="discard-reason"
        legend={words.person.discardReason}
        error={reason === 'other' ? undefined : error}
        choices={REASONS.map((value) => ({ value, label: words.person.discardReasons[value] }))}
        value={reason}
        onChange={(value) => {
          setReason(value)
          setError(undefined)
        }}
      />
      {reason === 'other' && (
        <TextField
          id="discard-other"
          name="discard-other"
          label={words.person.discardOther}
          error={error}
          maxLength={500}
          value={other}
          onChange={(text) => {
            setOther(text)
            setError(undefined)
          }}
        />
      )}
    </Dialog>
  )
}
