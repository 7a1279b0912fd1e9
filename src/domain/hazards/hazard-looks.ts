/** Puts the looks through one home together: what stands now, what was mended since the look before, what nobody has seen (clinical.md §10). */
import { validRecords } from '../indicators/counting/programme-data.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import type { HazardAnswer, HomeHazardCheck } from '../records/home-hazard-check.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { findHazardItem, inLookingOrder } from './hazard-items.ts'
import { mattersFor } from './hazards-to-look-at.ts'

/** What is known of one thing: the latest answer of somebody who looked, and the record that it stands in. */
export interface HazardState {
  readonly code: string
  readonly answer: Exclude<HazardAnswer, 'not-seen'>
  readonly record: string
  readonly on: CalendarDay
}

/** The last look against all that was known before it; codes in the order of looking. */
export interface HazardChange {
  /** Was unsafe, is safe now or no longer there. */
  readonly mended: readonly string[]
  readonly stillUnsafe: readonly string[]
  /** Is unsafe now and was not known to be. */
  readonly newlyUnsafe: readonly string[]
  /** Was unsafe, and nobody looked this time: not mended. */
  readonly notSeenAgain: readonly string[]
}

/** The looks of one home that count, the newest first. */
export function looksOf(checks: readonly HomeHazardCheck[]): HomeHazardCheck[] {
  return validRecords(checks).toSorted((left, right) => compareByTime(right, left))
}

/** What is known of each thing. "Not seen" takes nothing away, and a thing that nobody ever saw is not here. */
export function hazardStates(checks: readonly HomeHazardCheck[]): Map<string, HazardState> {
  const states = new Map<string, HazardState>()
  for (const { id, occurredOn, items } of looksOf(checks)) {
    for (const [code, answer] of Object.entries(items)) {
      if (answer !== 'not-seen' && !states.has(code)) states.set(code, { code, answer, record: id, on: occurredOn })
    }
  }
  return states
}

/**
 * What is unsafe now for the children of these ages (completed months, null when not known), in the order of looking.
 * A danger of a code that a newer version wrote is not dropped: it matters for any child.
 */
export function unsafeNow(checks: readonly HomeHazardCheck[], agesMonths: readonly (number | null)[]): HazardState[] {
  const states = hazardStates(checks)
  return inLookingOrder(states.keys()).flatMap((code) => {
    const [state, item] = [states.get(code), findHazardItem(code)]
    const matters = item ? mattersFor(item, agesMonths) : agesMonths.length > 0
    return state?.answer === 'unsafe' && matters ? [state] : []
  })
}

/** Compares the last look with everything known before; undefined when there was no look before. */
export function hazardChange(checks: readonly HomeHazardCheck[]): HazardChange | undefined {
  const [last, ...earlier] = looksOf(checks)
  if (!last || earlier.length === 0) return undefined
  const before = hazardStates(earlier)
  const wasUnsafe = inLookingOrder(before.keys()).filter((code) => before.get(code)?.answer === 'unsafe')
  const now = (code: string): HazardAnswer => last.items[code] ?? 'not-seen'
  const unsafe = inLookingOrder(Object.keys(last.items)).filter((code) => now(code) === 'unsafe')
  return {
    mended: wasUnsafe.filter((code) => now(code) === 'safe' || now(code) === 'not-present'),
    stillUnsafe: unsafe.filter((code) => wasUnsafe.includes(code)),
    newlyUnsafe: unsafe.filter((code) => !wasUnsafe.includes(code)),
    notSeenAgain: wasUnsafe.filter((code) => now(code) === 'not-seen'),
  }
}
