/** A property of the sync that did not hold. */

/** Names of sync.md §4, and those of the simulation itself. */
export type Property =
  | 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'P8' | 'P9' | 'P10' | 'P11' | 'P12' | 'P13' | 'P14'
  /** Code of ours threw, or a server answered with an error of its own. */
  | 'crash'

/** Thrown when a property does not hold. */
export class Violation extends Error {
  readonly property: Property

  constructor(property: Property, what: string) {
    super(`${property}: ${what}`)
    this.property = property
  }
}

/** Throws unless the property holds. */
export function hold(property: Property, holds: boolean, what: () => string): void {
  if (!holds) throw new Violation(property, what())
}
