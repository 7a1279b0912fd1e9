/** How far the examinations of a pregnancy are against "at least 4, one in each trimester"; source: plan of Hà Bắc (plans.md §2, `anc4_3_trimesters`). */
import { FEWEST_CONTACTS } from '../indicators/anc4-3-trimesters.ts'
import type { AntenatalContact } from '../records/antenatal-contact.ts'
import { daysBetween, type CalendarDay } from '../time/calendar-day.ts'
import { trimesterOf } from './gestational-age.ts'

/** Examinations by trimester; those that nothing dates count towards the four only. */
export interface AntenatalProgress {
  readonly count: number
  readonly wanted: number
  readonly byTrimester: Readonly<Record<1 | 2 | 3, number>>
  readonly undated: number
  readonly isReached: boolean
}

/** Reckons it from the contacts and day 0 of the pregnancy; by the weeks that the book says where it says them. */
export function antenatalProgress(contacts: readonly Pick<AntenatalContact, 'occurredOn' | 'gestationWeeks'>[], startOn: CalendarDay | null): AntenatalProgress {
  const byTrimester = { 1: 0, 2: 0, 3: 0 }
  let undated = 0
  for (const { occurredOn, gestationWeeks } of contacts) {
    const days = typeof gestationWeeks === 'number' ? gestationWeeks * 7 : startOn === null ? null : daysBetween(startOn, occurredOn)
    const trimester = trimesterOf(days)
    if (trimester === null) undated += 1
    else byTrimester[trimester] += 1
  }
  const isEach = byTrimester[1] > 0 && byTrimester[2] > 0 && byTrimester[3] > 0
  return { count: contacts.length, wanted: FEWEST_CONTACTS, byTrimester, undated, isReached: contacts.length >= FEWEST_CONTACTS && isEach }
}

/** How one trimester stands: seen in it, it is now, it went by unseen, it comes, or nothing dates it. */
export type TrimesterState = 'done' | 'now' | 'missed' | 'ahead' | 'undated'

/** The three trimesters on a day. */
export function trimesterStates({ byTrimester }: AntenatalProgress, startOn: CalendarDay | null, today: CalendarDay): readonly { trimester: 1 | 2 | 3; state: TrimesterState }[] {
  const present = startOn === null ? null : trimesterOf(daysBetween(startOn, today))
  return ([1, 2, 3] as const).map((trimester) => {
    if (byTrimester[trimester] > 0) return { trimester, state: 'done' }
    if (present === null) return { trimester, state: 'undated' }
    return { trimester, state: trimester === present ? 'now' : trimester < present ? 'missed' : 'ahead' }
  })
}

/** "22 tuần 3 ngày"; '' where nothing dates the pregnancy or the day is before it. */
export function gestationLabel(startOn: CalendarDay | null, day: CalendarDay): string {
  const days = startOn === null ? -1 : daysBetween(startOn, day)
  if (days < 0) return ''
  return days % 7 === 0 ? `${days / 7} tuần` : `${Math.floor(days / 7)} tuần ${days % 7} ngày`
}
