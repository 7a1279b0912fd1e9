/** How the child grows: what the last measurement said, and its chart. */
import { assessGrowth } from '#domain/growth/assess-growth.ts'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { compareByTime } from '#domain/newborn/known-facts.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Person } from '#domain/records/person.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { GrowthCharts } from '#ui/chart/growth-charts.tsx'
import { Card } from '#ui/layout/card.tsx'

type GrowthCardProps = {
  child: Person
  /** Everything on record of the child; what is not a measurement is left aside. */
  records: readonly AnyRecord[]
  today: string
}

export function GrowthCard({ child, records, today }: GrowthCardProps) {
  const measured = (programmeData(records).measurement ?? []).filter(({ subject }) => subject === child.id).toSorted(compareByTime)
  const last = measured.at(-1)
  const found = last && assessGrowth(child, last, measured.slice(0, -1))
  const edge = found && (found.action === 'today' ? 'danger' : found.action === 'this-week' || found.classes.length > 0 ? 'waiting' : 'ok')
  return (
    <Card heading={words.growth.card} edge={edge}>
      {last && found ? (
        <>
          <p>{told(found.sentence)}</p>
          <p>{words.growth.lastOn(told(dayLabel(last.occurredOn, today)))}</p>
          {child.birthDate && isCalendarDay(child.birthDate) ? (
            <GrowthCharts child={child} measurements={measured} today={today} />
          ) : (
            <p>{words.growth.noBirthday}</p>
          )}
        </>
      ) : (
        <p>{words.growth.notMeasured}</p>
      )}
      {child.status === 'active' && <Button href={`/nguoi/${child.id}/can-do`} icon="scale" wide>{words.growth.measure}</Button>}
    </Card>
  )
}
