/** Compares all members of two households: a family that moved in is often registered anew (issue 4). */
import { givenName } from '../text/name.ts'
import { nameLikeness } from '../text/same-name.ts'
import { searchTokens } from '../text/search-key.ts'
import { isUnnamed } from '../text/unnamed-child.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { birthAgreement } from './birth-agreement.ts'
import type { Sign } from './suspicion.ts'

/** What is compared of a member. */
export interface MemberLines {
  readonly id: string
  readonly name: string
  readonly birth?: PartialDate | undefined
  readonly sex?: 'male' | 'female' | undefined
}

/** Two members who may be one person, by their ids. */
export type SharedMember = readonly [string, string]

const FEWEST_SHARED = 2
const MOST_NAMED = 4

/** A name of one word tells nobody apart. */
export function isTellingName(name: string): boolean {
  return searchTokens(name).length > 1 && !isUnnamed(name)
}

function mayBeOne(a: MemberLines, b: MemberLines): boolean {
  if (a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex) return false
  const birth = birthAgreement(a.birth, b.birth)
  if (birth === 'different' || birth === 'unknown') return false
  const likeness = nameLikeness(a.name, b.name)
  if (likeness === 'different' || (likeness === 'close' && birth !== 'same-day')) return false
  return isTellingName(a.name) && isTellingName(b.name)
}

/** Members of one household with their likely selves in the other, each of them once. */
export function sharedMembers(one: readonly MemberLines[], other: readonly MemberLines[]): SharedMember[] {
  const left = [...other]
  return one.flatMap((member): SharedMember[] => {
    const index = left.findIndex((candidate) => candidate.id !== member.id && mayBeOne(member, candidate))
    const [found] = index < 0 ? [] : left.splice(index, 1)
    return found ? [[member.id, found.id]] : []
  })
}

/** The sign that two households are one family: two members or more with one name and an agreeing birth. */
export function familySigns(one: readonly MemberLines[], shared: readonly SharedMember[]): Sign[] {
  if (shared.length < FEWEST_SHARED) return []
  const names = one.filter(({ id }) => shared.some(([mine]) => mine === id)).map(({ name }) => givenName(name))
  const named = names.slice(0, MOST_NAMED).join(', ')
  const more = names.length > MOST_NAMED ? ' …' : ''
  return [{ weight: shared.length === FEWEST_SHARED ? 0.7 : 0.85, reason: `trùng ${shared.length} người: ${named}${more}` }]
}
