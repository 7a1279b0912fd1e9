/** Compares the numbers that belong to one person alone: personal number and health card (source: vietnam.md). */
import type { Sign } from './suspicion.ts'

/** Numbers as they are stored; empty ones say nothing. */
export interface PersonNumbers {
  readonly personalId?: string | undefined
  readonly healthCard?: string | undefined
}

/** Newer cards print the personal number in place of their own. */
const isPersonalId = (number: string): boolean => /^\d{12}$/.test(number)

function personalIdsOf({ personalId = '', healthCard = '' }: PersonNumbers): string[] {
  return [personalId, ...(isPersonalId(healthCard) ? [healthCard] : [])].filter((number) => number !== '')
}

/** The last ten digits of a card stay the same on every card of a person. */
function cardOf({ healthCard = '' }: PersonNumbers): string {
  return isPersonalId(healthCard) ? '' : healthCard.slice(-10)
}

/** The sign that two people have one number; undefined when none agrees. */
export function sharedNumber(one: PersonNumbers, other: PersonNumbers): Sign | undefined {
  const theirs = personalIdsOf(other)
  if (personalIdsOf(one).some((number) => theirs.includes(number))) return { weight: 1, reason: 'cùng số định danh' }
  const isSameCard = cardOf(one) !== '' && cardOf(one) === cardOf(other)
  return isSameCard ? { weight: 0.95, reason: 'cùng số thẻ BHYT' } : undefined
}

/** True when both have a personal number of the same length and they differ: two people, or a slip of the pen. */
export function numbersDiffer(one: PersonNumbers, other: PersonNumbers): boolean {
  const [left = '', right = ''] = [one.personalId, other.personalId]
  return left !== '' && left.length === right.length && left !== right
}

/** Keys of which two people with a shared number have one in common. */
export function numberKeys(person: PersonNumbers): string[] {
  const card = cardOf(person)
  return [...personalIdsOf(person).map((number) => `id ${number}`), ...(card === '' ? [] : [`card ${card}`])]
}
