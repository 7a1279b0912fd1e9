/** Joining on a phone whose book is shut or not there yet: the station's code, then a PIN for the book, then the endpoint is asked. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { words } from '#language/words.ts'
import type { OpenVault } from '#storage/vault/vaults.ts'
import { NewPin } from '#ui/form/new-pin.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { CodeEntry, type EnrolOutcome } from './code-entry.tsx'
import { HERE, isInsideZalo } from './enrol-code.ts'
import { useJoiningAddress } from './use-joining-address.ts'
import { ZaloNotice } from './zalo-notice.tsx'

/** The opened vault, or why there is none. */
export type JoinOutcome = { kind: 'open'; vault: OpenVault } | { kind: 'refused'; why: Exclude<EnrolOutcome, 'enrolled'> }

type JoinScreenProps = {
  join: (code: string, pin: string) => Promise<JoinOutcome>
  onOpen: (vault: OpenVault) => void
  /** To the doors of this phone, where there are any. */
  back: (() => void) | undefined
}

export function JoinScreen({ join, onOpen, back }: JoinScreenProps) {
  const [path] = useLocation()
  const codeFromLink = useJoiningAddress()
  const [code, setCode] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  if (isInsideZalo(navigator.userAgent)) return <ZaloNotice userAgent={navigator.userAgent} address={window.location.href} />
  if (path !== HERE) return null
  if (code === undefined) {
    const take = (typed: string): Promise<EnrolOutcome> => {
      setCode(typed)
      return Promise.resolve('enrolled')
    }
    return <CodeEntry key={codeFromLink} enrol={take} codeFromLink={codeFromLink ?? ''} refused={refused} back={back} />
  }
  const start = async (pin: string) => {
    setBusy(true)
    const outcome = await join(code, pin).catch((): JoinOutcome => ({ kind: 'refused', why: 'no-room' }))
    if (outcome.kind === 'open') {
      onOpen(outcome.vault)
      return
    }
    setBusy(false)
    setRefused(words.enrol.refused[outcome.why])
    setCode(undefined)
  }
  return (
    <PhoneScreen title={words.vault.newTitle} bar={<FlowBar title={words.vault.newTitle} back={() => setCode(undefined)} />}>
      {busy ? (
        <Banner icon="lock" live>{words.vault.joining}</Banner>
      ) : (
        <>
          <Card><p>{words.vault.newExplain}</p></Card>
          <NewPin onPin={(pin) => void start(pin)} />
        </>
      )}
    </PhoneScreen>
  )
}
