/** The station's screens by address, with the figures of the day asked for once for all of them. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import type { SessionInfo } from '#protocol/session.ts'
import { Button } from '#ui/action/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { startAddress } from './addresses.ts'
import { BackupScreen } from './backup/backup-screen.tsx'
import { CityScreen } from './city/city-screen.tsx'
import { CollaboratorsScreen } from './collaborators/collaborators-screen.tsx'
import { ConflictsScreen } from './conflicts/conflicts-screen.tsx'
import { CopiesScreen } from './copies/copies-screen.tsx'
import { StationFrame } from './frame/station-frame.tsx'
import { HouseholdScreen } from './households/household-screen.tsx'
import { HouseholdsScreen } from './households/households-screen.tsx'
import { PersonFileScreen } from './person-file/person-file-screen.tsx'
import { QuarantineScreen } from './quarantine/quarantine-screen.tsx'
import { useAnswer } from './reading/use-answer.ts'
import { ReferralsScreen } from './referrals/referrals-screen.tsx'
import { DraftScreen } from './reports/draft-screen.tsx'
import { ReportsScreen } from './reports/reports-screen.tsx'
import { SignedScreen } from './reports/signed-screen.tsx'
import { RightsScreen } from './rights/rights-screen.tsx'
import { RulesScreen } from './rules/rules-screen.tsx'
import { StationProvider, useStation } from './station-context.tsx'
import type { StationPort } from './station-port.ts'
import { TargetScreen } from './targets/target-screen.tsx'
import { TargetsScreen } from './targets/targets-screen.tsx'

const HALF_MINUTE = 30_000
const QUARTER_HOUR = 900_000

type StationScreensProps = {
  port: StationPort
  session: SessionInfo
  signOut: () => Promise<void>
  /** Put around the screen of an address, so that a broken one leaves the rest alive. */
  Guard: ComponentType<{ children: ReactNode }>
}

export function StationScreens({ port, session, signOut, Guard }: StationScreensProps) {
  const now = useNow()
  const load = useCallback(() => port.today(), [port])
  const { value: figures, ask } = useAnswer(load, HALF_MINUTE)
  const loadBackup = useCallback(() => port.backup(), [port])
  const { value, problem, ask: askBackup } = useAnswer(loadBackup, QUARTER_HOUR)
  const backup = useMemo(() => ({ value, problem, ask: askBackup }), [value, problem, askBackup])
  const station = useMemo(
    () => ({ port, session, now, today: dayInVietNam(now), figures, backup, refreshFigures: () => void ask(), signOut }),
    [port, session, now, figures, backup, ask, signOut],
  )
  return (
    <StationProvider value={station}>
      <Guard>
        <Screens />
      </Guard>
    </StationProvider>
  )
}

function Screens() {
  const { session } = useStation()
  return (
    <Switch>
      <Route path="/tram/chuyen-gui"><ReferralsScreen /></Route>
      <Route path="/tram/ho"><HouseholdsScreen /></Route>
      <Route path="/tram/ho/:id">{({ id }) => <HouseholdScreen id={id} />}</Route>
      <Route path="/tram/ho/:household/nguoi/:id">{({ household, id }) => <PersonFileScreen household={household} id={id} />}</Route>
      <Route path="/tram/chi-tieu"><TargetsScreen /></Route>
      <Route path="/tram/chi-tieu/:id">{({ id }) => <TargetScreen id={id} />}</Route>
      <Route path="/tram/bao-cao"><ReportsScreen /></Route>
      <Route path="/tram/bao-cao/nhap"><DraftScreen /></Route>
      <Route path="/tram/bao-cao/:id">{({ id }) => <SignedScreen id={id} />}</Route>
      <Route path="/tram/quyen"><RightsScreen /></Route>
      <Route path="/tram/thanh-pho"><CityScreen /></Route>
      <Route path="/tram/tam-giu"><QuarantineScreen /></Route>
      <Route path="/tram/hai-so"><ConflictsScreen /></Route>
      <Route path="/tram/ban-sao"><CopiesScreen /></Route>
      <Route path="/tram/sao-luu"><BackupScreen /></Route>
      <Route path="/tram/nguon"><RulesScreen /></Route>
      <Route path="/tram/may"><CollaboratorsScreen /></Route>
      <Route path="/tram"><Redirect to={startAddress(session.role)} replace /></Route>
      <Route><NotFound /></Route>
    </Switch>
  )
}

function NotFound() {
  const { session } = useStation()
  return (
    <StationFrame title={words.app.notFound} current="">
      <EmptyState icon="book" action={<Button href={startAddress(session.role)}>{words.app.toStart}</Button>}>
        {words.app.notFound}
      </EmptyState>
    </StationFrame>
  )
}

/** Moves on each half minute, and when the window is looked at again. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const move = () => setNow(Date.now())
    const timer = window.setInterval(move, HALF_MINUTE)
    window.addEventListener('focus', move)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('focus', move)
    }
  }, [])
  return now
}
