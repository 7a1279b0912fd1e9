/** Stands before every screen: open, or one whole page that says why not; a form under the hand stays until it is left. */
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { Phone } from '#storage/phone.ts'
import { staysOpen } from './open-forms.ts'
import { useAccess } from './use-access.ts'

type AccessGateProps = {
  phone: Phone
  location: string
  /** Asks the syncer for a cycle; resolves when it has ended. */
  syncNow: () => Promise<unknown>
  children: ReactNode
}

/** Seldom seen: fetched from the phone's own cache when it is needed. */
const AccessScreen = lazy(async () => ({ default: (await import('./access-screen.tsx')).AccessScreen }))

/** Entering a code is the way back in, so that it is never behind the gate. */
const WAY_IN = '/kich-hoat'

export function AccessGate({ phone, location, syncNow, children }: AccessGateProps) {
  const access = useAccess(phone)
  const [before, setBefore] = useState<string>()
  const isOpen = access?.state === 'open'
  const passes = isOpen || location === WAY_IN || (access?.state !== 'ended' && staysOpen(location, before))
  if (!access) return null
  // Where the person was let in last, kept while drawing: the next address is judged by it.
  const letIn = passes ? location : undefined
  if (before !== letIn) setBefore(letIn)
  if (passes) return children
  return (
    <Suspense>
      <AccessScreen phone={phone} access={access} syncNow={syncNow} />
    </Suspense>
  )
}
