/**
 * Hides cells of a table of wards × (first half, second half, year) with totals, so that no secret count can be found by adding and
 * subtracting what is shown (source: design.md §2). The proof is made cell by cell: a hidden count is safe when another table of whole
 * numbers, which differs from the true one in that cell, shows the very same cells and totals and keeps every year as far from its halves.
 */

/** Something for the first half, the second half and the year. */
export type Trio<T> = readonly [T, T, T]

/** One count. */
export interface TableCell {
  readonly value: number
  /** Bounds that whoever reads the table knows, such as the denominator of a numerator. */
  readonly least: number
  readonly most: number
  /** Few people: must not be found out. */
  readonly isSecret: boolean
  readonly isHidden: boolean
  /** As shown or hidden as it is, for all times: it was read already, or there is none. */
  readonly isFixed: boolean
}

/** A total over all rows. */
export interface TableTotal {
  readonly isHidden: boolean
  readonly isFixed: boolean
}

/** Which counts of one kind are to be shown: numerators, or denominators. */
export interface CountTable {
  readonly rows: readonly Trio<TableCell>[]
  readonly totals: Trio<TableTotal>
}

/** What is hidden in the end. */
export interface Hiding {
  readonly rows: readonly Trio<boolean>[]
  readonly totals: Trio<boolean>
}

type Step = Trio<number>

/** The smallest changes of a row that keep the year as far from its halves. */
const steps: readonly Step[] = [[1, -1, 0], [-1, 1, 0], [1, 0, 1], [-1, 0, -1], [0, 1, 1], [0, -1, -1]]
const places = [0, 1, 2] as const
type Place = (typeof places)[number]

/** Hides what must be and as little more as it finds; the smallest rows go first, totals last. */
export function hideCells(table: CountTable): Hiding {
  const state = new HidingState(table)
  for (let found = state.firstOpen(); found !== undefined; found = state.firstOpen()) {
    if (!state.hideBeside(found) && !state.hidePartner(found) && !state.hideTotals(found)) {
      state.hideEverything()
      break
    }
  }
  return state.hiding()
}

/** Whether every secret count of the table stays one, shown as it is now. */
export function keepsSecrets(table: CountTable): boolean {
  return new HidingState(table).firstOpen() === undefined
}

interface Found {
  readonly row: number
  readonly place: Place
}

class HidingState {
  readonly #table: CountTable
  readonly #rows: [boolean, boolean, boolean][]
  readonly #totals: [boolean, boolean, boolean]
  readonly #bySize: readonly number[]

  constructor(table: CountTable) {
    this.#table = table
    this.#rows = table.rows.map(([h1, h2, year]) => [h1.isHidden, h2.isHidden, year.isHidden])
    const [h1, h2, year] = table.totals
    this.#totals = [h1.isHidden, h2.isHidden, year.isHidden]
    const sizes = table.rows.map((row) => row.reduce((sum, { value, isFixed }) => sum + (isFixed && value === 0 ? 0 : value), 0))
    this.#bySize = sizes.map((_, row) => row).toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0))
  }

  hiding(): Hiding {
    return { rows: this.#rows.map((row): Trio<boolean> => [...row]), totals: [...this.#totals] }
  }

  /** The first secret that is shown or could be worked out. */
  firstOpen(): Found | undefined {
    for (const [row, cells] of this.#table.rows.entries()) {
      const place = places.find((at) => cells[at].isSecret && (!this.#isHidden(row, at) || !this.#canDiffer(row, at)))
      if (place !== undefined) return { row, place }
    }
    return undefined
  }

  /** Hides the cell itself, or more of its row until the row alone would let it differ: the other half before the year. */
  hideBeside({ row, place }: Found): boolean {
    if (this.#hide(row, place)) return true
    if (steps.some((step) => step[place] !== 0 && this.#canTake(row, step))) return false
    const order = places.filter((at) => at !== place).toSorted((one, other) => one - other)
    return order.some((at) => this.#hide(row, at))
  }

  /** Hides the same of a row that can change the other way: first one where little has to go, then a small one. */
  hidePartner({ row, place }: Found): boolean {
    let best: { row: number; step: Step; cost: number } | undefined
    for (const step of steps.filter((one) => one[place] !== 0 && this.#canTake(row, one))) {
      for (const other of this.#bySize) {
        if (other === row) continue
        for (const back of steps.filter((one) => this.#evensOut(step, one) && this.#couldTake(other, one))) {
          const cost = places.filter((at) => back[at] !== 0 && !this.#isHidden(other, at)).length
          if (!best || cost < best.cost) best = { row: other, step: back, cost }
        }
      }
    }
    if (!best) return false
    const { row: partner, step } = best
    return places.filter((at) => step[at] !== 0 && this.#hide(partner, at)).length > 0
  }

  /** Hides the totals that hold the cell fast. */
  hideTotals({ row, place }: Found): boolean {
    const step = steps.find((one) => one[place] !== 0 && this.#canTake(row, one) && places.every((at) => one[at] === 0 || this.#totals[at] || !this.#table.totals[at].isFixed))
    if (!step) return false
    const open = places.filter((at) => step[at] !== 0 && !this.#totals[at])
    for (const at of open) this.#totals[at] = true
    return open.length > 0
  }

  hideEverything(): void {
    for (const row of this.#rows.keys()) for (const at of places) this.#hide(row, at)
    for (const at of places) if (!this.#table.totals[at].isFixed) this.#totals[at] = true
  }

  #isHidden(row: number, at: Place): boolean {
    return this.#rows[row]?.[at] === true
  }

  /** True when it was shown and may be hidden. */
  #hide(row: number, at: Place): boolean {
    const hidden = this.#rows[row]
    if (!hidden || hidden[at] || this.#table.rows[row]?.[at].isFixed !== false) return false
    hidden[at] = true
    return true
  }

  #canDiffer(row: number, place: Place): boolean {
    return steps.some((step) => step[place] !== 0 && this.#canTake(row, step) && this.#isEvened(row, step))
  }

  /** The change shows in no total, or another row takes it back. */
  #isEvened(row: number, step: Step): boolean {
    if (this.#evensOut(step, [0, 0, 0])) return true
    return this.#rows.some((_, other) => other !== row && steps.some((back) => this.#evensOut(step, back) && this.#canTake(other, back)))
  }

  #evensOut(step: Step, back: Step): boolean {
    return places.every((at) => this.#totals[at] || step[at] + back[at] === 0)
  }

  #canTake(row: number, step: Step): boolean {
    return places.every((at) => step[at] === 0 || this.#isHidden(row, at)) && this.#staysWithin(row, step)
  }

  /** Could it, if its cells were hidden. */
  #couldTake(row: number, step: Step): boolean {
    return places.every((at) => step[at] === 0 || this.#isHidden(row, at) || this.#table.rows[row]?.[at].isFixed === false) && this.#staysWithin(row, step)
  }

  #staysWithin(row: number, step: Step): boolean {
    const cells = this.#table.rows[row]
    return cells !== undefined && places.every((at) => step[at] === 0 || (cells[at].value + step[at] >= cells[at].least && cells[at].value + step[at] <= cells[at].most))
  }
}
