/** What is dangerous in this home and when it is looked at again, with the way to look. */
import { hazardSummary } from '#domain/hazards/hazard-summary.ts'
import { nextHazardLook } from '#domain/hazards/hazard-recheck.ts'
import { looksOf } from '#domain/hazards/hazard-looks.ts'
import { childAgesMonths } from '#domain/hazards/home-ages.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { HouseholdPage } from '#storage/read/household-page.ts'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'

export function HazardCard({ page: { household, members, hazardChecks, self }, today }: { page: HouseholdPage; today: string }) {
  const ages = childAgesMonths(members, today)
  if (ages.length === 0) return null
  const [last] = looksOf(hazardChecks)
  const next = nextHazardLook(hazardChecks, ages)
  return (
    <Card heading={words.hazards.title}>
      {hazardSummary(hazardChecks, ages).map((line) => <p key={line}>{told(line)}</p>)}
      {last && <p>{words.hazards.seenOn(told(dayLabel(last.occurredOn, today)))}</p>}
      {next && <p>{words.hazards.lookAgainOn(told(dayLabel(next.on, today)))}</p>}
      <Button href={`/ho/${household.id}/an-toan`} icon="house" wide>{last ? words.hazards.openAgain : words.hazards.open}</Button>
      {last?.author === self && last && <Button href={`/ho/${last.id}/an-toan`} variant="quiet" icon="edit">{words.hazards.mendLast}</Button>}
    </Card>
  )
}
