/** Which list of danger signs is asked for which person; source: clinical.md §1–§4 (EmCare ages, WHO PNC). */
import type { Rule } from './rule.ts'

/** The lists by the name the screens use. */
export type SignListId = 'young-infant' | 'child' | 'pregnant' | 'postpartum'

/** A child by completed days; or a woman, with completed days since her last birth where there was one. */
export type SignListPerson =
  | { readonly ageDays: number }
  | { readonly pregnant: boolean; readonly postpartumDays?: number | null }

/** First day of age, or last day after birth, of each list. */
export interface SignListDays {
  readonly childFrom: number
  readonly childUntil: number
  readonly postpartumUntil: number
}

/** The limits. The newborn's 12 signs are asked until two months: there every sign means go now. NSC. */
export const signListDays: Rule<SignListDays> = {
  value: { childFrom: 60, childUntil: 1825, postpartumUntil: 49 },
  source: 'EmCare (IMCI): dưới 2 tháng, 2-59 tháng. Sau đẻ: WHO PNC tính đến ngày 42; hỏi đến ngày 49 vì lần thăm ngày 42 được tính đến đó (đề xuất của phần mềm)',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** The list to ask, or null where no list is meant for the person. A birth that was recorded ends the pregnancy before it. */
export function signListFor(person: SignListPerson, days: SignListDays = signListDays.value): SignListId | null {
  if ('ageDays' in person) {
    if (person.ageDays < 0 || person.ageDays > days.childUntil) return null
    return person.ageDays < days.childFrom ? 'young-infant' : 'child'
  }
  const since = person.postpartumDays
  if (typeof since === 'number' && since >= 0 && since <= days.postpartumUntil) return 'postpartum'
  return person.pregnant ? 'pregnant' : null
}
