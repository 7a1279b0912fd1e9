/** Somebody who knows the rules of a table of wards × (half, half, year) and tries every table of whole numbers that it could be. */

/** What she is shown: null where hidden. */
export interface Shown {
  rows: readonly (readonly (number | null)[])[]
  totals: readonly (number | null)[]
}

/** All values that a cell can have: each row adds up to its year, each column to its total, no count is over its bound. */
export function alternatives({ rows, totals }: Shown, most: readonly (readonly number[])[]): (row: number, place: number) => number[] {
  const found = rows.map(() => [0, 1, 2].map(() => new Set<number>()))
  const table: number[][] = []
  const fits = (value: number, shown: number | null | undefined, bound = Infinity) => (shown === null || shown === undefined ? value <= bound : value === shown)
  const fill = (row: number): void => {
    const shown = rows[row]
    if (!shown) {
      const sums = [0, 1, 2].map((place) => table.reduce((sum, cells) => sum + (cells[place] ?? 0), 0))
      if (!sums.every((sum, place) => fits(sum, totals[place]))) return
      for (const [at, cells] of table.entries()) for (const [place, value] of cells.entries()) found[at]?.[place]?.add(value)
      return
    }
    const [first = 0, second = 0, whole = 0] = most[row] ?? []
    for (let h1 = shown[0] ?? 0; h1 <= (shown[0] ?? first); h1 += 1) {
      for (let h2 = shown[1] ?? 0; h2 <= (shown[1] ?? second); h2 += 1) {
        if (!fits(h1 + h2, shown[2], whole)) continue
        table.push([h1, h2, h1 + h2])
        fill(row + 1)
        table.pop()
      }
    }
  }
  fill(0)
  return (row, place) => [...(found[row]?.[place] ?? [])]
}
