/** Long columns of whole numbers as short text: second differences, each written with as few signs as it needs. */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Signs carry five bits of a number each, the lowest first; this bit says that more follow. */
const MORE = 32

/** Even numbers stand for 0, 1, 2 …, odd ones for −1, −2 … */
function signed(folded: number): number {
  return folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2
}

function differencesOf(packed: string): number[] {
  const differences: number[] = []
  let folded = 0
  let weight = 1
  for (const sign of packed) {
    const value = SIGNS.indexOf(sign)
    if (value < 0) throw new RangeError(`'${sign}' is no sign of a packed column`)
    folded += (value % MORE) * weight
    weight *= MORE
    if (value >= MORE) continue
    differences.push(signed(folded))
    folded = 0
    weight = 1
  }
  if (weight > 1) throw new RangeError('a packed column ends in the middle of a number')
  return differences
}

/**
 * The whole numbers of a packed column, in order; "" gives none. A smooth curve has second differences near 0,
 * so a number mostly takes one sign. Throws RangeError for text that is no packed column.
 */
export function unpackColumn(packed: string): readonly number[] {
  let value = 0
  let slope = 0
  return differencesOf(packed).map((difference) => {
    slope += difference
    value += slope
    return value
  })
}
