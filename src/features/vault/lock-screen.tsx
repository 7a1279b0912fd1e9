/** The lock: six digits or the fingerprint, how many tries are left, and what to do when neither is there. */
import { useEffect, useState } from 'react'
import { PIN_DIGITS, waitUntil } from '#domain/vault/pin-rule.ts'
import { words } from '#language/words.ts'
import { openWithPin, openWithSecret, type OpenVault, type PinOutcome, type ShutDoor } from '#storage/vault/vaults.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Keypad } from '#ui/form/keypad.tsx'
import { useTypedDigits } from '#ui/hooks/use-typed-digits.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { CallStation } from './call-station.tsx'
import { plateWords } from './plate-words.ts'
import styles from './vault.module.css'
import type { VaultPort } from './vault-port.ts'

type LockScreenProps = {
  port: VaultPort
  door: ShutDoor
  onOpen: (vault: OpenVault) => void
  onForgot: () => void
  others: { count: number; onPress: () => void }
}

export function LockScreen({ port, door, onOpen, onForgot, others }: LockScreenProps) {
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [isOnlineOnly, setOnlineOnly] = useState(door.pin === null)
  const [seconds, waitFor] = useWait(waitUntil(door.wrong, port.ring.ports.now()), port.ring.ports.now)
  const canAskFinger = port.fingerprint !== undefined && door.fingerprint !== null

  const take = (outcome: PinOutcome) => {
    setPin('')
    if (outcome.kind === 'open') onOpen(outcome.vault)
    if (outcome.kind === 'online-only') setOnlineOnly(true)
    if (outcome.kind === 'wrong') setProblem(words.vault.wrong(outcome.left))
    if (outcome.kind === 'wrong' || outcome.kind === 'wait') waitFor(outcome.until)
  }
  const type = (typed: string) => {
    if (busy || seconds > 0) return
    setProblem(undefined)
    setPin(typed)
    if (typed.length < PIN_DIGITS) return
    setBusy(true)
    openWithPin(port.ring, door.id, typed)
      .then(take, () => setProblem(words.vault.openFailed))
      .finally(() => setBusy(false))
  }
  const askFinger = async () => {
    const { fingerprint } = door
    const secret = fingerprint && (await port.fingerprint?.ask(fingerprint.credentialId, fingerprint.salt))
    const vault = secret && (await openWithSecret(port.ring, door.id, 'fingerprint', secret))
    if (vault) onOpen(vault)
    else setProblem(words.vault.fingerprintFailed)
  }
  useTypedDigits(pin, type, PIN_DIGITS)

  const told = seconds > 0 ? [problem, words.vault.wait(seconds)].filter(Boolean).join(' ') : problem
  return (
    <PhoneScreen
      title={words.vault.unlockTitle}
      hasErrors={problem !== undefined}
      bar={<MainBar title={door.name || words.vault.brand} subtitle={plateWords(door)} />}
      actions={
        <>
          {canAskFinger && <Button icon="shield-check" variant={isOnlineOnly ? 'primary' : 'tint'} size="large" wide onPress={askFinger}>{words.vault.fingerprint}</Button>}
          {isOnlineOnly && <CallStation door={door} />}
          <ButtonPair>
            <Button variant={isOnlineOnly && !canAskFinger ? 'primary' : 'secondary'} wide onPress={onForgot}>{isOnlineOnly ? words.vault.enterCode : words.vault.forgot}</Button>
            <Button wide onPress={others.onPress}>{others.count > 0 ? words.vault.otherPerson : words.vault.addPerson}</Button>
          </ButtonPair>
        </>
      }
    >
      {isOnlineOnly ? (
        <Card><p>{canAskFinger ? words.vault.onlineOnlyWithFinger : words.vault.onlineOnly}</p>{problem !== undefined && <Banner tone="danger" live>{problem}</Banner>}</Card>
      ) : (
        <div className={styles.pad}>
          <Keypad secret label={busy ? words.vault.opening : words.vault.enterPin} value={pin} onChange={type} maxLength={PIN_DIGITS} error={told} />
        </div>
      )}
    </PhoneScreen>
  )
}

/** Whole seconds of a wait, counted down, and how to begin another. */
function useWait(first: number | null, now: () => number): [seconds: number, waitFor: (until: number | null) => void] {
  const [wait, setWait] = useState(() => ({ until: first, at: now() }))
  const { until, at } = wait
  useEffect(() => {
    if (until === null) return undefined
    const timer = setInterval(() => setWait((before) => ({ ...before, at: now() })), 500)
    return () => clearInterval(timer)
  }, [until, now])
  return [until === null ? 0 : Math.max(0, Math.ceil((until - at) / 1000)), (next) => setWait({ until: next, at: now() })]
}
