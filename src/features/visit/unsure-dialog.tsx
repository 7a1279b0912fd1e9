/** "Chưa chắc": how to look again; who is still unsure says "Không biết", which is never stored as "Không". */
import { words } from '#language/words.ts'
import type { AskedSign } from '#domain/signs/sign-steps.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type UnsureDialogProps = { finding: AskedSign | undefined; onUnknown: () => unknown; onClose: () => void }

export function UnsureDialog({ finding, onUnknown, onClose }: UnsureDialogProps) {
  return (
    <Dialog
      open={finding !== undefined}
      title={words.visit.unsureTitle}
      onClose={onClose}
      actions={
        <>
          <Button size="large" variant="primary" wide onPress={onClose}>{words.visit.lookAgain}</Button>
          <Button size="large" icon="help" wide onPress={onUnknown}>{words.visit.unknown}</Button>
        </>
      }
    >
      {finding && (
        <>
          <p>{told(finding.howToLook)}</p>
          {finding.unsureHelp && <p>{told(finding.unsureHelp)}</p>}
        </>
      )}
    </Dialog>
  )
}
