/** The card of somebody who was sent, red only in an emergency: what the station has answered, calling the family, writing what came of it. */
import { ageLabel } from '#domain/time/age.ts'
import { callAddress } from '#domain/referrals/hotlines.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { OpenReferral } from '#storage/read/today.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { PersonLine } from '#ui/layout/person-line.tsx'

export function ReferralCard({ open, today }: { open: OpenReferral; today: string }) {
  const { referral, state, child, mother, phone } = open
  const name = child ? words.person.called(child, today, mother?.name) : words.today.referralUnknown
  const isEmergency = referral.urgency === 'emergency'
  return (
    <Card alarm={isEmergency} edge="waiting" heading={words.today.referral}>
      <div>
        <PersonLine name={name} age={child?.birthDate ? told(ageLabel(child.birthDate, today)) : undefined} why={told(state.sentence)} />
      </div>
      <ButtonPair>
        {phone !== undefined && (
          <Button href={callAddress(phone)} variant={isEmergency ? 'danger' : 'primary'} icon="phone">
            {child?.role === 'child' ? words.today.callMother : words.today.callHome}
          </Button>
        )}
        <Button href={`/chuyen-gui/${referral.id}`}>{words.today.recordOutcome}</Button>
      </ButtonPair>
    </Card>
  )
}
