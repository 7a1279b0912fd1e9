/** Packs a column as `unpackColumn` reads it: the tables in `src/domain/growth/who` were written with it. */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function packNumber(number: number): string {
  let rest = number < 0 ? -2 * number - 1 : 2 * number
  let text = ''
  while (rest > 31) {
    text += SIGNS[32 + (rest % 32)]
    rest = Math.floor(rest / 32)
  }
  return text + SIGNS[rest]
}

function differences(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0))
}

/** The packed text of whole numbers. */
export function packColumn(numbers: readonly number[]): string {
  return differences(differences(numbers)).map(packNumber).join('')
}
