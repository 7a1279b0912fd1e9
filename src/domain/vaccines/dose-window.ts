/** From when to when a dose may be given, from the age and from the dose before; source: clinical.md §6. */
import type { CalendarDay } from '../time/calendar-day.ts'
import { daysAfter, type Span, type VaccineDose } from './vaccine.ts'

/** The days of a dose, each null where nothing sets it; `from` and `until` are included, it is late after `lateAfter`. */
export interface DoseWindow {
  readonly from: CalendarDay | null
  readonly due: CalendarDay | null
  readonly lateAfter: CalendarDay | null
  readonly until: CalendarDay | null
}

/** The window of a dose; `before` is the day of the valid dose before it, null when there is none or its day is not known. */
export function doseWindow(
  dose: VaccineDose,
  bornOn: CalendarDay | null,
  before: CalendarDay | null,
  earliest: Span | null = dose.earliest,
): DoseWindow {
  const atAge = (span: Span | null) => (bornOn !== null && span !== null ? daysAfter(bornOn, span) : null)
  const since = (span: Span | undefined) => (before !== null && span !== undefined ? daysAfter(before, span) : null)
  const from = later(atAge(earliest), since(dose.after?.least))
  return {
    from,
    due: later(atAge(dose.due), from),
    // Where the interval sets the pace (1-2 weeks later), the age of a late first dose says nothing.
    lateAfter: since(dose.after?.lateAfter) ?? later(atAge(dose.lateAfter), dose.lateAfter && from),
    until: atAge(dose.until),
  }
}

function later(left: CalendarDay | null, right: CalendarDay | null): CalendarDay | null {
  if (left === null || right === null) return left ?? right
  return left > right ? left : right
}
