/** Where the household lives, whom to call, and when it was last visited. */
import { displayPhone } from '#domain/formats/phone.ts'
import { callAddress } from '#domain/referrals/hotlines.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { HouseholdPage } from '#storage/read/household-page.ts'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList, type Fact } from '#ui/layout/fact-list.tsx'

export function HouseholdFacts({ page, today }: { page: HouseholdPage; today: string }) {
  const { household, lastVisit, groupName } = page
  const optional = (label: string, value: string | null | undefined): Fact[] => (value ? [{ label, value }] : [])
  const status = household.economicStatus
  const facts: Fact[] = [
    ...optional(words.household.address, household.address),
    ...optional(words.household.oldAddress, household.oldAddress),
    ...optional(words.household.group, groupName),
    ...optional(words.household.residence, household.residence && words.household.residences[household.residence]),
    ...optional(words.household.economicStatus, status && status !== 'none' ? words.household.economic[status] : undefined),
    { label: words.household.lastVisit, value: lastVisit ? told(dayLabel(lastVisit.occurredOn, today)) : words.household.neverVisited },
  ]
  return (
    <>
      <Card>
        <FactList facts={facts} />
      </Card>
      {(household.phones ?? []).map(({ number, owner }) => (
        <Button key={number} href={callAddress(number)} icon="phone" wide>
          {words.household.call(words.household.phoneOwnersInSentence[owner])} · {displayPhone(number)}
        </Button>
      ))}
    </>
  )
}
