/** The frame of every station screen: rail with the places of this person and true counts, head with search and person, training ribbon, the work below. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import { words } from '#language/words.ts'
import { TrainingRibbon } from '#ui/action/training-ribbon.tsx'
import { SearchBox } from '#ui/layout/search-box.tsx'
import { StationShell } from '#ui/layout/station-shell.tsx'
import { householdsAddress } from '../addresses.ts'
import { backupFoot } from '../backup/backup-foot.ts'
import { mayDo, railGroups } from '../places.ts'
import { useSearched } from '../reading/use-searched.ts'
import { useStation } from '../station-context.tsx'
import { UserMenu } from './user-menu.tsx'

type StationFrameProps = {
  title: string
  /** Address of the place in the rail that this screen belongs to. */
  current: string
  hasErrors?: boolean
  actions?: ReactNode
  children: ReactNode
}

export function StationFrame({ title, current, hasErrors, actions, children }: StationFrameProps) {
  const { session, figures, backup, now } = useStation()
  const { rail, city } = stationWords.station
  const isCity = session.role === 'city_reader'
  return (
    <>
      {session.training && <TrainingRibbon />}
      <StationShell
        title={title}
        hasErrors={hasErrors}
        brand={isCity ? { name: city.brand, place: session.provinceName } : { name: rail.brand, place: session.wardName }}
        groups={railGroups(session, figures, current)}
        current={current}
        foot={mayDo(session, 'backups') ? backupFoot(backup.value, now, session.training) : undefined}
        search={mayDo(session, 'households') ? <HouseholdSearch /> : undefined}
        actions={
          <>
            {actions}
            <UserMenu />
          </>
        }
      >
        {children}
      </StationShell>
    </>
  )
}

/** Typing anywhere and pressing Enter leads to the list of households; on that list the box shows what was asked. */
function HouseholdSearch() {
  const [location, navigate] = useLocation()
  const asked = useSearched()
  const shown = location === householdsAddress() ? asked : ''
  const [typed, setTyped] = useState({ for: shown, text: shown })
  const text = typed.for === shown ? typed.text : shown
  return (
    <SearchBox
      id="station-find"
      slashKey
      label={stationWords.station.findLabel}
      placeholder={words.ui.search.station}
      value={text}
      onChange={(next) => setTyped({ for: shown, text: next })}
      onSubmit={() => navigate(householdsAddress(text.trim()))}
    />
  )
}
