/** Asks before a refused form goes, and says how many others stand on it and go with it. */
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type WithdrawDialogProps = {
  open: boolean
  about: string
  /** Forms that go with it. */
  others: number
  onWithdraw: () => Promise<void>
  onClose: () => void
}

export function WithdrawDialog({ open, about, others, onWithdraw, onClose }: WithdrawDialogProps) {
  return (
    <Dialog
      open={open}
      title={words.syncStatus.withdrawTitle}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" wide onPress={onWithdraw}>{words.syncStatus.withdrawYes(others)}</Button>
          <Button wide onPress={onClose}>{words.syncStatus.keep}</Button>
        </>
      }
    >
      <p><b>{about}</b></p>
      {others > 0 && <p>{words.syncStatus.withdrawMore(others)}</p>}
      <p>{words.syncStatus.withdrawNote}</p>
    </Dialog>
  )
}
