/** Injuries of children per 1,000 children; definition: plans.md §2 (`injury_rate_children`), under 16, and under 5 as a second line. */
import { isFullDate, earliestDay } from '../time/partial-date.ts'
import { ageInYears } from '../time/age.ts'
import { validRecords, type ProgrammeData } from './counting/programme-data.ts'
import { residentsOn } from './counting/residents.ts'
import { defaultIndicatorConfig, type Indicator, type IndicatorConfig, type IndicatorPart, type Period } from './indicator.ts'

const CHILD_UNDER_YEARS = 16
const SMALL_CHILD_UNDER_YEARS = 5

/** Cases in the period over the children who live here on its last day; one child may be hurt twice. */
export const injuryRateChildren: Indicator = {
  id: 'injury_rate_children',
  source: 'Ca tai nạn thương tích ở trẻ dưới 16 tuổi trong kỳ / trẻ dưới 16 tuổi đang ở địa bàn cuối kỳ',
  kinds: ['person', 'household', 'death', 'injury'],
  restsOn: ['injury'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const all = count(data, period, config, CHILD_UNDER_YEARS)
    const small = count(data, period, config, SMALL_CHILD_UNDER_YEARS)
    const parts: IndicatorPart[] = [{ label: 'Dưới 5 tuổi', numerator: small.cases.length, denominator: small.children.length }]
    return {
      numerator: all.cases.length,
      denominator: all.children.length,
      unknown: 0,
      reached: [...new Set(all.cases.map(({ subject }) => subject))],
      toReach: [],
      counted: all.cases.map(({ id }) => id),
      temporary: all.children.filter(({ temporary }) => temporary).map(({ person }) => person.id),
      parts,
    }
  },
}

function count(data: ProgrammeData, period: Period, { includeTemporary }: IndicatorConfig, underYears: number) {
  const isUnder = (birthDate: string | null | undefined, day: string) => {
    if (!birthDate) return false
    const years = ageInYears(earliestDay(birthDate), day)
    return years >= 0 && years < underYears && (isFullDate(birthDate) || years < underYears - 1)
  }
  const births = new Map(validRecords(data.person).map(({ id, birthDate }) => [id, birthDate]))
  const children = residentsOn(data, period.to).filter(({ person, temporary }) => (includeTemporary || !temporary) && isUnder(person.birthDate, period.to))
  const cases = validRecords(data.injury).filter(
    ({ subject, occurredOn }) => occurredOn >= period.from && occurredOn <= period.to && isUnder(births.get(subject), occurredOn),
  )
  return { children, cases }
}
