/** The places of the station's rail: which job opens each, and which come first for whom. What a person may do the endpoint says (`session.jobs`). */
import { stationWords } from '#language/station-words.ts'
import type { SessionInfo, StationJob } from '#protocol/session.ts'
import type { StationToday } from '#protocol/station.ts'
import type { IconName } from '#ui/icon/icon.tsx'
import type { RailGroup } from '#ui/layout/station-rail.tsx'
import { accountsAddress, backupAddress, cityAddress, collaboratorsAddress, conflictsAddress, copiesAddress, householdsAddress, quarantineAddress, referralsAddress, reportsAddress, restrictedAddress, rightsAddress, rulesAddress, targetsAddress, timingsAddress, trailAddress } from './addresses.ts'

const { rail } = stationWords.station

interface Place {
  heading: string
  href: string
  label: string
  icon: IconName
  /** The job that opens it; null for everybody who is signed in. */
  job: StationJob | null
  /** Which figure of the day stands beside it. */
  count?: keyof StationToday
  /** False hides it although it may be opened. */
  isShown?: (session: SessionInfo, figures: StationToday | undefined, current: string) => boolean
}

/** In the order of the rail. */
const places: readonly Place[] = [
  { heading: rail.daily, href: referralsAddress(), label: rail.referrals, icon: 'arrow-in', job: 'referrals', count: 'openReferrals' },
  { heading: rail.daily, href: quarantineAddress(), label: rail.quarantine, icon: 'review', job: 'quarantine', count: 'quarantined' },
  { heading: rail.daily, href: conflictsAddress(), label: rail.conflicts, icon: 'conflict', job: 'conflicts', count: 'openConflicts' },
  {
    heading: rail.daily, href: copiesAddress(), label: rail.copies, icon: 'duplicate', job: 'conflicts', count: 'openCopies',
    // Only after a server was set back are there any: the place shows while it is needed.
    isShown: (_, figures, current) => (figures?.openCopies ?? 0) > 0 || current === copiesAddress(),
  },
  { heading: rail.follow, href: householdsAddress(), label: rail.households, icon: 'house', job: 'households' },
  { heading: rail.follow, href: targetsAddress(), label: rail.targets, icon: 'chart', job: 'indicators' },
  { heading: rail.follow, href: cityAddress(), label: stationWords.station.city.place, icon: 'chart', job: 'city' },
  { heading: rail.follow, href: reportsAddress(), label: rail.reports, icon: 'printer', job: 'reports' },
  {
    heading: rail.follow, href: restrictedAddress(), label: rail.restricted, icon: 'lock', job: 'restricted',
    isShown: ({ isNamedOfficer }, _, current) => isNamedOfficer || current === restrictedAddress(),
  },
  { heading: rail.manage, href: collaboratorsAddress(), label: rail.collaborators, icon: 'device', job: 'collaborators' },
  { heading: rail.manage, href: timingsAddress(), label: stationWords.station.timings.title, icon: 'list', job: 'collaborators' },
  { heading: rail.manage, href: accountsAddress(), label: rail.accounts, icon: 'people', job: null },
  { heading: rail.manage, href: trailAddress(), label: rail.trail, icon: 'clock', job: 'audit' },
  { heading: rail.manage, href: rightsAddress(), label: stationWords.station.rights.title, icon: 'lock', job: 'rights' },
  { heading: rail.manage, href: backupAddress(), label: rail.backup, icon: 'shield-check', job: 'backups' },
  { heading: rail.manage, href: rulesAddress(), label: rail.rules, icon: 'book', job: null },
]

/** True when the person may do the job; null is no job at all. */
export function mayDo({ jobs }: Pick<SessionInfo, 'jobs'>, job: StationJob | null): boolean {
  return job === null || jobs.includes(job)
}

/** The rail of this person; a heading without a place falls away. */
export function railGroups(session: SessionInfo, figures: StationToday | undefined, current: string): RailGroup[] {
  const open = places.filter((place) => mayDo(session, place.job) && (place.isShown?.(session, figures, current) ?? true))
  return [...new Set(open.map(({ heading }) => heading))].map((heading) => ({
    heading,
    items: open.filter((place) => place.heading === heading).map(({ href, label, icon, count }) => ({ href, label, icon, ...(count ? { count: figures?.[count] } : {}) })),
  }))
}

/** The first screen of this person: the first place of her rail. */
export function startAddress(session: SessionInfo): string {
  return railGroups(session, undefined, '')[0]?.items[0]?.href ?? accountsAddress()
}
