/** "Gia đình chưa đi được": one tap says why; the return of today stands in the record. */
import { words } from '#language/words.ts'
import type { ReferralBarrier } from '#domain/records/referral.ts'
import { barrierLabel } from '#domain/referrals/barriers.ts'
import type { Referred } from '#domain/referrals/referred.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type BarrierDialogProps = {
  open: boolean
  who: Referred
  chosen: ReferralBarrier | null | undefined
  onChoose: (barrier: ReferralBarrier) => Promise<unknown>
  onClose: () => void
}

const barriers = ['no-transport', 'waiting-for-father', 'cost', 'watching', 'refused', 'other'] as const satisfies readonly ReferralBarrier[]

export function BarrierDialog({ open, who, chosen, onChoose, onClose }: BarrierDialogProps) {
  return (
    <Dialog open={open} title={words.referral.barrier.title} onClose={onClose}>
      {barriers.map((barrier) => (
        <Button key={barrier} size="large" wide pressed={barrier === chosen} onPress={() => onChoose(barrier)}>
          {told(barrierLabel(barrier, who))}
        </Button>
      ))}
    </Dialog>
  )
}
