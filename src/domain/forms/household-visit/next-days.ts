/** Days to offer for the next visit: the next contact of the schedule first, then near days; schedules: clinical.md §4. */
import { antenatalContacts } from '../../schedules/antenatal-contacts.ts'
import { postnatalContacts } from '../../schedules/postnatal-contacts.ts'
import { signListDays } from '../../signs/sign-list-for.ts'
import { addDays, isCalendarDay, type CalendarDay } from '../../time/calendar-day.ts'
import { visitWoman } from './looks.ts'
import type { VisitContext } from './answers.ts'

/** A day on offer. */
export interface OfferedDay {
  day: CalendarDay
  bySchedule: boolean
}

/** Days after the visit that are offered beside the schedule's: soon after a birth, later otherwise. NSC. */
const NEAR = { afterBirth: [1, 3, 7], else: [7, 14, 28] } as const

/** At most four days after the visit, in order, each once. */
export function offeredDays(context: Pick<VisitContext, 'person' | 'mother' | 'woman'>, occurredOn: CalendarDay): OfferedDay[] {
  if (!isCalendarDay(occurredOn)) return []
  const scheduled = scheduledDays(context, occurredOn).filter((day) => day > occurredOn).toSorted()[0]
  const near = nearDays(context, occurredOn).map((days) => addDays(occurredOn, days)).filter((day) => day !== scheduled)
  return [
    ...(scheduled === undefined ? [] : [{ day: scheduled, bySchedule: true }]),
    ...near.map((day) => ({ day, bySchedule: false })),
  ]
}

function birthOf({ person, woman }: Pick<VisitContext, 'person' | 'woman'>): CalendarDay | null {
  const born = person.role === 'child' ? person.birthDate : woman?.birthOn
  return born && isCalendarDay(born) ? born : null
}

function scheduledDays(context: Pick<VisitContext, 'person' | 'mother' | 'woman'>, occurredOn: CalendarDay): CalendarDay[] {
  const hers = context.person.role === 'child' ? undefined : visitWoman(context, occurredOn)
  if (hers?.subject.list === 'pregnant') {
    const start = context.woman?.startOn
    return start ? antenatalContacts.value.map(({ due }) => addDays(start, due)) : []
  }
  const born = birthOf(context)
  return born === null ? [] : postnatalContacts.value.filter(({ countFrom }) => countFrom === 'birth').map(({ due }) => addDays(born, due))
}

function nearDays(context: Pick<VisitContext, 'person' | 'mother' | 'woman'>, occurredOn: CalendarDay): readonly number[] {
  const born = birthOf(context)
  return born !== null && occurredOn <= addDays(born, signListDays.value.postpartumUntil) ? NEAR.afterBirth : NEAR.else
}
