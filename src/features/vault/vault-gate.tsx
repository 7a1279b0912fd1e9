/** Stands before the whole phone app: nobody's book is open until its person has opened it, and it shuts again after five minutes. */
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { dropPlainBook, isCarried, plainBook } from '#storage/vault/move-plain-book.ts'
import { readDoors, type OpenVault, type ShutDoor } from '#storage/vault/vaults.ts'
import { useTheme } from '#ui/hooks/use-theme.ts'
import { TrainingRibbon } from '#ui/action/training-ribbon.tsx'
import { DoorList } from './door-list.tsx'
import { EndedDoor } from './ended-door.tsx'
import { ForgottenPin } from './forgotten-pin.tsx'
import { LockScreen } from './lock-screen.tsx'
import { MoveBook } from './move-book.tsx'
import { useAutoLock } from './use-auto-lock.ts'
import { useLockElsewhere } from './use-lock-elsewhere.ts'
import type { VaultPort } from './vault-port.ts'

/** What the joining screen is given: the way back to the doors, when there are any, and what to do with the opened vault. */
export interface JoinSlot {
  back: (() => void) | undefined
  onOpen: (vault: OpenVault) => void
}

type VaultGateProps = {
  port: VaultPort
  /** True when the address brings a code of the station. */
  bringsCode: boolean
  renderJoin: (slot: JoinSlot) => ReactNode
  children: (vault: OpenVault, lock: () => void) => ReactNode
  failed: ReactNode
}

/** What lies on this phone while nothing is open. */
interface Shut {
  doors: ShutDoor[]
  hasPlain: boolean
}

/** What the person asked for before the doors. */
type Asked = 'join' | 'list' | { forgot: ShutDoor } | { door: string } | undefined

/** Before the doors are read once more (ms). */
const AGAIN_MS = 1_000

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function readShut({ ring }: VaultPort): Promise<Shut> {
  const [doors, plain] = await Promise.all([readDoors(ring), plainBook(ring)])
  if (!plain) return { doors, hasPlain: false }
  if (!isCarried(plain, doors)) return { doors, hasPlain: true }
  // Its deletion was cut off; it is as safe behind its door whether that succeeds now or at the next start.
  await dropPlainBook(ring).catch(() => undefined)
  return { doors, hasPlain: false }
}

export function VaultGate({ port, bringsCode, renderJoin, children, failed }: VaultGateProps) {
  const [vault, setVault] = useState<OpenVault>()
  const [round, setRound] = useState(0)
  // Each locking reads the doors anew, also when the vault was shut already: it may have ended meanwhile.
  const lock = useCallback(() => {
    setVault(undefined)
    setRound((before) => before + 1)
  }, [])
  useAutoLock(vault !== undefined, lock)
  useLockElsewhere(port.ring, vault, lock)
  useEffect(() => {
    // The key is forgotten when the screens that used it are gone.
    return () => void vault?.shut()
  }, [vault])
  if (vault) return children(vault, lock)
  return <ShutPhone key={round} port={port} bringsCode={bringsCode && round === 0} renderJoin={renderJoin} failed={failed} onOpen={setVault} />
}

type ShutPhoneProps = Omit<VaultGateProps, 'children'> & { onOpen: (vault: OpenVault) => void }

/** Reads what lies on this phone, and stands before it. */
function ShutPhone({ port, bringsCode, renderJoin, failed, onOpen }: ShutPhoneProps) {
  const [shut, setShut] = useState<Shut>()
  const [asked, setAsked] = useState<Asked>(bringsCode ? 'join' : undefined)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    readShut(port)
      // A database that the browser is just clearing away does not open; a moment later there is none, or a new one.
      .catch(() => pause(AGAIN_MS).then(() => readShut(port)))
      .then(setShut, () => setBroken(true))
  }, [port])
  if (isBroken) return failed
  if (!shut) return null
  return <Doors port={port} shut={shut} asked={asked} onAsk={setAsked} renderJoin={renderJoin} onOpen={onOpen} />
}

type DoorsProps = Pick<VaultGateProps, 'port' | 'renderJoin'> & { shut: Shut; asked: Asked; onAsk: (asked: Asked) => void; onOpen: (vault: OpenVault) => void }

function Doors({ port, shut: { doors, hasPlain }, asked, onAsk, renderJoin, onOpen }: DoorsProps) {
  const chosen = chosenDoor(doors, asked)
  useTheme({ theme: chosen?.theme ?? doors[0]?.theme ?? 'light', text: chosen?.textSize ?? doors[0]?.textSize ?? 1 })
  const isTraining = doors.some(({ training }) => training)
  return (
    <>
      {isTraining && <TrainingRibbon />}
      {hasPlain ? <MoveBook ring={port.ring} onOpen={onOpen} /> : screen()}
    </>
  )

  function screen(): ReactNode {
    if (asked === 'join' || doors.length === 0) return renderJoin({ back: doors.length === 0 ? undefined : () => onAsk(undefined), onOpen })
    if (typeof asked === 'object' && 'forgot' in asked) return <ForgottenPin door={asked.forgot} back={() => onAsk({ door: asked.forgot.id })} onCode={() => onAsk('join')} />
    if (!chosen) return <DoorList doors={doors} onChoose={({ id }) => onAsk({ door: id })} onAdd={() => onAsk('join')} />
    if (chosen.state === 'ended') return <EndedDoor door={chosen} now={port.ring.ports.now()} onCode={() => onAsk('join')} back={doors.length > 1 ? () => onAsk('list') : undefined} />
    return (
      <LockScreen
        key={chosen.id} port={port} door={chosen} onOpen={onOpen} onForgot={() => onAsk({ forgot: chosen })}
        others={{ count: doors.length - 1, onPress: () => onAsk(doors.length > 1 ? 'list' : 'join') }}
      />
    )
  }
}

/** With one person on the phone nobody has to be chosen. */
function chosenDoor(doors: readonly ShutDoor[], asked: Asked): ShutDoor | undefined {
  if (typeof asked === 'object' && 'door' in asked) return doors.find(({ id }) => id === asked.door)
  return doors.length === 1 && asked === undefined ? doors[0] : undefined
}
