/** The calls, before anything else: the station, 115 where life is at risk, and whoever of the family has a number. */
import { words } from '#language/words.ts'
import { displayPhone } from '#domain/formats/phone.ts'
import { callAddress, hotlines } from '#domain/referrals/hotlines.ts'
import { referredOf } from '#domain/referrals/referred.ts'
import type { ReferralPage } from '#storage/read/referral-page.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'

export function Calls({ page }: { page: ReferralPage }) {
  const { profile } = page
  const family = familyCall(page)
  const emergency = page.referral.urgency === 'emergency' ? hotlines[0] : undefined
  const detail = [profile?.stationContact, profile?.stationPhone && displayPhone(profile.stationPhone)].filter(Boolean).join(' · ')
  return (
    <>
      {profile?.stationPhone && (
        <Button variant="ok-call" size="call" icon="phone" wide href={callAddress(profile.stationPhone)} detail={detail}>
          {words.referral.callStation}
        </Button>
      )}
      {(emergency || family) && (
        <ButtonPair>
          {emergency && (
            <Button variant="ok-outline" size="large" icon="ambulance" href={callAddress(emergency.number)}>
              {words.referral.call115}
            </Button>
          )}
          {family && (
            <Button variant="ok-outline" size="large" icon="people" href={callAddress(family.number)}>
              {family.label}
            </Button>
          )}
        </ButtonPair>
      )}
    </>
  )
}

/** The father drives, the mother is usually beside one: father first, then mother, then any number of the household. */
function familyCall({ referral, subject, father, mother, household }: ReferralPage): { number: string; label: string } | undefined {
  const who = referredOf(subject, referral.occurredOn)
  const isChild = who === 'infant' || who === 'child'
  if (father?.phone && father.id !== subject?.id) return { number: father.phone.number, label: isChild ? words.referral.callFather : words.referral.callFamily }
  if (isChild && mother?.phone) return { number: mother.phone.number, label: words.referral.callMother }
  const [phone] = household?.phones ?? []
  return phone && { number: phone.number, label: words.referral.callFamily }
}
