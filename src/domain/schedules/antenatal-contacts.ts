/** Antenatal contacts as data: the 8 of WHO by weeks, and monthly ones where nothing dates the pregnancy; source: clinical.md §4 (WHO ANC). */
import type { Rule } from '../signs/rule.ts'

/** One contact in days since the last period: asked for from `due`, counted from `from` to `until`, both included. */
export interface AntenatalContactDays {
  readonly id: string
  /** Why the task is there, as the list says it. */
  readonly label: string
  readonly from: number
  readonly due: number
  readonly until: number
}

const week = (weeks: number, from: number, until: number): AntenatalContactDays => ({
  id: `week-${weeks}`,
  label: `Khám thai, tuần ${weeks}`,
  from: from * 7,
  due: weeks * 7,
  until,
})

/** WHO: up to 12 weeks, then 20, 26, 30, 34, 36, 38 and 40. The days before and after are ours: a week early, and to the eve of the next where they are close. */
export const antenatalContacts: Rule<readonly AntenatalContactDays[]> = {
  value: [
    { id: 'week-12', label: 'Khám thai lần đầu, trước 12 tuần', from: 0, due: 6 * 7, until: 12 * 7 },
    week(20, 19, 22 * 7),
    week(26, 25, 28 * 7),
    week(30, 29, 32 * 7),
    week(34, 33, 35 * 7 - 1),
    week(36, 35, 37 * 7 - 1),
    week(38, 37, 39 * 7 - 1),
    week(40, 39, 41 * 7),
  ],
  source: 'WHO ANC 2016: 8 lần, đến 12 tuần rồi 20, 26, 30, 34, 36, 38, 40 tuần. Số ngày sớm, muộn còn tính: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Contacts where neither the last period nor the due day is known, in days about each month since the pregnancy was written down. */
export interface UndatedContacts {
  readonly first: string
  readonly label: string
  readonly everyMonths: number
  /** The first on the day of writing down is the first of so many. */
  readonly most: number
  readonly daysBefore: number
  readonly daysAfter: number
}

/** Our proposal. NSC. */
export const undatedContacts: Rule<UndatedContacts> = {
  value: { first: 'Khám thai, chưa rõ tuổi thai', label: 'Khám thai hằng tháng, chưa rõ tuổi thai', everyMonths: 1, most: 10, daysBefore: 7, daysAfter: 14 },
  source: 'Chưa rõ kinh cuối và ngày dự sinh thì khám mỗi tháng một lần: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
