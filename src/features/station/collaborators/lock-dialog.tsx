/** Khóa tạm, Mở khóa: a lost phone is closed until it is found; nothing on it is deleted, what waits is still taken in. */
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { Dialog } from '#ui/layout/dialog.tsx'
import { ReasonForm } from '../frame/reason-form.tsx'
import { useStation } from '../station-context.tsx'
import type { OwnedPhone } from './phone-state.ts'

export function LockDialog({ owned, onClose }: { owned: OwnedPhone | undefined; onClose: () => void }) {
  const { lock, unlock } = stationWords.station
  const isLocked = owned !== undefined && owned.phone.lockedAt !== null
  const name = owned?.collaborator.name ?? ''
  return (
    <Dialog open={owned !== undefined} title={isLocked ? unlock.title(name) : lock.title(name)} onClose={onClose}>
      {owned && (isLocked ? <Unlock owned={owned} onClose={onClose} /> : <Lock owned={owned} onClose={onClose} />)}
    </Dialog>
  )
}

type FormProps = { owned: OwnedPhone; onClose: () => void }

function Lock({ owned: { phone }, onClose }: FormProps) {
  const { port } = useStation()
  const { lock } = stationWords.station
  return (
    <>
      <p>{lock.explain(phone.name)}</p>
      <ReasonForm
        id="lock"
        legend={lock.reason}
        reasons={({ station }) => station.lock.reasons}
        doIt={lock.lock}
        leave={lock.keep}
        danger
        act={(reason) => port.lock({ device: phone.device, locked: true, reason })}
        onDone={onClose}
        onLeave={onClose}
      />
    </>
  )
}

function Unlock({ owned: { phone }, onClose }: FormProps) {
  const { port, now } = useStation()
  const { unlock } = stationWords.station
  return (
    <>
      <p>{unlock.explain(told(momentLabel(phone.lockedAt ?? now, now)), phone.lockedReason ?? '')}</p>
      <p>{unlock.after}</p>
      <ReasonForm
        id="unlock"
        legend={unlock.reason}
        reasons={({ station }) => station.unlock.reasons}
        doIt={unlock.unlock}
        leave={unlock.keep}
        act={(reason) => port.lock({ device: phone.device, locked: false, reason })}
        onDone={onClose}
        onLeave={onClose}
      />
    </>
  )
}
