/** What is to be looked at in a home for the children who live there, what kills soonest first; ages and order: clinical.md §10 (NSC). */
import { firstHazardGroups, hazardGroupLabels, isInSpan, type HazardGroup } from './hazard-groups.ts'
import { hazardItems, type KnownHazardItem } from './hazard-items.ts'

/** A group with its things, as the screen lists them. */
export interface HazardsOfGroup {
  readonly group: HazardGroup
  readonly label: string
  readonly items: readonly KnownHazardItem[]
}

/**
 * The things that matter for at least one of the children, in completed months of age; null for a child whose age is
 * not known, for whom everything matters. Without a child there is nothing to look at.
 */
export function hazardsToLookAt(agesMonths: readonly (number | null)[]): HazardsOfGroup[] {
  const [first] = firstHazardGroups.value.filter((span) => agesMonths.some((months) => isInSpan(months, span)))
  const groups = hazardItems.value.map(({ group }) => group).filter((group, index, all) => all.indexOf(group) === index)
  return groups
    .toSorted((left, right) => Number(right === first?.group) - Number(left === first?.group))
    .map((group) => ({ group, label: hazardGroupLabels[group], items: hazardItems.value.filter((item) => item.group === group && mattersFor(item, agesMonths)) }))
    .filter(({ items }) => items.length > 0)
}

/** Whether a thing matters for at least one of the children. */
export function mattersFor({ ages }: Pick<KnownHazardItem, 'ages'>, agesMonths: readonly (number | null)[]): boolean {
  return agesMonths.some((months) => isInSpan(months, ages))
}
