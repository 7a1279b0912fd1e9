/** The calls, before anything else: the station, 115, and whoever of the family has a number. */
import { words } from '#language/words.ts'
import { displayPhone } from '#domain/formats/phone.ts'
import { callAddress, hotlines } from '#domain/referrals/hotlines.ts'
import type { ReferralPage } from '#storage/read/referral-page.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'

export function Calls({ page }: { page: ReferralPage }) {
  const { profile } = page
  const family = familyCall(page)
  const emergency = hotlines[0]
  const detail = [profile?.stationContact, profile?.stationPhone && displayPhone(profile.stationPhone)].filter(Boolean).join(' · ')
  return (
    <>
      {profile?.stationPhone && (
        <Button variant="ok-call" size="call" icon="phone" wide href={callAddress(profile.stationPhone)} detail={detail}>
          {words.referral.callStation}
        </Button>
      )}
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
    </>
  )
}

/** The father drives, the mother is usually beside one: father first, then mother, then any number of the household. */
function familyCall({ father, mother, household }: ReferralPage): { number: string; label: string } | undefined {
  if (father?.phone) return { number: father.phone.number, label: words.referral.callFather }
  if (mother?.phone) return { number: mother.phone.number, label: words.referral.callMother }
  const [phone] = household?.phones ?? []
  return phone && { number: phone.number, label: words.referral.callFamily }
}
