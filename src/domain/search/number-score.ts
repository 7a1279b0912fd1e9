/** How well a number of a query fits an entry: its household number, or the last three or more digits of a telephone. */
import type { PreparedEntry } from './search-entry.ts'
import type { QueryNumber } from './search-query.ts'

const SHORTEST_PHONE_END = 3
const SHORTEST_PHONE_START = 4

/** How well digits fit the end, or four or more the start, of a telephone number; 0 is no hit. */
export function scorePhone(digits: string, phones: readonly string[]): number {
  if (digits.length < SHORTEST_PHONE_END) return 0
  if (phones.includes(digits)) return 30
  if (phones.some((phone) => phone.endsWith(digits))) return 14 + Math.min(digits.length, 8)
  return digits.length >= SHORTEST_PHONE_START && phones.some((phone) => phone.startsWith(digits)) ? 8 : 0
}

function scoreHousehold(number: string, prepared: PreparedEntry): number {
  if (number === '' || !prepared.number.startsWith(number)) return 0
  const whole = prepared.number === number ? 20 : 6
  // Typing a number asks for the house first and then for the people in it.
  return prepared.entry.kind === 'household' ? whole + 5 : whole
}

/** How well one number fits; 0 is no hit. */
export function scoreNumber({ number, digits }: QueryNumber, prepared: PreparedEntry): number {
  return Math.max(scoreHousehold(number, prepared), scorePhone(digits, prepared.phones))
}
