/** The frame of every station screen: rail with true counts, head with search and person, training ribbon, the work below. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { stationWords } from '#language/station-words.ts'
import { words } from '#language/words.ts'
import { TrainingRibbon } from '#ui/action/training-ribbon.tsx'
import { SearchBox } from '#ui/layout/search-box.tsx'
import { StationShell } from '#ui/layout/station-shell.tsx'
import { backupAddress, cityAddress, collaboratorsAddress, conflictsAddress, copiesAddress, householdsAddress, quarantineAddress, referralsAddress, reportsAddress, rightsAddress, rulesAddress, targetsAddress } from '../addresses.ts'
import { backupFoot } from '../backup/backup-foot.ts'
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
  const { rail, city, rights } = stationWords.station
  const isCity = session.role === 'city_reader'
  // Only after a server was set back are there any: the place shows while it is needed.
  const hasCopies = (figures?.openCopies ?? 0) > 0 || current === copiesAddress()
  const copies = hasCopies ? ([{ href: copiesAddress(), label: rail.copies, icon: 'duplicate', count: figures?.openCopies }] as const) : []
  const groups = [
    {
      heading: rail.daily,
      items: [
        { href: referralsAddress(), label: rail.referrals, icon: 'arrow-in', count: figures?.openReferrals },
        { href: quarantineAddress(), label: rail.quarantine, icon: 'review', count: figures?.quarantined },
        { href: conflictsAddress(), label: rail.conflicts, icon: 'conflict', count: figures?.openConflicts },
        ...copies,
      ],
    },
    {
      heading: rail.follow,
      items: [
        { href: householdsAddress(), label: rail.households, icon: 'house' },
        { href: targetsAddress(), label: rail.targets, icon: 'chart' },
        { href: reportsAddress(), label: rail.reports, icon: 'printer' },
      ],
    },
    {
      heading: rail.manage,
      items: [
        { href: collaboratorsAddress(), label: rail.collaborators, icon: 'device' },
        { href: rightsAddress(), label: rights.title, icon: 'lock' },
        { href: backupAddress(), label: rail.backup, icon: 'shield-check' },
        { href: rulesAddress(), label: rail.rules, icon: 'book' },
      ],
    },
  ] as const
  return (
    <>
      {session.training && <TrainingRibbon />}
      <StationShell
        title={title}
        hasErrors={hasErrors}
        brand={isCity ? { name: city.brand, place: session.provinceName } : { name: rail.brand, place: session.wardName }}
        groups={isCity ? [{ heading: rail.follow, items: [{ href: cityAddress(), label: city.place, icon: 'chart' }] }] : groups}
        current={current}
        foot={backupFoot(backup.value, now, session.training)}
        search={isCity ? undefined : <HouseholdSearch />}
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
  const asked = new URLSearchParams(useSearch()).get('q') ?? ''
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
