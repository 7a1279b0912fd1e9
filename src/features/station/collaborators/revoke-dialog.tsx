/** Ngừng máy: why, and what happens to what still waits on it; a stopped phone stays stopped. */
import { stationWords } from '#language/station-words.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { ReasonForm } from '../frame/reason-form.tsx'
import { useStation } from '../station-context.tsx'
import type { OwnedPhone } from './phone-state.ts'

export function RevokeDialog({ owned, onClose }: { owned: OwnedPhone | undefined; onClose: () => void }) {
  const { port } = useStation()
  const { revoke } = stationWords.station
  return (
    <Dialog open={owned !== undefined} title={revoke.title(owned?.collaborator.name ?? '')} onClose={onClose}>
      {owned && (
        <>
          <p>{revoke.explain(owned.phone.name)}</p>
          {owned.phone.waitingCount !== null && owned.phone.waitingCount > 0 && <Banner tone="waiting">{revoke.waiting(owned.phone.waitingCount)}</Banner>}
          <ReasonForm
            key={owned.phone.device}
            id="revoke"
            legend={revoke.reason}
            reasons={({ station }) => station.revoke.reasons}
            doIt={revoke.stop}
            leave={revoke.keep}
            danger
            act={(reason) => port.revoke(owned.phone.device, reason)}
            onDone={onClose}
            onLeave={onClose}
          />
        </>
      )}
    </Dialog>
  )
}
