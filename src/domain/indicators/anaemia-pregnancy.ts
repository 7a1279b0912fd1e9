/** Share of pregnant women whose latest haemoglobin of this pregnancy is low; definition: plans.md §2 (`anaemia_pregnancy`), limit NSC (clinical.md §9). */
import { groupBy } from '../group-by.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import { countUnits, type CountedUnit } from './counting/count-units.ts'
import { validRecords } from './counting/programme-data.ts'
import { residentsOn } from './counting/residents.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'

/** Women with a result in the period; those pregnant in it without one are unknown and still to be tested. */
export const anaemiaPregnancy: Indicator = {
  id: 'anaemia_pregnancy',
  source: 'Phụ nữ có thai có huyết sắc tố gần nhất dưới ngưỡng / phụ nữ có thai có kết quả huyết sắc tố trong kỳ',
  kinds: ['person', 'household', 'death', 'pregnancy', 'antenatal-contact'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const living = new Map(residentsOn(data, period.to).map((resident) => [resident.person.id, resident]))
    const tested = validRecords(data['antenatal-contact']).filter(
      ({ occurredOn, haemoglobin }) => typeof haemoglobin === 'number' && occurredOn >= period.from && occurredOn <= period.to,
    )
    const results = groupBy(tested, ({ pregnancy }) => pregnancy)
    const units = validRecords(data.pregnancy).flatMap((pregnancy): CountedUnit[] => {
      const resident = living.get(pregnancy.subject)
      const isInPeriod = pregnancy.occurredOn <= period.to && (pregnancy.status === 'ongoing' || (pregnancy.endedOn ?? period.to) >= period.from)
      if (!resident || !isInPeriod) return []
      const latest = results.get(pregnancy.id)?.toSorted((left, right) => compareByTime(right, left))[0]
      const base = { person: pregnancy.subject, temporary: resident.temporary }
      if (!latest) return [{ ...base, value: 'unknown', records: [], why: 'not-tested' }]
      const found = { ...base, records: [pregnancy.id, latest.id] }
      return [(latest.haemoglobin ?? Infinity) < config.anaemiaBelow ? { ...found, value: 'yes', why: 'low-haemoglobin' } : { ...found, value: 'no' }]
    })
    return countUnits(units, { denominator: 'known' }, config)
  },
}
