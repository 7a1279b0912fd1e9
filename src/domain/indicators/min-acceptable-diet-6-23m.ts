/** Share of children of 6 to 23 months with the minimum acceptable diet the day before; definition: plans.md §2 (`min_acceptable_diet_6_23m`). */
import { dietOfDay } from '../feeding/minimum-diet.ts'
import { groupBy } from '../group-by.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import { ageInMonths } from '../time/age.ts'
import { isFullDate } from '../time/partial-date.ts'
import { countUnits, type CountedUnit } from './counting/count-units.ts'
import { validRecords } from './counting/programme-data.ts'
import { residentsOn } from './counting/residents.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'

/** Children of that age on the day they were asked about; the latest answer of the period decides. */
export const minAcceptableDiet6_23m: Indicator = {
  id: 'min_acceptable_diet_6_23m',
  source: 'Trẻ 6 đến 23 tháng ăn đúng, đủ ngày hôm trước / trẻ 6 đến 23 tháng được hỏi trong kỳ',
  kinds: ['person', 'household', 'death', 'feeding-recall'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const asked = validRecords(data['feeding-recall']).filter(({ occurredOn }) => occurredOn >= period.from && occurredOn <= period.to)
    const recalls = groupBy(asked, ({ subject }) => subject)
    const units = residentsOn(data, period.to).flatMap(({ person, temporary }): CountedUnit[] => {
      const bornOn = person.birthDate
      if (!bornOn || !isFullDate(bornOn)) return []
      const own = (recalls.get(person.id) ?? []).filter(({ occurredOn }) => isOfAge(bornOn, occurredOn))
      const [latest] = own.toSorted((left, right) => compareByTime(right, left))
      if (!latest) return isOfAge(bornOn, period.to) ? [{ person: person.id, temporary, value: 'unknown', records: [], why: 'not-asked' }] : []
      const value = dietOfDay(latest, ageInMonths(bornOn, latest.occurredOn)).acceptable
      const found = { person: person.id, temporary, value, records: [person.id, latest.id] }
      return [value === 'yes' ? found : { ...found, why: value === 'no' ? 'poor-diet' : 'answer-unknown' }]
    })
    return countUnits(units, { denominator: 'known' }, config)
  },
}

function isOfAge(bornOn: string, day: string): boolean {
  const months = ageInMonths(bornOn, day)
  return months >= 6 && months <= 23
}
