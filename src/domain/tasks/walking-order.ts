/** The order in which a collaborator walks from door to door: by the numbers of the book at first, then as she is seen to walk, or as she set it by hand (ux.md §8.4). */
import { groupBy } from '../group-by.ts'
import { dayInVietNam } from '../time/viet-nam-time.ts'

/** A door at which she wrote something down. */
export interface DoorVisit {
  readonly household: string
  /** Moment of writing, ms since 1970. */
  readonly at: number
}

/** Her walks, one a day, the oldest first: the doors in the order in which she came to them. A day with one door is no walk. */
export function walksOf(visits: readonly DoorVisit[]): string[][] {
  const days = groupBy(visits.toSorted((left, right) => left.at - right.at), ({ at }) => dayInVietNam(at))
  return [...days.values()].map((day) => [...new Set(day.map(({ household }) => household))]).filter((doors) => doors.length > 1)
}

/**
 * Doors in the order of walking. Each walk puts its doors, among the places that they have, in the order in which they were
 * come to; a later walk outweighs an earlier one, and what was set by hand all of them. `doors` come in the order of the book.
 */
export function walkingOrder(doors: readonly string[], walks: readonly (readonly string[])[], byHand: readonly string[] = []): string[] {
  return [...walks, byHand].reduce<string[]>(asWalked, [...doors])
}

function asWalked(order: readonly string[], walk: readonly string[]): string[] {
  const known = new Set(order)
  const came = [...new Set(walk)].filter((door) => known.has(door))
  const walked = new Set(came)
  let next = 0
  return order.map((door) => (walked.has(door) ? (came[next++] ?? door) : door))
}

/** The doors with one of them moved a place up (-1) or down (1); at an end it stays. */
export function moveDoor(order: readonly string[], door: string, by: -1 | 1): string[] {
  const at = order.indexOf(door)
  const to = at + by
  if (at < 0 || to < 0 || to >= order.length) return [...order]
  return order.toSpliced(at, 1).toSpliced(to, 0, door)
}

/** What was set by hand before, with these doors now in this order; of a door that was never set it holds nothing. */
export function setByHand(before: readonly string[], order: readonly string[]): string[] {
  const fresh = order.filter((door) => !before.includes(door))
  return asWalked([...before, ...fresh], order)
}
