/** The end of a day: what was done, that the station has it, thanks, and the next day with work (ux.md §8.10). */
import { givenName } from '#domain/text/name.ts'
import { momentLabel, weekdayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import type { DayWork } from '#storage/read/day-work.ts'
import type { TodayPage } from '#storage/read/today.ts'
import { watch } from '#storage/watch.ts'
import { Button } from '#ui/action/button.tsx'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { Card } from '#ui/layout/card.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { readWork } from './today-reading.ts'

const w = words.today

/** "6 nhà, 9 bé, 1 chuyển gửi, trạm nhận đủ 17:05. Cảm ơn cô Mai." */
export function sentenceOf({ households, children, referrals, unsent, receivedAt, who }: DayWork, now: number): string {
  const proof = unsent > 0 ? [w.unsent(unsent)] : receivedAt === null ? [] : [w.received(told(momentLabel(receivedAt, now)))]
  const thanks = who ? ` ${w.thanks(`${who.honorific} ${givenName(who.name)}`)}` : ''
  return `${[w.work(households, children, referrals), ...proof].join(', ')}.${thanks}`
}

export function NothingToDo({ phone, page: { hasHouseholds, day, today } }: { phone: Phone; page: TodayPage }) {
  const { value: work } = useWatch(() => watch(() => readWork(phone)), [phone])
  if (!hasHouseholds) {
    return (
      <EmptyState icon="house" action={<Button href="/gia-dinh/them-ho" variant="primary" icon="plus">{w.addHousehold}</Button>}>
        {w.emptyBook}
      </EmptyState>
    )
  }
  const { next } = day
  if (!work) return null
  if (work.households > 0) {
    return (
      <Card heading={w.finished}>
        <p role="status">{sentenceOf(work, phone.ports.now())}</p>
        {next && <p>{w.nextDay(told(weekdayLabel(next.day, today)), next.households)}</p>}
      </Card>
    )
  }
  return <EmptyState icon="disc-check">{next ? w.allDone(told(weekdayLabel(next.day, today)), next.households) : w.allDoneNoNext}</EmptyState>
}
