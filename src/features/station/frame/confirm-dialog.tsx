/** Asks once more before a step: what it does, then the step or leaving it. */
import type { ReactNode } from 'react'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type ConfirmDialogProps = {
  open: boolean
  title: string
  children: ReactNode
  yes: string
  no: string
  danger?: boolean
  onYes: () => Promise<void>
  onClose: () => void
}

export function ConfirmDialog({ open, title, children, yes, no, danger = false, onYes, onClose }: ConfirmDialogProps) {
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      {children}
      <Button variant={danger ? 'danger' : 'primary'} wide onPress={onYes}>
        {yes}
      </Button>
      <Button wide onPress={onClose}>
        {no}
      </Button>
    </Dialog>
  )
}
