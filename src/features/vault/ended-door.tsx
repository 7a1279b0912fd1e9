/** A phone that was taken out of use and has handed everything over: since when, whom to call, and the way back in. */
import { shortDayLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Door } from '#storage/vault/doors.ts'
import { Button } from '#ui/action/button.tsx'
import { FlowBar, MainBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { ProofHead } from '#ui/layout/proof-head.tsx'
import { CallStation } from './call-station.tsx'

type EndedDoorProps = { door: Door; now: number; onCode: () => void; back: (() => void) | undefined }

export function EndedDoor({ door, now, onCode, back }: EndedDoorProps) {
  const w = words.access
  return (
    <PhoneScreen
      title={w.endedTitle}
      bar={back ? <FlowBar title={w.endedTitle} back={back} isPageHeading={false} /> : <MainBar title={words.vault.brand} subtitle={door.stationName} />}
      actions={
        <>
          <CallStation door={door} />
          <Button variant="primary" size="large" wide onPress={onCode}>{w.enterCode}</Button>
        </>
      }
    >
      <Card>
        <ProofHead icon="octagon-alert" tone="danger" title={w.endedTitle} />
        <p>{door.endedAt === null ? w.endedUndated : w.ended(told(shortDayLabel(dayInVietNam(door.endedAt), dayInVietNam(now))))}</p>
        {door.stationPhone === null && <p>{w.noNumber}</p>}
      </Card>
      <Card><p>{w.endedKept}</p></Card>
    </PhoneScreen>
  )
}
