/** Whether this phone's screens are open, followed live and asked again each minute, because days go by without a write. */
import { useEffect, useState } from 'react'
import { readAccess } from '#storage/access.ts'
import type { Phone } from '#storage/phone.ts'
import { watch } from '#storage/watch.ts'

/** The state of the screens, since when, and the station's reason. */
export type PhoneAccess = Awaited<ReturnType<typeof readAccess>>

const MINUTE = 60_000

export function useAccess(phone: Phone): PhoneAccess | undefined {
  const [access, setAccess] = useState<PhoneAccess>()
  useEffect(() => {
    // The same answer again must not draw the whole app anew.
    const take = (found: PhoneAccess) =>
      setAccess((before) => (before?.state === found.state && before.since === found.since && before.reason === found.reason ? before : found))
    const subscription = watch(() => readAccess(phone)).subscribe({ next: take })
    const timer = setInterval(() => void readAccess(phone).then(take), MINUTE)
    return () => {
      subscription.unsubscribe()
      clearInterval(timer)
    }
  }, [phone])
  return access
}
