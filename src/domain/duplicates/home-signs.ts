/** What two people have in common through where they live: the household and its telephones. */
import { phoneDigits } from '../formats/phone.ts'
import type { Sign } from './suspicion.ts'

/** Whoever uses one number for many is a neighbour or a collaborator: the number tells nobody apart. */
export const MOST_HOMES_OF_A_PHONE = 4

/** Home and telephones of a person; numbers of a neighbour are left out by the caller. */
export interface HomeLines {
  readonly household?: string | undefined
  readonly phones?: readonly string[] | undefined
}

/** Telephone numbers as they are compared; empty ones are left out. */
export function comparedPhones(phones: readonly string[] = []): string[] {
  return [...new Set(phones.map(phoneDigits))].filter((digits) => digits !== '')
}

/** The sign that two have one telephone number; empty when none agrees. */
export function phoneSigns(one: readonly string[] | undefined, other: readonly string[] | undefined, weight: number): Sign[] {
  const known = comparedPhones(other)
  return comparedPhones(one).some((digits) => known.includes(digits)) ? [{ weight, reason: 'cùng số điện thoại' }] : []
}

/** Signs that two live together or are called under one number. */
export function homeSigns(one: HomeLines, other: HomeLines): Sign[] {
  if (one.household !== undefined && one.household === other.household) return [{ weight: 0.4, reason: 'cùng hộ' }]
  return phoneSigns(one.phones, other.phones, 0.4)
}

/** Keys of which two people with a sign in common have one; each is narrowed by every one of `within`. */
export function homeKeys({ household, phones }: HomeLines, within: readonly (string | number)[]): string[] {
  const homes = [...(household === undefined ? [] : [`home ${household}`]), ...comparedPhones(phones).map((digits) => `phone ${digits}`)]
  return homes.flatMap((home) => within.map((narrow) => `${home} ${narrow}`))
}
