/** The answer to "has this been written already?": whom it may be, how likely, and why in words. */

/** A record that may be the same; `score` 0–1, higher is likelier; `reasons` are Vietnamese words to show. */
export interface Suspicion {
  readonly id: string
  readonly score: number
  readonly reasons: readonly string[]
}

/** One sign that two records are the same, and how far it goes alone (0–1). */
export interface Sign {
  readonly weight: number
  readonly reason: string
}

/** Joins independent signs: two of 0,5 give 0,75; rounded to hundredths, because more would pretend. */
export function joinSigns(id: string, signs: readonly Sign[]): Suspicion {
  const doubt = signs.reduce((left, sign) => left * (1 - sign.weight), 1)
  return { id, score: Math.round((1 - doubt) * 100) / 100, reasons: signs.map((sign) => sign.reason) }
}

/** Order of a list of suspicions: the likeliest first, then by id, so that two devices show one list. */
export function likeliestFirst(left: Suspicion, right: Suspicion): number {
  return right.score - left.score || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
}
