/** The station's screens by address, with the figures of the day asked for once for all of them. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import type { LanguageCode } from '#language/languages.ts'
import { stationWords } from '#language/station-words.ts'
import { words } from '#language/words.ts'
import type { SessionInfo, StationJob } from '#protocol/session.ts'
import { Button } from '#ui/action/button.tsx'
import type { IconName } from '#ui/icon/icon.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { AccountsScreen } from './accounts/accounts-screen.tsx'
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
import { mayDo, startAddress } from './places.ts'
import { ReferralsScreen } from './referrals/referrals-screen.tsx'
import { DraftScreen } from './reports/draft-screen.tsx'
import { ReportsScreen } from './reports/reports-screen.tsx'
import { SignedScreen } from './reports/signed-screen.tsx'
import { RestrictedScreen } from './restricted/restricted-screen.tsx'
import { RightsScreen } from './rights/rights-screen.tsx'
import { RulesScreen } from './rules/rules-screen.tsx'
import { StationProvider, useStation } from './station-context.tsx'
import type { Result, StationPort } from './station-port.ts'
import { TargetScreen } from './targets/target-screen.tsx'
import { TargetsScreen } from './targets/targets-screen.tsx'
import { TimingsScreen } from './timings/timings-screen.tsx'
import { TrailScreen } from './trail/trail-screen.tsx'

const HALF_MINUTE = 30_000
const QUARTER_HOUR = 900_000

type StationScreensProps = {
  port: StationPort
  session: SessionInfo
  signOut: () => Promise<void>
  onLanguage: (code: LanguageCode) => void
  /** Put around the screen of an address, so that a broken one leaves the rest alive. */
  Guard: ComponentType<{ children: ReactNode }>
}

export function StationScreens({ port, session, signOut, onLanguage, Guard }: StationScreensProps) {
  const now = useNow()
  const load = useCallback(() => ifMay(session, 'today', port.today), [port, session])
  const { value: figures, ask } = useAnswer(load, HALF_MINUTE)
  const loadBackup = useCallback(() => ifMay(session, 'backups', port.backup), [port, session])
  const { value, problem, ask: askBackup } = useAnswer(loadBackup, QUARTER_HOUR)
  const backup = useMemo(() => ({ value, problem, ask: askBackup }), [value, problem, askBackup])
  const station = useMemo(
    () => ({ port, session, now, today: dayInVietNam(now), figures, backup, refreshFigures: () => void ask(), signOut, onLanguage }),
    [port, session, now, figures, backup, ask, signOut, onLanguage],
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
      <Route path="/tram/chuyen-gui"><For job="referrals"><ReferralsScreen /></For></Route>
      <Route path="/tram/ho"><For job="households"><HouseholdsScreen /></For></Route>
      <Route path="/tram/ho/:id">{({ id }) => <For job="households"><HouseholdScreen id={id} /></For>}</Route>
      <Route path="/tram/ho/:household/nguoi/:id">{({ household, id }) => <For job="person-file"><PersonFileScreen household={household} id={id} /></For>}</Route>
      <Route path="/tram/chi-tieu"><For job="indicators"><TargetsScreen /></For></Route>
      <Route path="/tram/chi-tieu/:id">{({ id }) => <For job="indicators"><TargetScreen id={id} /></For>}</Route>
      <Route path="/tram/bao-cao"><For job="reports"><ReportsScreen /></For></Route>
      <Route path="/tram/bao-cao/nhap"><For job="reports"><DraftScreen /></For></Route>
      <Route path="/tram/bao-cao/:id">{({ id }) => <For job="reports"><SignedScreen id={id} /></For>}</Route>
      <Route path="/tram/quyen"><For job="rights"><RightsScreen /></For></Route>
      <Route path="/tram/thanh-pho"><For job="city"><CityScreen /></For></Route>
      <Route path="/tram/tam-giu"><For job="quarantine"><QuarantineScreen /></For></Route>
      <Route path="/tram/hai-so"><For job="conflicts"><ConflictsScreen /></For></Route>
      <Route path="/tram/ban-sao"><For job="conflicts"><CopiesScreen /></For></Route>
      <Route path="/tram/sao-luu"><For job="backups"><BackupScreen /></For></Route>
      <Route path="/tram/thoi-gian"><For job="collaborators"><TimingsScreen /></For></Route>
      <Route path="/tram/nguon"><RulesScreen /></Route>
      <Route path="/tram/ho-so-han-che"><For job="restricted"><RestrictedScreen /></For></Route>
      <Route path="/tram/tai-khoan"><AccountsScreen /></Route>
      <Route path="/tram/nhat-ky"><For job="audit"><TrailScreen /></For></Route>
      <Route path="/tram/may"><For job="collaborators"><CollaboratorsScreen /></For></Route>
      <Route path="/tram"><Redirect to={startAddress(session)} replace /></Route>
      <Route><NotFound /></Route>
    </Switch>
  )
}

/** A screen for those who do this job; whoever follows somebody else's link is told, and led back. */
function For({ job, children }: { job: StationJob; children: ReactNode }) {
  const { session } = useStation()
  return mayDo(session, job) ? children : <NoScreen title={stationWords.station.notYoursTitle} icon="lock">{stationWords.station.notYours}</NoScreen>
}

function NotFound() {
  return <NoScreen title={words.app.notFound} icon="book">{words.app.notFound}</NoScreen>
}

function NoScreen({ title, icon, children }: { title: string; icon: IconName; children: string }) {
  const { session } = useStation()
  return (
    <StationFrame title={title} current="">
      <EmptyState icon={icon} action={<Button href={startAddress(session)}>{words.app.toStart}</Button>}>
        {children}
      </EmptyState>
    </StationFrame>
  )
}

/** What is not hers to ask is not asked. */
function ifMay<Value>(session: SessionInfo, job: StationJob, ask: () => Promise<Result<Value>>): Promise<Result<Value>> {
  return mayDo(session, job) ? ask() : Promise.resolve({ ok: false, problem: 'forbidden' })
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
