/** One form that the station could not take: why, in words, with the ways out. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { withdrawForm } from '#storage/outbox.ts'
import type { Phone } from '#storage/phone.ts'
import type { NamedForm } from '#storage/read/sync-page.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { formAddress, refusalWords, refusedTitle } from './form-words.ts'

export function RefusedForm({ phone, form, today }: { phone: Phone; form: NamedForm; today: string }) {
  const [asking, setAsking] = useState(false)
  const address = formAddress(form)
  const withdraw = async () => {
    await withdrawForm(phone, form.txn)
    setAsking(false)
  }
  return (
    <Card edge="danger" heading={refusedTitle(form, today)}>
      <p>{refusalWords(form)}</p>
      <ButtonPair>
        {address !== undefined && <Button href={address} variant="primary">{words.syncStatus.open}</Button>}
        <Button onPress={() => setAsking(true)}>{words.syncStatus.withdraw}</Button>
      </ButtonPair>
      <Dialog
        open={asking}
        title={words.syncStatus.withdrawTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="danger" wide onPress={withdraw}>{words.syncStatus.withdrawYes}</Button>
            <Button wide onPress={() => setAsking(false)}>{words.syncStatus.keep}</Button>
          </>
        }
      >
        <p>{refusedTitle(form, today)}</p>
        <p>{words.syncStatus.withdrawNote}</p>
      </Dialog>
    </Card>
  )
}
