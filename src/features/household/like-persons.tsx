/** Asks before a person is written a second time, and tells twins from repeats; nothing is merged. */
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { LikePerson } from '#storage/read/duplicates.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type LikePersonsProps = {
  open: boolean
  like: readonly LikePerson[]
  today: string
  onAdd: () => Promise<void>
  onClose: () => void
}

/** More than these would hide the buttons. */
const MOST_SHOWN = 3

export function LikePersons({ open, like, today, onAdd, onClose }: LikePersonsProps) {
  const shown = like.slice(0, MOST_SHOWN)
  const [first] = shown
  const twin = first?.question === 'twin'
  const title = words.person.duplicateTitle[first?.question ?? 'same-person']
  const nameOf = ({ person, mother }: LikePerson) => words.person.called(person, today, mother?.name)
  return (
    <Dialog
      open={open && first !== undefined}
      title={title}
      onClose={onClose}
      actions={
        <>
          {twin && <Button variant="primary" wide onPress={onAdd}>{words.person.addTwin}</Button>}
          {shown.map((one) => (
            <Button key={one.person.id} href={`/nguoi/${one.person.id}`} variant={twin ? 'secondary' : 'primary'} wide>
              {words.person.open(nameOf(one))}
            </Button>
          ))}
          {!twin && <Button wide onPress={onAdd}>{words.person.addAnyway}</Button>}
        </>
      }
    >
      {shown.map((one) => (
        <p key={one.person.id}>{words.person.duplicateLine(nameOf(one), one.householdNumber, one.suspicion.reasons.map((reason) => told(reason)))}</p>
      ))}
    </Dialog>
  )
}
