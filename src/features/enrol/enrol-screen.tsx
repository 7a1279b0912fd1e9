/** Enrolment: eight digits, typed, scanned or brought by the link; then the first download. */
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { watch } from '#storage/watch.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { CodeEntry } from './code-entry.tsx'
import type { EnrolOutcome } from './code-entry.tsx'
import { codeInAddress, isInsideZalo } from './enrol-code.ts'
import { FirstDownload } from './first-download.tsx'
import { ZaloNotice } from './zalo-notice.tsx'

type EnrolScreenProps = {
  phone: Phone
  /** Asks the endpoint; keeps the identity and starts the download when it agrees. */
  enrol: (code: string) => Promise<EnrolOutcome>
}

const HERE = '/kich-hoat'

/** A phone that the station no longer knows is asked for a new code although it has its book. */
async function readEnrolled(phone: Phone) {
  const [identity, sync] = await Promise.all([readMeta(phone, 'identity'), readMeta(phone, 'sync-state')])
  return { hasBook: identity !== null, enrolled: identity !== null && sync.trouble !== 'signed-out' }
}

export function EnrolScreen({ phone, enrol }: EnrolScreenProps) {
  const [path, navigate] = useLocation()
  const [code, setCode] = useState(() => codeInAddress(window.location.href))
  const { value } = useWatch(() => watch(() => readEnrolled(phone)), [phone])
  useEffect(() => {
    // The first download is to be seen on this address, wherever the app was opened.
    if (path !== HERE) navigate(`${HERE}${window.location.hash}`, { replace: true })
  }, [path, navigate])
  useEffect(() => {
    // A link tapped while this screen is open changes only the end of the address; an end without a code is our own clearing.
    const read = () => setCode((before) => codeInAddress(window.location.href) ?? before)
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  if (isInsideZalo(navigator.userAgent)) return <ZaloNotice userAgent={navigator.userAgent} address={window.location.href} />
  if (!value || path !== HERE) return null
  return value.enrolled ? <FirstDownload phone={phone} /> : <CodeEntry key={code} enrol={enrol} codeFromLink={code ?? ''} back={value.hasBook ? '/hom-nay' : undefined} />
}
