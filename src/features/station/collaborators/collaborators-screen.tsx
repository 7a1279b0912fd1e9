/** Cộng tác viên, máy: who has sent today, what still waits on which phone, a new code, and stopping a phone. */
import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import type { CollaboratorRow } from '#protocol/station.ts'
import { Button } from '#ui/action/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { collaboratorsAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import { CollaboratorTable } from './collaborator-table.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { LockDialog } from './lock-dialog.tsx'
import type { OwnedPhone } from './phone-state.ts'
import { RevokeDialog } from './revoke-dialog.tsx'

const REFRESH_MS = 60_000

export function CollaboratorsScreen() {
  const { port, refreshFigures } = useStation()
  const [, navigate] = useLocation()
  const query = new URLSearchParams(useSearch())
  const load = useCallback(() => port.collaborators(), [port])
  const answer = useAnswer(load, REFRESH_MS)
  const { collaborators } = stationWords.station
  const invite = query.get('ma')
  const known = answer.value?.find(({ author }) => author === invite)
  const close = () => {
    navigate(collaboratorsAddress())
    refreshFigures()
    void answer.ask()
  }
  return (
    <StationFrame
      title={stationWords.station.rail.collaborators}
      current={collaboratorsAddress()}
      actions={
        <Button variant="primary" icon="qr" href={collaboratorsAddress({ invite: 'moi' })}>
          {collaborators.newCode}
        </Button>
      }
    >
      <Answered answer={answer}>
        {(rows) => (
          <>
            {rows.length === 0 ? <FirstInvitation /> : <CollaboratorTable rows={rows} />}
            <InviteDialog key={invite ?? 'closed'} open={invite === 'moi' || known !== undefined} known={known} onClose={close} />
            <LockDialog owned={phoneOf(rows, query.get('khoa'))} onClose={close} />
            <RevokeDialog owned={phoneOf(rows, query.get('ngung'))} onClose={close} />
          </>
        )}
      </Answered>
    </StationFrame>
  )
}

function FirstInvitation() {
  return (
    <EmptyState
      icon="people"
      action={
        <Button variant="primary" size="large" icon="qr" href={collaboratorsAddress({ invite: 'moi' })}>
          {stationWords.station.collaborators.inviteFirst}
        </Button>
      }
    >
      {stationWords.station.collaborators.none}
    </EmptyState>
  )
}

function phoneOf(rows: readonly CollaboratorRow[], device: string | null): OwnedPhone | undefined {
  return rows
    .flatMap((collaborator) => collaborator.devices.map((phone) => ({ collaborator, phone })))
    .find(({ phone }) => phone.device === device && phone.revokedAt === null)
}
