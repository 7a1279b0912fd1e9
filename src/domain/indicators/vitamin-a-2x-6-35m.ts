/** Share of children of 6 to 35 months on both round days who had a dose in both rounds; definition: plans.md §2 (`vitamin_a_2x_6_35m`), clinical.md §7. */
import { groupBy } from '../group-by.ts'
import type { VitaminADose } from '../records/vitamin-a-dose.ts'
import { vitaminARoundsOf, type VitaminARound } from '../schedules/vitamin-a-rounds.ts'
import { addDays } from '../time/calendar-day.ts'
import { countUnits, type CountedUnit } from './counting/count-units.ts'
import { validRecords } from './counting/programme-data.ts'
import { childrenOn, type ResidentChild } from './counting/residents.ts'
import { defaultIndicatorConfig, type Indicator, type IndicatorPart } from './indicator.ts'

const AGES = { from: 6, to: 35 }

/** Rounds that have not begun by the end of the period make no denominator yet; each round's own coverage stands beside it. */
export const vitaminA2x6_35m: Indicator = {
  id: 'vitamin_a_2x_6_35m',
  source: 'Trẻ 6 đến dưới 36 tháng ở cả hai đợt được uống cả hai đợt trong năm / trẻ ở tuổi đó trong cả hai đợt',
  kinds: ['person', 'household', 'death', 'vitamin-a-dose', 'campaign'],
  restsOn: ['vitamin-a-dose'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const rounds = vitaminARoundsOf(validRecords(data.campaign), Number(period.to.slice(0, 4))).filter(({ from }) => from <= period.to)
    const doses = groupBy(validRecords(data['vitamin-a-dose']).filter(({ outcome }) => outcome === 'vita_100k' || outcome === 'vita_200k'), ({ subject }) => subject)
    const doseIn = (child: string, { from, campaign }: VitaminARound): VitaminADose | undefined =>
      (doses.get(child) ?? []).find(
        (dose) => dose.occurredOn <= period.to && ((campaign !== null && dose.campaign === campaign) || (dose.occurredOn >= from && dose.occurredOn <= addDays(from, config.vitaminACatchUpDays))),
      )
    const eligible = rounds.map((round) => ({ round, children: childrenOn(data, round.from, AGES).filter(({ temporary }) => config.includeTemporary || !temporary) }))
    const parts = eligible.map(({ round, children }): IndicatorPart => ({
      label: round.label,
      numerator: children.filter(({ person }) => doseIn(person.id, round)).length,
      denominator: children.length,
    }))
    const units = inAll(rounds.length === 2 ? eligible.map(({ children }) => children) : []).map(({ person, temporary }): CountedUnit => {
      const given = rounds.flatMap((round) => doseIn(person.id, round)?.id ?? [])
      const base = { person: person.id, temporary, records: [person.id, ...given] }
      return given.length === rounds.length ? { ...base, value: 'yes' } : { ...base, value: 'no', why: 'dose-missing' }
    })
    return { ...countUnits(units, { denominator: 'all' }, config), parts }
  },
}

function inAll(lists: readonly (readonly ResidentChild[])[]): ResidentChild[] {
  const [first = [], ...others] = lists
  const ids = others.map((list) => new Set(list.map(({ person }) => person.id)))
  return first.filter(({ person }) => ids.every((list) => list.has(person.id)))
}
