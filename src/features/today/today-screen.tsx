/** Hôm nay (mock-up 1): how far the day has come, who was sent and must be asked after, and the doors that are due. */
import { useState } from 'react'
import type { DayOrder } from '#domain/tasks/day-list.ts'
import { lunarLabel } from '#domain/time/lunar.ts'
import { weekdayLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { words } from '#language/words.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { readToday, type TodayPage } from '#storage/read/today.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PhoneTabs } from '#ui/layout/phone-tabs.tsx'
import { ProgressSegments } from '#ui/layout/progress-segments.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { busiestLane } from './lane.ts'
import { Notices } from './notices.tsx'
import { ReferralCard } from './referral-card.tsx'
import { SunButton } from './sun-button.tsx'
import { SyncChip } from './sync-chip.tsx'
import { TaskRow } from './task-row.tsx'

export function TodayScreen({ phone }: { phone: Phone }) {
  const [order, setOrder] = useState<DayOrder>('urgency')
  const { value: page } = useWatch(() => watch(() => readToday(phone, order)), [phone, order])
  const { value: settings } = useWatch(() => watch(() => readMeta(phone, 'settings')), [phone])
  const today = page?.today ?? dayInVietNam(phone.ports.now())
  return (
    <PhoneScreen
      title={words.today.title}
      bar={
        <MainBar title={words.today.title} subtitle={settings?.lunar === false ? weekdayLabel(today, today) : `${weekdayLabel(today, today)} · ${lunarLabel(today)}`}>
          <SunButton phone={phone} isSunny={settings?.theme === 'sun'} />
          <SyncChip phone={phone} />
        </MainBar>
      }
      strip={page && page.day.total > 0 ? <Progress page={page} /> : undefined}
      tabs={<PhoneTabs current="/hom-nay" />}
    >
      <Notices phone={phone} />
      {page && <Day page={page} order={order} onOrder={setOrder} />}
    </PhoneScreen>
  )
}

function Progress({ page: { day } }: { page: TodayPage }) {
  const lane = busiestLane(day.rows.map((row) => row.household?.address ?? ''))
  return (
    <ProgressSegments done={day.done} all={day.total} note={lane && words.today.more(lane.doors, lane.lane)}>
      <b>{day.progress}</b> {words.today.visited}
    </ProgressSegments>
  )
}

type DayProps = { page: TodayPage; order: DayOrder; onOrder: (order: DayOrder) => void }

function Day({ page, order, onOrder }: DayProps) {
  const { day, referrals, people, today } = page
  // Those who were sent stand above as red cards of their own.
  const rows = day.rows
    .map((row) => ({ row, tasks: row.tasks.filter((task) => task.rule !== 'referral-follow-up') }))
    .filter(({ tasks }) => tasks.length > 0)
  const other = order === 'number' ? 'urgency' : 'number'
  return (
    <>
      {referrals.map((open) => (
        <ReferralCard key={open.referral.id} open={open} today={today} />
      ))}
      {rows.length > 0 && (
        <>
          <SectionHeading
            action={
              rows.length > 1 && (
                <Button variant="quiet" icon={other === 'number' ? 'walking-route' : 'diamond-alert'} onPress={() => onOrder(other)}>
                  {other === 'number' ? words.today.byRoute : words.today.byUrgency}
                </Button>
              )
            }
          >
            {words.today.toDo(rows.length)}
          </SectionHeading>
          <ListRows label={words.today.toDo(rows.length)}>
            {rows.map(({ row, tasks }) => (
              <TaskRow key={row.householdId} row={row} tasks={tasks} people={people} today={today} />
            ))}
          </ListRows>
        </>
      )}
      {rows.length === 0 && referrals.length === 0 && <NothingToDo page={page} />}
    </>
  )
}

function NothingToDo({ page: { hasHouseholds, day, today } }: { page: TodayPage }) {
  if (!hasHouseholds) {
    return (
      <EmptyState icon="house" action={<Button href="/gia-dinh/them-ho" variant="primary" icon="plus">{words.today.addHousehold}</Button>}>
        {words.today.emptyBook}
      </EmptyState>
    )
  }
  const { next } = day
  return (
    <EmptyState icon="disc-check">
      {next ? words.today.allDone(weekdayLabel(next.day, today), next.households) : words.today.allDoneNoNext}
    </EmptyState>
  )
}
