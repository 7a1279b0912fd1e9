/** Home contacts after a birth as data; sources: clinical.md §4 (WHO PNC S.01; the CTV's days are our proposal, NSC) and each plan's own follow-up. */
import type { FollowUpSchedule, FollowUpWindow } from '../plans/plan.ts'
import type { Rule } from '../signs/rule.ts'

/** One contact, in days after birth or discharge: asked for from `due`, counted from `from` to `until`, both included. */
export interface PostnatalContact {
  readonly id: string
  /** Why the task is there, as the list says it. */
  readonly label: string
  readonly countFrom: 'birth' | 'discharge'
  readonly from: number
  readonly due: number
  readonly until: number
}

const visit = (day: number, from: number, due: number, until: number): PostnatalContact => ({
  id: `day-${day}`,
  label: `Thăm sau sinh, ngày thứ ${day}`,
  countFrom: 'birth',
  from,
  due,
  until,
})

const afterDischarge: PostnatalContact = {
  id: 'after-discharge',
  label: 'Thăm ngày đầu sau ra viện',
  countFrom: 'discharge',
  from: 0,
  due: 1,
  until: 2,
}

const week2: PostnatalContact = {
  id: 'week-2',
  label: 'Thăm sau sinh, tuần thứ 2',
  countFrom: 'birth',
  from: 7,
  due: 7,
  until: 14,
}

/** Contacts of every newborn. A visit on day 6 still serves `home_care_week1`; day 49 is the last that WHO counts. */
export const postnatalContacts: Rule<readonly PostnatalContact[]> = {
  value: [afterDischarge, visit(3, 2, 3, 3), visit(6, 4, 5, 6), week2, visit(28, 25, 28, 31), visit(42, 40, 42, 49)],
  source: 'WHO PNC 2022: 48-72 giờ, ngày 7-14, ngày 42. Các ngày khác: đề xuất của phần mềm (chưa đọc được QĐ 4128/QĐ-BYT 2016)',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Contacts of a small, early or once ill newborn: twice as many in the first 4 weeks. */
export const closerPostnatalContacts: Rule<readonly PostnatalContact[]> = {
  value: [
    afterDischarge,
    visit(3, 2, 3, 3),
    visit(6, 4, 5, 6),
    visit(8, 7, 8, 9),
    visit(11, 10, 11, 12),
    visit(14, 13, 14, 15),
    visit(18, 16, 18, 19),
    visit(21, 20, 21, 22),
    visit(25, 23, 25, 26),
    visit(28, 27, 28, 31),
    visit(42, 40, 42, 49),
  ],
  source: 'Thăm dày gấp đôi trong 4 tuần đầu: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Who gets the closer contacts. */
export const closerContactsFor: Rule<{ readonly belowGrams: number; readonly belowWeeks: number; readonly dangerSignWithinDays: number }> = {
  value: { belowGrams: 2500, belowWeeks: 37, dangerSignWithinDays: 28 },
  source: 'Trẻ dưới 2.500 g, sinh trước 37 tuần, hoặc từng có dấu hiệu nguy hiểm: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Days after birth: a newborn check is asked for from the first day, is late after `lateAfter`, and is no longer asked for after `until`. */
export const newbornCheckDays: Rule<{ readonly lateAfter: number; readonly until: number }> = {
  value: { lateAfter: 7, until: 365 },
  source: 'Đề xuất của phần mềm: ca sinh biết muộn vẫn tính vào chỉ tiêu của năm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/**
 * Contacts that a plan asks for beyond ours: one in every home window that holds none of them,
 * and a last one where the plan ends its follow-up so many days after discharge.
 */
export function contactsOfPlan(
  plan: FollowUpSchedule,
  contacts: readonly PostnatalContact[],
): PostnatalContact[] {
  const missing = plan.windows
    .filter((window) => window.place === 'home' && window.unit === 'day' && !contacts.some((contact) => fills(contact, window)))
    .map((window): PostnatalContact => planContact(window.countFrom, window.label, window.from, window.to, window.to))
  if (!plan.endsOnLaterOf) return missing
  const end = plan.endsOnLaterOf.dischargeDays
  const last = planContact('discharge', 'Thăm cuối, theo kế hoạch', end - 2, end, end + 7)
  return [...missing.filter(({ id }) => id !== last.id), last]
}

function fills(contact: PostnatalContact, window: FollowUpWindow): boolean {
  return contact.countFrom === window.countFrom && contact.due >= window.from && contact.due <= window.to
}

function planContact(
  countFrom: PostnatalContact['countFrom'],
  label: string,
  from: number,
  due: number,
  until: number,
): PostnatalContact {
  return { id: `plan-${countFrom}-${due}`, label, countFrom, from, due, until }
}
