/** When a home is looked at again and for what; the plans ask for it and give no days (clinical.md §10, NSC). */
import type { HomeHazardCheck } from '../records/home-hazard-check.ts'
import type { Rule } from '../signs/rule.ts'
import { addDays, type CalendarDay } from '../time/calendar-day.ts'
import type { HazardGroup } from './hazard-groups.ts'
import { findHazardItem } from './hazard-items.ts'
import { hazardStates, looksOf, unsafeNow } from './hazard-looks.ts'
import { hazardsToLookAt } from './hazards-to-look-at.ts'

/** Days after the last look; `soon` for the groups that drown, choke or smother within minutes. */
export const hazardRecheckDays: Rule<{ readonly soonGroups: readonly HazardGroup[]; readonly soon: number; readonly other: number }> = {
  value: { soonGroups: ['drowning', 'choking', 'suffocation'], soon: 7, other: 30 },
  source: 'Chỗ dễ đuối nước, hóc, ngạt: xem lại sau 7 ngày; chỗ khác: sau 30 ngày. Đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** The next look: the day, and the codes of what to look at; `agreed` when the family was told that day. */
export interface NextLook {
  readonly on: CalendarDay
  readonly agreed: boolean
  readonly unsafe: readonly string[]
  /** Matters for the children and was never seen. */
  readonly notSeen: readonly string[]
}

/**
 * When to look again: on the agreed day of the last look, else by what is unsafe. Undefined when nobody has looked yet
 * (the first look is another task), when no day was agreed and nothing is unsafe, or when no child lives here any more.
 */
export function nextHazardLook(checks: readonly HomeHazardCheck[], agesMonths: readonly (number | null)[]): NextLook | undefined {
  const [last] = looksOf(checks)
  if (!last || agesMonths.length === 0) return undefined
  const unsafe = unsafeNow(checks, agesMonths).map(({ code }) => code)
  const on = last.lookAgainOn ?? proposedDay(last.occurredOn, unsafe)
  if (on === undefined) return undefined
  return { on, agreed: typeof last.lookAgainOn === 'string', unsafe, notSeen: notSeenYet(checks, agesMonths) }
}

/** The day to propose after a look with these unsafe things; undefined when nothing is unsafe. */
export function proposedDay(lookedOn: CalendarDay, unsafe: readonly string[]): CalendarDay | undefined {
  const { soonGroups, soon, other } = hazardRecheckDays.value
  if (unsafe.length === 0) return undefined
  const isSoon = unsafe.some((code) => soonGroups.some((group) => group === findHazardItem(code)?.group))
  return addDays(lookedOn, isSoon ? soon : other)
}

/** Things that matter for the children here and that nobody has seen so far: unknown, not safe. */
export function notSeenYet(checks: readonly HomeHazardCheck[], agesMonths: readonly (number | null)[]): string[] {
  const states = hazardStates(checks)
  return hazardsToLookAt(agesMonths).flatMap(({ items }) => items.map(({ code }) => code).filter((code) => !states.has(code)))
}
