/** Ngừng máy: why, and what happens to what still waits on it; a stopped phone stays stopped. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { CollaboratorRow, DeviceRow } from '#protocol/station.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceList } from '#ui/action/choice-list.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { problemWords } from '../reading/problem-words.ts'
import { useStation } from '../station-context.tsx'

type Phone = { collaborator: CollaboratorRow; phone: DeviceRow }

export function RevokeDialog({ phone, onClose }: { phone: Phone | undefined; onClose: () => void }) {
  return (
    <Dialog open={phone !== undefined} title={words.station.revoke.title(phone?.collaborator.name ?? '')} onClose={onClose}>
      {phone && <RevokeForm key={phone.phone.device} {...phone} onClose={onClose} />}
    </Dialog>
  )
}

function RevokeForm({ phone, onClose }: Phone & { onClose: () => void }) {
  const { port } = useStation()
  const { revoke } = words.station
  const [reason, setReason] = useState<string>()
  const [own, setOwn] = useState('')
  const [problem, setProblem] = useState<string>()
  const chosen = reason === revoke.otherReason ? own.trim() : reason
  const stop = async () => {
    if (!chosen) {
      setProblem(revoke.reasonMissing)
      return
    }
    const result = await port.revoke(phone.device, chosen)
    if (result.ok) onClose()
    else setProblem(problemWords(result.problem))
  }
  return (
    <>
      <p>{revoke.explain(phone.name)}</p>
      {phone.waitingCount !== null && phone.waitingCount > 0 && <Banner tone="waiting">{revoke.waiting(phone.waitingCount)}</Banner>}
      <ChoiceList
        id="revoke-reason"
        name="reason"
        legend={revoke.reason}
        error={problem}
        choices={[...revoke.reasons, revoke.otherReason].map((value) => ({ value, label: value }))}
        value={reason}
        onChange={(next) => {
          setReason(next)
          setProblem(undefined)
        }}
      />
      {reason === revoke.otherReason && <TextField id="revoke-own" name="own" label={revoke.ownReason} maxLength={200} value={own} onChange={setOwn} />}
      <Button variant="danger" wide onPress={stop}>
        {revoke.stop}
      </Button>
      <Button wide onPress={onClose}>
        {revoke.keep}
      </Button>
    </>
  )
}
