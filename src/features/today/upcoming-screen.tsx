/** The days after today: tomorrow and the week, door by door, so that a walk can be planned. */
import { dayLabel, weekdayLabel } from '#domain/time/day-label.ts'
import { daysBetween } from '#domain/time/calendar-day.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { readToday } from '#storage/read/today.ts'
import { watch } from '#storage/watch.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { DoorRows } from './door-rows.tsx'

export function UpcomingScreen({ phone }: { phone: Phone }) {
  const { value: page } = useWatch(() => watch(() => readToday(phone)), [phone])
  const title = words.today.upcoming
  return (
    <PhoneScreen title={title} bar={<FlowBar title={title} back="/hom-nay" />}>
      {page?.upcoming.length === 0 && <EmptyState icon="calendar">{words.today.noUpcoming}</EmptyState>}
      {page?.upcoming.map(({ day, rows }) => {
        const named = daysBetween(page.today, day) === 1 ? told(dayLabel(day, page.today)) : told(weekdayLabel(day, page.today))
        const label = words.today.upcomingOn(named, rows.length)
        return (
          <section key={day} aria-label={label}>
            <SectionHeading>{label}</SectionHeading>
            <DoorRows doors={rows.map((row) => ({ row, tasks: row.tasks }))} label={label} people={page.people} today={page.today} />
          </section>
        )
      })}
    </PhoneScreen>
  )
}
