/** A map that never changes: a put gives a new one and copies a single shelf, so that a book of 600,000 records takes one more without a pause. */

/** Values by id, spread over shelves. */
export interface Shelves<Value> {
  readonly shelves: readonly ReadonlyMap<string, Value>[]
}

const COUNT = 1024

/** The shelves that hold these values; of two with one id the later stands. */
export function shelvesOf<Value>(entries: Iterable<readonly [string, Value]>): Shelves<Value> {
  const shelves = Array.from({ length: COUNT }, () => new Map<string, Value>())
  for (const [id, value] of entries) shelves[placeOf(id)]?.set(id, value)
  return { shelves }
}

/** The value of an id. */
export function onShelf<Value>({ shelves }: Shelves<Value>, id: string): Value | undefined {
  return shelves[placeOf(id)]?.get(id)
}

/** With another value for an id; undefined takes it off. */
export function putOn<Value>({ shelves }: Shelves<Value>, id: string, value: Value | undefined): Shelves<Value> {
  const place = placeOf(id)
  const shelf = new Map(shelves[place])
  if (value === undefined) shelf.delete(id)
  else shelf.set(id, value)
  return { shelves: shelves.with(place, shelf) }
}

/** All ids with their values, in no order that means anything. */
export function* allOn<Value>({ shelves }: Shelves<Value>): Generator<readonly [string, Value]> {
  for (const shelf of shelves) yield* shelf
}

/** Ids made in one minute differ at their end. */
function placeOf(id: string): number {
  let mixed = 0
  for (let at = Math.max(0, id.length - 8); at < id.length; at += 1) mixed = (mixed * 31 + id.charCodeAt(at)) % 1_000_003
  return mixed % COUNT
}
