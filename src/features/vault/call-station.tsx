/** Calls the station whose number stands on a shut door; nothing where there is none. */
import { displayPhone } from '#domain/formats/phone.ts'
import { callAddress } from '#domain/referrals/hotlines.ts'
import { words } from '#language/words.ts'
import type { DoorPlate } from '#storage/vault/doors.ts'
import { Button } from '#ui/action/button.tsx'

export function CallStation({ door: { stationName, stationPhone } }: { door: Pick<DoorPlate, 'stationName' | 'stationPhone'> }) {
  if (stationPhone === null) return null
  return (
    <Button variant="ok-call" size="call" icon="phone" wide href={callAddress(stationPhone)} detail={[stationName, displayPhone(stationPhone)].filter(Boolean).join(' · ')}>
      {words.access.callShort}
    </Button>
  )
}
