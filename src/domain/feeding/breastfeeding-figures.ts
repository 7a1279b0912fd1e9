/** Two figures without a target that the plan of Hải Dương asks to follow: only breast milk under 6 months, still breastfed at 12–23 months (plans.md §9). */
import { groupBy } from '../group-by.ts'
import { countUnits, type CountedUnit } from '../indicators/counting/count-units.ts'
import { validRecords, type ProgrammeData, type ProgrammeKind } from '../indicators/counting/programme-data.ts'
import { residentsOn } from '../indicators/counting/residents.ts'
import { defaultIndicatorConfig, type IndicatorConfig, type IndicatorResult, type Period } from '../indicators/indicator.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import type { FeedingRecall } from '../records/feeding-recall.ts'
import type { HouseholdVisit } from '../records/household-visit.ts'
import type { ThreeWay } from '../records/kind.ts'
import type { PostnatalVisit } from '../records/postnatal-visit.ts'
import { ageInMonths } from '../time/age.ts'
import { isFullDate } from '../time/partial-date.ts'
import { breastfeedingAges, exclusivelyBreastfed, hadBreastMilk } from './breastfeeding.ts'

/** A figure that no plan sets a target for; it is counted as an indicator is and has no place among the targets. */
export interface FigureWithoutTarget {
  readonly id: 'exclusive_breastfeeding_u6m' | 'continued_breastfeeding_12_23m'
  readonly label: string
  readonly shortLabel: string
  /** Vietnamese: numerator and denominator in words. */
  readonly source: string
  readonly kinds: readonly ProgrammeKind[]
  compute(data: ProgrammeData, period: Period, config?: IndicatorConfig): IndicatorResult
}

const { exclusiveBelow, continuedFrom, continuedBelow } = breastfeedingAges.value
const kinds = ['person', 'household', 'death', 'feeding-recall', 'household-visit', 'postnatal-visit'] as const

const exclusive: FigureWithoutTarget = {
  id: 'exclusive_breastfeeding_u6m',
  label: 'Tỷ lệ trẻ dưới 6 tháng bú mẹ hoàn toàn',
  shortLabel: 'Bú mẹ hoàn toàn, dưới 6 tháng',
  source: 'Trẻ dưới 6 tháng ngày hôm trước chỉ bú mẹ / trẻ dưới 6 tháng có câu trả lời trong kỳ (lần hỏi mới nhất)',
  kinds,
  compute: figure((months) => months >= 0 && months < exclusiveBelow, exclusivelyBreastfed, (status) => (status === 'exclusive' ? 'yes' : 'no')),
}

const continued: FigureWithoutTarget = {
  id: 'continued_breastfeeding_12_23m',
  label: 'Tỷ lệ trẻ 12–23 tháng còn bú mẹ',
  shortLabel: 'Còn bú mẹ, 12–23 tháng',
  source: 'Trẻ 12 đến 23 tháng ngày hôm trước còn bú mẹ / trẻ 12 đến 23 tháng có câu trả lời trong kỳ (lần hỏi mới nhất)',
  kinds,
  compute: figure((months) => months >= continuedFrom && months < continuedBelow, hadBreastMilk, (status) => (status === 'none' ? 'no' : 'yes')),
}

/** Both, in the order of the child's age; the third, the first hour, is the indicator `early_breastfeeding_1h`. */
export const breastfeedingFigures: readonly FigureWithoutTarget[] = [exclusive, continued]

type VisitStatus = Exclude<NonNullable<HouseholdVisit['breastfeeding']>, 'unknown'>

interface Answer {
  readonly id: string
  readonly occurredOn: string
  readonly recordedAt: number
  readonly child: string
  readonly value: ThreeWay
}

/** The latest known answer in the period of each child who is of that age on the day it was asked; a visit asks the same in one word. */
function figure(isOfAge: (months: number) => boolean, ofRecall: (day: FeedingRecall) => ThreeWay, ofVisit: (status: VisitStatus) => ThreeWay) {
  return (data: ProgrammeData, period: Period, config: IndicatorConfig = defaultIndicatorConfig): IndicatorResult => {
    const answers = groupBy(
      [
        ...validRecords(data['feeding-recall']).map((recall): Answer => ({ ...recall, child: recall.subject, value: ofRecall(recall) })),
        ...[...validRecords(data['household-visit']), ...validRecords(data['postnatal-visit'])].flatMap((visit) => visitAnswer(visit, ofVisit)),
      ].filter(({ occurredOn }) => occurredOn >= period.from && occurredOn <= period.to),
      ({ child }) => child,
    )
    const units = residentsOn(data, period.to).flatMap(({ person, temporary }): CountedUnit[] => {
      const bornOn = person.birthDate
      if (!bornOn || !isFullDate(bornOn)) return []
      const own = (answers.get(person.id) ?? []).filter(({ occurredOn }) => isOfAge(ageInMonths(bornOn, occurredOn)))
      const newestFirst = own.toSorted((left, right) => compareByTime(right, left))
      const latest = newestFirst.find(({ value }) => value !== 'unknown') ?? newestFirst[0]
      const unit = { person: person.id, temporary }
      if (!latest) return isOfAge(ageInMonths(bornOn, period.to)) ? [{ ...unit, value: 'unknown', records: [], why: 'not-asked' }] : []
      const found = { ...unit, value: latest.value, records: [person.id, latest.id] }
      return [latest.value === 'yes' ? found : { ...found, why: latest.value === 'no' ? 'answer-no' : 'answer-unknown' }]
    })
    return countUnits(units, { denominator: 'known' }, config)
  }
}

function visitAnswer(visit: HouseholdVisit | PostnatalVisit, ofVisit: (status: VisitStatus) => ThreeWay): Answer[] {
  const { id, occurredOn, recordedAt, subject, breastfeeding } = visit
  if (!subject || breastfeeding === undefined) return []
  return [{ id, occurredOn, recordedAt, child: subject, value: breastfeeding === 'unknown' ? 'unknown' : ofVisit(breastfeeding) }]
}
