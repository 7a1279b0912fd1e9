/** The rows of what is kept: touched records, people's tasks, records that are read together, and for whom and when all this holds. */
import type { AnyRecord } from '#domain/records/kind.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import type { PackedTasks } from './packed-tasks.ts'

/** A record that changed, or that one which changed names or named. */
export interface TouchedRow {
  id: string
  /** 1 when a decision about who is who changed: everybody who reads what names the entry is touched too. */
  wide?: 1
}

/** Stands for all records, after a change that touches everybody. */
export const EVERYTHING = '*'

/** The row of `kept` without which nothing is kept, so that nothing need be noted. */
export const COVERAGE = 'coverage'

/** Days for which a round made tasks. */
export interface KeptDays {
  from: CalendarDay
  until: CalendarDay
}

/** What is kept. */
export interface Coverage {
  /** Tells one beginning from the next: what was read for another is worth nothing. */
  id: string
  /** Rules, plan and form by which tasks were worked out. */
  key: string
  /** Of everybody; null until the first round has come to its end. */
  base: KeptDays | null
  /** The round under way: everybody up to the person at the cursor is made. */
  round: (KeptDays & { id: string; cursor: string }) | null
  /** By what people and households were laid on the shelves (`Asking.shelves`); null until they lie there. */
  shelves: string | null
}

/** A row of `kept`: the coverage, or records that are read together. */
export interface KeptRow {
  id: string
  coverage?: Coverage
  records?: AnyRecord[]
}

/** What is kept of one person; `day` is the earliest on which a task is of interest, absent without any. */
export interface KeptTasksRow extends PackedTasks {
  day?: CalendarDay
  /** 1 for a woman who goes with child. */
  expecting?: 1
}
