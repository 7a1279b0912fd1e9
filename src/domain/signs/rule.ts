/** A limit or a list of the programme as configuration: its value, where it was read, since when it holds and who confirmed it. */
import type { CalendarDay } from '../time/calendar-day.ts'

/** One configured value. `confirmedBy` is null until somebody at the station confirms it. */
export interface Rule<Value> {
  readonly value: Value
  /** Vietnamese, shown to the station beside the value. */
  readonly source: string
  readonly validFrom: CalendarDay
  readonly confirmedBy: string | null
}

/** True while nobody at the station has confirmed the value (NSC). */
export function needsConfirmation(rule: Rule<unknown>): boolean {
  return rule.confirmedBy === null
}

/** The rule in force on a day: the newest that has begun by then; undefined before the first. */
export function ruleOn<Value>(rules: readonly Rule<Value>[], day: CalendarDay): Rule<Value> | undefined {
  return rules
    .filter((rule) => rule.validFrom <= day)
    .reduce<Rule<Value> | undefined>((newest, rule) => (newest && newest.validFrom >= rule.validFrom ? newest : rule), undefined)
}
