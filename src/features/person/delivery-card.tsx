/** The last birth on a mother's page, in the weeks after it: when, where, what came of it, and what of it is still to be asked. */
import { birthPlaceLabels } from '#domain/newborn/facts.ts'
import { attendantLabels, deliveryWayLabels } from '#domain/pregnancy/labels.ts'
import type { Delivery } from '#domain/records/delivery.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Card } from '#ui/layout/card.tsx'
import { FactList, type Fact } from '#ui/layout/fact-list.tsx'

export function DeliveryCard({ delivery }: { delivery: Delivery }) {
  const { occurredOn, place, placeName, attendant, way, gestationWeeks, stillbirths, liveBirths, dischargedOn } = delivery
  const isOpen = attendant === 'unknown' && !delivery.attendantSource && !way
  const facts: Fact[] = [
    { label: words.mother.born, value: displayDate(occurredOn) },
    { label: words.mother.place, value: placeName || told(birthPlaceLabels[place]) },
    { label: words.mother.attendant, value: told(attendantLabels[attendant]) },
    ...(way ? [{ label: words.mother.way, value: told(deliveryWayLabels[way]) }] : []),
    ...(gestationWeeks ? [{ label: words.mother.gestation, value: words.mother.weeks(gestationWeeks) }] : []),
    ...(dischargedOn ? [{ label: words.mother.discharged, value: displayDate(dischargedOn) }] : []),
  ]
  return (
    <Card heading={words.mother.birth}>
      {stillbirths > 0 && <p>{words.mother.lost(stillbirths)}.{liveBirths === 0 && ` ${words.mother.lossWords}`}</p>}
      <FactList facts={facts} />
      <Button icon="edit" wide href={`/ghi/delivery/${delivery.id}`}>{isOpen ? words.mother.completeBirth : words.mother.mendBirth}</Button>
    </Card>
  )
}
