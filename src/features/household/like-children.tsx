/** Asks before a child is written a second time, and tells twins from repeats; nothing is merged. */
import { words } from '#language/words.ts'
import type { LikeChild } from '#storage/read/duplicates.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type LikeChildrenProps = {
  open: boolean
  like: readonly LikeChild[]
  today: string
  onAdd: () => Promise<void>
  onClose: () => void
}

/** More than these would hide the buttons. */
const MOST_SHOWN = 3

export function LikeChildren({ open, like, today, onAdd, onClose }: LikeChildrenProps) {
  const shown = like.slice(0, MOST_SHOWN)
  const [first] = shown
  const twin = first?.suspicion.question === 'twin'
  const nameOf = ({ child, mother }: LikeChild) => words.person.called(child, today, mother?.name)
  return (
    <Dialog
      open={open && first !== undefined}
      title={twin ? words.person.twinTitle : words.person.duplicateTitle}
      onClose={onClose}
      actions={
        <>
          {twin && <Button variant="primary" wide onPress={onAdd}>{words.person.addTwin}</Button>}
          {shown.map((one) => (
            <Button key={one.child.id} href={`/nguoi/${one.child.id}`} variant={twin ? 'secondary' : 'primary'} wide>
              {words.person.open(nameOf(one))}
            </Button>
          ))}
          {!twin && <Button wide onPress={onAdd}>{words.person.addAnyway}</Button>}
        </>
      }
    >
      {shown.map((one) => (
        <p key={one.child.id}>{words.person.duplicateLine(nameOf(one), one.householdNumber, one.suspicion.reasons)}</p>
      ))}
    </Dialog>
  )
}
