/** A full reading of an area would take much away: a person says whether it stays in the phone. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { settleSweep } from '#storage/resync.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type SweepCardProps = {
  phone: Phone
  area: string
  /** The area's name; '' when it has none. */
  name: string
  count: number
  of: number
}

const w = words.syncStatus

export function SweepCard({ phone, area, name, count, of }: SweepCardProps) {
  const [asking, setAsking] = useState(false)
  return (
    <Card edge="waiting" heading={w.sweepTitle(name)}>
      <p>{w.sweep(count, of)}</p>
      <ButtonPair>
        <Button variant="primary" onPress={() => settleSweep(phone, area, 'keep')}>{w.sweepKeep}</Button>
        <Button onPress={() => setAsking(true)}>{w.sweepDrop}</Button>
      </ButtonPair>
      <Dialog
        open={asking}
        title={w.sweepDropTitle(count)}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              variant="danger"
              wide
              onPress={async () => {
                await settleSweep(phone, area, 'drop')
                setAsking(false)
              }}
            >
              {w.sweepDrop}
            </Button>
            <Button wide onPress={() => setAsking(false)}>{w.sweepKeep}</Button>
          </>
        }
      >
        <p>{w.sweepDropNote}</p>
      </Dialog>
    </Card>
  )
}
