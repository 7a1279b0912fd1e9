/** Finds households that may already be in the ledger before a new one is added (ux.md §2, screen 5). */
import { sameHouseholdNumber } from '../formats/household-number.ts'
import { phoneDigits } from '../formats/phone.ts'
import { nameLikeness } from '../text/same-name.ts'
import { addressLikeness } from './address-likeness.ts'
import { joinSigns, likeliestFirst } from './suspicion.ts'
import type { Sign, Suspicion } from './suspicion.ts'

/** What is compared of a household; `group` is the id of its residential group. */
export interface HouseholdLines {
  readonly id: string
  readonly group: string
  readonly number: string
  readonly headName: string
  readonly address?: string | undefined
  readonly phones: readonly string[]
}

function numberSign(a: HouseholdLines, b: HouseholdLines): Sign[] {
  const same = a.group === b.group && sameHouseholdNumber(a.number, b.number)
  return same ? [{ weight: 0.9, reason: 'cùng số hộ trong tổ' }] : []
}

/** The head's name alone is too common; with the address it is strong, in one group worth asking. */
function headSigns(a: HouseholdLines, b: HouseholdLines): Sign[] {
  const likeness = nameLikeness(a.headName, b.headName)
  if (likeness === 'different') return []
  const address = addressLikeness(a.address ?? '', b.address ?? '')
  const sameGroup = a.group === b.group
  if (address !== 'alike' && !(sameGroup && address === 'unknown')) return []
  const name: Sign =
    likeness === 'close' ? { weight: 0.4, reason: 'tên chủ hộ gần giống' } : { weight: 0.5, reason: 'cùng tên chủ hộ' }
  if (address === 'alike') return [name, { weight: 0.6, reason: 'địa chỉ gần giống' }]
  return likeness === 'close' ? [] : [name, { weight: 0.1, reason: 'cùng tổ' }]
}

function phoneSign(a: HouseholdLines, b: HouseholdLines): Sign[] {
  const known = b.phones.map(phoneDigits)
  const shared = a.phones.map(phoneDigits).some((digits) => digits !== '' && known.includes(digits))
  return shared ? [{ weight: 0.6, reason: 'cùng số điện thoại' }] : []
}

/**
 * Households that the candidate may repeat, likeliest first: the same number in the same group, the same head with a
 * similar address (or none, in one group), the same telephone. Each is a question; nothing is merged.
 */
export function similarHouseholds(candidate: HouseholdLines, existing: Iterable<HouseholdLines>): Suspicion[] {
  const found: Suspicion[] = []
  for (const other of existing) {
    if (other.id === candidate.id) continue
    const signs = [...numberSign(candidate, other), ...headSigns(candidate, other), ...phoneSign(candidate, other)]
    if (signs.length > 0) found.push(joinSigns(other.id, signs))
  }
  return found.sort(likeliestFirst)
}
