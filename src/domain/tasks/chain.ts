/** Work that comes again and again, such as weighing: each time it is done closes what was asked for and sets the next day. */
import { addDays, type CalendarDay } from '../time/calendar-day.ts'
import type { TaskClosing } from './task.ts'
import type { TaskDraft } from './task-rule.ts'

/** What is asked for next. */
export type Step = Omit<TaskDraft, 'closedBy'>

interface Event {
  readonly id: string
  readonly occurredOn: CalendarDay
}

/** After so many days nobody needs to see what was done. */
const LISTED_DAYS = 365

/** The closing that a record makes. */
export function doneBy({ id, occurredOn }: Event, until: CalendarDay): TaskClosing {
  return { reason: occurredOn <= until ? 'done' : 'done-late', record: id, on: occurredOn }
}

/**
 * The steps that were done within the last year and the one that is open. `events` stand in the order of time;
 * `after` gives the step that follows the event at that place, or none.
 */
export function chainOf<Item extends Event>(
  first: Step | undefined,
  events: readonly Item[],
  after: (event: Item, place: number) => Step | undefined,
  today: CalendarDay,
): TaskDraft[] {
  const drafts: TaskDraft[] = []
  let open = first
  for (const [place, event] of events.entries()) {
    if (open && event.occurredOn >= addDays(today, -LISTED_DAYS)) drafts.push({ ...open, closedBy: doneBy(event, open.until) })
    open = after(event, place)
  }
  return open ? [...drafts, open] : drafts
}
