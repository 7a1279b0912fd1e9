/** A forgotten PIN: nothing is lost, the station gives a new code, and with it a new PIN is set. */
import { words } from '#language/words.ts'
import type { ShutDoor } from '#storage/vault/vaults.ts'
import { Button } from '#ui/action/button.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { CallStation } from './call-station.tsx'
import { plateWords } from './plate-words.ts'

type ForgottenPinProps = { door: ShutDoor; back: () => void; onCode: () => void }

export function ForgottenPin({ door, back, onCode }: ForgottenPinProps) {
  return (
    <PhoneScreen
      title={words.vault.forgotTitle}
      bar={<FlowBar title={words.vault.forgotTitle} subtitle={door.name} back={back} />}
      actions={
        <>
          <CallStation door={door} />
          <Button variant="primary" size="large" wide onPress={onCode}>{words.vault.enterCode}</Button>
        </>
      }
    >
      <Card>
        <p>{words.vault.forgotExplain}</p>
        <p>{words.vault.forgotNeedsNetwork}</p>
        <p>{plateWords(door)}</p>
      </Card>
    </PhoneScreen>
  )
}
