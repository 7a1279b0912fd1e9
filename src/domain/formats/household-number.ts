/** The number of a household in Sổ A0: shown with three digits, compared without its zeros. */
import { searchKey } from '../text/search-key.ts'
import { compareNatural } from '../text/natural-order.ts'

/** What may be written before the number itself: "Hộ 032", "số hộ 32", "Nhà số 32". */
const BEFORE = /^(?:(?:ho|so|nha|gia dinh)(?![a-z])[\s.:]*)+(?=.*\d)/

/** The key of a number: "032", "Hộ 32" and " 32 " → "32"; "032A" → "32a"; "" stays "". */
export function householdNumberKey(typed: string): string {
  return searchKey(typed)
    .replace(BEFORE, '')
    .replace(/\s/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
}

/** Whether two numbers are the same household; two empty numbers are not. */
export function sameHouseholdNumber(left: string, right: string): boolean {
  const key = householdNumberKey(left)
  return key !== '' && key === householdNumberKey(right)
}

/** Order of the ledger: 2, 10, 32, 32A, 100; a household without number comes last. Usable in `sort`. */
export function compareHouseholdNumbers(left: string, right: string): number {
  return compareHouseholdKeys(householdNumberKey(left), householdNumberKey(right))
}

/** The same order by keys that were made once: a long list is sorted without making them again at every step. */
export function compareHouseholdKeys(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  return compareNatural(a, b)
}

/** The number as the ledger prints it, with at least three digits: "32" → "032", "5a" → "005A". */
export function displayHouseholdNumber(typed: string): string {
  return householdNumberKey(typed)
    .toUpperCase()
    .replace(/^\d+/, (digits) => digits.padStart(3, '0'))
}
