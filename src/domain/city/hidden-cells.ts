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

/** A change of a row in some of the tables, in all of them by the same step. */
interface Move {
  readonly layers: readonly number[]
  readonly step: Step
}

/** A count that must not be found out, or with `isGap` its difference to that of the next table. */
interface Secret {
  readonly layer: number
  readonly row: number
  readonly place: Place
  readonly isGap: boolean
}

/** Fewer people than this are few. */
const FEWEST = 5

/** Hides what must be and as little more as it finds; the smallest rows go first, totals last. */
export function hideCells(table: CountTable): Hiding {
  const [hiding = { rows: [], totals: [true, true, true] }] = hideNested([table])
  return hiding
}

/** The same for tables of which each holds the next, count for count: their differences are counts too. */
export function hideNested(tables: readonly CountTable[]): Hiding[] {
  const state = new HidingState(tables)
  // Whatever is hidden later leaves more that could be: who is safe stays safe.
  for (const secret of state.secrets()) {
    while (!state.isSafe(secret)) {
      if (state.hideBeside(secret) || state.hidePartner(secret) || state.hideTotals(secret)) continue
      state.hideEverything()
      break
    }
  }
  return state.hidings()
}

/** Whether every secret count of the table stays one, shown as it is now. */
export function keepsSecrets(table: CountTable): boolean {
  const state = new HidingState([table])
  return state.secrets().every((secret) => state.isSafe(secret))
}

class HidingState {
  readonly #tables: readonly CountTable[]
  readonly #moves: readonly Move[]
  readonly #rows: [boolean, boolean, boolean][][]
  readonly #totals: [boolean, boolean, boolean][]
  readonly #bySize: readonly number[]

  constructor(tables: readonly CountTable[]) {
    this.#tables = tables
    this.#moves = subsetsOf(tables.length).flatMap((layers) => steps.map((step): Move => ({ layers, step })))
    this.#rows = tables.map(({ rows }) => rows.map(([h1, h2, year]) => [h1.isHidden, h2.isHidden, year.isHidden]))
    this.#totals = tables.map(({ totals: [h1, h2, year] }) => [h1.isHidden, h2.isHidden, year.isHidden])
    const sizes = (tables[0]?.rows ?? []).map((row) => row.reduce((sum, { value }) => sum + value, 0))
    this.#bySize = sizes.map((_, row) => row).toSorted((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0))
  }

  hidings(): Hiding[] {
    return this.#tables.map((_, layer) => ({ rows: (this.#rows[layer] ?? []).map((row): Trio<boolean> => [...row]), totals: [...(this.#totals[layer] ?? [true, true, true])] }))
  }

  secrets(): Secret[] {
    return this.#tables.flatMap(({ rows }, layer) =>
      rows.flatMap((cells, row) =>
        places.flatMap((place) => [
          ...(cells[place].isSecret ? [{ layer, row, place, isGap: false }] : []),
          ...(this.#hasSecretGap(layer, row, place) ? [{ layer, row, place, isGap: true }] : []),
        ]),
      ),
    )
  }

  #hasSecretGap(layer: number, row: number, place: Place): boolean {
    const [outer, inner] = [this.#cell(layer, row, place), this.#cell(layer + 1, row, place)]
    if (!outer || !inner || isFree(outer) || (outer.isFixed && !outer.isHidden && inner.isFixed && !inner.isHidden)) return false
    const gap = outer.value - inner.value
    return gap > 0 && gap < FEWEST
  }

  isSafe(secret: Secret): boolean {
    if (!secret.isGap && !this.#isHidden(secret.layer, secret.row, secret.place)) return false
    return this.#moves.some((move) => changes(move, secret) && this.#canTake(secret.row, move) && this.#isEvened(secret.row, move))
  }

  /** Hides the count itself, or as much of its row as lets the row alone differ: the other half before the year, of a gap the inner count, which may have another. */
  hideBeside(secret: Secret): boolean {
    if (!secret.isGap && this.#hide(secret.layer, secret.row, secret.place)) return true
    const isOfInner = ({ layers }: Move) => Number(layers.includes(secret.layer + 1))
    const moves = this.#moves.filter((move) => changes(move, secret))
    const best = this.#cheapest(secret.row, secret.isGap ? moves.toSorted((one, other) => isOfInner(other) - isOfInner(one)) : moves)
    return best !== undefined && best.cost > 0 && this.#hideAll(secret.row, best.move)
  }

  /** Hides the same of a row that can change the other way: first one where little has to go, then a small one. */
  hidePartner(secret: Secret): boolean {
    let best: { row: number; move: Move; cost: number } | undefined
    for (const move of this.#moves.filter((one) => changes(one, secret) && this.#canTake(secret.row, one))) {
      for (const row of this.#bySize.filter((one) => one !== secret.row)) {
        const found = this.#cheapest(row, backOf(move).filter((back) => this.#evensOut(move, back)))
        if (found && found.cost > 0 && (!best || found.cost < best.cost)) best = { row, ...found }
      }
    }
    return best !== undefined && this.#hideAll(best.row, best.move)
  }

  /** Hides the totals that hold the count fast. */
  hideTotals(secret: Secret): boolean {
    const mayGo = ({ layers, step }: Move) => layers.every((layer) => places.every((at) => step[at] === 0 || this.#totals[layer]?.[at] === true || this.#tables[layer]?.totals[at].isFixed === false))
    const found = this.#moves.find((move) => changes(move, secret) && this.#canTake(secret.row, move) && mayGo(move))
    if (!found) return false
    for (const layer of found.layers) for (const at of places) if (found.step[at] !== 0) this.#hideTotal(layer, at)
    return true
  }

  hideEverything(): void {
    for (const [layer, rows] of this.#rows.entries()) {
      for (const row of rows.keys()) for (const at of places) this.#hide(layer, row, at)
      for (const at of places) if (this.#tables[layer]?.totals[at].isFixed === false) this.#hideTotal(layer, at)
    }
  }

  #cell(layer: number, row: number, at: Place): TableCell | undefined {
    return this.#tables[layer]?.rows[row]?.[at]
  }

  #isHidden(layer: number, row: number, at: Place): boolean {
    return this.#rows[layer]?.[row]?.[at] === true
  }

  /** True when it was shown and may be hidden. */
  #hide(layer: number, row: number, at: Place): boolean {
    const hidden = this.#rows[layer]?.[row]
    if (!hidden || hidden[at] || this.#cell(layer, row, at)?.isFixed !== false) return false
    hidden[at] = true
    return true
  }

  #hideAll(row: number, { layers, step }: Move): boolean {
    return layers.flatMap((layer) => places.filter((at) => step[at] !== 0 && this.#hide(layer, row, at))).length > 0
  }

  #hideTotal(layer: number, at: Place): void {
    const hidden = this.#totals[layer]
    if (hidden) hidden[at] = true
  }

  /** The move that the row could make once the fewest of its counts were hidden. */
  #cheapest(row: number, moves: readonly Move[]): { move: Move; cost: number } | undefined {
    let best: { move: Move; cost: number } | undefined
    for (const move of moves) {
      const cost = this.#costOf(row, move)
      if (cost !== undefined && (!best || cost < best.cost)) best = { move, cost }
    }
    return best
  }

  #costOf(row: number, move: Move): number | undefined {
    const touched = move.layers.flatMap((layer) => places.filter((at) => move.step[at] !== 0 && !this.#isHidden(layer, row, at)).map((at) => this.#cell(layer, row, at)))
    return touched.every((cell) => cell?.isFixed === false) && this.#staysPossible(row, move) ? touched.length : undefined
  }

  #canTake(row: number, move: Move): boolean {
    return this.#costOf(row, move) === 0
  }

  /** The change shows in no total, or another row takes it back. */
  #isEvened(row: number, move: Move): boolean {
    if (this.#evensOut(move, { layers: [], step: [0, 0, 0] })) return true
    const back = backOf(move).filter((one) => this.#evensOut(move, one))
    return this.#bySize.some((other) => other !== row && back.some((one) => this.#canTake(other, one)))
  }

  #evensOut(move: Move, back: Move): boolean {
    return move.layers.every((layer) => places.every((at) => this.#totals[layer]?.[at] === true || move.step[at] + back.step[at] === 0))
  }

  /** Within the bounds of each count, and each table still holds the next. */
  #staysPossible(row: number, { layers, step }: Move): boolean {
    const after = (layer: number, at: Place) => (this.#cell(layer, row, at)?.value ?? 0) + (layers.includes(layer) ? step[at] : 0)
    return places.every((at) => {
      if (step[at] === 0) return true
      const isWithin = layers.every((layer) => {
        const cell = this.#cell(layer, row, at)
        return cell !== undefined && after(layer, at) >= cell.least && after(layer, at) <= cell.most
      })
      const isNested = this.#tables.slice(1).every((_, layer) => {
        const outer = this.#cell(layer, row, at)
        return outer === undefined || isFree(outer) || after(layer, at) >= after(layer + 1, at)
      })
      return isWithin && isNested
    })
  }
}

/** Nobody reads it yet. */
function isFree({ least }: TableCell): boolean {
  return least === -Infinity
}

function changes({ layers, step }: Move, { layer, place, isGap }: Secret): boolean {
  return step[place] !== 0 && (isGap ? layers.includes(layer) !== layers.includes(layer + 1) : layers.includes(layer))
}

/** What could take a move back: the same tables, by any step. */
function backOf({ layers }: Move): Move[] {
  return steps.map((step) => ({ layers, step }))
}

/** All sets of so many tables but the empty one, the smallest first. */
function subsetsOf(count: number): number[][] {
  const sets = Array.from({ length: 2 ** count - 1 }, (_, at) => Array.from({ length: count }, (__, layer) => layer).filter((layer) => ((at + 1) >> layer) % 2 === 1))
  return sets.toSorted((one, other) => one.length - other.length)
}
