/** Whether the station has the referral: the truth of the outbox, with the SMS while it has not. */
import { words } from '#language/words.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import type { ReferralPage } from '#storage/read/referral-page.ts'
import { useOnline } from '#ui/hooks/use-online.ts'
import { Banner } from '#ui/layout/banner.tsx'

export function SendBanner({ page, smsAddress }: { page: ReferralPage; smsAddress: string }) {
  const online = useOnline()
  const { sendState, receivedAt, syncTrouble, now } = page
  const w = words.referral
  if (sendState === 'refused') return <Banner tone="danger" live action={{ label: w.openSync, href: '/dong-bo' }}>{w.refused}</Banner>
  if (sendState === 'sent') {
    return <Banner tone="ok" icon="cloud-check" live>{receivedAt === null ? w.receivedUntimed : w.received(told(momentLabel(receivedAt, now)))}</Banner>
  }
  const sms = { label: w.sms, href: smsAddress }
  if (syncTrouble === 'revoked' || syncTrouble === 'signed-out') return <Banner tone="waiting" live action={sms}>{w.signedOut}</Banner>
  if (!online || syncTrouble !== null) return <Banner tone="waiting" live action={sms}>{w.offline}</Banner>
  return <Banner tone="waiting" icon="cloud-up" live action={sms}>{w.sending}</Banner>
}
