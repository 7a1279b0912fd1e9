/** Begs the station to look at a refused form, with a note when there is something to say. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

const MAX_NOTE = 300

type AskDialogProps = { open: boolean; about: string; onAsk: (note: string) => Promise<void>; onClose: () => void }

export function AskDialog({ open, about, onAsk, onClose }: AskDialogProps) {
  const [note, setNote] = useState('')
  return (
    <Dialog
      open={open}
      title={words.syncStatus.askTitle}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" wide onPress={() => onAsk(note.trim())}>{words.syncStatus.askSend}</Button>
          <Button wide onPress={onClose}>{words.syncStatus.askCancel}</Button>
        </>
      }
    >
      <p>{about}</p>
      <TextField id="ask-note" name="ask-note" label={words.syncStatus.askNote} hint={words.syncStatus.askNoteHint} rows={3} maxLength={MAX_NOTE} value={note} onChange={setNote} />
    </Dialog>
  )
}
