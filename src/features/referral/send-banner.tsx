/** Whether the station has the referral: the truth of the outbox, with the SMS while it has not. */
import { useSyncExternalStore } from 'react'
import { words } from '#language/words.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import type { ReferralPage } from '#storage/read/referral-page.ts'
import { Banner } from '#ui/layout/banner.tsx'

function watchLine(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}

export function SendBanner({ page, smsAddress }: { page: ReferralPage; smsAddress: string }) {
  const online = useSyncExternalStore(watchLine, () => navigator.onLine, () => true)
  const { sendState, receivedAt, syncTrouble, now } = page
  const w = words.referral
  if (sendState === 'refused') return <Banner tone="danger" live action={{ label: w.openSync, href: '/dong-bo' }}>{w.refused}</Banner>
  if (sendState === 'sent') {
    return <Banner tone="ok" icon="cloud-check" live>{receivedAt === null ? w.receivedUntimed : w.received(momentLabel(receivedAt, now))}</Banner>
  }
  const sms = { label: w.sms, href: smsAddress }
  if (syncTrouble === 'revoked' || syncTrouble === 'signed-out') return <Banner tone="waiting" live action={sms}>{w.signedOut}</Banner>
  if (!online || syncTrouble !== null) return <Banner tone="waiting" live action={sms}>{w.offline}</Banner>
  return <Banner tone="waiting" icon="cloud-up" live action={sms}>{w.sending}</Banner>
}
