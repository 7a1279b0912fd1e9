/** Share of children in special circumstances who got support this year; definition: plans.md §2 (`special_circumstances_supported`), groups: Luật Trẻ em 2016, Điều 10(1). */
import { ageInYears } from '../time/age.ts'
import { earliestDay } from '../time/partial-date.ts'
import { householdsById } from './counting/by-key.ts'
import { countUnits, type CountedUnit } from './counting/count-units.ts'
import { validRecords } from './counting/programme-data.ts'
import { isTemporary } from './counting/residents.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'

const CHILD_UNDER_YEARS = 16
/** They stand beside the law's groups, not among them. NSC. */
const NOT_OF_THE_LAW: ReadonlySet<string> = new Set(['at_risk', 'difficult_circumstances'])

/** Counts only: who these children are is for their author and named officers, in no list. */
export const specialCircumstancesSupported: Indicator = {
  id: 'special_circumstances_supported',
  source: 'Trẻ dưới 16 tuổi có hoàn cảnh đặc biệt được trợ giúp ít nhất một lần trong năm / trẻ có hoàn cảnh đặc biệt trong năm',
  kinds: ['person', 'household', 'special-circumstance', 'support-given'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const from = `${period.to.slice(0, 4)}-01-01`
    const households = householdsById(validRecords(data.household))
    const inYear = validRecords(data['special-circumstance']).filter(
      ({ code, occurredOn, since, endedOn }) => !NOT_OF_THE_LAW.has(code) && (since ?? occurredOn) <= period.to && (endedOn ?? period.to) >= from,
    )
    const children = new Set(inYear.map(({ subject }) => subject))
    const supported = new Set(validRecords(data['support-given']).filter(({ occurredOn }) => occurredOn >= from && occurredOn <= period.to).map(({ subject }) => subject))
    const units = validRecords(data.person)
      .filter(({ id, birthDate }) => children.has(id) && (!birthDate || ageInYears(earliestDay(birthDate), from) < CHILD_UNDER_YEARS))
      .map((person): CountedUnit => ({
        person: person.id,
        value: supported.has(person.id) ? 'yes' : 'no',
        records: [],
        temporary: isTemporary(person, households.get(person.household)),
      }))
    return { ...countUnits(units, { denominator: 'all' }, config), reached: [], toReach: [], counted: [], temporary: [] }
  },
}
