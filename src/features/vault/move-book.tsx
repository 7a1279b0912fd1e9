/** An open book of an earlier version gets its PIN: chosen here, and the whole book is carried behind it. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { Keyring } from '#storage/vault/keyring.ts'
import { movePlainBook } from '#storage/vault/move-plain-book.ts'
import { makeVault, removeVault, type OpenVault } from '#storage/vault/vaults.ts'
import { Button } from '#ui/action/button.tsx'
import { NewPin } from '#ui/form/new-pin.tsx'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'

async function move(ring: Keyring, pin: string): Promise<OpenVault> {
  const vault = await makeVault(ring, pin, 'moving')
  try {
    await movePlainBook(ring, vault)
    return vault
  } catch (reason) {
    // It fails only before the copy counts: the old book is whole as it was, and the half copy goes.
    await vault.shut()
    await removeVault(ring, vault.door)
    throw reason
  }
}

export function MoveBook({ ring, onOpen }: { ring: Keyring; onOpen: (vault: OpenVault) => void }) {
  const [state, setState] = useState<'asking' | 'moving' | 'failed'>('asking')
  const start = (pin: string) => {
    setState('moving')
    move(ring, pin).then(onOpen, () => setState('failed'))
  }
  return (
    <PhoneScreen title={words.vault.newTitle} bar={<MainBar title={words.vault.newTitle} subtitle={words.vault.brand} />}>
      {state === 'asking' && (
        <>
          <Card><p>{words.vault.moveExplain}</p></Card>
          <NewPin onPin={start} />
        </>
      )}
      {state === 'moving' && <Banner icon="lock" live>{words.vault.moving}</Banner>}
      {state === 'failed' && (
        <>
          <Banner tone="danger" live>{words.vault.moveFailed}</Banner>
          <Button variant="primary" size="large" wide onPress={() => setState('asking')}>{words.vault.retry}</Button>
        </>
      )}
    </PhoneScreen>
  )
}
