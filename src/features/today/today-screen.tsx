/** Hôm nay (mock-up 1): how far the day has come, who was sent and must be asked after, and the doors that are due. */
import { lunarLabel } from '#domain/time/lunar.ts'
import { weekdayLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import type { TodayPage } from '#storage/read/today.ts'
import { watch, watchRemembered } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { MainBar } from '#ui/layout/app-bar.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { PhoneTabs } from '#ui/layout/phone-tabs.tsx'
import { ProgressSegments } from '#ui/layout/progress-segments.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { DoorRows, type Door } from './door-rows.tsx'
import { NothingToDo } from './finished-day.tsx'
import { busiestLane } from './lane.ts'
import { Notices, readNotices } from './notices.tsx'
import { ReferralCard } from './referral-card.tsx'
import { SunButton } from './sun-button.tsx'
import { SyncChip } from './sync-chip.tsx'
import { changeOrder, readDay } from './today-reading.ts'

export function TodayScreen({ phone }: { phone: Phone }) {
  const day = dayInVietNam(phone.ports.now())
  const { value: page, failure } = useWatch(() => watchRemembered(phone, `today ${day}`, () => readDay(phone)), [phone, day])
  const { value: notices } = useWatch(() => watchRemembered(phone, 'notices', () => readNotices(phone)), [phone])
  const { value: settings } = useWatch(() => watch(() => readMeta(phone, 'settings')), [phone])
  const today = page?.today ?? day
  return (
    <PhoneScreen
      title={words.today.title}
      bar={
        <MainBar
          title={words.today.title}
          subtitle={settings?.lunar === false ? told(weekdayLabel(today, today)) : `${told(weekdayLabel(today, today))} · ${told(lunarLabel(today))}`}
          toggle={<SunButton phone={phone} isSunny={settings?.theme === 'sun'} />}
        >
          {notices && <SyncChip {...notices} />}
        </MainBar>
      }
      strip={notices && page && (page.making || page.day.total > 0) ? <Progress page={page} /> : undefined}
      tabs={<PhoneTabs current="/hom-nay" />}
    >
      {/* All at once, below the strip: nothing moves under a finger. A day that cannot be read holds no notice back. */}
      {notices && (page || failure !== undefined) && <Notices {...notices} />}
      {notices && page && <Day phone={phone} page={page} />}
    </PhoneScreen>
  )
}

/** How far the day is; while the list is made, how far that is, in the same place and as high. */
function Progress({ page: { day, making } }: { page: TodayPage }) {
  if (making) {
    return (
      <div role="status">
        <ProgressSegments done={making.done} all={making.of} note={words.today.notAll}>{words.today.making(making.done, making.of)}</ProgressSegments>
      </div>
    )
  }
  const lane = busiestLane(day.rows.map((row) => row.household?.address ?? ''))
  return (
    <ProgressSegments done={day.done} all={day.total} note={lane && words.today.more(lane.doors, lane.lane)}>
      <b>{told(day.progress)}</b> {words.today.visited}
    </ProgressSegments>
  )
}

type DayProps = { phone: Phone; page: TodayPage }

function Day({ phone, page }: DayProps) {
  const { day, referrals, today, making } = page
  // Those who were sent stand above as red cards of their own.
  const doors = day.rows
    .map((row): Door => ({ row, tasks: row.tasks.filter((task) => task.rule !== 'referral-follow-up') }))
    .filter(({ tasks }) => tasks.length > 0)
  return (
    <>
      {referrals.map((open) => (
        <ReferralCard key={open.referral.id} open={open} today={today} />
      ))}
      {doors.length > 0 && <ToDo phone={phone} page={page} doors={doors} />}
      {doors.length === 0 && referrals.length === 0 && !making && <NothingToDo phone={phone} page={page} />}
      <Coming page={page} />
    </>
  )
}

function ToDo({ phone, page: { order, people, today }, doors }: DayProps & { doors: readonly Door[] }) {
  const other = order === 'number' ? 'urgency' : 'number'
  const label = words.today.toDo(doors.length)
  return (
    <>
      <SectionHeading
        action={
          doors.length > 1 && (
            <Button variant="quiet" icon={other === 'number' ? 'walking-route' : 'diamond-alert'} onPress={() => changeOrder(phone, other)}>
              {other === 'number' ? words.today.byRoute : words.today.byUrgency}
            </Button>
          )
        }
      >
        {label}
      </SectionHeading>
      <DoorRows key={order} doors={doors} label={label} people={people} today={today} />
      {order === 'number' && doors.length > 1 && (
        <Button variant="quiet" icon="walking-route" href="/hom-nay/duong-di">{words.today.setWay}</Button>
      )}
    </>
  )
}

/** The days after today, a tap away. */
function Coming({ page: { upcoming } }: { page: TodayPage }) {
  const homes = new Set(upcoming.flatMap(({ rows }) => rows.map(({ householdId }) => householdId)))
  if (homes.size === 0) return null
  return (
    <ListRows label={words.today.upcoming}>
      <ListRow href="/hom-nay/sap-toi" icon="calendar" name={words.today.upcoming} why={words.today.upcomingIn(homes.size)} />
    </ListRows>
  )
}
