/** Chooses which groups of a line to hide so that no count of fewer than 5 people is shown, nor can be worked out from the total and the groups that are; source: design.md §2. */

/** What is counted of one group or of the ward. */
export interface Counted {
  readonly numerator: number
  readonly denominator: number
}

/** Fewer people than this are not shown; nobody at all is. */
const FEWEST = 5

/** Whether a count may stand beside its denominator: neither may be few nor, of a share, those who are left. */
export function isOpen({ numerator, denominator }: Counted, isShare: boolean): boolean {
  return !isFew(numerator) && !isFew(denominator) && !(isShare && isFew(denominator - numerator))
}

/** The groups of one line; `isShare` for a part of the denominator, as against cases per so many. */
export interface GroupColumn {
  readonly rows: readonly Counted[]
  readonly isShare: boolean
}

/**
 * The places of the groups to hide in all these lines: many lines have one denominator, so that a group hidden in one and shown
 * in another would be no secret. The total minus the shown groups is a count too: the hidden ones are open together (so never one
 * alone) and more people than groups, or each of them would be known. Groups of equal size go together, so that which was hidden for
 * which is not to be seen.
 */
export function hiddenRows(lines: readonly GroupColumn[]): ReadonlySet<number> {
  const hidden = new Set(lines.flatMap(({ rows, isShare }) => rows.flatMap((row, at) => (isOpen(row, isShare) ? [] : [at]))))
  let isSettled = hidden.size === 0
  while (!isSettled) {
    const next = lines.filter((line) => !isSafe(line, hidden)).flatMap(({ rows }) => smallestShown(rows, hidden))
    isSettled = next.length === 0
    for (const at of next) hidden.add(at)
  }
  return hidden
}

/** Whether the total of a line may stand beside the groups that are shown. */
export function isSafe({ rows, isShare }: GroupColumn, hidden: ReadonlySet<number>): boolean {
  if (hidden.size === 0) return true
  const together = totalOf(rows.filter((_, at) => hidden.has(at)))
  // Nobody at all is no secret.
  if (together.denominator === 0 && together.numerator === 0) return true
  return together.denominator > hidden.size && isOpen(together, isShare)
}

/** The sum of rows. */
export function totalOf(rows: readonly Counted[]): Counted {
  return rows.reduce((sum, row) => ({ numerator: sum.numerator + row.numerator, denominator: sum.denominator + row.denominator }), { numerator: 0, denominator: 0 })
}

/** All shown rows of the smallest size above nobody. */
function smallestShown(rows: readonly Counted[], hidden: ReadonlySet<number>): number[] {
  const shown = rows.flatMap(({ denominator }, at) => (hidden.has(at) || denominator === 0 ? [] : [{ at, denominator }]))
  const smallest = Math.min(...shown.map(({ denominator }) => denominator))
  return shown.filter(({ denominator }) => denominator === smallest).map(({ at }) => at)
}

function isFew(count: number): boolean {
  return count > 0 && count < FEWEST
}
