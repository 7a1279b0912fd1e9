/** Counts children under five by the latest valid measurement in the window; definition: plans.md §2 (growth), z-scores: README of the WHO tables. */
import { groupBy } from '../../group-by.ts'
import { zScores, type ZName, type ZScores } from '../../growth/anthropometry.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import type { Measurement } from '../../records/measurement.ts'
import type { ThreeWay } from '../../records/kind.ts'
import { addDays, daysBetween } from '../../time/calendar-day.ts'
import { defaultIndicatorConfig, type Indicator, type ToReachReason } from '../indicator.ts'
import { countUnits, type CountedUnit } from './count-units.ts'
import { validRecords } from './programme-data.ts'
import { rememberBy } from './remember.ts'
import { childrenOn, type ResidentChild } from './residents.ts'

/** What a growth indicator says of itself. */
export interface GrowthRule extends Pick<Indicator, 'id' | 'source'> {
  readonly z: ZName
  /** True for a z-score that is counted. */
  isCounted(z: number): boolean
  /** Swelling of both feet counts as far below every limit; elsewhere such a child has no weight to judge. */
  readonly oedemaCounts: boolean
  /** What is told of a counted child. */
  readonly why: ToReachReason
}

/** Makes the indicator: children under 60 months at the end of the period; flagged figures leave both counts and are named for re-measuring. */
export function growthIndicator(rule: GrowthRule): Indicator {
  return {
    id: rule.id,
    source: rule.source,
    kinds: ['person', 'household', 'death', 'measurement'],
    compute: (data, period, config = defaultIndicatorConfig) => {
      const from = addDays(period.to, -config.growthWindowDays)
      const inWindow = validRecords(data.measurement).filter(({ occurredOn }) => occurredOn > from && occurredOn <= period.to)
      const ofChild = groupBy(inWindow, ({ subject }) => subject)
      const units = childrenOn(data, period.to, { from: 0, to: 59 }).map((child) => unitOf(rule, child, ofChild.get(child.person.id) ?? []))
      return countUnits(units, { denominator: 'known' }, config)
    },
  }
}

function unitOf(rule: GrowthRule, child: ResidentChild, measurements: readonly Measurement[]): CountedUnit {
  const newestFirst = measurements.toSorted((left, right) => compareByTime(right, left))
  const judged = newestFirst.map((measurement) => ({ measurement, value: judge(rule, child, measurement) }))
  const valid = judged.find(({ value }) => value !== 'unknown')
  const base = { person: child.person.id, temporary: child.temporary }
  if (valid) {
    const found = { ...base, value: valid.value, records: [child.person.id, valid.measurement.id] }
    return valid.value === 'yes' ? { ...found, why: rule.why } : found
  }
  const isFlagged = newestFirst.some((measurement) => scoresOf(child, measurement).flags.includes(rule.z))
  return { ...base, value: 'unknown', records: [], why: isFlagged ? 'measure-again' : 'not-measured' }
}

function judge(rule: GrowthRule, child: ResidentChild, measurement: Measurement): ThreeWay {
  if (rule.oedemaCounts && measurement.oedema === 'yes') return 'yes'
  const scores = scoresOf(child, measurement)
  const z = scores[rule.z]
  if (z === null || scores.flags.includes(rule.z)) return 'unknown'
  return rule.isCounted(z) ? 'yes' : 'no'
}

/** Four indicators judge the same measurements: each is computed once for the child as it stands in these records. */
const scoresOf: (child: ResidentChild, measurement: Measurement) => ZScores = rememberBy(findScores, ({ id, recordedAt }) => `${id} ${recordedAt}`)

function findScores({ person, bornOn }: ResidentChild, { occurredOn, weightKg, lengthHeightCm, position, oedema }: Measurement): ZScores {
  return zScores({
    sex: person.sex,
    ageDays: daysBetween(bornOn, occurredOn),
    weightKg: weightKg ?? null,
    lengthHeightCm: lengthHeightCm ?? null,
    position: position ?? null,
    oedema: oedema === 'yes',
  })
}
