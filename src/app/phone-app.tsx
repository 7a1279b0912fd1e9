/** The collaborator's app: its routes, its look, and what every screen is given. */
import { useEffect, useState } from 'react'
import { Route, Switch, useLocation, useSearch } from 'wouter'
import { words } from '#language/words.ts'
import { AccessGate } from '#features/access/access-gate.tsx'
import { addressBringsCode } from '#features/enrol/enrol-code.ts'
import { lockOtherTabs } from '#features/vault/use-lock-elsewhere.ts'
import { VaultGate } from '#features/vault/vault-gate.tsx'
import type { VaultPort } from '#features/vault/vault-port.ts'
import { readMetas, type Identity } from '#storage/meta.ts'
import type { OpenVault } from '#storage/vault/vaults.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { TrainingRibbon } from '#ui/action/training-ribbon.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { GroupHeadTabs } from '#ui/layout/phone-tabs.tsx'
import { NavigateProvider } from '#ui/link/link.tsx'
import { browserFingerprint } from './fingerprint.ts'
import { groupHeadRoutes } from './group-head-routes.tsx'
import { Look } from './look.tsx'
import { phoneRoutes } from './phone-routes.tsx'
import { laterScreens } from './phone-screens.ts'
import { startPhoneSession, type PhoneSession } from './phone-session.ts'
import { ScreenGuard } from './screen-guard.tsx'
import { registerWorker, type WaitingUpdate } from './update.ts'
import { openBrowserKeyring } from './wiring.ts'

/** Addresses without an open form: only there a new version is offered. */
const BETWEEN_FORMS = new Set(['/hom-nay', '/gia-dinh', '/the-tranh', '/so-tay', '/so-tay/p0', '/so-tay/so-cua-toi', '/dong-bo', '/cai-dat', '/ghi-moi'])

const port: VaultPort = { ring: openBrowserKeyring(), fingerprint: browserFingerprint() }

/** Joining happens once in a phone's life. */
const joinHere = async (code: string, pin: string) => (await import('./join.ts')).joinWithCode(port.ring, code, pin)

/** The app of a phone. */
export function App() {
  const [, navigate] = useLocation()
  const [update, setUpdate] = useState<WaitingUpdate>()
  useEffect(() => registerWorker(setUpdate), [])
  return (
    <NavigateProvider value={navigate}>
      <VaultGate
        port={port} bringsCode={addressBringsCode()} failed={<BookFailed />}
        renderJoin={({ back, onOpen }) => <laterScreens.Join join={joinHere} onOpen={onOpen} back={back} />}
      >
        {(vault, lock) => <OpenBook key={vault.door} vault={vault} lock={lock} update={update} />}
      </VaultGate>
    </NavigateProvider>
  )
}

type OpenBookProps = { vault: OpenVault; lock: () => void; update: WaitingUpdate | undefined }

function OpenBook({ vault, lock, update }: OpenBookProps) {
  const [location] = useLocation()
  // It lasts as long as the book is open.
  const [session] = useState(() => startPhoneSession(port.ring, vault, lock))
  useEffect(() => session.stop, [session])
  useEffect(() => session.at(location), [session, location])
  const { value: state, failure } = useWatch(
    () => watch(async () => {
      const [identity, scope] = await readMetas(vault.phone, 'identity', 'scope')
      return { identity, scope }
    }),
    [vault],
  )
  if (failure !== undefined) return <BookFailed />
  if (!state) return null
  const lockAll = () => {
    void lockOtherTabs(port.ring, vault)
    lock()
  }
  return (
    <>
      <Look phone={session.phone} />
      {state.scope?.profile.training === true && <TrainingRibbon />}
      {update && BETWEEN_FORMS.has(location) && (
        <Banner tone="info" live action={{ label: words.app.update, onPress: update.apply }}>
          {words.app.newVersion}
        </Banner>
      )}
      <AccessGate phone={session.phone} location={location} syncNow={session.syncNow}>
        <ScreenGuard key={location} home="/hom-nay">
          {state.identity ? <Screens session={session} vault={vault} role={state.identity.role} lock={lockAll} /> : <laterScreens.Enrol phone={session.phone} enrol={session.enrol} />}
        </ScreenGuard>
      </AccessGate>
    </>
  )
}

type ScreensProps = { session: PhoneSession; vault: OpenVault; role: Identity['role']; lock: () => void }

function Screens({ session: { phone, enrol, syncNow }, vault, role, lock }: ScreensProps) {
  const isGroupHead = role === 'group_head'
  const query = new URLSearchParams(useSearch())
  const tools = { phone, enrol, syncNow, vault, port, lock, onSaved: () => void syncNow() }
  return (
    <GroupHeadTabs value={isGroupHead}>
      <Switch>
        {(isGroupHead ? groupHeadRoutes : phoneRoutes).map(({ path, draw }) => (
          <Route key={path} path={path}>
            {(parts: Record<string, string | undefined>) => draw(tools, { part: (name) => parts[name] ?? '', query })}
          </Route>
        ))}
        <Route>
          <PhoneScreen title={words.app.notFound} bar={<FlowBar title={words.app.notFoundTitle} back="/hom-nay" />}>
            <EmptyState icon="book" action={<Button href="/hom-nay">{words.app.toStart}</Button>}>{words.app.notFound}</EmptyState>
          </PhoneScreen>
        </Route>
      </Switch>
    </GroupHeadTabs>
  )
}

function BookFailed() {
  return (
    <main>
      <EmptyState icon="book" action={<Button onPress={() => window.location.reload()}>{words.app.reload}</Button>}>
        {words.app.bookFailed}
      </EmptyState>
    </main>
  )
}
