/** Which copies may go: one a day and one a month are kept, and always the newest that was proved. */
import { fieldDay } from '../ports.ts'

/** How long copies are kept. */
export interface Keep {
  days: number
  months: number
}

/** What matters of a copy here. */
export interface RotatedCopy {
  id: string
  takenAt: number
  isProved: boolean
  /** Of a history that a restore has left: it stands for no day of ours, and goes when it has had its days. */
  isOfOther?: boolean
}

const DAY_MS = 86_400_000

/** Ids of the copies that no rule keeps. */
export function removableCopies(all: readonly RotatedCopy[], keep: Keep, now: number): string[] {
  const copies = all.filter(({ isOfOther }) => !isOfOther)
  const others = all.filter(({ isOfOther, takenAt }) => isOfOther && now - takenAt > keep.days * DAY_MS)
  // A proved copy stands for its day before a newer one that was not.
  const inOrder = copies.toSorted((one, other) => Number(other.isProved) - Number(one.isProved) || other.takenAt - one.takenAt)
  const kept = new Set([
    ...inOrder.slice(0, 1),
    // Before an upgrade somebody takes a copy by hand: the night after does not take it away.
    ...copies.filter(({ takenAt }) => now - takenAt < DAY_MS),
    ...newestOf(inOrder, ({ takenAt }) => fieldDay(takenAt), keep.days),
    ...newestOf(inOrder, ({ takenAt }) => fieldDay(takenAt).slice(0, 7), keep.months),
  ])
  return [...copies.filter((copy) => !kept.has(copy)), ...others].map(({ id }) => id)
}

/** The first of each period in the given order, for the newest periods that have one. */
function newestOf(copies: readonly RotatedCopy[], periodOf: (copy: RotatedCopy) => string, count: number): RotatedCopy[] {
  const first = new Map<string, RotatedCopy>()
  for (const copy of copies) if (!first.has(periodOf(copy))) first.set(periodOf(copy), copy)
  return [...first].toSorted(([one], [other]) => other.localeCompare(one)).slice(0, count).map(([, copy]) => copy)
}
