/** Đưa bé đi khám ngay (ux.md screen 12, mock 3): calls before any typing, then the way, the place, and what became of it. */
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readReferralPage } from '#storage/read/referral-page.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { ReferralView } from './referral-view.tsx'

/** `id` is the referral; `onSaved` is called after every save. */
export function ReferralScreen({ phone, id, onSaved }: { phone: Phone; id: string; onSaved?: () => void }) {
  const { value: page } = useWatch(() => watch(() => readReferralPage(phone, id)), [phone, id])
  if (page === undefined) return null
  if (page === null) {
    return (
      <PhoneScreen title={words.referral.page} bar={<FlowBar title={words.referral.page} back="/hom-nay" />}>
        <EmptyState icon="octagon-alert" action={<Button href="/hom-nay">{words.referral.toToday}</Button>}>
          {words.referral.missing}
        </EmptyState>
      </PhoneScreen>
    )
  }
  return <ReferralView key={id} phone={phone} page={page} onSaved={onSaved} />
}
