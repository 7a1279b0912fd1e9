/** Share of agencies with a programme against child injuries; definition: plans.md §2 (`agencies_injury_programme`). */
import { groupBy } from '../group-by.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import { searchKey } from '../text/search-key.ts'
import { validRecords } from './counting/programme-data.ts'
import type { Indicator } from './indicator.ts'

/** The latest entry of each agency by the end of the period; agencies are no persons, so nobody is named. */
export const agenciesInjuryProgramme: Indicator = {
  id: 'agencies_injury_programme',
  source: 'Ban, ngành có chương trình phòng tai nạn thương tích / ban, ngành trong danh sách của phường, xã',
  kinds: ['agency-programme'],
  compute: (data, period) => {
    const known = validRecords(data['agency-programme']).filter(({ occurredOn }) => occurredOn <= period.to)
    const latest = [...groupBy(known, ({ agency }) => searchKey(agency)).values()].flatMap((entries) => entries.toSorted(compareByTime).at(-1) ?? [])
    const having = latest.filter(({ hasProgramme }) => hasProgramme === 'yes')
    return {
      numerator: having.length,
      denominator: latest.length,
      unknown: latest.filter(({ hasProgramme }) => hasProgramme === 'unknown').length,
      reached: [],
      toReach: [],
      counted: latest.map(({ id }) => id),
      temporary: [],
    }
  },
}
