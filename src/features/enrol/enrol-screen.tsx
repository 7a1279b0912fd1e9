/** Behind an open book: the first download after joining, or a new code for a phone that the station no longer knows. */
import { useLocation } from 'wouter'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { watch } from '#storage/watch.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { CodeEntry } from './code-entry.tsx'
import type { EnrolOutcome } from './code-entry.tsx'
import { FirstDownload } from './first-download.tsx'
import { HERE } from './enrol-code.ts'
import { useJoiningAddress } from './use-joining-address.ts'

type EnrolScreenProps = {
  phone: Phone
  /** Asks the endpoint; keeps the identity and starts the download when it agrees. */
  enrol: (code: string) => Promise<EnrolOutcome>
}

/** A phone that the station no longer knows is asked for a new code although it has its book. */
async function readEnrolled(phone: Phone) {
  const [identity, sync] = await Promise.all([readMeta(phone, 'identity'), readMeta(phone, 'sync-state')])
  return { hasBook: identity !== null, enrolled: identity !== null && sync.trouble !== 'signed-out' }
}

export function EnrolScreen({ phone, enrol }: EnrolScreenProps) {
  const [path] = useLocation()
  const code = useJoiningAddress()
  const { value } = useWatch(() => watch(() => readEnrolled(phone)), [phone])
  if (!value || path !== HERE) return null
  return value.enrolled ? <FirstDownload phone={phone} /> : <CodeEntry key={code} enrol={enrol} codeFromLink={code ?? ''} back={value.hasBook ? '/hom-nay' : undefined} />
}
