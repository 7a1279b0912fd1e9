/** Quyền của gia đình: what is not used at a family's wish, what a refusal leaves over, and what is past its time; people decide on each. */
import { useCallback, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import type { FamilyRights } from '#protocol/station-rights.ts'
import { Dialog } from '#ui/layout/dialog.tsx'
import { rightsAddress } from '../addresses.ts'
import { ReasonForm } from '../frame/reason-form.tsx'
import { StationFrame } from '../frame/station-frame.tsx'
import { ToldBanner, type Told } from '../frame/told.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import { PastTable, RefusedTable, SealedTable } from './rights-tables.tsx'

export function RightsScreen() {
  const { port } = useStation()
  const load = useCallback(() => port.rights(), [port])
  const answer = useAnswer(load)
  const [told, setTold] = useState<Told>()
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('muc')
  const done = async (text: string) => {
    setTold({ tone: 'ok', text })
    navigate(rightsAddress())
    await answer.ask()
  }
  return (
    <StationFrame title={stationWords.station.rights.title} current={rightsAddress()}>
      <ToldBanner told={told} />
      <Answered answer={answer}>
        {(found) => (
          <>
            <SealedTable rows={found.sealed} />
            <RefusedTable rows={found.refused} />
            <PastTable rows={found.past} hasMore={found.hasMorePast} />
            <LiftDialog row={found.sealed.find(({ record }) => record === asked)} onDone={done} />
            <ClearDialog row={found.refused.find(({ household }) => household === asked)} onDone={done} />
          </>
        )}
      </Answered>
    </StationFrame>
  )
}

type ActProps<Row> = { row: Row | undefined; onDone: (told: string) => Promise<void> }

function LiftDialog({ row, onDone }: ActProps<FamilyRights['sealed'][number]>) {
  const { port } = useStation()
  const [, navigate] = useLocation()
  const { rights } = stationWords.station
  const leave = () => navigate(rightsAddress())
  return (
    <Dialog open={row !== undefined} title={row ? rights.liftTitle(row.number) : ''} onClose={leave}>
      {row && (
        <>
          <p>{rights.liftExplain}</p>
          <ReasonForm
            id="lift"
            legend={rights.liftAsk}
            reasons={({ station }) => station.rights.liftReasons}
            doIt={rights.lift}
            leave={rights.leave}
            act={(reason) => port.seal({ record: row.record, sealed: false, reason })}
            onDone={() => void onDone(rights.lifted)}
            onLeave={leave}
          />
        </>
      )}
    </Dialog>
  )
}

function ClearDialog({ row, onDone }: ActProps<FamilyRights['refused'][number]>) {
  const { port } = useStation()
  const [, navigate] = useLocation()
  const { rights } = stationWords.station
  const leave = () => navigate(rightsAddress())
  return (
    <Dialog open={row !== undefined} title={row ? rights.clearTitle(row.number) : ''} onClose={leave}>
      {row && (
        <>
          <p>{rights.clearExplain}</p>
          <ReasonForm
            id="clear"
            legend={rights.clearAsk}
            reasons={({ station }) => station.rights.clearReasons}
            doIt={rights.clear}
            leave={rights.leave}
            danger
            act={(reason) => port.erase({ record: row.household, reason, keepsRefusal: true })}
            onDone={({ erased }) => void onDone(rights.cleared(erased))}
            onLeave={leave}
          />
        </>
      )}
    </Dialog>
  )
}
