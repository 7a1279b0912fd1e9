/** The station's house: set-up, sign-in, and behind it the screens; a session that ends leads to sign-in and back again. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Redirect, useLocation, useSearch } from 'wouter'
import { useLocationProperty } from 'wouter/use-browser-location'
import { SetupScreen } from '#features/setup/setup-screen.tsx'
import { SetPasswordScreen } from '#features/sign-in/set-password-screen.tsx'
import { SignInScreen } from '#features/sign-in/sign-in-screen.tsx'
import { StationScreens } from '#features/station/station-screens.tsx'
import { words } from '#language/words.ts'
import type { SessionInfo } from '#protocol/session.ts'
import { Button } from '#ui/action/button.tsx'
import { useTheme } from '#ui/hooks/use-theme.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { NavigateProvider } from '#ui/link/link.tsx'
import { changeLanguage } from './language-choice.ts'
import { ScreenGuard } from './screen-guard.tsx'
import { readSession, setPasswordClient, setupClient, signInClient, signOut, stationClient } from './station-client.ts'

const HOME = '/tram'
const SIGN_IN = '/tram/dang-nhap'

/** The app of a station's computer. */
export function App() {
  const [location, navigate] = useLocation()
  useTheme({ theme: 'light', text: 1 })
  return (
    <NavigateProvider value={navigate}>
      <House location={location} />
    </NavigateProvider>
  )
}

/** Before the door a ward is set up and a password set; behind it is the station. */
function House({ location }: { location: string }) {
  const [, navigate] = useLocation()
  // A second link opened in the same tab changes nothing but this.
  const token = useLocationProperty(() => window.location.hash.slice(1))
  if (location.startsWith('/thiet-lap')) {
    return (
      <ScreenGuard home={HOME}>
        <SetupScreen port={setupClient} onDone={() => navigate('/tram/may')} />
      </ScreenGuard>
    )
  }
  if (location.startsWith('/dat-mat-khau')) {
    return (
      <ScreenGuard home={HOME}>
        <SetPasswordScreen key={token} token={token} port={setPasswordClient} onSignedIn={() => navigate(HOME, { replace: true })} />
      </ScreenGuard>
    )
  }
  return <Station />
}

type Session = SessionInfo | 'unreachable' | undefined

function Station() {
  const [location, navigate] = useLocation()
  const search = useSearch()
  const [known, setKnown] = useState<{ session: Session }>()
  const [hasEnded, setHasEnded] = useState(false)
  const ask = async () => {
    const session = await readSession()
    setKnown({ session })
  }
  useEffect(() => {
    void readSession().then((session) => setKnown({ session }))
  }, [])
  const port = useMemo(
    () =>
      stationClient(() => {
        setHasEnded(true)
        setKnown({ session: undefined })
      }),
    [],
  )
  const leave = useCallback(async () => {
    if (!(await signOut())) return
    setHasEnded(false)
    setKnown({ session: undefined })
    navigate(SIGN_IN)
  }, [navigate])

  if (!known) return null
  const { session } = known
  if (session === 'unreachable') return <Unreachable onRetry={ask} />
  if (session === undefined) {
    if (location !== SIGN_IN) return <Redirect to={signInAddress(location, search)} replace />
    return (
      <ScreenGuard home={SIGN_IN}>
        <SignInScreen port={signInClient} wasSignedIn={hasEnded} onSignedIn={() => void ask()} />
      </ScreenGuard>
    )
  }
  if (location === SIGN_IN) return <Redirect to={returnAddress(search)} replace />
  return <StationScreens port={port} session={session} signOut={leave} onLanguage={changeLanguage} Guard={AddressGuard} />
}

function AddressGuard({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  return (
    <ScreenGuard key={location} home={HOME}>
      {children}
    </ScreenGuard>
  )
}

function Unreachable({ onRetry }: { onRetry: () => Promise<void> }) {
  return (
    <main data-density="desk">
      <EmptyState icon="cloud-off" action={<Button onPress={onRetry}>{words.app.reload}</Button>}>
        {words.app.stationNeedsNetwork}
      </EmptyState>
    </main>
  )
}

/** Sign-in that remembers where one wanted to go. */
function signInAddress(location: string, search: string): string {
  const wanted = search === '' ? location : `${location}?${search}`
  return wanted === HOME ? SIGN_IN : `${SIGN_IN}?${new URLSearchParams({ den: wanted }).toString()}`
}

/** Where one wanted to go; only to our own screens, whatever a link says. */
function returnAddress(search: string): string {
  const wanted = new URLSearchParams(search).get('den') ?? HOME
  return /^\/tram(\/|\?|$)/.test(wanted) ? wanted : HOME
}
