/** When a sign was found and the phone could not keep the referral: calling comes first all the same. */
import { words } from '#language/words.ts'
import { displayPhone } from '#domain/formats/phone.ts'
import { callAddress } from '#domain/referrals/hotlines.ts'
import type { WardProfile } from '#protocol/pull.ts'
import { Button } from '#ui/action/button.tsx'
import { DangerBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'

type DangerFallbackProps = { title: string; who: string; signs: string; profile: WardProfile | undefined; onRetry: () => unknown }

export function DangerFallback({ title, who, signs, profile, onRetry }: DangerFallbackProps) {
  const w = words.visit.fallback
  return (
    <PhoneScreen
      title={title}
      bar={<DangerBar title={title} who={who} signs={signs} />}
      actionsLook="bare"
      actions={<Button variant="primary" size="large" wide onPress={onRetry}>{w.retry}</Button>}
    >
      {profile?.stationPhone && (
        <Button variant="ok-call" size="call" icon="phone" wide href={callAddress(profile.stationPhone)} detail={displayPhone(profile.stationPhone)}>
          {w.callStation}
        </Button>
      )}
      <Button variant="ok-outline" size="large" icon="ambulance" wide href={callAddress('115')}>{w.call115}</Button>
      <Banner tone="danger" live>{w.notSaved}</Banner>
    </PhoneScreen>
  )
}
