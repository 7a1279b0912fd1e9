/** Share of children under five with a health record and an examination this year; definition: plans.md §2 (`periodic_exam_0_59m`), TT 23/2017. */
import { groupBy } from '../group-by.ts'
import { countUnits, type CountedUnit } from './counting/count-units.ts'
import { validRecords } from './counting/programme-data.ts'
import { childrenOn } from './counting/residents.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'

/** Children of 0 to 59 months on the last day of the period; examinations count from the first of January of its year. */
export const periodicExam0_59m: Indicator = {
  id: 'periodic_exam_0_59m',
  source: 'Trẻ 0 đến 59 tháng được khám định kỳ trong năm và có hồ sơ / trẻ 0 đến 59 tháng vào ngày cuối kỳ (TT 23/2017/TT-BYT)',
  kinds: ['person', 'household', 'death', 'periodic-exam'],
  restsOn: ['periodic-exam'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const exams = groupBy(validRecords(data['periodic-exam']).filter(({ occurredOn }) => occurredOn <= period.to), ({ subject }) => subject)
    const units = childrenOn(data, period.to, { from: 0, to: 59 }).map(({ person, temporary }): CountedUnit => {
      const own = exams.get(person.id) ?? []
      const thisYear = own.filter(({ occurredOn }) => occurredOn >= `${period.to.slice(0, 4)}-01-01`)
      const isReached = thisYear.length > 0 && own.some(({ recordOpened }) => recordOpened === 'yes')
      const base = { person: person.id, temporary, records: [person.id, ...own.map(({ id }) => id)] }
      return isReached ? { ...base, value: 'yes' } : { ...base, value: 'no', why: 'not-examined' }
    })
    return countUnits(units, { denominator: 'all' }, config)
  },
}
