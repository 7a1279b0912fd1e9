/** Why a child did not swallow, or taking back what was said. */
import { vitaminAOutcomeLabels, vitaminAReasons, type QueueChild } from '#domain/schedules/vitamin-a-queue.ts'
import type { VitaminADose } from '#domain/records/vitamin-a-dose.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { ListedChild } from '#storage/read/vitamin-a-page.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

const w = words.vitaminA

type ReasonDialogProps = {
  one: QueueChild<ListedChild>
  name: string
  canWrite: boolean
  onReason: (outcome: (typeof vitaminAReasons)[number]) => void
  onTakeBack: (said: VitaminADose) => void
  onClose: () => void
}

export function ReasonDialog({ one: { child, said }, name, canWrite, onReason, onTakeBack, onClose }: ReasonDialogProps) {
  return (
    <Dialog open title={w.why(name)} onClose={onClose}>
      {canWrite &&
        vitaminAReasons.map((outcome) => (
          <Button key={outcome} size="large" wide pressed={said?.outcome === outcome} onPress={() => onReason(outcome)}>{told(vitaminAOutcomeLabels[outcome])}</Button>
        ))}
      {said && <Button icon="undo" size="large" wide onPress={() => onTakeBack(said)}>{w.takeBack}</Button>}
      <Button variant="quiet" icon="baby" href={`/nguoi/${child.id}`}>{w.openChild}</Button>
    </Dialog>
  )
}
