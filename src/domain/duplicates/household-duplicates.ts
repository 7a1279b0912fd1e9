/** Finds households that may already be in the ledger before a new one is added (ux.md §2, screen 5). */
import { sameHouseholdNumber } from '../formats/household-number.ts'
import { nameLikeness } from '../text/same-name.ts'
import { addressLikeness } from './address-likeness.ts'
import { familySigns, sharedMembers, type MemberLines, type SharedMember } from './family-likeness.ts'
import { phoneSigns } from './home-signs.ts'
import { joinSigns, likeliestFirst } from './suspicion.ts'
import type { Sign, Suspicion } from './suspicion.ts'

/** What is compared of a household; `group` is the id of its residential group, `hasMoved` says that it left. */
export interface HouseholdLines {
  readonly id: string
  readonly group: string
  readonly number: string
  readonly headName: string
  readonly address?: string | undefined
  readonly phones: readonly string[]
  readonly members?: readonly MemberLines[] | undefined
  readonly hasMoved?: boolean | undefined
}

/** A household that may be the same, with the members that may be the same. */
export interface HouseholdSuspicion extends Suspicion {
  readonly members: readonly SharedMember[]
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

function suspect(a: HouseholdLines, b: HouseholdLines): HouseholdSuspicion | undefined {
  const members = sharedMembers(a.members ?? [], b.members ?? [])
  const family = familySigns(a.members ?? [], members)
  const signs = [...numberSign(a, b), ...headSigns(a, b), ...phoneSigns(a.phones, b.phones, 0.6), ...family]
  if (signs.length === 0) return undefined
  const moved: Sign[] = a.hasMoved === true || b.hasMoved === true ? [{ weight: 0, reason: 'một hộ đã chuyển đi' }] : []
  return { ...joinSigns(b.id, [...signs, ...moved]), members }
}

/**
 * Households that the candidate may repeat, likeliest first: the same number in the same group, the same head with a
 * similar address (or none, in one group), the same telephone, or two members and more that agree, wherever they live.
 * Each is a question; nothing is merged.
 */
export function similarHouseholds(candidate: HouseholdLines, existing: Iterable<HouseholdLines>): HouseholdSuspicion[] {
  const found: HouseholdSuspicion[] = []
  for (const other of existing) {
    const suspicion = other.id === candidate.id ? undefined : suspect(candidate, other)
    if (suspicion) found.push(suspicion)
  }
  return found.sort(likeliestFirst)
}
