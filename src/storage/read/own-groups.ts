/** The residential groups that this phone works in, with the ward's names for them. */
import type { Scope } from '#protocol/pull.ts'

/** Groups of the scope; a phone that has the whole ward and no group of its own works in all of them. */
export function ownGroups(scope: Scope | null): { area: string; name: string }[] {
  const groups = scope?.profile.groups ?? []
  const mine = groups.filter((group) => scope?.areas.includes(group.area))
  return mine.length > 0 ? mine : groups
}
