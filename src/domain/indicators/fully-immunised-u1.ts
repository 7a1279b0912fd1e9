/** Share of children who had every vaccine of the set before the first birthday; definition: plans.md §2 (`fully_immunised_u1`), set NSC. */
import { groupBy } from '../group-by.ts'
import { addMonths } from '../time/calendar-day.ts'
import { isFullDate } from '../time/partial-date.ts'
import { isFullyImmunised } from '../vaccines/fully-immunised.ts'
import { countUnits, type CountedUnit } from './counting/count-units.ts'
import { validRecords } from './counting/programme-data.ts'
import { residentsOn } from './counting/residents.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'

/** Children who turn 12 months in the period and live here at its end. */
export const fullyImmunisedU1: Indicator = {
  id: 'fully_immunised_u1',
  source: 'Trẻ tròn 12 tháng trong kỳ được tiêm đủ trước 1 tuổi / trẻ tròn 12 tháng trong kỳ',
  kinds: ['person', 'household', 'death', 'immunisation'],
  restsOn: ['immunisation'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const doses = groupBy(validRecords(data.immunisation), ({ subject }) => subject)
    const units = residentsOn(data, period.to).flatMap(({ person, temporary }): CountedUnit[] => {
      const bornOn = person.birthDate
      if (!bornOn || !isFullDate(bornOn)) return []
      const birthday = addMonths(bornOn, 12)
      if (birthday < period.from || birthday > period.to) return []
      const own = doses.get(person.id) ?? []
      const { full } = isFullyImmunised(bornOn, own, { switchedOn: config.vaccinesSwitchedOn })
      const base = { person: person.id, temporary, records: [person.id, ...own.map(({ id }) => id)] }
      return [full ? { ...base, value: 'yes' } : { ...base, value: 'no', why: 'not-immunised' }]
    })
    return countUnits(units, { denominator: 'all' }, config)
  },
}
