/** Who is sent, as the words of a referral need to know it: a baby in arms, an older child, a woman, or somebody else. */
import type { Person } from '../records/person.ts'
import { signListDays } from '../signs/sign-list-for.ts'
import { ageInDays } from '../time/age.ts'
import { type CalendarDay, isCalendarDay } from '../time/calendar-day.ts'

/** Whom the words are about. */
export type Referred = 'infant' | 'child' | 'woman' | 'other'

/** Reads it from the person; somebody who is not on this phone is taken for a baby, which most are. */
export function referredOf(person: Pick<Person, 'role' | 'sex' | 'birthDate'> | undefined, day: CalendarDay): Referred {
  if (person === undefined) return 'infant'
  if (person.role !== 'child') return person.sex === 'female' ? 'woman' : 'other'
  const born = person.birthDate ?? ''
  return isCalendarDay(born) && ageInDays(born, day) >= signListDays.value.childFrom ? 'child' : 'infant'
}

/** What the person is called inside a sentence. */
export const referredCalled: Readonly<Record<Referred, string>> = { infant: 'bé', child: 'bé', woman: 'mẹ', other: 'người bệnh' }
