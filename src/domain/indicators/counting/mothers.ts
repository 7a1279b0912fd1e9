/** Groups live births by confinement, so that twins count once where a plan counts mothers. */
import { daysBetween } from '../../time/calendar-day.ts'
import type { LiveBirth } from './live-births.ts'

/** Nobody gives birth twice within so many days; twins may come on two dates. */
const ONE_CONFINEMENT_DAYS = 30

/** Births of one mother close together form one group; a child without a known mother stands alone. */
export function sameConfinement(births: readonly LiveBirth[]): LiveBirth[][] {
  const groups: LiveBirth[][] = []
  const latestByMother = new Map<string, LiveBirth[]>()
  for (const birth of births.toSorted(byDayThenId)) {
    const mother = birth.child.mother ?? undefined
    const open = mother === undefined ? undefined : latestByMother.get(mother)
    const first = open?.[0]
    if (open && first && daysBetween(first.bornOn, birth.bornOn) < ONE_CONFINEMENT_DAYS) {
      open.push(birth)
      continue
    }
    const group = [birth]
    groups.push(group)
    if (mother !== undefined) latestByMother.set(mother, group)
  }
  return groups
}

/** Twins of one day stand in the same order on every machine. */
function byDayThenId(left: LiveBirth, right: LiveBirth): number {
  const [one, other] = [`${left.bornOn} ${left.child.id}`, `${right.bornOn} ${right.child.id}`]
  return one < other ? -1 : Number(one > other)
}
