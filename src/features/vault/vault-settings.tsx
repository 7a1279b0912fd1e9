/** PIN and fingerprint, as a part of the settings: lock now, another PIN, the fingerprint on or off. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { dropFingerprint, keepFingerprint, openWithPin, setPin, type OpenVault } from '#storage/vault/vaults.ts'
import { watch } from '#storage/watch.ts'
import { PIN_DIGITS } from '#domain/vault/pin-rule.ts'
import { Button } from '#ui/action/button.tsx'
import { Keypad } from '#ui/form/keypad.tsx'
import { NewPin } from '#ui/form/new-pin.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import type { VaultPort } from './vault-port.ts'

type VaultSettingsProps = { port: VaultPort; vault: OpenVault; lock: () => void }

type Told = { tone: 'ok' | 'danger'; text: string }

export function VaultSettings({ port, vault, lock }: VaultSettingsProps) {
  const { value: door } = useWatch(() => watch(() => port.ring.db.doors.get(vault.door)), [port, vault])
  const [changing, setChanging] = useState(false)
  const [told, setTold] = useState<Told>()
  const w = words.vault
  const turnOn = async () => {
    const found = await port.fingerprint?.register(door?.name ?? '')
    if (found) await keepFingerprint(port.ring, vault, found)
    setTold(found ? { tone: 'ok', text: w.fingerprintIsOn } : { tone: 'danger', text: w.fingerprintRefused })
  }
  const turnOff = async () => {
    await dropFingerprint(port.ring, vault.door)
    setTold({ tone: 'ok', text: w.fingerprintIsOff })
  }
  const hasFinger = door !== undefined && door.fingerprint !== null
  return (
    <Card heading={w.sectionTitle}>
      <p>{w.sectionExplain}</p>
      {told && <Banner tone={told.tone} live>{told.text}</Banner>}
      <Button icon="lock" variant="tint" wide onPress={lock}>{w.lockNow}</Button>
      <Button icon="edit" wide onPress={() => setChanging(true)}>{w.changePin}</Button>
      {port.fingerprint && <Button icon="shield-check" wide onPress={hasFinger ? turnOff : turnOn}>{hasFinger ? w.fingerprintOff : w.fingerprintOn}</Button>}
      {changing && (
        <ChangePin
          port={port} vault={vault} lock={lock} onClose={() => setChanging(false)}
          onDone={() => {
            setChanging(false)
            setTold({ tone: 'ok', text: w.pinChanged })
          }}
        />
      )}
    </Card>
  )
}

type ChangePinProps = VaultSettingsProps & { onClose: () => void; onDone: () => void }

/** The old PIN first: a phone that lies open for a moment must not get another one. */
function ChangePin({ port, vault, lock, onClose, onDone }: ChangePinProps) {
  const [old, setOld] = useState('')
  const [known, setKnown] = useState(false)
  const [problem, setProblem] = useState<string>()
  const check = async (pin: string) => {
    const outcome = await openWithPin(port.ring, vault.door, pin)
    setOld('')
    if (outcome.kind === 'open') {
      await outcome.vault.shut()
      setKnown(true)
    } else if (outcome.kind === 'online-only') lock()
    else setProblem(outcome.kind === 'wrong' ? words.vault.wrong(outcome.left) : words.vault.wait(Math.ceil((outcome.until - port.ring.ports.now()) / 1000)))
  }
  const type = (typed: string) => {
    setProblem(undefined)
    setOld(typed)
    if (typed.length === PIN_DIGITS) void check(typed)
  }
  return (
    <Dialog open title={words.vault.changePin} onClose={onClose}>
      {known ? (
        <NewPin onPin={(pin) => void setPin(port.ring, vault, pin).then(onDone)} />
      ) : (
        <Keypad secret label={words.vault.oldPin} value={old} onChange={type} maxLength={PIN_DIGITS} error={problem} />
      )}
    </Dialog>
  )
}
